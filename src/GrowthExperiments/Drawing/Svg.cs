namespace GrowthExperiments;

/// <summary>The shapes that charts are made of.</summary>
/// <remarks>Across, a place is a part of the width, 0 to 100, so that a chart fits a phone, a screen and paper with letters of one size; down, it is in
/// pixels. Colours and strokes come from the style of the page.</remarks>
internal static class Svg
{
    /// <summary>A chart with what it shows in words, for those who do not see it.</summary>
    /// <param name="id">What the ids of its parts begin with; each chart of a page has its own.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="shapes">What is drawn.</param>
    public static Markup Chart(string id, string title, string description, double height, Markup shapes) => Markup.Of($"""
        <svg class="growth-chart" role="img" aria-labelledby="{id}-title" aria-describedby="{id}-desc" width="100%" height="{height}">
        <title id="{id}-title">{title}</title>
        <desc id="{id}-desc">{description}</desc>
        {shapes}</svg>

        """);

    public static Markup Line(string look, double x1, double y1, double x2, double y2) =>
        Markup.Of($"<line class=\"{Look(look)}\" x1=\"{x1}%\" y1=\"{y1}\" x2=\"{x2}%\" y2=\"{y2}\"/>\n");

    public static Markup Bar(string look, double x, double y, double width, double height) =>
        Markup.Of($"<rect class=\"{Look(look)}\" x=\"{x}%\" y=\"{y}\" width=\"{width}%\" height=\"{height}\"/>\n");

    public static Markup Dot(string look, double x, double y, double radius) =>
        Markup.Of($"<circle class=\"{Look(look)}\" cx=\"{x}%\" cy=\"{y}\" r=\"{radius}\"/>\n");

    /// <summary>A shape of its own size, drawn around a place.</summary>
    public static Markup Mark(string look, double x, double y, string path) =>
        Markup.Of($"<svg class=\"growth-at\" x=\"{x}%\" y=\"{y}\" overflow=\"visible\"><path class=\"{Look(look)}\" d=\"{path}\"/></svg>\n");

    /// <summary>Letters that begin, are centred or end at a place, as <paramref name="anchor"/> says: <c>start</c>, <c>middle</c>, <c>end</c>.</summary>
    public static Markup Text(string look, double x, double y, string anchor, string text) =>
        Markup.Of($"<text class=\"{Look(look)}\" x=\"{x}%\" y=\"{y}\" text-anchor=\"{anchor}\">{text}</text>\n");

    /// <summary>What a chart's looks mean, below it.</summary>
    public static Markup Legend(IEnumerable<(Markup Shape, string Meaning)> keys) => Markup.Of($"""
        <ul class="growth-legend">
        {keys.Select(key => Markup.Of($"<li><svg class=\"growth-key\" width=\"22\" height=\"14\" aria-hidden=\"true\">{key.Shape}</svg>{key.Meaning}</li>\n"))}</ul>

        """);

    /// <summary>A bar for a legend.</summary>
    public static Markup KeyBar(string look) => Markup.Of($"<rect class=\"{Look(look)}\" x=\"2\" y=\"2\" width=\"18\" height=\"10\"/>");

    /// <summary>Another shape for a legend, drawn around its middle.</summary>
    public static Markup KeyMark(string look, string path) => Markup.Of($"<path class=\"{Look(look)}\" transform=\"translate(11 7)\" d=\"{path}\"/>");

    /// <summary>The classes of a look, which no page has by chance.</summary>
    private static string Look(string look) => "growth-" + look.Replace(" ", " growth-", StringComparison.Ordinal);
}
