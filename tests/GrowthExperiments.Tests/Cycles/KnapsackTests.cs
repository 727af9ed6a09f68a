using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Cycles;

public sealed class KnapsackTests
{
    private static readonly string?[] Places = [null, null, null, "form", "mail"];

    private static readonly Gen<KnapsackItem> Item =
        from value in Gen.Frequency((3, Gen.Choose(1, 30)), (1, Gen.Choose(-2, 1)))
        from costs in Gen.Choose(0, 8).ArrayOf(2)
        from place in Gen.Elements(Places)
        from stage in Gen.Choose(0, 4)
        select new KnapsackItem(value / 3.0, [1, costs[0] / 2m, costs[1]], place, 1u << stage);

    private static readonly Gen<(KnapsackItem[] Items, decimal[] Capacities, int MinGroups)> Case =
        from n in Gen.Frequency((4, Gen.Choose(0, 9)), (1, Gen.Choose(10, 15)))
        from items in Item.ArrayOf(n)
        from slots in Gen.Choose(0, 6)
        from a in Gen.Choose(0, 20)
        from b in Gen.Choose(0, 30)
        from groups in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
        select (items, new decimal[] { slots, a / 2m, b }, groups);

    [Fact]
    public void It_chooses_what_trying_everything_chooses() => Props.Check(Case, c =>
        Assert.Equal(Brute(c.Items, c.Capacities, c.MinGroups), Knapsack.Choose(c.Items, c.Capacities, c.MinGroups)?.Items), cases: 600);

    /// <summary>The first problem of mknap1 in the OR-Library (Beasley, 1990): 6 items, 10 constraints, the best is 3800.</summary>
    [Fact]
    public void It_meets_the_published_optimum()
    {
        double[] values = [100, 600, 1200, 2400, 500, 2000];
        decimal[][] rows =
        [
            [8, 12, 13, 64, 22, 41], [8, 12, 13, 75, 22, 41], [3, 6, 4, 18, 6, 4], [5, 10, 8, 32, 6, 12], [5, 13, 8, 42, 6, 20],
            [5, 13, 8, 48, 6, 20], [0, 0, 0, 0, 8, 0], [3, 0, 4, 0, 8, 0], [3, 2, 4, 0, 8, 4], [3, 2, 4, 8, 8, 4],
        ];
        decimal[] capacities = [80, 96, 20, 36, 44, 48, 10, 18, 22, 24];
        KnapsackItem[] items = [.. values.Select((v, i) => new KnapsackItem(v, [.. rows.Select(r => r[i])]))];
        int[] chosen = Knapsack.Choose(items, capacities)!.Items;
        Assert.Equal([1, 2, 5], chosen);
        Assert.Equal(3800, chosen.Sum(i => values[i]));
    }

    [Fact]
    public void It_is_not_greedy()
    {
        Assert.Equal([1, 2], Knapsack.Choose([new(60, [10]), new(100, [20]), new(120, [30])], [50])!.Items);
        double[] values = [504, 480, 392, 336, 320, 288, 270, 240, 210, 189, 168, 150];
        decimal[] developers = [8, 5, 5, 4, 3, 3, 2, 5, 1, 2, 1, 3];
        decimal[] traffic = [35, 30, 10, 25, 15, 10, 20, 5, 10, 15, 5, 10];
        KnapsackItem[] items = [.. values.Select((v, i) => new KnapsackItem(v, [developers[i], traffic[i], 1]))];
        int[] chosen = Knapsack.Choose(items, [13, 60, 5])!.Items;
        Assert.Equal([2, 4, 5, 8, 10], chosen);
        Assert.Equal(1378, chosen.Sum(i => values[i]));
    }

    [Fact]
    public void Of_equal_totals_the_better_places_win()
    {
        Assert.Equal([0, 1], Knapsack.Choose([.. Enumerable.Repeat(new KnapsackItem(5, [1]), 40)], [2])!.Items);
        Assert.Equal([0], Knapsack.Choose([new(10, [2]), new(5, [1]), new(5, [1])], [2])!.Items);
        Assert.Equal([0, 3], Knapsack.Choose([new(0.1, [1]), new(0.7, [9]), new(0.2, [9]), new(0.2, [1])], [2])!.Items);
    }

    [Fact]
    public void It_ends_in_time_where_value_follows_cost()
    {
        var random = new Random(3);
        for (int round = 0; round < 5; round++)
        {
            decimal[] costs = [.. Enumerable.Range(0, 50).Select(_ => random.Next(1, 40) / 2m)];
            KnapsackItem[] items = [.. costs.Select((c, i) => new KnapsackItem((double)c + 5, [1, c, costs[(i + round) % 50]], i % 7 == 0 ? "form" : null))];
            KnapsackChoice choice = Knapsack.Choose(items, [10, 60, 70])!;
            Assert.True(choice.IsBest && choice.IsFirst);
        }
    }

    private static int[]? Brute(KnapsackItem[] items, decimal[] capacities, int minGroups)
    {
        int[]? best = null;
        double bestValue = double.NegativeInfinity;
        foreach (int[] chosen in Subsets(items.Length)) // the better places first
        {
            KnapsackItem[] taken = Array.ConvertAll(chosen, i => items[i]);
            string[] places = [.. taken.Select(t => t.Place).OfType<string>()];
            bool fits = taken.All(t => t.Value >= 0)
                && Enumerable.Range(0, capacities.Length).All(c => taken.Sum(t => t.Costs[c]) <= capacities[c])
                && places.Distinct().Count() == places.Length
                && BitOperations.PopCount(taken.Aggregate(0u, (all, t) => all | t.Group)) >= minGroups;
            double value = taken.Sum(t => t.Value);
            if (!fits || value <= bestValue + 1e-9)
                continue;
            (best, bestValue) = (chosen, value);
        }

        return best;
    }

    /// <summary>All choices, those with an item before those without it.</summary>
    private static IEnumerable<int[]> Subsets(int count)
    {
        for (int bits = (1 << count) - 1; bits >= 0; bits--)
            yield return [.. Enumerable.Range(0, count).Where(i => (bits >> (count - 1 - i) & 1) == 1)];
    }
}
