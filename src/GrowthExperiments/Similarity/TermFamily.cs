using System.Numerics;

namespace GrowthExperiments;

/// <summary>Terms of one family exclude each other: two ideas that name different ones are seldom the same idea.</summary>
[Flags]
internal enum TermFamily : ushort
{
    None = 0,
    Amount = 1,
    Level = 1 << 1,
    Length = 1 << 2,
    Cadence = 1 << 3,
    Channel = 1 << 4,
    Provider = 1 << 5,
    Platform = 1 << 6,
    Country = 1 << 7,
    Currency = 1 << 8,
    Place = 1 << 9,
    Audience = 1 << 10,
    Number = 1 << 11,
    Stage = 1 << 12,
    Market = 1 << 13,
    Means = 1 << 14,
}

/// <summary>How much less alike two ideas are that clash in some families.</summary>
internal static class TermClash
{
    private const double OtherWord = 1.0 / 3; // such as "add" and "remove": chosen on the tuning half of the labelled pairs
    private const double OtherMarket = 0.4; // another test, though what was learned there is worth to be shown
    private const double OtherStage = 0.7; // people seldom agree on the stage of one idea

    /// <summary>The factor for families that both have terms of, but none in common.</summary>
    public static double Factor(TermFamily families)
    {
        double factor = 1;
        if (families.HasFlag(TermFamily.Stage))
            factor *= OtherStage;
        if (families.HasFlag(TermFamily.Market))
            factor *= OtherMarket;
        for (int words = BitOperations.PopCount((uint)(families & ~(TermFamily.Stage | TermFamily.Market))); words > 0; words--)
            factor *= OtherWord;
        return factor;
    }
}
