namespace GrowthExperiments;

/// <summary>One of the three ratings of a score.</summary>
/// <remarks>Values start at 1; 0 is not a rating.</remarks>
public enum IceRating
{
    /// <summary>How far the idea would move its metric.</summary>
    Impact = 1,

    /// <summary>How sure we are that it works.</summary>
    Confidence,

    /// <summary>How little effort the test takes.</summary>
    Ease,
}

/// <summary>The ratings in sentences and documents.</summary>
internal static class IceRatings
{
    /// <summary>Such as <c>impact</c>.</summary>
    public static string LowerName(this IceRating rating) => rating switch
    {
        IceRating.Impact => "impact",
        IceRating.Confidence => "confidence",
        _ => "ease",
    };
}
