using System.Globalization;

namespace GrowthExperiments;

/// <summary>What the report of a quarter says alike in every format.</summary>
internal static class QuarterReportWords
{
    /// <summary>The quarter in a sentence, such as <c>2 of 5 key results succeed, and 14 of 61 concluded tests won.</c></summary>
    public static string Headline(QuarterReport report)
    {
        string soFar = report.IsOver ? "" : "So far, ";
        int won = report.Lessons.Count(l => l.Outcome == Outcome.Won);
        string wins = report.Lessons.Count switch
        {
            0 => "no test is concluded",
            1 => $"the one concluded test {(won == 1 ? "won" : "did not win")}",
            var all => string.Create(CultureInfo.InvariantCulture, $"{(won == 0 ? "none" : won)} of {all} concluded tests won"),
        };
        if (report.KeyResults.Count == 0)
            return Sentence(soFar + wins);
        int reached = report.KeyResults.Count(k => k.IsSuccess);
        string results = report.KeyResults.Count == 1
            ? $"the one key result {(reached == 1 ? "succeeds" : "does not succeed yet")}"
            : string.Create(CultureInfo.InvariantCulture, $"{(reached == 0 ? "none" : reached)} of {report.KeyResults.Count} key results {(reached == 1 ? "succeeds" : "succeed")}");
        return Sentence($"{soFar}{results}, and {wins}");
    }

    /// <summary>Such as <c>28 September 2026 to 3 January 2027, interim report of 22 November 2026</c>.</summary>
    public static string Dates(QuarterReport report) =>
        $"{Day(report.Quarter.FirstDay)} to {Day(report.Quarter.LastDay)}, {(report.IsOver ? "over" : $"interim report of {Day(report.On)}")}";

    /// <summary>Such as <c>Company</c> or <c>Team Onboarding</c>.</summary>
    public static (string Level, string? Name) Whose(Objective objective) => (objective.Level.ToString(), objective.Team);

    /// <summary>A verdict in words.</summary>
    public static string Of(InitiativeVerdict verdict) => verdict == InitiativeVerdict.InTrial ? "In trial" : verdict.ToString();

    /// <summary>A verdict in words.</summary>
    public static string Of(GateVerdict verdict) => verdict == GateVerdict.NoGo ? "No go" : verdict.ToString();

    /// <summary>An amount of money as people read it.</summary>
    public static string Of(Money money) => money.ToString("N", CultureInfo.InvariantCulture);

    /// <summary>What a channel gets next; a dash where there is no proposal.</summary>
    public static string Next(BudgetLine? line) => line is null ? "-" : Of(line.Proposed);

    /// <summary>A number with at most two decimals; a dash where there is none.</summary>
    public static string Of(decimal? number) => number is { } value ? ExactNumber.Format(Math.Round(value, 2, MidpointRounding.AwayFromZero)) : "-";

    private static string Sentence(string words) => $"{char.ToUpperInvariant(words[0])}{words[1..]}.";

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
