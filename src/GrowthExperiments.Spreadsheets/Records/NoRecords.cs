namespace GrowthExperiments;

/// <summary>The records of what is no sheet: none.</summary>
internal sealed class NoRecords : SheetRecords
{
    public override int CellCount => 0;

    public override ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    public override string CellAt(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    protected override void Dispose(bool disposing)
    {
        // There is nothing to give back.
    }
}
