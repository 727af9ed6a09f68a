using System.Xml;

namespace GrowthExperiments;

/// <summary>What stands beside the sheets of a workbook, as far as ExcelDataReader passes over its faults in silence.</summary>
internal sealed class WorkbookOutline
{
    private const int MaxRuns = 4_096;

    private readonly WorkbookPackage _package;

    /// <exception cref="InvalidDataException">A sheet has no part of its own, or there are more items than ExcelDataReader can take.</exception>
    public WorkbookOutline(WorkbookPackage package)
    {
        _package = package;
        Dictionary<string, string> targets = ReadRelations();
        var sheets = new List<(string Name, string Part)>();
        foreach (XmlReader element in Elements("xl/workbook.xml", WorkbookXml.Main))
        {
            if (element.LocalName == "workbookPr")
                Origin = OriginOf(element.GetAttribute("date1904"));
            else if (element.LocalName == "sheet")
                sheets.Add((element.GetAttribute("name") ?? "", targets[element.GetAttribute("id", WorkbookXml.Relation) ?? ""]));
        }

        bool areWhole = sheets.Count <= WorkbookPackage.MaxItems && sheets.TrueForAll(sheet => package.Holds(sheet.Part))
            && sheets.DistinctBy(sheet => sheet.Part, StringComparer.OrdinalIgnoreCase).Count() == sheets.Count;
        int formats = Elements("xl/styles.xml", WorkbookXml.Main).Count(element => element.LocalName == "numFmt");
        if (!areWhole || formats > WorkbookPackage.MaxItems)
            throw new InvalidDataException();
        Sheets = sheets;
        TextCount = CountTexts();
    }

    /// <summary>All sheets in order, each with the name of its part.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets { get; }

    public DateOrigin Origin { get; } = DateOrigin.From1900;

    /// <summary>How many texts the cells can point at.</summary>
    public int TextCount { get; }

    private static DateOrigin OriginOf(string? date1904) => date1904 switch
    {
        "1" => DateOrigin.From1904,
        "true" => DateOrigin.From1904InWords,
        _ => DateOrigin.From1900,
    };

    private Dictionary<string, string> ReadRelations()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (XmlReader element in Elements("xl/_rels/workbook.xml.rels", WorkbookXml.Relations))
        {
            if (element.LocalName == "Relationship")
                targets[element.GetAttribute("Id") ?? ""] = PartOf(element.GetAttribute("Target") ?? "");
            if (targets.Count > WorkbookPackage.MaxItems)
                throw new InvalidDataException();
        }

        return targets;
    }

    private static string PartOf(string target) =>
        target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : "xl/" + target;

    private int CountTexts()
    {
        int count = 0;
        int runs = 0;
        foreach (XmlReader element in Elements("xl/sharedStrings.xml", WorkbookXml.Main))
        {
            if (element.LocalName == "si")
                (count, runs) = (count + 1, 0);
            else if (element.LocalName == "t" && ++runs > MaxRuns)
                throw new InvalidDataException();
        }

        return count;
    }

    private IEnumerable<XmlReader> Elements(string name, string space)
    {
        using Stream? part = _package.Open(name);
        if (part is null)
            yield break;
        foreach (XmlReader element in WorkbookXml.Elements(part, space))
            yield return element;
    }
}
