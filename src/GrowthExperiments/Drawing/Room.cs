namespace GrowthExperiments;

/// <summary>The width that a chart has: so many pixels in an image; in a page, what the page leaves it.</summary>
internal readonly record struct Room
{
    private const double Broad = 640; // across a page
    private const double Wide = 390; // in a column of one
    private const double Narrow = 240; // on the smallest phone
    private const double Tight = 480; // below which there is no room for every tick of an axis

    private readonly double _width;
    private readonly bool _isAcross;

    private Room(double width, bool isAcross) => (_width, _isAcross) = (width, isAcross);

    /// <summary>Of a page, which may be a phone's.</summary>
    public static Room OfPage => default;

    /// <summary>The same for a chart that has no table beside it.</summary>
    public static Room AcrossPage => new(0, isAcross: true);

    /// <summary>Of an image.</summary>
    public static Room OfPixels(double width) => new(width, isAcross: false);

    /// <summary>The name of a shape, at the left above it: cut to what there is besides a part kept for other words.</summary>
    /// <param name="y">Where its letters stand.</param>
    /// <param name="lead">What stands before it and is ours.</param>
    /// <param name="text">What a person typed.</param>
    /// <param name="kept">The pixels of other words on the same line.</param>
    public Markup Name(double y, string lead, string text, double kept)
    {
        if (_width > 0)
            return Shape("name", Fit(_width));
        // In a page, the style shows the one that has room.
        (string narrow, string wide, string broad) = (Fit(Narrow), Fit(Wide), Fit(_isAcross ? Broad : Wide));
        return narrow == broad ? Shape("name", narrow)
            : narrow == wide ? Markup.Join([Shape("name broad", broad), Shape("name narrow wide", wide)])
            : wide == broad ? Markup.Join([Shape("name wide broad", wide), Shape("name narrow", narrow)])
            : Markup.Join([Shape("name broad", broad), Shape("name wide", wide), Shape("name narrow", narrow)]);

        string Fit(double width) => Typed.Label(text, width - kept - LetterWidth.Of(lead));

        Markup Shape(string look, string fitted) => Svg.Text(look, 0, y, "start", lead + fitted);
    }

    /// <summary>The look of a tick that may go where there is little room; null where there is none.</summary>
    public string? Tick(bool mayGo) => !mayGo ? "tick" : _width == 0 ? "tick wide broad" : _width < Tight ? null : "tick";
}
