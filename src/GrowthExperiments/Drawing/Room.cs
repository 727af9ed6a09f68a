namespace GrowthExperiments;

/// <summary>The width that a chart has: so many pixels in an image; in a page, what the page leaves it.</summary>
internal readonly record struct Room
{
    private const double Wide = 390; // where a chart has the room of a screen
    private const double Narrow = 240; // on the smallest phone

    private readonly double _width;

    private Room(double width) => _width = width;

    /// <summary>Of a page, which may be a phone's.</summary>
    public static Room OfPage => default;

    /// <summary>Of an image.</summary>
    public static Room OfPixels(double width) => new(width);

    /// <summary>The name of a shape, at the left above it: cut to what there is besides a part kept for other words.</summary>
    /// <param name="y">Where its letters stand.</param>
    /// <param name="lead">What stands before it and is ours.</param>
    /// <param name="text">What a person typed.</param>
    /// <param name="kept">The pixels of other words on the same line.</param>
    public Markup Name(double y, string lead, string text, double kept)
    {
        if (_width > 0)
            return Svg.Text("name", 0, y, "start", lead + Fit(_width));
        (string wide, string narrow) = (Fit(Wide), Fit(Narrow));
        return wide == narrow
            ? Svg.Text("name", 0, y, "start", lead + wide)
            : Markup.Of($"{Svg.Text("name wide", 0, y, "start", lead + wide)}{Svg.Text("name narrow", 0, y, "start", lead + narrow)}");

        string Fit(double width) => Typed.Label(text, width - kept - LetterWidth.Of(lead));
    }
}
