using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth report</c>: what a week came to, or what all of them tell, to be sent.</summary>
internal static class ReportCommand
{
    private const string Insights = "insights";

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "report",
            "Writes what a week or a quarter came to, or what the log tells of the next choice, as a text to send: a Markdown digest, one HTML file with charts, or JSON.",
            "growth report",
            "growth report 2026-W48 -o week.html",
            "growth report --market FR",
            "growth report insights -o insights.html --force",
            "growth report 2026-Q4 -o quarter.html",
            "growth report --format json");
        Argument<string?> about = Weeks.Argument("The week, such as 2026-W48, or the quarter, such as 2026-Q4, or the word insights; when not given the last closed week, else the one that runs.");
        Option<ReportTextFormat?> format = Choices.Option<ReportTextFormat>(
            "--format", "The format; the ending of the output's name tells when not given, else markdown.", ReportText.Formats);
        Option<string?> output = new("--output", "-o") { Description = "The file to write; standard output when not given.", HelpName = "FILE" };
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        Option<string?> market = FilterOptions.Market("tests and ideas");
        command.Add(about);
        var program = new ProgramOption(command);
        command.Add(market);
        command.Add(format);
        command.Add(output);
        command.Add(force);
        command.SetAction(async (result, cancellationToken) =>
        {
            bool isInsights = string.Equals(result.GetValue(about), Insights, StringComparison.OrdinalIgnoreCase);
            bool isQuarter = Quarters.IsMeant(result.GetValue(about));
            if (isQuarter && result.GetValue(market) is not null)
                throw new UsageException("The report of a quarter is of all markets. Leave --market out.");
            IsoWeek? given = isInsights || isQuarter ? null : Weeks.Parse(result.GetValue(about));
            string? path = result.GetValue(output);
            if (path is not null)
                program.RefuseAsOutput(result, path);
            GrowthProgram read = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            ReportTextFormat kind = result.GetValue(format) ?? ReportText.FormatOf(path);
            byte[] text = ProgramWords.Checked(() => isQuarter
                ? ReportText.Of(read.ReportOf(Quarters.Parse(result.GetValue(about), read)), kind)
                : isInsights
                ? ReportText.Of(read.Insights(InsightsOptions.Default with { Market = result.GetValue(market) }), kind)
                : ReportText.Of(RefusalException.Name(() => read.ReportOf(given ?? Weeks.ToReport(read), result.GetValue(market))), kind));
            if (path is null)
                await terminal.OutputStream.WriteAsync(text, cancellationToken).ConfigureAwait(false);
            else
                await OutputFile.WriteAsync(path, result.GetValue(force), terminal, (s, t) => s.WriteAsync(text, t).AsTask(), cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
