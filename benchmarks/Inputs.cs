using System.Globalization;

namespace GrowthExperiments.Benchmarks;

/// <summary>What is ranked, the same for all, and how much of it.</summary>
internal static class Inputs
{
    private const int Seed = 20261122;

    /// <summary>The usual number of items; GROWTH_BENCHMARK_ITEMS says another, such as 1000 to see that all runs.</summary>
    public static int Items { get; } = Variable("GROWTH_BENCHMARK_ITEMS", 10_000_000);

    /// <summary>A tenth of it, for what takes too long or too much memory.</summary>
    public static int Tenth => Math.Max(Items / 10, 1);

    /// <summary>What takes long to make is made once for all benchmarks of the process, the last size alone being kept.</summary>
    public static T Kept<T>(int count, Func<int, T> make)
    {
        if (Box<T>.Count != count)
            (Box<T>.Value, Box<T>.Count) = (make(count), count);
        return Box<T>.Value!;
    }

    /// <summary>Ratings around 5.5 with a standard deviation of 2, rounded and clamped, as teams give them.</summary>
    public static IceScore[] Realistic(int count)
    {
        var random = new Random(Seed);
        var scores = new IceScore[count];
        for (int i = 0; i < count; i++)
            scores[i] = IceScore.Of(Rating(random), Rating(random), Rating(random));
        return scores;
    }

    /// <summary>The same without the rating 10, so that no search for the best can end early.</summary>
    public static IceScore[] WithoutTens(int count) => Array.ConvertAll(Realistic(count), s => IceScore.Of(Math.Min(s.Impact, 9), Math.Min(s.Confidence, 9), Math.Min(s.Ease, 9)));

    /// <summary>Numbers as a formula of one's own gives them: spread, all different.</summary>
    public static double[] Numbers(int count)
    {
        var random = new Random(Seed);
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = 1_000 * random.NextDouble();
        return numbers;
    }

    /// <summary>Hypotheses with realistic scores and ids of their own.</summary>
    public static Hypothesis[] Hypotheses(int count) => Kept(count, MakeHypotheses);

    private static Hypothesis[] MakeHypotheses(int count)
    {
        IceScore[] scores = Realistic(count);
        Hypothesis first = Hypothesis.Create("A weekly digest of what the team has finished brings it back", FunnelStage.Retention, IceScore.Of(1, 1, 1));
        var hypotheses = new Hypothesis[scores.Length];
        for (int i = 0; i < scores.Length; i++)
            hypotheses[i] = first with { Id = HypothesisId.Of("h" + i.ToString(CultureInfo.InvariantCulture)), Score = scores[i] };
        return hypotheses;
    }

    private static class Box<T>
    {
        public static int Count { get; set; } = -1;

        public static T? Value { get; set; }
    }

    private static int Rating(Random random)
    {
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (int)Math.Clamp(Math.Round(5.5 + (2 * normal)), IceScore.MinRating, IceScore.MaxRating);
    }

    private static int Variable(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : otherwise;
}
