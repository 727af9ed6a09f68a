namespace GrowthExperiments;

/// <summary>Where some markup stands: in a page of its own, or in a fragment for a page of somebody else's.</summary>
internal sealed class HtmlFrame
{
    private const int Lowest = 6;

    private readonly string _prefix;
    private readonly int _level;
    private readonly bool _isPage;

    private HtmlFrame(string prefix, int level, bool isPage) => (_prefix, _level, _isPage) = (prefix, level, isPage);

    /// <summary>A page of its own.</summary>
    public static HtmlFrame OfPage { get; } = new("", 1, isPage: true);

    /// <summary>A fragment.</summary>
    /// <param name="name">What its ids have after their prefix.</param>
    /// <param name="options">How it looks.</param>
    /// <param name="title">Its own head, which the options may replace.</param>
    /// <param name="content">What stands below the head, made for the frame.</param>
    public static string Fragment(string name, HtmlOptions options, Markup title, Func<HtmlFrame, Markup> content)
    {
        var frame = new HtmlFrame($"{options.IdPrefix}-{name}-", options.HeadingLevel, isPage: false);
        return Markup.Of($"""
            {StyleSheets.Element(HtmlOptions.StyleSheet, options.IncludeStyle, options.StyleNonce)}<section class="growth"{StyleSheets.Theme(options.Theme)} lang="en" aria-labelledby="{frame.Id("title")}">
            {frame.Head(0, options.Title is { } own ? Typed.Line(own) : title, "title")}{content(frame)}</section>

            """).ToString();
    }

    /// <summary>An id that no other fragment has.</summary>
    public string Id(string name) => _prefix + name;

    /// <summary>A head: of the whole at depth 0, of its parts at 1, within them at 2.</summary>
    public Markup Head(int depth, Markup content, string? name = null)
    {
        int level = Math.Min(Lowest, _level + depth);
        int look = _isPage ? depth + 1 : Math.Max(2, depth + 1);
        Markup id = name is null ? Markup.None : Markup.Of($" id=\"{Id(name)}\"");
        return Markup.Of($"<h{level} class=\"growth-title-{look}\"{id}>{content}</h{level}>\n");
    }

    /// <summary>A part with its head; nothing when it has no content.</summary>
    public Markup Section(string name, string head, Markup content)
    {
        if (content == Markup.None)
            return Markup.None;
        Markup title = Head(1, Markup.Of($"{head}"), name);
        return _isPage
            ? Markup.Of($"<section aria-labelledby=\"{Id(name)}\">\n{title}{content}</section>\n")
            : Markup.Of($"<div class=\"growth-part\">\n{title}{content}</div>\n"); // no landmark: a page may hold many of the same name
    }

    /// <summary>A chart beside the table of its numbers, or above a wide one.</summary>
    public Markup Figure(string name, Picture picture, Markup table, bool isTall = false) => Markup.Of($"""
        <div class="growth-pair{(isTall ? " growth-tall" : "")}">
        <figure>
        {picture.Inline(Id(name))}{(picture.Keys.Count == 0 ? Markup.None : Markup.Of($"<figcaption>{Svg.Legend(picture.Keys)}</figcaption>\n"))}</figure>
        {table}</div>

        """);
}
