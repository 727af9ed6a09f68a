namespace GrowthExperiments;

/// <summary>What is compared of an idea.</summary>
/// <param name="Entry">Whose text it is: texts of one entry stand next to each other and count as one.</param>
/// <param name="Title">The idea in one line, which counts most.</param>
/// <param name="Change">What would be changed.</param>
/// <param name="Metric">The number that should move.</param>
/// <param name="Stage">The stage of the funnel.</param>
/// <param name="Market">The market.</param>
internal sealed record IdeaText(int Entry, string Title, string? Change = null, string? Metric = null, FunnelStage? Stage = null, string? Market = null);
