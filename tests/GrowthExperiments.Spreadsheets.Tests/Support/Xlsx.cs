using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Writes workbooks part by part, so that the tests say every byte of the XML.</summary>
internal sealed class Xlsx
{
    public const int Date = 1;
    public const int DateTime = 2;
    public const int CustomDate = 3;
    public const int Time = 4;
    public const int Duration = 5;

    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Stands for the reference of a cell, which its row knows.</summary>
    private const char Reference = '\u0001';

    private readonly List<(string Name, string Rows, string? State)> _sheets = [];
    private readonly List<string> _texts = [];

    public string? Date1904 { get; init; }

    public static byte[] Of(params string[] rows) => new Xlsx().Sheet("Ideas", rows).ToBytes();

    public Xlsx Sheet(string name, string[] rows, string? state = null)
    {
        _sheets.Add((name, string.Concat(rows), state));
        return this;
    }

    public static string Row(int number, params string?[] cells) =>
        $"<row r=\"{Text(number)}\">{string.Concat(cells.Select((cell, i) => cell?.Replace(Reference.ToString(), Column(i) + Text(number), StringComparison.Ordinal)))}</row>";

    /// <summary>A row of texts that stand in their cells.</summary>
    public static string Texts(int number, params string[] texts) => Row(number, [.. texts.Select(Inline)]);

    public static string Inline(string text) => Cell("inlineStr", $"<is><t xml:space=\"preserve\">{Escape(text)}</t></is>");

    public string Shared(string text)
    {
        _texts.Add($"<t xml:space=\"preserve\">{Escape(text)}</t>");
        return Cell("s", $"<v>{Text(_texts.Count - 1)}</v>");
    }

    public string Rich(params string[] runs)
    {
        _texts.Add(string.Concat(runs.Select(run => $"<r><rPr><b/></rPr><t xml:space=\"preserve\">{Escape(run)}</t></r>")));
        return Cell("s", $"<v>{Text(_texts.Count - 1)}</v>");
    }

    public static string Number(string number, int style = 0) => Cell("n", $"<v>{number}</v>", style);

    public static string Formula(string formula, string type, string value) => Cell(type, $"<f>{formula}</f><v>{value}</v>");

    public static string Error(string error) => Cell("e", $"<v>{error}</v>");

    public static string Truth(string value) => Cell("b", $"<v>{value}</v>");

    public static string Cell(string type, string inner, int style = 0) => $"<c r=\"{Reference}\" s=\"{Text(style)}\" t=\"{type}\">{inner}</c>";

    public static string Column(int index) => (index < 26 ? "" : Column((index / 26) - 1)) + (char)('A' + (index % 26));

    /// <summary>The parts before they are zipped.</summary>
    public List<(string Name, byte[] Bytes)> ToParts()
    {
        IEnumerable<int> all = Enumerable.Range(0, _sheets.Count);
        string date1904 = Date1904 is null ? "" : $" date1904=\"{Date1904}\"";
        string sheets = string.Concat(all.Select(i =>
            $"<sheet name=\"{Escape(_sheets[i].Name)}\" sheetId=\"{Text(i + 1)}\" r:id=\"rId{Text(i + 1)}\"{(_sheets[i].State is { } state ? $" state=\"{state}\"" : "")}/>"));
        string relations = string.Concat(all.Select(i =>
            $"<Relationship Id=\"rId{Text(i + 1)}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{Text(i + 1)}.xml\"/>"));
        return
        [
            Part("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
            Part("xl/workbook.xml", $"<workbook {Main} xmlns:r=\"{Office}\"><workbookPr{date1904}/><sheets>{sheets}</sheets></workbook>"),
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"),
            Part("xl/styles.xml", Styles),
            Part("xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(_texts.Select(text => $"<si>{text}</si>"))}</sst>"),
            .. all.Select(i => Part($"xl/worksheets/sheet{Text(i + 1)}.xml", $"<worksheet {Main}><sheetData>{_sheets[i].Rows}</sheetData></worksheet>")),
        ];
    }

    public byte[] ToBytes() => Zip(ToParts());

    public static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in parts)
            {
                using Stream part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    public static (string Name, byte[] Bytes) Part(string name, string xml) =>
        (name, Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));

    private static string Styles =>
        $"<styleSheet {Main}><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy&quot; Uhr &quot;hh:mm\"/></numFmts><cellXfs>"
        + string.Concat(((int[])[0, 14, 22, 164, 20, 46]).Select(format => $"<xf numFmtId=\"{Text(format)}\" xfId=\"0\" applyNumberFormat=\"1\"/>"))
        + "</cellXfs></styleSheet>";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>As Excel writes texts: what XML has no place for stands as <c>_xHHHH_</c>, and so does an underscore that would look like it.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            bool isPair = i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]);
            if (isPair)
                escaped.Append(c).Append(text[++i]);
            else if ((c < ' ' && c is not '\n' and not '\t') || char.IsSurrogate(c) || c >= '\uFFFE' || (c == '_' && i + 1 < text.Length && text[i + 1] == 'x'))
                escaped.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");
            else
                escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => c.ToString() });
        }

        return escaped.ToString();
    }
}
