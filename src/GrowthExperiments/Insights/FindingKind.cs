namespace GrowthExperiments;

/// <summary>What a finding is good for.</summary>
/// <remarks>Values start at 1; 0 is not a kind.</remarks>
public enum FindingKind
{
    /// <summary>Where the next tests pay.</summary>
    Spend = 1,

    /// <summary>What of the ratings, plans and numbers cannot be trusted.</summary>
    Distrust,

    /// <summary>What to do before the next choice.</summary>
    Act,
}
