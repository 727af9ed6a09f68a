using System.CommandLine;
using System.CommandLine.Help;
using GrowthExperiments.Tool.Commands;

namespace GrowthExperiments.Tool;

/// <summary>The command line: what there is, and how every way to fail becomes a sentence and an exit code.</summary>
internal static class GrowthApp
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        RootCommand root = Build(terminal);
        ParseResult result = root.Parse(args);
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
            return await ReportUsageAsync(result, terminal).ConfigureAwait(false);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
        };
        try
        {
            return await result.InvokeAsync(configuration).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            await terminal.Output.FlushAsync().ConfigureAwait(false);
            (int code, string message) = Failure.Of(e);
            await terminal.Error.WriteLineAsync(message).ConfigureAwait(false);
            return code;
        }
    }

    private static RootCommand Build(Terminal terminal)
    {
        var root = new RootCommand("Ranks a backlog of growth ideas by ICE score (impact x confidence x ease) and explains every place.")
        {
            RankCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CompareCommand.Create(terminal),
            CheckCommand.Create(terminal),
            ImportCommand.Create(terminal),
            ExportCommand.Create(terminal),
            SchemaCommand.Create(terminal),
            SampleCommand.Create(terminal),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        root.SetAction(_ => Throw("Say what to do: growth rank FILE ranks a backlog, growth --help lists all commands."));
        return root;
    }

    private static int Throw(string message) => throw new UsageException(message);

    private static async Task<int> ReportUsageAsync(ParseResult result, Terminal terminal)
    {
        foreach (string message in result.Errors.Select(e => e.Message).Distinct(StringComparer.Ordinal))
            await terminal.Error.WriteLineAsync(Shown.Escaped(message)).ConfigureAwait(false);
        string command = result.CommandResult.Command is RootCommand ? "growth" : $"growth {result.CommandResult.Command.Name}";
        await terminal.Error.WriteLineAsync($"See {command} --help.").ConfigureAwait(false);
        return ExitCode.Usage;
    }
}
