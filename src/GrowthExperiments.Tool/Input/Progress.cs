using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments.Tool.Input;

/// <summary>A count on standard error once the work takes over a second, where a person is looking.</summary>
internal sealed class Progress(Terminal terminal, string what)
{
    private const int StepsPerLook = 1024;
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = FirstAfter;
    private long _steps;
    private bool _shown;

    public void Step()
    {
        if (++_steps % StepsPerLook != 0 || !terminal.ErrorIsTerminal || _clock.Elapsed < _next)
            return;
        _next = _clock.Elapsed + Every;
        _shown = true;
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{_steps:N0} {what}"));
    }

    public void Done()
    {
        if (_shown)
            terminal.Error.Write("\r" + new string(' ', 40) + "\r");
    }
}
