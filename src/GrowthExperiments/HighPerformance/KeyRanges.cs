using System.Numerics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Ranges of keys, of one width and in order, and what tells the keys of a range apart.</summary>
internal readonly struct KeyRanges
{
    public const int MaxCount = 1 << MaxCountBits;
    public const int RestBits = 32;

    private const int MaxCountBits = 11;
    private const int UsualLengthBits = 12; // of so many items in a range, their work stays in the cache

    private readonly ulong _low;
    private readonly ulong _mask;
    private readonly int _shift;
    private readonly int _restShift;

    /// <summary>Ranges for so many keys, from the lowest to the highest.</summary>
    public KeyRanges(ulong low, ulong high, int length)
    {
        int countBits = Math.Clamp(BitOperations.Log2((uint)length) - UsualLengthBits, 1, MaxCountBits);
        _low = low;
        _shift = Math.Max(0, BitOperations.Log2(high - low) + 1 - countBits);
        _mask = (1UL << _shift) - 1;
        _restShift = Math.Max(0, _shift - RestBits);
    }

    /// <summary>Whether keys of one range with the same rest are equal.</summary>
    public bool IsExact => _restShift == 0;

    /// <summary>The range of a key, from 0.</summary>
    public int Of(ulong key) => (int)((key - _low) >> _shift);

    /// <summary>The place of a key within its range, as exactly as 32 bits can tell.</summary>
    public uint RestOf(ulong key) => (uint)(((key - _low) & _mask) >> _restShift);
}
