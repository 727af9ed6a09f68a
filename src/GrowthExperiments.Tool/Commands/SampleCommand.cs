using System.CommandLine;

namespace GrowthExperiments.Tool.Commands;

/// <summary><c>growth sample</c>: a backlog to try everything on.</summary>
internal static class SampleCommand
{
    private const string Resource = "backlog.csv";

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "sample",
            "Writes a sample backlog of some forty growth ideas as CSV.",
            "growth sample -o ideas.csv",
            "growth sample | growth rank - --input csv --top 5");
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        command.Add(output);
        command.Add(force);
        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.GetValue(output) is { } path)
                await OutputFile.WriteAsync(path, result.GetValue(force), terminal, CopyAsync, cancellationToken).ConfigureAwait(false);
            else
                await CopyAsync(terminal.OutputStream, cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        Stream sample = typeof(SampleCommand).Assembly.GetManifestResourceStream(Resource)!;
        await using (sample.ConfigureAwait(false))
            await sample.CopyToAsync(target, cancellationToken).ConfigureAwait(false);
    }
}
