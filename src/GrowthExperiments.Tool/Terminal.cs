using System.Text;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool;

/// <summary>Where the command reads and writes; tests put their own streams here.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 120;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly int? _width;
    private bool _hasStatus;

    public Terminal(Stream input, Stream output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal, int? width = null)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, Utf8, leaveOpen: true) { NewLine = "\n" };
        Error = error;
        _width = width;
        OutputIsTerminal = outputIsTerminal;
        ErrorIsTerminal = errorIsTerminal;
    }

    public Stream Input { get; }

    /// <summary>Standard output as bytes; flush <see cref="Output"/> before writing here.</summary>
    public Stream OutputStream { get; }

    public StreamWriter Output { get; }

    public TextWriter Error { get; }

    public bool OutputIsTerminal { get; }

    public bool ErrorIsTerminal { get; }

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How many columns the terminal has.</summary>
    public int Width => _width ?? (Console.WindowWidth > 1 ? Console.WindowWidth : PlainWidth);

    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(),
        new ResultStream(Console.OpenStandardOutput(), "Standard output"),
        new StreamWriter(new ResultStream(Console.OpenStandardError(), name: null), Utf8) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    /// <summary>Says a line to the person, on standard error.</summary>
    public void Say(string line)
    {
        ClearStatus();
        Error.WriteLine(line);
    }

    /// <summary>Shows a line that the next one replaces; for standard error that is a terminal.</summary>
    public void ShowStatus(string status)
    {
        Error.Write($"\r{(status.Length < Width ? status : status[..(Width - 1)])}\u001b[K");
        _hasStatus = true;
    }

    public void ClearStatus()
    {
        if (_hasStatus)
            Error.Write("\r\u001b[K");
        _hasStatus = false;
    }

    public void Dispose()
    {
        Output.Dispose();
        Error.Flush();
    }
}
