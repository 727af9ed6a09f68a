using System.Text;

namespace GrowthExperiments.Tool;

/// <summary>Where the command reads and writes; tests put their own streams here.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PlainWidth = 120;

    public Terminal(Stream input, Stream output, TextWriter error, bool outputIsTerminal, bool errorIsTerminal)
    {
        Input = input;
        OutputStream = output;
        Output = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        Error = error;
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

    public int Width => OutputIsTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : PlainWidth;

    public static Terminal OfProcess() => new(
        Console.OpenStandardInput(),
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" },
        !Console.IsOutputRedirected,
        !Console.IsErrorRedirected);

    public void Dispose()
    {
        Output.Dispose();
        Error.Flush();
    }
}
