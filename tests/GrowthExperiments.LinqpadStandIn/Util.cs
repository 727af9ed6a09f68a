namespace LINQPad;

/// <summary>Stands in for LINQPad's own, of which the library uses <c>RawHtml</c> alone.</summary>
public static class Util
{
    /// <summary>What LINQPad shows as HTML.</summary>
    public static object RawHtml(string html) => new Html(html);

    /// <summary>LINQPad has this overload, too.</summary>
    public static object RawHtml(System.Xml.Linq.XElement html) => throw new NotSupportedException($"{html} should have been a text");

    /// <summary>HTML as it was given.</summary>
    public sealed record Html(string Text);
}
