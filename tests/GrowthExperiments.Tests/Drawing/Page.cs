using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace GrowthExperiments.Tests.Drawing;

/// <summary>Markup as a strict reader sees it.</summary>
internal static class Page
{
    private static readonly string[] Elements =
    [
        "html", "head", "meta", "title", "style", "body", "a", "header", "main", "footer", "section", "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "div", "dt", "dd", "figure", "figcaption", "ul", "ol", "li", "bdi", "span", "br",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "svg", "desc", "rect", "line", "circle", "path", "text", "g",
    ];

    /// <summary>A whole page, or a part of one.</summary>
    public static XElement Parse(string html)
    {
        string text = html.StartsWith("<!DOCTYPE", StringComparison.Ordinal) ? html : $"<div>{html}</div>";
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, CheckCharacters = true });
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
    }

    /// <summary>Fails unless the page is well-formed and holds nothing that runs, loads or leads elsewhere than a web link does.</summary>
    public static XElement CheckHarmless(string html)
    {
        XElement root = Parse(html);
        foreach (XElement element in root.DescendantsAndSelf())
        {
            Assert.Contains(element.Name.LocalName, Elements);
            Assert.All(element.Attributes(), a =>
            {
                Assert.False(a.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), a.ToString());
                Assert.DoesNotContain(a.Name.LocalName, (string[])["src", "srcset", "style", "action", "formaction", "background", "ping"]);
                Assert.True(a.Name.LocalName != "xmlns" || (element.Name.LocalName == "svg" && a.Value == "http://www.w3.org/2000/svg"), a.ToString());
                if (a.Name.LocalName == "href")
                    Assert.True(element.Name == "a" && (a.Value == "#report" || Typed.IsWebLink(a.Value)), a.ToString());
            });
        }

        string[] ids = [.. root.Descendants().Attributes("id").Select(a => a.Value)];
        Assert.Equal(ids.Distinct().Count(), ids.Length);
        Assert.All(root.Descendants().Attributes().Where(a => a.Name.LocalName is "aria-labelledby" or "aria-describedby"), a => Assert.Subset(ids.ToHashSet(), a.Value.Split(' ').ToHashSet()));
        Assert.All(root.Descendants().Where(e => e.Name.LocalName == "style"), style => Assert.DoesNotMatch("url\\(|@import|expression|</", style.Value));
        return root;
    }

    /// <summary>Every text that a person typed, as it was typed, but for the kind of its line breaks.</summary>
    public static HashSet<string> TypedIn(XElement root) => [.. root.Descendants("bdi").Select(bdi => string.Concat(bdi.Nodes().Select(Decoded)))];

    private static string Decoded(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "br" } => "\n",
        XElement { Name.LocalName: "span" } mark => char.ConvertFromUtf32(int.Parse(mark.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)),
        _ => throw new InvalidOperationException(node.ToString()),
    };
}
