using System.Globalization;

namespace GrowthExperiments;

/// <summary>What reports of every format say alike.</summary>
internal static class ReportWords
{
    private const string DayOfMonth = "d MMMM";

    /// <summary>The week in a sentence, such as <c>11 tests started, in the band of 8 to 15, and 4 of 9 concluded tests won.</c></summary>
    public static string Headline(CycleReport report)
    {
        string soFar = report.Cycle.IsOpen ? "So far, " : "";
        string band = string.Create(CultureInfo.InvariantCulture, $"{report.Tempo[^1].Judgement} of {report.Band.Low} to {report.Band.High}");
        int won = report.Lessons.Count(l => l.Outcome == Outcome.Won);
        string wins = report.Lessons.Count switch
        {
            0 => report.Cycle.IsOpen ? "and none is concluded yet" : "and none was concluded",
            1 => $"and the one that was concluded {(won == 1 ? "won" : "did not win")}",
            var all => string.Create(CultureInfo.InvariantCulture, $"and {(won == 0 ? "none" : won)} of {all} concluded tests won"),
        };
        return $"{soFar}{CycleWords.Count(report.Velocity, "test")} started, {band}, {wins}.";
    }

    /// <summary>Such as <c> · Market FR</c>, for a page; nothing for all markets.</summary>
    public static Markup OfMarket(string? market) => market is null ? Markup.None : Markup.Of($" · Market {Typed.Line(market)}");

    /// <summary>Such as <c>, market FR</c>, for a digest; nothing for all markets.</summary>
    public static string InDigest(string? market) => market is null ? "" : $", market {DigestText.Of(market)}";

    /// <summary>Such as <c>23 to 29 November 2026</c>.</summary>
    public static string DatesOf(IsoWeek week)
    {
        DateOnly first = week.Monday;
        DateOnly last = DateOnly.FromDayNumber(Math.Min(first.DayNumber + 6, DateOnly.MaxValue.DayNumber));
        string from = first.Year != last.Year ? Format(first, $"{DayOfMonth} yyyy") : Format(first, first.Month == last.Month ? "%d" : DayOfMonth);
        return $"{from} to {Format(last, $"{DayOfMonth} yyyy")}";
    }

    /// <summary>Whether a week is over, and if not, that its report is an interim one.</summary>
    public static string StateOf(CycleReport report) => report.Cycle.Status switch
    {
        CycleStatus.Closed => "closed",
        CycleStatus.Running => "interim report, the week runs",
        _ => "interim report, the week has not started",
    };

    /// <summary>Such as <c>31.5 of 40; 2 lessons do not say</c>.</summary>
    public static string Days(CycleReport report)
    {
        string capacity = report.Capacity is { } all ? $" of {ExactNumber.Format(all.Total)}" : "";
        string unknown = report.LessonsWithoutEffort switch
        {
            0 => "",
            1 => "; 1 lesson does not say",
            var many => $"; {ExactNumber.Format(many)} lessons do not say",
        };
        return ExactNumber.Format(report.DaysSpent) + capacity + unknown;
    }

    /// <summary>An outcome in words.</summary>
    public static string Of(Outcome outcome) => outcome == Outcome.StoppedEarly ? "Stopped early" : outcome.ToString();

    /// <summary>How far a test has come, in words.</summary>
    public static string Of(ExperimentStatus status) => status switch
    {
        ExperimentStatus.InReview => "ended, without a learning yet",
        ExperimentStatus.Running => "running",
        ExperimentStatus.Planned => "not started",
        _ => status.ToString(),
    };

    /// <summary>A whole number, the same in every culture.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Who answers for something; a dash for nobody.</summary>
    public static Markup Owner(string? name) => name is null ? Markup.Of($"-") : Typed.Line(name);

    private static string Format(DateOnly date, string form) => date.ToString(form, CultureInfo.InvariantCulture);
}
