using System.Runtime.InteropServices;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments.Tests.HighPerformance;

/// <summary>Every way through the engine gives the order of a plain stable sort: each width of vector, few and many items, one thread and several.</summary>
[Trait("Weight", "heavy")]
public sealed class CellPathTests
{
    private const int Many = 70_000; // more than are written one by one
    private const ushort NoScore = 0x2ABC;

    private static readonly IceFormula[] Formulas =
    [
        IceFormula.Product,
        IceFormula.Mean,
        IceFormula.Weighted(0, 1, 3),
        IceFormula.From("against", s => -s.Product),
        IceFormula.From("scattered", s => Math.Sin((s.Impact * 12.9898) + (s.Confidence * 78.233) + (s.Ease * 37.719))),
        IceFormula.From("constant", _ => 1),
    ];

    public static TheoryData<int> Sizes => [0, 1, 2, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 95, 127, 1_000, 5_000];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_width_of_vector_finds_the_same_best(int size)
    {
        foreach ((string shape, IceScore[] scores) in SpreadScores.Shapes(size))
        {
            foreach (IceFormula formula in Formulas)
            {
                int[] full = PlainOrderOf(scores, formula);
                foreach (int k in (ReadOnlySpan<int>)[1, 10, 256, 300])
                {
                    Assert.Equal(full.Take(k), Best<SingleCell>(scores, k, formula.Order));
                    Assert.Equal(full.Take(k), Best<CellVector128>(scores, k, formula.Order));
                    Assert.Equal(full.Take(k), Best<CellVector256>(scores, k, formula.Order));
                    Assert.Equal(full.Take(k), Best<CellVector512>(scores, k, formula.Order));
                    var top = new int[k];
                    Assert.True(full.Take(k).SequenceEqual(top.Take(IceRanker.Top(scores, top, formula))), $"{shape}, {formula}, top {k} of {size}");
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(13)]
    public void Many_are_written_line_by_line_wherever_the_order_begins(int begin)
    {
        foreach ((string shape, IceScore[] scores) in SpreadScores.Shapes(Many))
        {
            var memory = new int[Many + begin + 1];
            memory.AsSpan().Fill(-7);
            IceRanker.Rank(scores, memory.AsSpan(begin, Many), IceFormula.Sum);
            Assert.True(PlainOrderOf(scores, IceFormula.Sum).AsSpan().SequenceEqual(memory.AsSpan(begin, Many)), shape);
            Assert.All(memory.Take(begin).Append(memory[^1]), rest => Assert.Equal(-7, rest));
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(-1)]
    public void Several_threads_give_the_same_order_as_one(int threads)
    {
        IceScore[] scores = SpreadScores.Of(1_600_001, seed: 5);
        var alone = new int[scores.Length];
        var together = new int[scores.Length];
        IceRanker.Rank(scores, alone);
        IceRanker.Rank(scores, together, null, threads);
        Assert.True(alone.AsSpan().SequenceEqual(together));
        Assert.True(PlainOrderOf(scores, IceFormula.Product).AsSpan().SequenceEqual(alone));
    }

    [Fact]
    public void Many_of_which_some_count_are_ranked_and_picked_alike()
    {
        IceScore[] scores = SpreadScores.Of(3 * Many, seed: 8);
        bool[] included = [.. scores.Select((s, i) => (i + s.Ease) % 3 > 0)];
        int[] counting = [.. Enumerable.Range(0, scores.Length).Where(i => included[i])];
        int[] full = [.. PlainOrderOf([.. counting.Select(i => scores[i])], IceFormula.Product).Select(i => counting[i])];
        var order = new int[scores.Length];
        Assert.Equal(full.Length, IceRanker.Rank(scores, included, order));
        Assert.True(full.AsSpan().SequenceEqual(order.AsSpan(0, full.Length)));
        foreach (int k in (ReadOnlySpan<int>)[10, 1_000, full.Length, scores.Length])
        {
            int count = IceRanker.Top(scores, included, order.AsSpan(0, k));
            Assert.Equal(Math.Min(k, full.Length), count);
            Assert.True(full.AsSpan(0, count).SequenceEqual(order.AsSpan(0, count)));
        }
    }

    [Theory]
    [InlineData(100)]
    [InlineData(Many)]
    public void Packed_numbers_that_are_no_score_are_passed_over(int count)
    {
        ushort[] cells = [.. MemoryMarshal.Cast<IceScore, ushort>(SpreadScores.Of(count, seed: 2))];
        bool[] included = [.. Enumerable.Range(0, count).Select(i => i % 5 > 0)];
        var expected = new int[count];
        int ranked = CellSort.Sort(cells, included, expected, IceFormula.Product.Order);
        for (int i = 0; i < count; i += 5)
            cells[i] = NoScore;
        var order = new int[ranked];
        CellSort.Sort(cells, order, IceFormula.Product.Order, threads: 1);
        Assert.Equal(expected.Take(ranked), order);
        var best = new int[20];
        new CellHead(IceFormula.Product.Order, best, new short[20]).Add(cells, 0);
        Assert.Equal(expected.Take(20), best);
        Assert.Equal(20, CellSort.Pick(cells, default, best, IceFormula.Product.Order));
        Assert.Equal(expected.Take(20), best);
    }

    private static int[] PlainOrderOf(IceScore[] scores, IceFormula formula) =>
        [.. Enumerable.Range(0, scores.Length).OrderBy(i => scores[i], formula.Order)];

    private static int[] Best<TVector>(IceScore[] scores, int k, IceOrder order)
        where TVector : struct, ICellVector<TVector>
    {
        ReadOnlySpan<ushort> cells = MemoryMarshal.Cast<IceScore, ushort>(scores);
        var items = new int[Math.Min(k, scores.Length)];
        if (k > CellHead.Max)
        {
            var starts = new int[IceScore.PackedLength];
            CellCounts.Add(starts, cells);
            order.ToStarts(starts);
            var pick = new CellPick(order, starts, items);
            pick.Add<TVector>(cells, 0);
            return items;
        }

        var head = new CellHead(order, items, new short[items.Length]);
        head.Add<TVector>(cells[..(cells.Length / 3)], 0);
        head.Add<TVector>(cells[(cells.Length / 3)..], cells.Length / 3);
        return items[..head.Count];
    }
}
