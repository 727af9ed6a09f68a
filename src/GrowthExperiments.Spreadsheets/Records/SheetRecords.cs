namespace GrowthExperiments;

/// <summary>The records of an input one by one, whatever its kind; the input is one table or several.</summary>
internal abstract class SheetRecords : IDisposable
{
    /// <summary>The line, or in a workbook the row, on which the record starts; from 1.</summary>
    public int Line { get; protected set; }

    /// <summary>What is wrong with the record as a whole; its cells then mean nothing.</summary>
    public Fault? Fault { get; protected set; }

    /// <summary>Whether nothing can be read after this record.</summary>
    public bool IsLast { get; protected set; }

    /// <summary>Whether this record is the first of a table.</summary>
    public bool StartsTable { get; protected set; }

    /// <summary>The name of the table that the record belongs to: its sheet or its heading; null when it has none.</summary>
    public string? TableName { get; protected set; }

    public abstract int CellCount { get; }

    /// <summary>Whether a row may end early, its missing cells being blank, as in a grid.</summary>
    public virtual bool IsGrid => false;

    /// <summary>Moves to the next record that is not blank.</summary>
    public abstract ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken);

    /// <summary>The text of a cell.</summary>
    public abstract string CellAt(int index);

    /// <summary>What a cell holds instead of a text, such as an error value; null for all others.</summary>
    public virtual Fault? FaultAt(int index) => null;

    /// <summary>Whether a cell from this one on can be seen.</summary>
    public virtual bool HasVisibleCell(int first)
    {
        for (int i = first; i < CellCount; i++)
        {
            if (TextRules.HasVisible(CellAt(i)))
                return true;
        }

        return false;
    }

    public string[] ToCells() => [.. Enumerable.Range(0, CellCount).Select(CellAt)];

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
