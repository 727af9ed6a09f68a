using System.Text;

namespace GrowthExperiments;

/// <summary>The styles, from one source for pages, fragments and images.</summary>
/// <remarks>They are ours, and hold nothing that ends the element which they stand in.</remarks>
internal static class StyleSheets
{
    private static readonly string Chart = Read("chart.css");

    /// <summary>Of fragments, and of images in the markup of a page.</summary>
    public static string Fragment { get; } = Palette.Variables + Read("fragment.css") + Chart;

    /// <summary>Of a whole page.</summary>
    public static string Page { get; } = Fragment + Read("page.css");

    private static readonly string LightImage = Palette.Variables + Palette.WithFallbacks(Chart, isDark: false);

    private static readonly string DarkImage = Palette.Variables + Palette.WithFallbacks(Chart, isDark: true);

    /// <summary>Of an image that stands alone, for viewers that know no variables, too.</summary>
    public static string Image(ColorTheme theme) => theme == ColorTheme.Dark ? DarkImage : LightImage;

    /// <summary>The style in its element; nothing when it is not wanted.</summary>
    public static Markup Element(string sheet, bool isWanted, string? nonce)
    {
        if (!isWanted)
            return Markup.None;
        Markup mark = nonce is null ? Markup.None : Markup.Of($" nonce=\"{nonce}\"");
        return Markup.Of($"<style{mark}>\n{new Markup(sheet)}</style>\n");
    }

    /// <summary>The attribute that keeps a theme; nothing for the one that follows the device.</summary>
    public static Markup Theme(ColorTheme theme) => theme switch
    {
        ColorTheme.Light => Markup.Of($" data-theme=\"light\""),
        ColorTheme.Dark => Markup.Of($" data-theme=\"dark\""),
        _ => Markup.None,
    };

    private static string Read(string name)
    {
        using Stream stream = typeof(StyleSheets).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
