using System.Text;

namespace GrowthExperiments;

/// <summary>The rows of all tables of a Markdown document, as GitHub shows them, each table named by the heading above it.</summary>
/// <remarks>
/// A row with fewer cells than its header is filled up with empty ones; one with more keeps them. A line that is too large or is no text
/// is the last record, with a fault, even outside of a table: no one can tell what it was.
/// </remarks>
internal sealed class MarkdownRecords(Stream utf8, int maxRecordBytes, string encodingName = "utf-8") : SheetRecords
{
    private readonly Utf8Lines _lines = new(utf8, maxRecordBytes);
    private readonly MarkdownOutline _outline = new();
    private string? _above;
    private readonly List<string> _cells = [];
    private int _columns;

    public override int CellCount => Math.Max(_cells.Count, _columns);

    public override async ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        Fault = null;
        while (!IsLast)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                if (!await _lines.ReadAsync(async, cancellationToken).ConfigureAwait(false))
                    break;
                Fault = _lines.Fault;
            }
            catch (DecoderFallbackException)
            {
                Fault = SheetMessages.NotInEncoding(encodingName, _lines.Number);
            }

            IsLast = Fault is not null;
            if (TakeLine())
                return true;
        }

        return false;
    }

    public override string CellAt(int index) => index < _cells.Count ? _cells[index] : "";

    protected override void Dispose(bool disposing)
    {
    }

    /// <summary>Looks at the line that was read; whether it completes a record.</summary>
    private bool TakeLine()
    {
        Line = _lines.Number;
        StartsTable = false;
        if (Fault is not null)
        {
            _cells.Clear();
            _columns = 0;
            return true;
        }

        string line = _lines.Text;
        string? above = _above;
        bool isText = _outline.Read(line);
        _above = null;
        if (_outline.IsInTable)
        {
            SetCells(line);
            return HasVisibleCell(0);
        }

        if (isText && above is not null && MarkdownCells.AreHeader(above, line))
        {
            StartTable(above);
            return true;
        }

        _above = isText ? line : null;
        return false;
    }

    private void StartTable(string header)
    {
        _outline.StartTable();
        SetCells(header);
        _columns = _cells.Count;
        TableName = _outline.Heading;
        StartsTable = true;
        Line--;
    }

    private void SetCells(string row)
    {
        MarkdownCells.Split(row, _cells);
        for (int i = 0; i < _cells.Count; i++)
            _cells[i] = MarkdownText.Of(_cells[i]);
    }
}
