using System.CommandLine;
using System.CommandLine.Help;
using GrowthExperiments.Tool.Commands;
using GrowthExperiments.Tool.Commands.Programs;

namespace GrowthExperiments.Tool;

/// <summary>The command line: what there is, and how every way to fail becomes a sentence and an exit code.</summary>
internal static class GrowthApp
{
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellationToken = default)
    {
        RootCommand root = Build(terminal);
        ParseResult result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0 && result.Action is not HelpWithExamples)
            return ReportUsage(result, terminal);
        var configuration = new InvocationConfiguration
        {
            Output = terminal.Output,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            int code = await result.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
            await terminal.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception e)
        {
            (int code, string message) = Failure.Of(e);
            terminal.Say(message);
            return code;
        }
    }

    private static RootCommand Build(Terminal terminal)
    {
        Command week = WeekCommand.Create(terminal);
        Command playbook = PlaybookCommand.Create(terminal);
        var root = new RootCommand("Ranks a backlog of growth ideas by ICE score (impact x confidence x ease), runs the weekly ritual of tests, and keeps what they taught.")
        {
            InitCommand.Create(terminal),
            PolicyCommand.Create(terminal),
            ImportCommand.Create(terminal),
            AddCommand.Create(terminal),
            ScoreCommand.Create(terminal),
            EvidenceCommand.Create(terminal),
            RankCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CompareCommand.Create(terminal),
            SensitivityCommand.Create(terminal),
            CheckCommand.Create(terminal),
            week,
            LearnCommand.Create(terminal, "learn"),
            LogCommand.Create(terminal),
            SimilarCommand.Create(terminal),
            GateCommand.Create(terminal),
            InsightsCommand.Create(terminal),
            EconomicsCommand.Create(terminal),
            ReportCommand.Create(terminal),
            QuarterCommand.Create(terminal),
            OkrCommand.Create(terminal),
            playbook,
            ArchiveCommand.Create(terminal),
            ExportCommand.Create(terminal),
            SampleCommand.Create(terminal),
            TemplateCommand.Create(terminal),
            HeadersCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        foreach (Command parent in (Command[])[root, week, playbook])
            parent.SetAction(result => ShowHelp(result, (HelpWithExamples)help.Action!, terminal));
        return root;
    }

    /// <summary>The bare word <c>growth</c> asks what there is; but nothing was done, and a script should know.</summary>
    private static int ShowHelp(ParseResult result, HelpWithExamples help, Terminal terminal)
    {
        result.InvocationConfiguration.Output = terminal.Error;
        help.Invoke(result);
        return ExitCode.Usage;
    }

    private static int ReportUsage(ParseResult result, Terminal terminal)
    {
        foreach (string line in UsageReport.Of(result))
            terminal.Say(line);
        return ExitCode.Usage;
    }
}
