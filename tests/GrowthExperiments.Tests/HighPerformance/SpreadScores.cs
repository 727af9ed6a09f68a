namespace GrowthExperiments.Tests.HighPerformance;

/// <summary>Many scores in the shapes that break sorting: spread, all alike, sorted, reversed, of few kinds.</summary>
internal static class SpreadScores
{
    public static IEnumerable<(string Shape, IceScore[] Scores)> Shapes(int count)
    {
        IceScore[] spread = Of(count, seed: count);
        IceOrder order = IceFormula.Product.Order;
        yield return ("spread", spread);
        yield return ("all alike", [.. Enumerable.Repeat(IceScore.Of(5, 6, 7), count)]);
        yield return ("all best", [.. Enumerable.Repeat(IceScore.Of(10, 10, 10), count)]);
        yield return ("best first", [.. spread.OrderBy(s => s, order)]);
        yield return ("worst first", [.. spread.OrderByDescending(s => s, order)]);
        yield return ("two kinds in turns", [.. Enumerable.Range(0, count).Select(i => i % 2 == 0 ? IceScore.Of(9, 9, 9) : IceScore.Of(1, 1, 1))]);
        yield return ("ties of one value", [.. spread.Select(s => s.Ease > 5 ? IceScore.Of(2, 6, 5) : IceScore.Of(6, 2, 5))]);
    }

    public static IceScore[] Of(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => IceScore.Of(random.Next(1, 11), random.Next(1, 11), random.Next(1, 11)))];
    }
}
