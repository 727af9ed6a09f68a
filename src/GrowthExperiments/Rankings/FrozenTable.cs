using GrowthExperiments.HighPerformance;

namespace GrowthExperiments;

/// <summary>A state of a <see cref="HypothesisTable"/> that never changes; what rankings need to know of it is worked out once for all of them.</summary>
internal sealed class FrozenTable
{
    private readonly Hypothesis?[][] _hypotheses;
    private readonly int[] _counts;
    private readonly Lazy<IdMap> _slots;
    private readonly Lazy<CellIndex> _index;
    private readonly Lazy<IReadOnlyList<Hypothesis>> _unscored;
    private readonly Lazy<IReadOnlyList<Hypothesis>> _setAside;

    public FrozenTable(Hypothesis?[][] hypotheses, CellColumn cells, int[] counts)
        : this(hypotheses, cells, counts, null)
    {
    }

    private FrozenTable(Hypothesis?[][] hypotheses, CellColumn cells, int[] counts, Lazy<IdMap>? slots)
    {
        _hypotheses = hypotheses;
        _counts = counts;
        _slots = slots ?? new Lazy<IdMap>(IndexSlots);
        _index = new Lazy<CellIndex>(() => new CellIndex(cells, counts));
        _unscored = new Lazy<IReadOnlyList<Hypothesis>>(() => List(HypothesisCell.IsUnscored));
        _setAside = new Lazy<IReadOnlyList<Hypothesis>>(() => List(HypothesisCell.IsAside));
        Cells = cells;
    }

    /// <summary>What each slot holds.</summary>
    public CellColumn Cells { get; }

    /// <summary>How many are ranked of each packed score.</summary>
    public ReadOnlySpan<int> Counts => _counts;

    /// <summary>Those that could be chosen but are not rated, in order of arrival.</summary>
    public IReadOnlyList<Hypothesis> Unscored => _unscored.Value;

    /// <summary>Those that cannot be chosen, in order of arrival.</summary>
    public IReadOnlyList<Hypothesis> SetAside => _setAside.Value;

    /// <summary>How many of either there are, without a list of them.</summary>
    public (int Unscored, int SetAside) CountBeside()
    {
        (int unscored, int none, int ranked) = (0, 0, 0);
        for (int i = 0; i < Cells.ChunkCount; i++)
        {
            unscored += Cells.Chunk(i).Count(HypothesisCell.Unscored);
            none += Cells.Chunk(i).Count(HypothesisCell.None);
        }

        foreach (int count in _counts)
            ranked += count;
        return (unscored, Cells.Length - ranked - unscored - none);
    }

    /// <summary>Whether somebody needed the index before.</summary>
    public bool HasIndex => _index.IsValueCreated;

    public CellIndex Index => _index.Value;

    /// <summary>The hypothesis in a slot that is not empty.</summary>
    public Hypothesis this[int slot] => HypothesisCell.Apply(Cells[slot], _hypotheses[slot / CellColumn.ChunkLength][slot % CellColumn.ChunkLength]!);

    public bool TryGetSlot(HypothesisId id, out int slot) => _slots.Value.TryGet(id, out slot);

    /// <summary>The state without those that a filter leaves out.</summary>
    public FrozenTable Where(Func<Hypothesis, bool> filter) => Select((slot, cell) => cell != HypothesisCell.None && filter(this[slot]) ? cell : HypothesisCell.None);

    /// <summary>The state with nothing set aside.</summary>
    public FrozenTable WithAllStatuses() => Select((_, cell) => HypothesisCell.WithAllStatuses(cell));

    private FrozenTable Select(Func<int, ushort, ushort> select)
    {
        var chunks = new ushort[Cells.ChunkCount][];
        for (int i = 0; i < chunks.Length; i++)
        {
            chunks[i] = Cells.Chunk(i).ToArray();
            for (int at = 0; at < chunks[i].Length; at++)
                chunks[i][at] = select((i * CellColumn.ChunkLength) + at, chunks[i][at]);
        }

        var cells = new CellColumn(chunks, Cells.Length);
        return new FrozenTable(_hypotheses, cells, cells.Count(), _slots);
    }

    private IReadOnlyList<Hypothesis> List(Func<ushort, bool> belongs)
    {
        var list = new List<Hypothesis>();
        for (int slot = 0; slot < Cells.Length; slot++)
        {
            if (belongs(Cells[slot]))
                list.Add(this[slot]);
        }

        return list.AsReadOnly();
    }

    private IdMap IndexSlots()
    {
        var slots = new IdMap(Cells.Length);
        for (int slot = 0; slot < Cells.Length; slot++)
        {
            if (_hypotheses[slot / CellColumn.ChunkLength][slot % CellColumn.ChunkLength] is { } hypothesis)
                slots.TryAdd(hypothesis.Id, slot);
        }

        return slots;
    }
}
