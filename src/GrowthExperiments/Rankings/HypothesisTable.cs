using System.Diagnostics.CodeAnalysis;
using GrowthExperiments.HighPerformance;

namespace GrowthExperiments;

/// <summary>Hypotheses in numbered slots, in order of arrival, found by id, and their scores beside them.</summary>
/// <remarks>A removed hypothesis leaves an empty slot, so that the others keep their numbers. Frozen states share the chunks until they change.</remarks>
internal sealed class HypothesisTable
{
    private const int MinLength = 16;
    private const int MinLengthToCompact = 32;

    private readonly IdMap _slots = new();
    private readonly int[] _counts = new int[IceScore.PackedLength];
    private Hypothesis?[][] _hypotheses = [];
    private ushort[][] _cells = [];
    private bool[] _isShared = [];
    private FrozenTable? _frozen;

    /// <summary>The number of hypotheses.</summary>
    public int Count => _slots.Count;

    /// <summary>The number of slots, empty ones included.</summary>
    public int Length { get; private set; }

    /// <summary>Goes up with every change.</summary>
    public int Version { get; private set; }

    /// <summary>Whether half of the slots are empty.</summary>
    public bool IsSparse => Length > MinLengthToCompact && Count < Length / 2;

    public Hypothesis? this[int slot] =>
        _hypotheses[slot / CellColumn.ChunkLength][slot % CellColumn.ChunkLength] is { } hypothesis ? HypothesisCell.Apply(CellAt(slot), hypothesis) : null;

    /// <summary>What an order must know of a slot.</summary>
    public ushort CellAt(int slot) => _cells[slot / CellColumn.ChunkLength][slot % CellColumn.ChunkLength];

    /// <summary>The cells of so many slots, all of one chunk; fewer where the slots end.</summary>
    public ReadOnlySpan<ushort> CellsOf(int first, int count)
    {
        return _cells[first / CellColumn.ChunkLength].AsSpan(first % CellColumn.ChunkLength, Math.Min(count, Length - first));
    }

    public bool TryGetSlot(HypothesisId id, out int slot) => _slots.TryGet(id, out slot);

    public bool TryGet(HypothesisId id, [MaybeNullWhen(false)] out Hypothesis hypothesis)
    {
        hypothesis = TryGetSlot(id, out int slot) ? this[slot] : null;
        return hypothesis is not null;
    }

    /// <summary>The slot of an id.</summary>
    /// <exception cref="KeyNotFoundException">There is none; the message names the id.</exception>
    public int SlotOf(HypothesisId id) =>
        TryGetSlot(id, out int slot) ? slot : throw new KeyNotFoundException(Messages.IdUnknown(id.Value).Message);

    /// <summary>Puts a hypothesis into a new slot at the end, which no frozen state reaches; returns the slot.</summary>
    /// <exception cref="GrowthConflictException">Its id is there already.</exception>
    public int Add(Hypothesis hypothesis)
    {
        if (!_slots.TryAdd(hypothesis.Id, Length))
            Throw.Growth(Messages.IdTaken(hypothesis.Id.Value));
        (int chunk, int at) = Math.DivRem(Length, CellColumn.ChunkLength);
        MakeRoom(chunk, at);
        _cells[chunk][at] = HypothesisCell.None;
        Put(chunk, at, hypothesis);
        return Length++;
    }

    /// <summary>Puts another state of the same hypothesis into its slot.</summary>
    public void Set(int slot, Hypothesis hypothesis) => Put(slot, hypothesis);

    /// <summary>Changes the score of the hypothesis in a slot; the hypothesis itself is made anew when somebody asks for it.</summary>
    public void SetScore(int slot, IceScore? score)
    {
        (int chunk, int at) = Math.DivRem(slot, CellColumn.ChunkLength);
        Own(chunk);
        PutCell(ref _cells[chunk][at], HypothesisCell.WithScore(_cells[chunk][at], score));
    }

    /// <summary>Empties a slot.</summary>
    public void Clear(int slot)
    {
        _slots.Remove(this[slot]!.Id);
        Put(slot, null);
    }

    /// <summary>Gives up the slots from a number on, none of which is empty.</summary>
    public void Truncate(int length)
    {
        for (int slot = length; slot < Length; slot++)
            Clear(slot);
        Length = length;
    }

    /// <summary>Closes the gaps, which gives the hypotheses new slots in the same order.</summary>
    public void Compact()
    {
        var all = new List<Hypothesis>(Count);
        for (int slot = 0; slot < Length; slot++)
        {
            if (this[slot] is { } hypothesis)
                all.Add(hypothesis);
        }

        (_hypotheses, _cells, _isShared, Length) = ([], [], [], 0);
        _slots.Clear();
        Array.Clear(_counts);
        all.ForEach(hypothesis => Add(hypothesis));
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

    private void Put(int slot, Hypothesis? hypothesis)
    {
        (int chunk, int at) = Math.DivRem(slot, CellColumn.ChunkLength);
        Own(chunk);
        Put(chunk, at, hypothesis);
    }

    /// <summary>Copies a chunk that a frozen state shares, before it is changed.</summary>
    private void Own(int chunk)
    {
        if (!_isShared[chunk])
            return;
        _hypotheses[chunk] = [.. _hypotheses[chunk]];
        _cells[chunk] = [.. _cells[chunk]];
        _isShared[chunk] = false;
    }

    private void Put(int chunk, int at, Hypothesis? hypothesis)
    {
        PutCell(ref _cells[chunk][at], hypothesis is null ? HypothesisCell.None : HypothesisCell.Of(hypothesis));
        _hypotheses[chunk][at] = hypothesis;
    }

    private void PutCell(ref ushort cell, ushort value)
    {
        if (HypothesisCell.IsRanked(cell))
            _counts[cell]--;
        if (HypothesisCell.IsRanked(value))
            _counts[value]++;
        cell = value;
        _frozen = null;
        Version++;
    }

    private void MakeRoom(int chunk, int at)
    {
        if (chunk == _cells.Length)
        {
            _hypotheses = [.. _hypotheses, []];
            _cells = [.. _cells, []];
            _isShared = [.. _isShared, false];
        }

        if (at < _cells[chunk].Length)
            return;
        int length = Math.Clamp(2 * at, MinLength, CellColumn.ChunkLength);
        Array.Resize(ref _hypotheses[chunk], length);
        Array.Resize(ref _cells[chunk], length);
        _isShared[chunk] = false;
    }
}
