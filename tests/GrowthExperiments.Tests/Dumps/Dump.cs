using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Dumps;

/// <summary>Dumps as text; these tests run beside a stand-in for LINQPad, so that charts are there.</summary>
internal static partial class Dump
{
    /// <summary>A team in the middle of its work, to look at.</summary>
    public static GrowthProgram Program { get; } = SteeredQuarter.Make();

    /// <summary>Each value under its name.</summary>
    public static string Show(params (string Name, object Value)[] values) =>
        string.Join('\n', values.Select(v => $"== {v.Name}\n{DumpText.Show(v.Value, Picture)}"));

    /// <summary>The charts of a dump, as SVG.</summary>
    public static XElement[] Charts(object value)
    {
        var charts = new List<XElement>();
        DumpText.Show(value, part =>
        {
            if (part is LINQPad.Util.Html html)
                charts.Add(Svg(html).Svg);
            return Picture(part);
        });
        return [.. charts];
    }

    /// <summary>An image is shown by the words for those who do not see it.</summary>
    private static string? Picture(object value) => value is LINQPad.Util.Html html ? $"[image: {Svg(html).Alt}]" : null;

    private static (XElement Svg, string Alt) Svg(LINQPad.Util.Html html)
    {
        XElement image = XElement.Parse(html.Text);
        Assert.Equal("img", image.Name);
        Match source = DataUri().Match(image.Attribute("src")!.Value);
        XElement svg = XElement.Parse(Encoding.UTF8.GetString(Convert.FromBase64String(source.Groups["data"].Value)));
        Assert.Equal("svg", svg.Name.LocalName);
        return (svg, image.Attribute("alt")!.Value);
    }

    [GeneratedRegex("^data:image/svg\\+xml;base64,(?<data>.+)$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex DataUri();
}
