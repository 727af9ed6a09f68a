using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How a fragment for a page of yours looks.</summary>
/// <remarks>
/// <para>A fragment is one <c>section</c> of the class <c>growth</c>. It runs no script, loads nothing, has no style attribute, and all that people typed in
/// it is encoded. Its style stands under that class alone and touches nothing else of the page.</para>
/// <para>A page sets the look by CSS variables, on the fragment or on anything around it: <c>--growth-surface</c> (ground), <c>--growth-ink</c>,
/// <c>--growth-quiet</c> (letters), <c>--growth-rule</c> (lines), <c>--growth-accent</c> (bars and links), <c>--growth-band</c>, <c>--growth-edge</c>,
/// <c>--growth-warm</c>, <c>--growth-good</c>, <c>--growth-bad</c>, <c>--growth-font</c> and <c>--growth-radius</c>.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// string fragment = backlog.Rank().ToHtml(new HtmlOptions { IdPrefix = "next", Title = "What we test next", MaxRows = 10 });
/// </code>
/// </example>
[DebuggerDisplay("{Theme}, headings from {HeadingLevel}, at most {MaxRows} rows")]
public sealed record HtmlOptions
{
    internal const int MostRows = 10_000;

    /// <summary>A head of the second order, light or dark as the reader's device asks for, 20 rows, with the style.</summary>
    public static HtmlOptions Default { get; } = new();

    /// <summary>The style of all fragments and images, to be served once: link it, and set <see cref="IncludeStyle"/> to false.</summary>
    public static string StyleSheet => StyleSheets.Fragment;

    /// <summary>The colours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a theme.</exception>
    public ColorTheme Theme { get; init => field = EmbedRules.Theme(value, nameof(Theme)); } = ColorTheme.Auto;

    /// <summary>The order of the fragment's head, 2 to 6: 2 is <c>h2</c>. Heads within it follow, at most <c>h6</c>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int HeadingLevel { get; init => field = EmbedRules.InRange(value, 2, 6, nameof(HeadingLevel)); } = 2;

    /// <summary>The head of the fragment; null for its own.</summary>
    /// <exception cref="ArgumentException">The text breaks a rule, which the message names.</exception>
    public string? Title { get; init => field = EmbedRules.Title(value, nameof(Title)); }

    /// <summary>How many rows a table shows at most, 1 to 10,000; a line says how many more there are. Whole reports keep lengths of their own.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public int MaxRows { get; init => field = EmbedRules.InRange(value, 1, MostRows, nameof(MaxRows)); } = 20;

    /// <summary>What all ids in it begin with, so that no two on a page are alike: a letter, then letters, digits, <c>-</c> and <c>_</c>, at most 64.</summary>
    /// <exception cref="ArgumentException">The text breaks this rule.</exception>
    public string IdPrefix { get; init => field = EmbedRules.IdPrefix(value, nameof(IdPrefix)); } = EmbedRules.DefaultPrefix;

    /// <summary>Whether it brings its style in a <c>style</c> element; a page that has <see cref="StyleSheet"/> needs none.</summary>
    public bool IncludeStyle { get; init; } = true;

    /// <summary>The nonce of its style element, for a page whose content security policy asks for one; null for none.</summary>
    /// <exception cref="ArgumentException">It is not a nonce of letters, digits and <c>+ / - _ =</c>.</exception>
    public string? StyleNonce { get; init => field = EmbedRules.Nonce(value, nameof(StyleNonce)); }
}
