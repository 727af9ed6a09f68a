using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;

namespace GrowthExperiments;

/// <summary>What LINQPad offers to the objects that it shows, found at run time: we do not reference it.</summary>
/// <remarks>LINQPad calls <c>object ToDump()</c>, public or not, and shows what it returns; what <c>LINQPad.Util.RawHtml</c> returns it shows as HTML.</remarks>
internal static class Notebook
{
    private static readonly Func<string, object>? RawHtml = RawHtmlOf(Type.GetType("LINQPad.Util, LINQPad.Runtime", throwOnError: false));

    /// <summary>A chart as an image in LINQPad; elsewhere a line that says how to get it.</summary>
    /// <param name="chart">The chart as a stand-alone SVG; it is drawn only where there is something to show it.</param>
    /// <param name="says">What it is of, for those who do not see it.</param>
    /// <param name="verb">The call that gives the chart, such as <c>ranking.ToSvg()</c>.</param>
    public static object Show(Func<string> chart, string says, string verb) => Show(RawHtml, chart, says, verb);

    internal static object Show(Func<string, object>? rawHtml, Func<string> chart, string says, string verb) => rawHtml is null
        ? $"{verb} draws it"
        : rawHtml(Image(chart(), says));

    internal static Func<string, object>? RawHtmlOf([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type? util) =>
        util?.GetMethod("RawHtml", BindingFlags.Public | BindingFlags.Static, [typeof(string)]) is { ReturnType.IsValueType: false } method
            ? method.CreateDelegate<Func<string, object>>()
            : null;

    /// <summary>An image has a style of its own, which the page around it cannot touch.</summary>
    private static string Image(string svg, string says) =>
        Markup.Of($"<img src=\"data:image/svg+xml;base64,{Convert.ToBase64String(Encoding.UTF8.GetBytes(svg))}\" alt=\"{Shown.Escaped(says)}\"/>").ToString();
}
