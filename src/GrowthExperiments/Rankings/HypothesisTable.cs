using GrowthExperiments.HighPerformance;

namespace GrowthExperiments;

/// <summary>Hypotheses in numbered slots, in order of arrival, and their scores beside them; frozen states share its chunks until they change.</summary>
internal sealed class HypothesisTable
{
    private const int MinLength = 16;

    private readonly int[] _counts = new int[IceScore.PackedLength];
    private Hypothesis?[][] _hypotheses = [];
    private ushort[][] _cells = [];
    private bool[] _isShared = [];
    private FrozenTable? _frozen;

    /// <summary>The number of slots, empty ones included.</summary>
    public int Length { get; private set; }

    /// <summary>Goes up with every change.</summary>
    public int Version { get; private set; }

    public Hypothesis? this[int slot] => _hypotheses[slot / CellColumn.ChunkLength][slot % CellColumn.ChunkLength];

    /// <summary>Puts a hypothesis into a new slot at the end; what is frozen does not reach so far.</summary>
    public void Add(Hypothesis hypothesis)
    {
        (int chunk, int at) = Math.DivRem(Length, CellColumn.ChunkLength);
        MakeRoom(chunk, at);
        _cells[chunk][at] = HypothesisCell.None;
        Length++;
        Put(chunk, at, hypothesis);
    }

    /// <summary>Puts another hypothesis, or none, into a slot.</summary>
    public void Set(int slot, Hypothesis? hypothesis)
    {
        (int chunk, int at) = Math.DivRem(slot, CellColumn.ChunkLength);
        if (_isShared[chunk])
        {
            _hypotheses[chunk] = [.. _hypotheses[chunk]];
            _cells[chunk] = [.. _cells[chunk]];
            _isShared[chunk] = false;
        }

        Put(chunk, at, hypothesis);
    }

    /// <summary>Gives up the slots from a number on.</summary>
    public void Truncate(int length)
    {
        for (int slot = length; slot < Length; slot++)
            Set(slot, null);
        Length = length;
    }

    /// <summary>The state as it is now; the same one until the next change.</summary>
    public FrozenTable Freeze()
    {
        if (_frozen is null)
        {
            Array.Fill(_isShared, true);
            _frozen = new FrozenTable([.. _hypotheses], new CellColumn([.. _cells], Length), [.. _counts]);
        }

        return _frozen;
    }

    private void Put(int chunk, int at, Hypothesis? hypothesis)
    {
        ref ushort cell = ref _cells[chunk][at];
        if (HypothesisCell.IsRanked(cell))
            _counts[cell]--;
        cell = hypothesis is null ? HypothesisCell.None : HypothesisCell.Of(hypothesis);
        if (HypothesisCell.IsRanked(cell))
            _counts[cell]++;
        _hypotheses[chunk][at] = hypothesis;
        _frozen = null;
        Version++;
    }

    private void MakeRoom(int chunk, int at)
    {
        if (chunk == _cells.Length)
        {
            Grow(ref _hypotheses, []);
            Grow(ref _cells, []);
            Grow(ref _isShared, false);
        }

        if (at < _cells[chunk].Length)
            return;
        int length = Math.Clamp(2 * at, MinLength, CellColumn.ChunkLength);
        Array.Resize(ref _hypotheses[chunk], length);
        Array.Resize(ref _cells[chunk], length);
        _isShared[chunk] = false;
    }

    private static void Grow<T>(ref T[] array, T last)
    {
        Array.Resize(ref array, array.Length + 1);
        array[^1] = last;
    }
}
