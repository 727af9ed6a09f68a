namespace GrowthExperiments;

/// <summary>Records that were read on the way to a header, kept to be read again.</summary>
internal sealed class KeptRecords : SheetRecords
{
    private readonly Queue<(int Line, Fault? Fault, bool IsLast, string[] Cells, Fault?[] Faults)> _kept = [];
    private readonly bool _isGrid;
    private string[] _cells = [];
    private Fault?[] _faults = [];

    public KeptRecords(SheetRecords source) => _isGrid = source.IsGrid;

    public override bool IsGrid => _isGrid;

    public override int CellCount => _cells.Length;

    /// <summary>Keeps the record at which another reading stands.</summary>
    public void Keep(SheetRecords record)
    {
        bool hasCells = record.Fault is null;
        _kept.Enqueue((
            record.Line,
            record.Fault,
            record.IsLast,
            hasCells ? record.ToCells() : [],
            hasCells ? [.. Enumerable.Range(0, record.CellCount).Select(record.FaultAt)] : []));
    }

    public override ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        bool hasRecord = _kept.TryDequeue(out var record);
        if (hasRecord)
            (Line, Fault, IsLast, _cells, _faults) = record;
        return ValueTask.FromResult(hasRecord);
    }

    public override string CellAt(int index) => index < _cells.Length ? _cells[index] : "";

    public override Fault? FaultAt(int index) => index < _faults.Length ? _faults[index] : null;

    protected override void Dispose(bool disposing) => _kept.Clear();
}
