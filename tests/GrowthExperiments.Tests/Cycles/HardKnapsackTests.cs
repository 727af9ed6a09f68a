namespace GrowthExperiments.Tests.Cycles;

/// <summary>Fifty candidates of kinds that are hard for a search: the best choice is found and proven, within the usual budget of work.</summary>
public sealed class HardKnapsackTests
{
    private const int Rounds = 5;

    public static TheoryData<string> Kinds => ["plain", "slots and total", "value follows cost", "one value", "few values", "disciplines", "stages", "ratings"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_proven(string kind)
    {
        var random = new Random(7);
        for (int round = 0; round < Rounds; round++)
        {
            (KnapsackItem[] items, decimal[] capacities, int groups) = Make(kind, random);
            Assert.True(Knapsack.Choose(items, capacities, groups) is { IsBest: true, IsFirst: true } or null);
        }
    }

    private static (KnapsackItem[] Items, decimal[] Capacities, int Groups) Make(string kind, Random random)
    {
        int disciplines = kind is "disciplines" or "one value" or "few values" or "ratings" ? 6 : kind is "value follows cost" ? 1 : 0;
        var items = new KnapsackItem[50];
        var sums = new decimal[disciplines + 1];
        for (int i = 0; i < items.Length; i++)
        {
            var costs = new decimal[disciplines + 1];
            for (int d = 1; d <= disciplines; d++)
                costs[d] = kind is "few values" ? random.Next(1, 2000) / 100m : random.Next(0, 3) == 0 ? 0 : random.Next(1, 20) / 2m;
            costs[0] = costs.Sum() + (disciplines == 0 ? random.Next(1, 20) / 2m : 0.5m);
            for (int d = 0; d <= disciplines; d++)
                sums[d] += costs[d];
            double value = kind switch
            {
                "one value" => 125,
                "few values" => random.Next(1, 4) * 100,
                "value follows cost" => (double)costs[0] + 5,
                _ => random.Next(1, 11) * random.Next(1, 11) * random.Next(1, 11),
            };
            items[i] = new KnapsackItem(value, kind == "plain" ? [1] : [1, .. costs], random.Next(3) == 0 ? $"s{random.Next(8)}" : null, 1u << random.Next(kind == "stages" ? 5 : 1));
        }

        decimal tight = random.Next(8, 20) / 100m;
        return (items, kind == "plain" ? [10] : [random.Next(8, 16), .. sums.Select(s => decimal.Round(s * tight, 1))], kind == "stages" ? 5 : 0);
    }
}
