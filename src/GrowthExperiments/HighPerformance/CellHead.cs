using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Keeps the best few of the packed scores that are shown to it in order of arrival.</summary>
/// <remarks>Once it is full, a score enters only if it is better than the last one kept, so whole vectors are passed over at a glance.</remarks>
internal ref struct CellHead
{
    /// <summary>More than this are found faster by counting.</summary>
    public const int Max = 256;

    private readonly IceOrder _order;
    private readonly Span<int> _items;
    private readonly Span<short> _positions;
    private int _limit;

    /// <summary>An empty head.</summary>
    /// <param name="order">Which score is better.</param>
    /// <param name="items">Receives the items, best first; <see cref="Max"/> at most.</param>
    /// <param name="positions">As long as the items; receives their positions in the order.</param>
    public CellHead(IceOrder order, Span<int> items, Span<short> positions)
    {
        _order = order;
        _items = items;
        _positions = positions;
        _limit = items.IsEmpty ? 0 : IceScore.Count;
    }

    /// <summary>How many are kept.</summary>
    public int Count { get; private set; }

    /// <summary>Whether nothing that comes later can enter.</summary>
    public readonly bool IsFinal => _limit == 0;

    /// <summary>Shows it more scores.</summary>
    /// <param name="cells">The packed scores; what is no score is passed over.</param>
    /// <param name="first">The number of the first item.</param>
    public void Add(ReadOnlySpan<ushort> cells, int first)
    {
        if (Vector512.IsHardwareAccelerated)
            Add<CellVector512>(cells, first);
        else if (Vector256.IsHardwareAccelerated)
            Add<CellVector256>(cells, first);
        else if (Vector128.IsHardwareAccelerated)
            Add<CellVector128>(cells, first);
        else
            Add<SingleCell>(cells, first);
    }

    internal void Add<TVector>(ReadOnlySpan<ushort> cells, int first)
        where TVector : struct, ICellVector<TVector>
    {
        if (IsFinal)
            return;
        ReadOnlySpan<short> positions = _order.Positions;
        var finder = new CellFinder<TVector>(cells, _order.BoxOf(_limit));
        for (int i = finder.Next(); i >= 0; i = finder.Next())
        {
            if (cells[i] >= positions.Length || positions[cells[i]] >= _limit || !Insert(first + i, positions[cells[i]]))
                continue;
            if (IsFinal)
                return;
            finder.Narrow(_order.BoxOf(_limit));
        }
    }

    /// <summary>Puts an item behind those that are as good; whether the limit fell.</summary>
    private bool Insert(int item, short position)
    {
        int at = Count;
        if (Count < _items.Length)
            Count++;
        else
            at--;
        for (; at > 0 && _positions[at - 1] > position; at--)
            (_items[at], _positions[at]) = (_items[at - 1], _positions[at - 1]);
        (_items[at], _positions[at]) = (item, position);
        if (Count < _items.Length || _positions[^1] == _limit)
            return false;
        _limit = _positions[^1];
        return true;
    }
}
