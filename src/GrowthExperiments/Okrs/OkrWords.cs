namespace GrowthExperiments;

/// <summary>OKRs as people read them.</summary>
internal static class OkrWords
{
    /// <summary>A progress in whole percent, rounded down: what is one short of a bar is never shown as the bar.</summary>
    public static string Percent(decimal progress) => $"{ExactNumber.Format(Math.Floor(progress * 100))} %";

    /// <summary>Whose objective it is, such as <c>the company</c> or <c>the team "growth"</c>.</summary>
    public static string Unit(OkrLevel level, string? team) => level switch
    {
        OkrLevel.Company => "the company",
        OkrLevel.Department => $"the department {Shown.Quoted(team)}",
        _ => $"the team {Shown.Quoted(team)}",
    };
}
