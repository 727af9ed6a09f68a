using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Picks the best of the packed scores that are shown to it in order of arrival, after all have been counted.</summary>
internal ref struct CellPick
{
    private readonly IceOrder _order;
    private readonly Span<int> _next;
    private readonly Span<int> _items;
    private readonly int _limit;
    private int _left;

    /// <summary>Begins to pick.</summary>
    /// <param name="order">Which score is better.</param>
    /// <param name="starts">Where each packed score starts among all; it is used up.</param>
    /// <param name="items">Receives the best items; no more than there are.</param>
    public CellPick(IceOrder order, Span<int> starts, Span<int> items)
    {
        _order = order;
        _next = starts;
        _items = items;
        _left = items.Length;
        while (_limit < IceScore.Count && starts[order[_limit].Packed] < items.Length)
            _limit++;
    }

    /// <summary>Whether all are found.</summary>
    public readonly bool IsFinal => _left == 0;

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
        for (int i = finder.Next(); i >= 0 && !IsFinal; i = finder.Next())
        {
            if (cells[i] >= positions.Length || positions[cells[i]] >= _limit || _next[cells[i]] >= _items.Length)
                continue;
            _items[_next[cells[i]]++] = first + i;
            _left--;
        }
    }
}
