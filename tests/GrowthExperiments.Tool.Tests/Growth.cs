using System.Text;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Runs the command inside the test, on streams of its own.</summary>
internal static class Growth
{
    public static Task<Run> RunAsync(params string[] args) => RunAsync([], args);

    public static async Task<Run> RunAsync(byte[] input, string[] args, TimeProvider? clock = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(new MemoryStream(input), output, error, outputIsTerminal: false, errorIsTerminal: false)
        {
            Clock = clock ?? TimeProvider.System,
        };
        int code = await GrowthApp.RunAsync(args, terminal);
        return new Run(code, output.ToArray(), error.ToString());
    }
}

/// <summary>How a command ended and what it said.</summary>
internal sealed record Run(int Code, byte[] Bytes, string Error)
{
    public string Output { get; } = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(Bytes);

    /// <summary>The output of a command that must have worked.</summary>
    public string Good
    {
        get
        {
            Assert.Equal((0, ""), (Code, Error));
            return Output;
        }
    }
}
