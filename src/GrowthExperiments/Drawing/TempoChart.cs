using System.Globalization;

namespace GrowthExperiments;

/// <summary>How many tests started in each week, as bars over the band of how many should.</summary>
internal static class TempoChart
{
    private const double Top = 22;
    private const double Ground = 264;
    private const double Height = 298;
    private const double Left = 6;
    private const double Widest = 14;
    private const int Many = 17; // of bars, above which a number on each would run into the next

    /// <summary>A week: its number in the year, how many started, how many should have, and whether more may.</summary>
    public readonly record struct Bar(IsoWeek Week, int Count, int Low, int High, bool IsOpen)
    {
        public bool IsInBand => Count >= Low && Count <= High;
    }

    /// <summary>The chart; weeks that no bar is for are left empty.</summary>
    public static Picture Draw(string title, string description, IReadOnlyList<Bar> bars)
    {
        int slots = bars.Count == 0 ? 1 : bars[^1].Week.WeeksSince(bars[0].Week) + 1;
        double slot = Math.Min((100 - Left) / slots, Widest);
        double most = Math.Max(1, bars.Select(b => Math.Max(b.Count, b.High)).DefaultIfEmpty().Max());
        return new(title, description, Height, Shapes(), Keys(bars));

        IEnumerable<Markup> Shapes()
        {
            foreach ((int start, int end, Bar of) in Bands(bars))
            {
                double width = (end - start + 1) * slot;
                yield return Svg.Bar("band", At(start), Y(of.High), width, Y(of.Low) - Y(of.High));
                yield return Svg.Line("edge", At(start), Y(of.High), At(start) + width, Y(of.High));
                yield return Svg.Line("edge", At(start), Y(of.Low), At(start) + width, Y(of.Low));
            }

            if (bars.Count > 0)
            {
                yield return Svg.Text("tick", Left - 1, Y(bars[0].High) + 4, "end", Number(bars[0].High));
                if (bars[0].Low != bars[0].High)
                    yield return Svg.Text("tick", Left - 1, Y(bars[0].Low) + 4, "end", Number(bars[0].Low));
            }

            foreach (Bar bar in bars)
            {
                double x = At(SlotOf(bar));
                yield return Svg.Bar(LookOf(bar), x + (slot * 0.2), Y(bar.Count), slot * 0.6, Ground - Y(bar.Count));
                if (slots < Many)
                    yield return Svg.Text(bar.IsInBand ? "value" : "value off", x + (slot / 2), Y(bar.Count) - 6, "middle", Number(bar.Count));
            }

            yield return Svg.Line("axis", Left, Ground, 100, Ground);
            int step = ((slots - 1) / 13) + 1;
            for (int i = (slots - 1) % step; i < slots; i += step)
                yield return Svg.Text("tick", At(i) + (slot / 2), Ground + 17, "middle", Number(bars.Count == 0 ? 0 : bars[0].Week.AddWeeks(i).Number));
        }

        double At(int place) => Left + (place * slot);

        int SlotOf(Bar bar) => bar.Week.WeeksSince(bars[0].Week);

        double Y(double count) => Ground - ((Ground - Top) * count / most);
    }

    private static IEnumerable<(Markup, string)> Keys(IReadOnlyList<Bar> bars)
    {
        yield return (Svg.KeyBar("band"), "the band");
        if (bars.Any(b => b is { IsOpen: false, IsInBand: true }))
            yield return (Svg.KeyBar("bar"), "in the band");
        if (bars.Any(b => b is { IsOpen: false, IsInBand: false }))
            yield return (Svg.KeyBar("bar off"), "outside of it");
        if (bars.Any(b => b.IsOpen))
            yield return (Svg.KeyBar("bar open"), "week still open");
    }

    private static string LookOf(Bar bar) => bar.IsOpen ? "bar open" : bar.IsInBand ? "bar" : "bar off";

    /// <summary>The weeks that follow on each other under one band.</summary>
    private static IEnumerable<(int Start, int End, Bar Of)> Bands(IReadOnlyList<Bar> bars)
    {
        for (int first = 0, next; first < bars.Count; first = next)
        {
            next = first + 1;
            while (next < bars.Count && (bars[next].Low, bars[next].High) == (bars[first].Low, bars[first].High) && bars[next].Week.WeeksSince(bars[next - 1].Week) == 1)
                next++;
            yield return (bars[first].Week.WeeksSince(bars[0].Week), bars[next - 1].Week.WeeksSince(bars[0].Week), bars[first]);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
