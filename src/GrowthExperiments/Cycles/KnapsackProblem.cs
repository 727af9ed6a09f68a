using System.Numerics;

namespace GrowthExperiments;

/// <summary>What is to be chosen from, in whole numbers, without the capacities that are enough for everything.</summary>
internal sealed class KnapsackProblem
{
    /// <param name="items">The items; each has a value of 0 or more and fits alone.</param>
    /// <param name="capacities">How much there is of each capacity.</param>
    /// <param name="minGroups">How many groups must be covered at least.</param>
    /// <param name="groups">The groups that are covered anyway.</param>
    public KnapsackProblem(KnapsackItem[] items, IReadOnlyList<decimal> capacities, int minGroups, uint groups)
    {
        Values = WholeNumbers.OfValues(Array.ConvertAll(items, i => i.Value));
        Need = Math.Max(0, minGroups - BitOperations.PopCount(groups));
        Groups = Array.ConvertAll(items, i => Need == 0 ? 0 : i.Group & ~groups);
        GroupCount = 32 - BitOperations.LeadingZeroCount(Groups.Aggregate(0u, (all, g) => all | g));
        Places = PlacesOf(items);
        PlaceCount = Places.Length == 0 ? 0 : Places.Max() + 1;
        var columns = new List<long[]>();
        var most = new List<long>();
        for (int c = 0; c < capacities.Count; c++)
        {
            (long[] costs, long capacity) = WholeNumbers.OfCosts(Array.ConvertAll(items, i => i.Costs[c]), capacities[c]);
            if (costs.Sum() <= capacity)
                continue;
            columns.Add(costs);
            most.Add(capacity);
        }

        Capacities = [.. most];
        Costs = new long[items.Length * Width];
        Shares = new double[Costs.Length];
        for (int i = 0; i < Costs.Length; i++)
        {
            Costs[i] = columns[i % Width][i / Width];
            Shares[i] = (double)Costs[i] / Math.Max(1, Capacities[i % Width]);
        }
    }

    /// <summary>How many items there are.</summary>
    public int Count => Values.Length;

    /// <summary>How many capacities there are.</summary>
    public int Width => Capacities.Length;

    /// <summary>The value of each item.</summary>
    public long[] Values { get; }

    /// <summary>What there is of each capacity.</summary>
    public long[] Capacities { get; }

    /// <summary>What each item takes of each capacity, item by item.</summary>
    public long[] Costs { get; }

    /// <summary>The same as parts of the capacities.</summary>
    public double[] Shares { get; }

    /// <summary>The place of each item; -1 for one that nobody else claims.</summary>
    public int[] Places { get; }

    /// <summary>How many places several claim.</summary>
    public int PlaceCount { get; }

    /// <summary>A bit for the group of each item; 0 when it does not matter.</summary>
    public uint[] Groups { get; }

    /// <summary>One more than the highest bit of a group.</summary>
    public int GroupCount { get; }

    /// <summary>How many groups must be covered.</summary>
    public int Need { get; }

    /// <summary>Whether each item takes as much as any other, so that the best ones one by one are the best together.</summary>
    public bool IsPlain => Need == 0 && (Width == 0 || (Width == 1 && Array.TrueForAll(Costs, c => c == Costs[0])));

    public ReadOnlySpan<long> CostsOf(int item) => Costs.AsSpan(item * Width, Width);

    private static int[] PlacesOf(KnapsackItem[] items)
    {
        var claims = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (KnapsackItem item in items)
        {
            if (item.Place is { } place)
                claims[place] = claims.GetValueOrDefault(place) + 1;
        }

        int next = 0;
        foreach (string place in items.Select(i => i.Place).OfType<string>().Distinct(StringComparer.Ordinal))
            claims[place] = claims[place] > 1 ? next++ : -1;
        return Array.ConvertAll(items, i => i.Place is { } place ? claims[place] : -1);
    }
}
