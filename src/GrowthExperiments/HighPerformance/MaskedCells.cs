using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Packed scores block by block, with no score where one does not count; all in one block where all count, which an empty mask says.</summary>
internal ref struct MaskedCells(ReadOnlySpan<ushort> cells, ReadOnlySpan<bool> included, Span<ushort> block)
{
    /// <summary>A good length for a block: small enough for the nearest cache.</summary>
    public const int BlockLength = 4096;

    private readonly ReadOnlySpan<ushort> _cells = cells;
    private readonly ReadOnlySpan<bool> _included = included;
    private readonly Span<ushort> _block = block;
    private int _length;

    /// <summary>The number of the first item of the block.</summary>
    public int First { get; private set; }

    public readonly ReadOnlySpan<ushort> Block => _included.IsEmpty ? _cells : _block[.._length];

    public bool MoveNext()
    {
        First += _length;
        _length = Math.Min(_included.IsEmpty ? _cells.Length : _block.Length, _cells.Length - First);
        if (!_included.IsEmpty)
            Mask();
        return _length > 0;
    }

    private readonly void Mask()
    {
        ReadOnlySpan<ushort> from = _cells.Slice(First, _length);
        ReadOnlySpan<bool> counts = _included.Slice(First, _length);
        Span<ushort> to = _block[.._length];
        for (int i = 0; i < to.Length; i++)
            to[i] = (ushort)(from[i] | (Unsafe.BitCast<bool, byte>(counts[i]) - 1)); // all ones, which is no score, without a branch to guess
    }
}
