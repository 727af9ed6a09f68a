using System.Globalization;
using System.Text;
using System.Xml;

namespace GrowthExperiments;

/// <summary>A first look at a sheet: at the cells that ExcelDataReader loses or changes in silence, and at what would make it run for hours.</summary>
/// <remarks>
/// ExcelDataReader 3.6 gives error values as blanks, a text that the workbook does not hold as its number, and <c>true</c> as false. It also
/// makes a row for every number that is left out, and room for every column.
/// </remarks>
internal sealed class SheetScan
{
    private const int MaxRows = 1_048_576;
    private const int MaxColumns = 16_384;
    private const long MaxArea = 1L << 28;
    private const int MaxRuns = 4_096;

    private readonly Dictionary<(int Row, int Column), string> _errors = [];
    private readonly Dictionary<(int Row, int Column), string> _texts = [];
    private readonly StringBuilder _value = new();
    private readonly int _textCount;
    private int _row;
    private int _column;
    private int _columns;
    private int _runs;
    private string? _type;
    private bool _isInValue;

    /// <exception cref="InvalidDataException">Rows or cells stand where a sheet has none or not in order, or a text is missing.</exception>
    public SheetScan(Stream part, int textCount)
    {
        _textCount = textCount;
        using XmlReader reader = XmlReader.Create(part);
        bool isInside = false;
        while (reader.Read())
        {
            if (reader.LocalName == "sheetData" && reader.NamespaceURI == WorkbookXml.Main)
                isInside = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
            else if (isInside)
                Visit(reader);
        }

        if ((long)_row * _columns > MaxArea)
            Fault = SheetMessages.WorkbookSpread(_row, _columns, MaxArea);
    }

    /// <summary>What keeps the sheet from being read although it is whole.</summary>
    public Fault? Fault { get; }

    /// <summary>The error that a cell holds; null for all others. Rows count from 1, columns from 0.</summary>
    public string? ErrorAt(int row, int column) => Find(_errors, row, column);

    /// <summary>The text of a cell that ExcelDataReader reads differently; null for all others.</summary>
    public string? TextAt(int row, int column) => Find(_texts, row, column);

    private static string? Find(Dictionary<(int Row, int Column), string> cells, int row, int column) =>
        cells.Count > 0 && cells.TryGetValue((row, column), out string? text) ? text : null;

    private void Visit(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when reader.NamespaceURI == WorkbookXml.Main:
                Start(reader);
                break;
            case XmlNodeType.EndElement when _isInValue && reader.LocalName == "v":
                _isInValue = false;
                Keep(_value.ToString());
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace when _isInValue:
                _value.Append(reader.Value);
                break;
        }
    }

    private void Start(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "row":
                _row = Next(_row, NumberOf(reader.GetAttribute("r")), MaxRows);
                _column = 0;
                break;
            case "c":
                _column = Next(_column, ColumnOf(reader.GetAttribute("r")), MaxColumns);
                _columns = Math.Max(_columns, _column);
                _type = reader.GetAttribute("t");
                _runs = 0;
                break;
            case "v":
                _isInValue = !reader.IsEmptyElement && _type is "e" or "b" or "s" or "d";
                _value.Clear();
                break;
            case "t" when ++_runs > MaxRuns:
                throw new InvalidDataException();
        }
    }

    private void Keep(string value)
    {
        if (_type == "e")
            _errors[(_row, _column - 1)] = value;
        else if (_type == "d" && value.Length > 0)
            _texts[(_row, _column - 1)] = value;
        else if (_type == "b" && value.AsSpan().Trim() is "1" or "true")
            _texts[(_row, _column - 1)] = CellText.True;
        else if (_type == "s" && (NumberOf(value) is not { } index || index < 0 || index >= _textCount))
            throw new InvalidDataException();
    }

    private static int Next(int last, int? given, int limit)
    {
        int next = given ?? last + 1;
        return next > last && next <= limit ? next : throw new InvalidDataException();
    }

    private static int? NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    /// <summary>The column, from 1, of a reference such as <c>AB12</c>; null when it is none, and the cell then stands beside the last one.</summary>
    private static int? ColumnOf(string? reference)
    {
        int letters = reference.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (letters <= 0 || !int.TryParse(reference.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return null;
        int column = 0;
        foreach (char letter in reference.AsSpan(0, letters))
            column = Math.Min((column * 26) + letter - 'A' + 1, MaxColumns + 1);
        return column;
    }
}
