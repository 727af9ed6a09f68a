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
    public static string Show(params (string Name, object Value)[] values) => string.Join('\n', values.Select(v => $"== {v.Name}\n{Of(v.Value)}"));

    /// <summary>A value as text; an image by the words for those who do not see it.</summary>
    public static string Of(object value) => DumpText.Show(value, part => part is LINQPad.Util.Html html ? $"[image: {Open(html).Alt}]" : null);

    /// <summary>The images that a value is shown with.</summary>
    public static IReadOnlyList<XElement> ImagesOf(object value)
    {
        var images = new List<XElement>();
        DumpText.Show(value, part =>
        {
            if (part is not LINQPad.Util.Html html)
                return null;
            images.Add(Open(html).Svg);
            return "";
        });
        return images;
    }

    private static (XElement Svg, string Alt) Open(LINQPad.Util.Html html)
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
