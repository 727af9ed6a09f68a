using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Goes through the packed scores that lie within bounds, and a few that do not: whoever asks looks again.</summary>
internal ref struct CellFinder<TVector>
    where TVector : struct, ICellVector<TVector>
{
    private readonly ReadOnlySpan<ushort> _cells;
    private TVector _lowImpact, _highImpact, _lowConfidence, _highConfidence, _lowEase, _highEase, _lowSum;
    private uint _hits;
    private int _block;

    public CellFinder(ReadOnlySpan<ushort> cells, CellBox box)
    {
        _cells = cells;
        _block = -TVector.Count;
        Narrow(box);
    }

    /// <summary>From the next vector on, only these bounds count.</summary>
    public void Narrow(CellBox box)
    {
        (_lowImpact, _highImpact) = (TVector.Fill(box.Low.Impact), TVector.Fill(box.High.Impact));
        (_lowConfidence, _highConfidence) = (TVector.Fill(box.Low.Confidence), TVector.Fill(box.High.Confidence));
        (_lowEase, _highEase) = (TVector.Fill(box.Low.Ease), TVector.Fill(box.High.Ease));
        _lowSum = TVector.Fill(box.LowSum);
    }

    /// <summary>The index of the next one; negative at the end.</summary>
    public int Next()
    {
        if (_hits == 0 && !FindBlock())
            return -1;
        int index = _block + BitOperations.TrailingZeroCount(_hits);
        _hits &= _hits - 1;
        return index;
    }

    /// <summary>Goes to the next vector with one within the bounds, or to what is left at the end, all of which counts.</summary>
    private bool FindBlock()
    {
        TVector nibble = TVector.Fill(0xF);
        uint all = uint.MaxValue >> (32 - TVector.Count);
        ref ushort first = ref MemoryMarshal.GetReference(_cells);
        int block = _block + TVector.Count;
        for (; block <= _cells.Length - TVector.Count; block += TVector.Count)
        {
            TVector cells = TVector.Load(ref Unsafe.Add(ref first, block));
            TVector impact = cells >> 8; // what is no score has too much of it
            TVector confidence = (cells >> 4) & nibble;
            TVector ease = cells & nibble;
            TVector outside = (impact - _lowImpact) | (_highImpact - impact)
                | (confidence - _lowConfidence) | (_highConfidence - confidence)
                | (ease - _lowEase) | (_highEase - ease)
                | (impact + confidence + ease - _lowSum);
            uint hits = TVector.SignsOf(outside) ^ all;
            if (hits == 0)
                continue;
            (_block, _hits) = (block, hits);
            return true;
        }

        int left = Math.Max(_cells.Length - block, 0);
        (_block, _hits) = (block, (1u << left) - 1);
        return left > 0;
    }
}
