using System.Xml;

namespace GrowthExperiments;

/// <summary>The XML of the parts of a workbook.</summary>
internal static class WorkbookXml
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>A reader that stands on one element of the namespace after the other.</summary>
    public static IEnumerable<XmlReader> Elements(Stream part, string space)
    {
        using XmlReader reader = XmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.NamespaceURI == space)
                yield return reader;
        }
    }
}
