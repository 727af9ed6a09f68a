namespace GrowthExperiments;

/// <summary>A part that makes a hypothesis testable and that one lacks: advice, never an error.</summary>
/// <remarks>Values start at 1; 0 is not a hint.</remarks>
public enum HypothesisHint
{
    /// <summary>It does not say what will be changed.</summary>
    NoChange = 1,

    /// <summary>It does not name the metric that should move.</summary>
    NoMetric,

    /// <summary>It does not say whether the metric should rise or fall.</summary>
    NoDirection,

    /// <summary>It does not say why anybody believes it.</summary>
    NoReason,
}
