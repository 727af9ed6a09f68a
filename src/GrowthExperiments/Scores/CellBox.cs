namespace GrowthExperiments;

/// <summary>Bounds of some scores, with ratings counted from 0 as in <see cref="IceScore.Packed"/>: what lies outside is none of them.</summary>
internal readonly record struct CellBox
{
    private CellBox(Ratings low, Ratings high, int sum) => (Low, High, LowSum) = (low, high, sum);

    /// <summary>The least of each rating.</summary>
    public Ratings Low { get; }

    /// <summary>The most of each rating.</summary>
    public Ratings High { get; }

    /// <summary>The least sum of the three.</summary>
    public int LowSum { get; }

    public static CellBox Of(IceScore score)
    {
        Ratings ratings = Ratings.Of(score);
        return new CellBox(ratings, ratings, ratings.Sum);
    }

    /// <summary>The bounds that hold a score too.</summary>
    public CellBox With(IceScore score)
    {
        Ratings r = Ratings.Of(score);
        return new CellBox(
            new(Math.Min(Low.Impact, r.Impact), Math.Min(Low.Confidence, r.Confidence), Math.Min(Low.Ease, r.Ease)),
            new(Math.Max(High.Impact, r.Impact), Math.Max(High.Confidence, r.Confidence), Math.Max(High.Ease, r.Ease)),
            Math.Min(LowSum, r.Sum));
    }

    internal readonly record struct Ratings(int Impact, int Confidence, int Ease)
    {
        public int Sum => Impact + Confidence + Ease;

        public static Ratings Of(IceScore score) => new(score.Impact - 1, score.Confidence - 1, score.Ease - 1);
    }
}
