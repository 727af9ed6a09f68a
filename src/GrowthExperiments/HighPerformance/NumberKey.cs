using System.Numerics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Whole numbers for finite numbers: the higher the number, the lower its key, and equal numbers have one.</summary>
/// <remarks>Either their bits, which spread numbers of many sizes, or their distances from the highest, which spread numbers of one size; then
/// numbers that are very close share a key.</remarks>
internal readonly struct NumberKey
{
    private const int Samples = 1024;
    private const int MinToSample = 16 * Samples;
    private const int ShareBits = 6;
    private const double MaxDistance = 1 - 1e-9; // so that what is added to 1 stays below 2, and all have one exponent

    private readonly double _highest;
    private readonly double _scale; // 0 for the bits

    private NumberKey(double highest, double scale)
    {
        _highest = highest;
        _scale = scale;
    }

    /// <summary>Whether numbers with the same key are equal.</summary>
    public bool IsExact => _scale == 0;

    /// <summary>The keys that spread numbers better, by a few samples.</summary>
    public static NumberKey For<T>(T numbers, int length, NumberBounds bounds)
        where T : struct, INumbers
    {
        var bits = default(NumberKey);
        var distance = new NumberKey(bounds.High, MaxDistance / (bounds.High - bounds.Low));
        bool isUsable = double.IsNormal(distance._scale) && length >= MinToSample;
        return isUsable && distance.MostShared(numbers, length, bounds) < bits.MostShared(numbers, length, bounds) ? distance : bits;
    }

    public ulong Of(double number) => _scale == 0 ? OfBits(number) : BitConverter.DoubleToUInt64Bits(1 + ((_highest - number) * _scale));

    private static ulong OfBits(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number + 0.0); // -0 + 0 is 0
        return (ulong)(bits < 0 ? bits : ~bits & long.MaxValue);
    }

    /// <summary>How many samples fall into the fullest part of the range.</summary>
    private int MostShared<T>(T numbers, int length, NumberBounds bounds)
        where T : struct, INumbers
    {
        ulong first = Of(bounds.High);
        int shift = Math.Max(0, BitOperations.Log2(Of(bounds.Low) - first) + 1 - ShareBits);
        Span<int> counts = stackalloc int[1 << ShareBits];
        counts.Clear();
        int most = 0;
        for (int i = 0; i < Samples; i++)
        {
            ulong key = Of(numbers.ValueAt((int)((long)i * length / Samples)));
            most = Math.Max(most, ++counts[(int)((key - first) >> shift)]);
        }

        return most;
    }
}
