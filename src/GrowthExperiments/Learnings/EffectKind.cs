namespace GrowthExperiments;

/// <summary>How an effect is expressed.</summary>
/// <remarks>Values start at 1; 0 is not a kind.</remarks>
public enum EffectKind
{
    /// <summary>As a part of what it was before: 0.05 is 5 % more.</summary>
    Relative = 1,

    /// <summary>As a difference in the unit of the metric: 0.004 of a rate, or 12 in euros.</summary>
    Absolute,
}
