using System.Globalization;
using System.Runtime.InteropServices;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Tests.HighPerformance;

/// <summary>Inputs as long as they may be. <c>GROWTH_RANKER_ITEMS=2147483583</c> is the longest, which takes 13 GB and minutes.</summary>
[Trait("Weight", "heavy")]
public sealed class LongInputTests
{
    private const int Usual = 3_000_000;

    private static int Items =>
        int.TryParse(Environment.GetEnvironmentVariable("GROWTH_RANKER_ITEMS"), CultureInfo.InvariantCulture, out int asked) ? asked : Usual;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_long_input_ranks_by_the_published_chain(int threads)
    {
        IceScore[] scores = Long(Items);
        var order = new int[scores.Length];
        IceRanker.Rank(scores, order, null, threads);
        IceOrder chain = IceFormula.Product.Order;
        for (int i = 1; i < order.Length; i++)
        {
            int step = chain.PositionOf(scores[order[i]]) - chain.PositionOf(scores[order[i - 1]]);
            if (step < 0 || (step == 0 && order[i] <= order[i - 1])) // so no index comes twice, and all come
                Assert.Fail($"index {order[i]} must not follow {order[i - 1]}, at place {i + 1}");
        }

        foreach (int k in (int[])[10, 1_000])
        {
            var top = new int[k];
            Assert.Equal(k, IceRanker.Top(scores, top));
            Assert.True(order.AsSpan(0, k).SequenceEqual(top));
        }
    }

    [Fact]
    public void What_is_longer_is_refused_before_it_is_read()
    {
        IceScore one = default;
        ReadOnlySpan<IceScore> tooLong = MemoryMarshal.CreateReadOnlySpan(ref one, IceRanker.MaxLength + 1);
        try
        {
            IceRanker.Top(tooLong, new int[1]);
        }
        catch (ArgumentException error) when (error.ParamName == "scores")
        {
            Assert.Contains("2147483583", error.Message, StringComparison.Ordinal);
            return;
        }

        Assert.Fail("Nothing was refused.");
    }

    private static IceScore[] Long(int length)
    {
        IceScore[] all = [.. Enumerable.Range(0, IceScore.Count).Select(i => IceScore.Of(1 + (i % 10), 1 + (i / 10 % 10), 1 + (i / 100)))];
        var scores = new IceScore[length];
        uint state = 1;
        for (int i = 0; i < length; i++)
        {
            state = (state * 1_664_525) + 1_013_904_223; // Numerical Recipes, 3rd edition, section 7.1
            scores[i] = all[(int)((state >> 8) % IceScore.Count)];
        }

        return scores;
    }
}
