namespace GrowthExperiments;

/// <summary>How a measured value must stand to the threshold of a criterion.</summary>
public enum GateComparison
{
    /// <summary>The threshold or more: <c>&gt;=</c>.</summary>
    AtLeast = 1,

    /// <summary>More than the threshold: <c>&gt;</c>.</summary>
    Above,

    /// <summary>The threshold or less: <c>&lt;=</c>.</summary>
    AtMost,

    /// <summary>Less than the threshold: <c>&lt;</c>.</summary>
    Below,

    /// <summary>The threshold itself: <c>=</c>.</summary>
    Exactly,
}
