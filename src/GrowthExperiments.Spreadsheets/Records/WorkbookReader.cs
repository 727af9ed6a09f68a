using System.Runtime.CompilerServices;
using ExcelDataReader;

namespace GrowthExperiments;

/// <summary>A workbook that stands on one of its sheets and, in it, on one of its rows. Every call may throw on damaged content.</summary>
internal sealed class WorkbookReader : IDisposable
{
    private readonly WorkbookPackage _package;
    private readonly WorkbookOutline _outline;
    private readonly IExcelDataReader _reader;
    private readonly List<SheetScan> _scans = [];
    private readonly List<string> _cells = [];
    private int _sheet;

    /// <param name="bytes">The workbook.</param>
    /// <param name="package">Its parts, which this reader disposes of.</param>
    /// <param name="outline">Its outline, with a sheet at least.</param>
    public WorkbookReader(ArraySegment<byte> bytes, WorkbookPackage package, WorkbookOutline outline)
    {
        _package = package;
        _outline = outline;
        Scan();
        // Its constructor asks for an encoding of old workbooks, which only a registration for the whole process could give it.
        var configuration = (ExcelReaderConfiguration)RuntimeHelpers.GetUninitializedObject(typeof(ExcelReaderConfiguration));
        _reader = ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false), configuration);
        if (_reader.ResultsCount != outline.Sheets.Count)
            throw new InvalidDataException();
    }

    /// <summary>What keeps the sheet from being read although it is whole.</summary>
    public Fault? SheetFault => _scans[_sheet].Fault;

    public bool IsHidden => _reader.VisibleState != "visible";

    /// <summary>The number of the row, from 1.</summary>
    public int Row => _reader.Depth + 1;

    /// <summary>The cells of the row up to the last one that can be seen.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Moves before the first row of a sheet.</summary>
    public void MoveTo(int sheet)
    {
        _reader.Reset();
        for (_sheet = 0; _sheet < sheet; _sheet++)
        {
            if (_scans.Count == _sheet + 1)
                Scan();
            if (!_reader.NextResult())
                throw new InvalidDataException();
        }
    }

    /// <summary>Moves to the next row that has a visible cell.</summary>
    public bool ReadRow(CancellationToken cancellationToken)
    {
        while (_reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Fill();
            if (_cells.Count > 0)
                return true;
        }

        return false;
    }

    public string? ErrorAt(int column) => _scans[_sheet].ErrorAt(Row, column);

    public void Dispose()
    {
        _reader.Dispose();
        _package.Dispose();
    }

    private void Fill()
    {
        _cells.Clear();
        int count = _reader.FieldCount;
        int visible = 0;
        for (int i = 0; i < count; i++)
        {
            string text = _scans[_sheet].TextAt(Row, i) ?? ErrorAt(i) ?? CellText.Of(_reader.GetValue(i), _outline.Origin);
            _cells.Add(text);
            if (text.Length > 0 && TextRules.HasVisible(text))
                visible = i + 1;
        }

        _cells.RemoveRange(visible, count - visible);
    }

    /// <summary>Looks at the next sheet before ExcelDataReader does.</summary>
    private void Scan()
    {
        using Stream part = _package.Open(_outline.Sheets[_scans.Count].Part)!;
        _scans.Add(new SheetScan(part, _outline.TextCount));
    }
}
