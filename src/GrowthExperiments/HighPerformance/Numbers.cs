using System.Numerics;
using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Numbers that are to be sorted, each with the index by which it is named.</summary>
internal interface INumbers
{
    int ItemAt(int index);

    ulong KeyAt(int index);

    /// <summary>The lowest and the highest key of so many, one at least.</summary>
    (ulong Low, ulong High) BoundsOf(int length);
}

/// <summary>All numbers, as they were given.</summary>
internal readonly unsafe struct AllNumbers(double* numbers) : INumbers
{
    public int ItemAt(int index) => index;

    public ulong KeyAt(int index) => NumberKey.Of(numbers[index]);

    public (ulong Low, ulong High) BoundsOf(int length)
    {
        var least = new Vector<double>(double.PositiveInfinity);
        var most = new Vector<double>(double.NegativeInfinity);
        int i = 0;
        for (; i <= length - Vector<double>.Count; i += Vector<double>.Count)
        {
            var next = Unsafe.ReadUnaligned<Vector<double>>(numbers + i);
            least = Vector.Min(least, next);
            most = Vector.Max(most, next);
        }

        double low = double.PositiveInfinity;
        double high = double.NegativeInfinity;
        for (int lane = 0; lane < Vector<double>.Count; lane++)
            (low, high) = (Math.Min(low, least[lane]), Math.Max(high, most[lane]));
        for (; i < length; i++)
            (low, high) = (Math.Min(low, numbers[i]), Math.Max(high, numbers[i]));
        return (NumberKey.Of(high), NumberKey.Of(low));
    }
}

/// <summary>Some of the numbers: those whose indexes stand in the lower half of each packed word.</summary>
internal readonly unsafe struct SomeNumbers(double* numbers, ulong* packed) : INumbers
{
    public int ItemAt(int index) => (int)packed[index];

    public ulong KeyAt(int index) => NumberKey.Of(numbers[ItemAt(index)]);

    public (ulong Low, ulong High) BoundsOf(int length)
    {
        ulong low = ulong.MaxValue;
        ulong high = 0;
        for (int i = 0; i < length; i++)
        {
            ulong key = KeyAt(i);
            (low, high) = (Math.Min(low, key), Math.Max(high, key));
        }

        return (low, high);
    }
}
