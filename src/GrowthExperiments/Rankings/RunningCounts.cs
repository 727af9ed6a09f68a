using System.Numerics;

namespace GrowthExperiments;

/// <summary>Counts whose sums up to any of them are kept while they change.</summary>
/// <remarks>Source: Fenwick, "A new data structure for cumulative frequency tables", Software: Practice and Experience 24, 1994.</remarks>
internal sealed class RunningCounts(int length)
{
    private readonly int[] _sums = new int[length + 1];

    /// <summary>The sum of all.</summary>
    public int Total { get; private set; }

    public void Add(int index, int amount)
    {
        Total += amount;
        for (int i = index + 1; i < _sums.Length; i += i & -i)
            _sums[i] += amount;
    }

    /// <summary>The sum of those before an index.</summary>
    public int SumBefore(int index)
    {
        int sum = 0;
        for (int i = index; i > 0; i &= i - 1)
            sum += _sums[i];
        return sum;
    }

    /// <summary>The index whose count takes the running sum above a number, and what the sum is before it.</summary>
    public (int Index, int Before) Find(int number)
    {
        int index = 0;
        int before = 0;
        for (int step = (int)BitOperations.RoundUpToPowerOf2((uint)_sums.Length); step > 0; step /= 2)
        {
            if (index + step >= _sums.Length || before + _sums[index + step] > number)
                continue;
            index += step;
            before += _sums[index];
        }

        return (index, before);
    }
}
