using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth insights</c>: where the team wins, and which of its numbers to trust.</summary>
internal static class InsightsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "insights",
            "Shows where the team wins, how far its ratings and plans can be trusted, and what to do before the next choice.",
            "growth insights",
            "growth insights --since 2026-W27 --definition wonOrLost",
            "growth insights --market FR --format markdown");
        var program = new ProgramOption(command);
        var filters = new InsightsFilters(command);
        Option<InsightsFormat?> format = Choices.Option<InsightsFormat>("--format", "How to print it; table when not given.", "table|markdown|html|json");
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            InsightsOptions options = filters.Read(result);
            GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            InsightsReport report = read.Insights(options);
            if (TextFormatOf(result.GetValue(format)) is { } text)
                await terminal.OutputStream.WriteAsync(ReportText.Of(report, text), cancellationToken).ConfigureAwait(false);
            else
                new InsightsPage(report).Write(terminal);
            return ExitCode.Ok;
        });
        return command;
    }

    private static ReportTextFormat? TextFormatOf(InsightsFormat? format) => format switch
    {
        InsightsFormat.Markdown => ReportTextFormat.Markdown,
        InsightsFormat.Html => ReportTextFormat.Html,
        InsightsFormat.Json => ReportTextFormat.Json,
        _ => null,
    };
}
