using System.Globalization;

namespace GrowthExperiments;

/// <summary>The report of a quarter as a digest.</summary>
internal static class QuarterReportMarkdown
{
    public static string Write(QuarterReport report) => string.Concat(Lines(report).Select(line => line + "\n"));

    private static IEnumerable<string> Lines(QuarterReport report)
    {
        (int inBand, int closed) = WeekTempo.Kept(report.Tempo);
        string name = report.Program is null ? "" : DigestText.Of(report.Program) + ", ";
        return
        [
            $"# {name}{report.Quarter}",
            "",
            QuarterReportWords.Dates(report),
            "",
            $"**{QuarterReportWords.Headline(report)}**",
            "",
            string.Create(CultureInfo.InvariantCulture, $"- Tests started: {report.Started}; {inBand} of {CycleWords.Count(closed, "closed week")} in the band"),
            .. report.WinRates.Select(rate => $"- Win rate {rate}"),
            .. report.Objectives.SelectMany(Objective),
            .. Channels(report),
            .. Part("The next budget", report.Proposal?.Moves.Select(Move) ?? []),
            .. Part("The next budget", report.WhyNoProposal is { } why ? [$"No proposal: {DigestText.Of(why)}"] : []),
            .. Part("Things that cost", report.Initiatives?.Items.Select(i => $"- **{QuarterReportWords.Of(i.Verdict)}**: {DigestText.Of(i.Initiative.Name)}: {DigestText.Of(i.Reason)}") ?? []),
            .. report.Initiatives?.WhyNothingNew is { } nothingNew ? (string[])["", $"Nothing new: {DigestText.Of(nothingNew)}"] : [],
            .. Part("Gates", report.Decisions.Select(d => $"- **{QuarterReportWords.Of(d.Verdict)}**: {DigestText.Of(d.Gate.Name)}, {d.At.ToString(InstantText.Date, CultureInfo.InvariantCulture)}")),
        ];
    }

    private static IEnumerable<string> Part(string head, IEnumerable<string> items)
    {
        string[] all = [.. items];
        return all.Length == 0 ? [] : ["", $"## {head}", "", .. all];
    }

    private static IEnumerable<string> Objective(Objective objective)
    {
        (string level, string? name) = QuarterReportWords.Whose(objective);
        string whose = name is null ? level : $"{level} {DigestText.Of(name)}";
        return
        [
            "",
            $"## {DigestText.Of(objective.Title)} ({whose})",
            "",
            .. objective.KeyResults.Count == 0 ? (string[])["No key result"] : ["| key result | start | now | target | progress | |", "| --- | ---: | ---: | ---: | ---: | --- |"],
            .. objective.KeyResults.Select(k =>
                $"| {DigestText.Of(k.Title)} | {ExactNumber.Format(k.Start)} | {ExactNumber.Format(k.Current)} | {ExactNumber.Format(k.Target)} | {OkrWords.Percent(k.Progress)} | {(k.IsSuccess ? "success" : "not yet")} |"),
        ];
    }

    private static IEnumerable<string> Channels(QuarterReport report)
    {
        if (report.Returns is null)
            return [];
        return
        [
            "",
            "## What channels returned",
            "",
            "| channel | spent | gained | of it counts | return | counts as | proposed |",
            "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
            .. report.Channels.Select(c =>
                $"| {DigestText.Of(c.Return.Channel.Name)} | {QuarterReportWords.Of(c.Return.Channel.Spend)} | {QuarterReportWords.Of(c.Return.Channel.Gain)} | {QuarterReportWords.Of(c.Return.CountedGain)} | {QuarterReportWords.Of(c.Return.Channel.Return)} | {QuarterReportWords.Of(c.Return.CountedReturn)} | {QuarterReportWords.Next(c.Line)} |"),
        ];
    }

    private static string Move(BudgetMove move)
    {
        string from = move.From is null ? "the larger budget" : DigestText.Of(move.From);
        string to = move.To is null ? "the smaller budget" : DigestText.Of(move.To);
        return $"- {QuarterReportWords.Of(move.Amount)} from {from} to {to}: {DigestText.Of(move.Reason)}";
    }
}
