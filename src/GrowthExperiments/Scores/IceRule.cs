namespace GrowthExperiments;

/// <summary>The rules that decide between two scored hypotheses, in the order in which they are asked.</summary>
/// <remarks>The surer, then the cheaper bet goes first; what still ties goes by arrival, so the order is total.</remarks>
public enum IceRule
{
    /// <summary>The higher value under the formula goes first.</summary>
    Value = 1,

    /// <summary>At equal value, the higher confidence goes first.</summary>
    Confidence,

    /// <summary>At equal confidence too, the higher ease goes first.</summary>
    Ease,

    /// <summary>At equal ease too, the higher impact goes first.</summary>
    Impact,

    /// <summary>At equal ratings, the one that came into the backlog earlier goes first.</summary>
    Arrival,
}
