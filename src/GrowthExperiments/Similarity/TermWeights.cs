namespace GrowthExperiments;

/// <summary>What a term weighs in a text of an index: the more, the rarer it is there (inverse document frequency).</summary>
internal static class TermWeights
{
    private const double Unit = 64; // fine enough that rounding does not show, small enough that sums of products are exact

    /// <summary>A few texts say little about what is rare, so that each index counts as if it had this many more.</summary>
    private const double UnseenTexts = 50;

    /// <summary>What even a term weighs that all texts have, beside the logarithm of its rarity.</summary>
    private const double Common = 2;

    /// <summary>The weight, a whole number.</summary>
    /// <param name="share">How much the term and its place say, 0 to 1.</param>
    /// <param name="count">How many texts of the index have it.</param>
    /// <param name="texts">How many texts the index has.</param>
    public static ushort Of(double share, int count, int texts) =>
        (ushort)Math.Round(Unit * share * (Common + Math.Log((texts + UnseenTexts) / (count + 1))));
}
