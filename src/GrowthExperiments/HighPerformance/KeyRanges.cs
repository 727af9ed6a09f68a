using System.Numerics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Ranges of keys, of one width and in order, from the lowest key to the highest.</summary>
internal readonly struct KeyRanges(ulong low, ulong high)
{
    public const int Count = 1 << CountBits;

    private const int CountBits = 11;

    private readonly int _shift = Math.Max(0, BitOperations.Log2(high - low) + 1 - CountBits);

    /// <summary>The range of a key, from 0.</summary>
    public int Of(ulong key) => (int)((key - low) >> _shift);
}
