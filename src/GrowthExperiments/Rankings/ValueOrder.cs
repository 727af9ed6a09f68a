using System.Runtime.InteropServices;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments;

/// <summary>The order by a number of the caller's own, the highest first, equal ones in order of arrival.</summary>
internal sealed class ValueOrder : RankingOrder
{
    private readonly int[] _slots;
    private readonly double[] _values;
    private readonly Lazy<int[]> _indexes;

    private ValueOrder(int[] slots, double[] values, int length)
    {
        _slots = slots;
        _values = values;
        _indexes = new Lazy<int[]>(() => IndexesOf(length));
    }

    public override int Count => _slots.Length;

    /// <summary>Orders all that can be chosen, rated or not.</summary>
    /// <exception cref="ArgumentException">A number is not finite; the message names the hypothesis.</exception>
    public static ValueOrder Of(FrozenTable table, Func<Hypothesis, double> value, string parameter)
    {
        var slots = new List<int>();
        var values = new List<double>();
        for (int slot = 0; slot < table.Cells.Length; slot++)
        {
            if (table.Cells[slot] == HypothesisCell.None || HypothesisCell.IsAside(table.Cells[slot]))
                continue;
            double number = value(table[slot]);
            if (!double.IsFinite(number))
                Throw.Argument(Messages.RankValueNotFinite(table[slot].Id.Value, number), parameter);
            slots.Add(slot);
            values.Add(number == 0 ? 0 : number); // a negative zero would print as -0
        }

        var order = new int[slots.Count];
        ScoreRanker.Rank(CollectionsMarshal.AsSpan(values), order);
        return new ValueOrder(Array.ConvertAll(order, i => slots[i]), Array.ConvertAll(order, i => values[i]), table.Cells.Length);
    }

    public override int SlotAt(int index) => _slots[index];

    public override int IndexOf(int slot) => _indexes.Value[slot];

    public override double ValueAt(int index, int slot) => _values[index];

    public override (int First, int Count) EqualsOf(int index, int slot)
    {
        int first = FirstAtMost(_values[index], orEqual: true);
        return (first, FirstAtMost(_values[index], orEqual: false) - first);
    }

    private int[] IndexesOf(int length)
    {
        var indexes = new int[length];
        Array.Fill(indexes, -1);
        for (int i = 0; i < _slots.Length; i++)
            indexes[_slots[i]] = i;
        return indexes;
    }

    /// <summary>The index of the first value below a limit, or equal to it.</summary>
    private int FirstAtMost(double limit, bool orEqual)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_values[middle] < limit || (orEqual && _values[middle] == limit))
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }
}
