namespace GrowthExperiments;

/// <summary>What a status allows.</summary>
public static class HypothesisStatusRules
{
    /// <summary>Whether a hypothesis with this status can still be chosen for a week, and so is ranked.</summary>
    /// <param name="status">The status.</param>
    /// <returns>True for <see cref="HypothesisStatus.Idea"/> and <see cref="HypothesisStatus.Planned"/>.</returns>
    public static bool CanBeChosen(this HypothesisStatus status) => status is HypothesisStatus.Idea or HypothesisStatus.Planned;
}
