namespace GrowthExperiments;

/// <summary>Amounts in the sentences of a plan.</summary>
internal static class CycleWords
{
    /// <summary>Such as <c>1 test</c> and <c>3 tests</c>.</summary>
    public static string Count(decimal number, string noun) => $"{ExactNumber.Format(number)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>Such as <c>, market FR</c>; nothing for all markets.</summary>
    public static string OfMarket(string? market) => market is null ? "" : $", market {Shown.Escaped(market)}";

    /// <summary>How far a test is, in a word or two.</summary>
    public static string Of(ExperimentStatus status) => status switch
    {
        ExperimentStatus.Planned => "not started",
        ExperimentStatus.Running => "running",
        ExperimentStatus.InReview => "in review",
        ExperimentStatus.Concluded => "concluded",
        _ => "carried over",
    };

    /// <summary>Such as <c>3 engineering days</c>, or <c>3 days</c> without a discipline.</summary>
    public static string Days(decimal number, string? discipline = null) =>
        Count(number, discipline is null ? "day" : $"{Shown.Escaped(discipline)} day");
}
