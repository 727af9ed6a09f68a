namespace GrowthExperiments;

/// <summary>The order by a formula: the scores of each position of the formula one after the other, those of one score in order of arrival.</summary>
/// <remarks>The first few are picked out of the column; from then on the index of the table is used, which all formulas share.</remarks>
internal sealed class FormulaOrder : RankingOrder
{
    private const int MinHead = 64;
    private const int MaxHead = 1024;

    private readonly FrozenTable _table;
    private readonly IceOrder _order;
    private readonly int[] _starts = new int[IceScore.Count + 1];
    private int[] _head = [];

    public FormulaOrder(FrozenTable table, IceOrder order)
    {
        _table = table;
        _order = order;
        for (int position = 0; position < IceScore.Count; position++)
            _starts[position + 1] = _starts[position] + table.Counts[order[position].Packed];
    }

    public override int Count => _starts[^1];

    public override int SlotAt(int index)
    {
        if (index < MaxHead && !_table.HasIndex)
            return Head(index + 1)[index];
        int position = PositionAt(index);
        return _table.Index[_order[position].Packed][index - _starts[position]];
    }

    public override int IndexOf(int slot)
    {
        ushort cell = _table.Cells[slot];
        return HypothesisCell.IsRanked(cell) ? _starts[_order.Positions[cell]] + _table.Index.OffsetOf(slot, cell) : -1;
    }

    /// <summary>The index that a ranked slot would have with another score, all else as it is.</summary>
    public int IndexWith(int slot, IceScore score)
    {
        ushort cell = _table.Cells[slot];
        if (cell == score.Packed)
            return IndexOf(slot);
        int position = _order.Positions[score.Packed];
        int earlier = ~_table.Index[score.Packed].BinarySearch(slot); // those of the same score that arrived before it
        return _starts[position] + earlier - (_order.Positions[cell] < position ? 1 : 0);
    }

    public override double ValueAt(int index, int slot) => _order.ValueAt(_order.Positions[_table.Cells[slot]]);

    public override (int First, int Count) EqualsOf(int index, int slot)
    {
        (int first, int end) = _order.LevelAt(_order.Positions[_table.Cells[slot]]);
        return (_starts[first], _starts[end] - _starts[first]);
    }

    /// <summary>The last position that starts at an index or before it.</summary>
    private int PositionAt(int index)
    {
        int low = 0;
        int high = IceScore.Count;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            if (_starts[middle] <= index)
                low = middle;
            else
                high = middle;
        }

        return low;
    }

    private int[] Head(int length)
    {
        int[] head = Volatile.Read(ref _head);
        if (head.Length >= length)
            return head;
        head = _table.Cells.Best(_order, _table.Counts, Math.Min(Count, Math.Max(length, Math.Max(MinHead, 2 * head.Length))));
        Volatile.Write(ref _head, head);
        return head;
    }
}
