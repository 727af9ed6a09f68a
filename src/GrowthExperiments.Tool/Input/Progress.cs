using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments.Tool.Input;

/// <summary>How far a long read or write is, on standard error where a person is looking; silent for the first second.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="what">What is done, such as <c>Reading ideas.csv</c>.</param>
/// <param name="total">How many bytes there are in all; 0 when nobody knows.</param>
internal sealed class Progress(Terminal terminal, string what, long total) : IDisposable
{
    private const long Mebibyte = 1024 * 1024;
    private static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Every = TimeSpan.FromMilliseconds(250);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private TimeSpan _next = FirstAfter;
    private long _done;

    public void Add(int bytes)
    {
        _done += bytes;
        if (!terminal.ErrorIsTerminal || _clock.Elapsed < _next)
            return;
        _next = _clock.Elapsed + Every;
        terminal.ShowStatus(Text(what, _done, total));
    }

    public void Dispose() => terminal.ClearStatus();

    /// <summary>A share where the whole is known, else an amount.</summary>
    public static string Text(string what, long done, long total) => total > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{what}: {100 * Math.Min(done, total) / total}%")
        : string.Create(CultureInfo.InvariantCulture, $"{what}: {done / Mebibyte} MiB");
}
