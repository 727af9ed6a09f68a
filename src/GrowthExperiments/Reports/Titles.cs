namespace GrowthExperiments;

/// <summary>What hypotheses are called.</summary>
internal static class Titles
{
    /// <summary>Their titles in a backlog; the id of one that is not there, or where there is no backlog.</summary>
    public static Func<HypothesisId, string> In(Backlog? backlog) =>
        id => backlog is not null && backlog.TryGet(id, out Hypothesis? hypothesis) ? hypothesis.Title : id.Value;
}
