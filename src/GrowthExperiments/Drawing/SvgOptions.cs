using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How a chart looks as an image of its own.</summary>
/// <remarks>
/// <para>An image names itself to a screen reader, loads nothing and runs nothing: it stands in a page, in an <c>img</c> element, in a mail or in a
/// file. Colours and font are CSS variables, which a page that holds it in its own markup can set; see <see cref="HtmlOptions"/>.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// await File.WriteAllTextAsync("ranking.svg", backlog.Rank().ToSvg(new SvgOptions { Width = 800, MaxRows = 15 }));
/// </code>
/// </example>
[DebuggerDisplay("{Theme}, {Width} pixels wide, at most {MaxRows} rows")]
public sealed record SvgOptions
{
    internal const int MinWidth = 240;
    internal const int MaxWidth = 4_096;
    internal const int MostRows = 100;

    /// <summary>640 pixels wide, light or dark as the reader's device asks for, ten rows, with its style.</summary>
    public static SvgOptions Default { get; } = new();

    /// <summary>The colours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a theme.</exception>
    public ColorTheme Theme { get; init => field = EmbedRules.Theme(value, nameof(Theme)); } = ColorTheme.Auto;

    /// <summary>The width in pixels, 240 to 4,096; the height follows from what is shown.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int Width { get; init => field = EmbedRules.InRange(value, MinWidth, MaxWidth, nameof(Width)); } = 640;

    /// <summary>What stands above the chart and names it; null for its own title.</summary>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public string? Title { get; init => field = EmbedRules.Title(value, nameof(Title)); }

    /// <summary>How many bars or rows there are at most, 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxRows { get; init => field = EmbedRules.InRange(value, 1, MostRows, nameof(MaxRows)); } = 10;

    /// <summary>What all ids in it begin with, so that no two on a page are alike: a letter, then letters, digits, <c>-</c> and <c>_</c>, at most 64.</summary>
    /// <exception cref="ArgumentException">The text breaks this rule.</exception>
    public string IdPrefix { get; init => field = EmbedRules.IdPrefix(value, nameof(IdPrefix)); } = EmbedRules.DefaultPrefix;

    /// <summary>Whether it brings its style; a page that has <see cref="HtmlOptions.StyleSheet"/> needs none, a file of its own does.</summary>
    public bool IncludeStyle { get; init; } = true;

    /// <summary>The nonce of its style element, for a page whose content security policy asks for one; null for none.</summary>
    /// <exception cref="ArgumentException">It is not a nonce of letters, digits and <c>+ / - _ =</c>.</exception>
    public string? StyleNonce { get; init => field = EmbedRules.Nonce(value, nameof(StyleNonce)); }
}
