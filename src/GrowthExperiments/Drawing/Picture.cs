namespace GrowthExperiments;

/// <summary>A chart before it is put into a page or becomes an image of its own: what it is called, what is drawn, what the looks mean.</summary>
internal sealed class Picture
{
    private const double Margin = 20;
    private const double HeadRoom = 52;
    private const double KeyRow = 22;
    private const double KeyShape = 28; // with the gap before its word
    private const double KeyGap = 18;

    public Picture(string title, string description, double height, IEnumerable<Markup> shapes, params IEnumerable<(Markup Shape, string Meaning)> keys)
    {
        Title = title;
        Description = description;
        Height = height;
        Shapes = Markup.Join(shapes);
        Keys = [.. keys];
    }

    /// <summary>What it is.</summary>
    public string Title { get; init; }

    /// <summary>What it shows, in a sentence.</summary>
    public string Description { get; }

    /// <summary>In pixels.</summary>
    public double Height { get; }

    public Markup Shapes { get; }

    /// <summary>What the looks mean.</summary>
    public IReadOnlyList<(Markup Shape, string Meaning)> Keys { get; }

    /// <summary>A sentence where there is nothing to draw.</summary>
    public static Picture OfWords(string title, string words) => new(title, words, 30, [Svg.Text("tick", 0, 20, "start", words)]);

    /// <summary>The room that an image leaves for its chart.</summary>
    public static Room RoomOf(SvgOptions options) => Room.OfPixels(options.Width - (2 * Margin));

    /// <summary>In a page, whose style it has: as wide as there is room.</summary>
    /// <param name="id">What the ids of its parts begin with; each chart of a page has its own.</param>
    public Markup Inline(string id) => Svg.Chart(id, Title, Description, Height, Shapes);

    /// <summary>As an image of its own, with its head and what the looks mean.</summary>
    /// <param name="name">What ids have after their prefix.</param>
    /// <param name="options">How it looks.</param>
    public string ToImage(string name, SvgOptions options)
    {
        string id = $"{options.IdPrefix}-{name}";
        string title = Shown.Escaped(options.Title ?? Title);
        double width = options.Width - (2 * Margin);
        (Markup keys, double keyHeight) = Legend(width, HeadRoom + Height + 12);
        double height = HeadRoom + Height + keyHeight + Margin;
        return Markup.Of($"""
            <svg xmlns="http://www.w3.org/2000/svg" class="growth"{StyleSheets.Theme(options.Theme)} role="img" aria-labelledby="{id}-title {id}-desc" width="{options.Width}" height="{height}" viewBox="0 0 {options.Width} {height}">
            <title id="{id}-title">{title}</title>
            <desc id="{id}-desc">{Description}</desc>
            {StyleSheets.Element(StyleSheets.Image(options.Theme), options.IncludeStyle, options.StyleNonce)}<g class="growth-chart">
            <rect class="growth-ground" width="{options.Width}" height="{height}" rx="8"/>
            <text class="growth-head" x="{Margin}" y="32">{Typed.Label(options.Title ?? Title, width / 1.3)}</text>
            <svg class="growth-at" x="{Margin}" y="{HeadRoom}" width="{width}" height="{Height}" overflow="visible">
            {Shapes}</svg>
            {keys}</g>
            </svg>

            """).ToString();
    }

    /// <summary>The keys from left to right, in as many rows as they take.</summary>
    private (Markup Keys, double Height) Legend(double width, double top)
    {
        var all = new List<Markup>();
        (double x, int row) = (0, 0);
        foreach ((Markup shape, string meaning) in Keys)
        {
            double needed = KeyShape + LetterWidth.Of(meaning);
            if (x > 0 && x + needed > width)
                (x, row) = (0, row + 1);
            double y = top + (row * KeyRow);
            all.Add(Markup.Of($"<g transform=\"translate({Margin + x} {y})\">{shape}<text class=\"growth-tick\" x=\"{KeyShape}\" y=\"11\">{meaning}</text></g>\n"));
            x += needed + KeyGap;
        }

        return (Markup.Join(all), Keys.Count == 0 ? 0 : 12 + ((row + 1) * KeyRow));
    }
}
