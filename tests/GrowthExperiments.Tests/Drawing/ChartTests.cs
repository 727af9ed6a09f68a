using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Drawing;

public sealed class ChartTests
{
    private static readonly string[] Across = ["x", "x1", "x2", "cx"];

    private static readonly Gen<double> Part = Gen.Choose(0, 100).Select(n => n / 100.0);

    private static readonly Gen<double> Number = Gen.OneOf(Gen.Choose(-100, 100).Select(n => n / 100.0), Gen.Elements(0, -1, 1e-9, 1e12, -1e12, 0.3));

    [Fact]
    public void The_tempo_stays_in_its_frame() => Props.Check(
        from gaps in Gen.Choose(0, 20).SelectMany(n => Gen.Choose(1, 3).ListOf(n))
        from counts in Gen.Elements(0, 1, 7, 15, 1000).ListOf(gaps.Count)
        from low in Gen.Choose(0, 9)
        from high in Gen.Choose(9, 1000)
        select gaps.Select((_, i) => new TempoChart.Bar(IsoWeek.Parse("2026-W01").AddWeeks(gaps.Take(i).Sum()), counts[i], low + (i % 2), high, i + 1 == gaps.Count)).ToArray(),
        bars =>
        {
            Picture picture = TempoChart.Draw("title", "description", bars);
            XElement chart = Check(picture);
            Assert.Equal(bars.Length, chart.Elements("rect").Count(r => r.Attribute("class")!.Value.StartsWith("growth-bar", StringComparison.Ordinal)));
            Page.CheckHarmless(Svg.Legend(picture.Keys).ToString());
        },
        cases: 60);

    [Fact]
    public void The_funnel_stays_in_its_frame() => Props.Check(
        Few(from label in Gens.Stage.Select(s => s.ToString()) from tests in Gen.Choose(0, 1000) from won in Gen.Choose(0, tests) select new FunnelChart.Row(label, tests, won)),
        rows => Assert.Equal(2 * rows.Count, Check(FunnelChart.Draw("title", "description", [.. rows])).Elements("text").Count()),
        cases: 60);

    [Fact]
    public void Intervals_stay_in_their_frame() => Props.Check(
        Few(from label in Gens.Line
            from numbers in Number.ArrayOf(4)
            from hasInterval in Gen.Elements(true, false)
            let sorted = numbers[..3].Order().ToArray()
            select new IntervalChart.Row(label, sorted[1], hasInterval ? (sorted[0], sorted[2]) : null, hasInterval ? numbers[3] : null)),
        rows =>
        {
            XElement chart = Check(IntervalChart.Draw("title", "description", Room.OfPage, [.. rows], (0, "no effect"), isSigned: true));
            Assert.Equal(rows.Count, chart.Elements("circle").Count());
            Assert.InRange(chart.Elements("line").Count(l => l.Attribute("class")!.Value == "growth-grid"), 2, 26);
        },
        cases: 60);

    [Fact]
    public void Reliability_stays_in_its_frame() => Props.Check(
        Few(from parts in Part.ArrayOf(3)
            from said in Part
            from count in Gen.Choose(1, 10_000)
            let sorted = parts.Order().ToArray()
            select new ReliabilityChart.Point(said, sorted[1], sorted[0], sorted[2], count, count > 4)),
        points => Assert.Equal(points.Count, Check(ReliabilityChart.Draw("title", "description", [.. points])).Elements("circle").Count()),
        cases: 60);

    [Fact]
    public void Bars_stay_in_their_frame() => Props.Check(
        Few(from label in Gens.Line
            from number in Gens.Maybe(Gen.OneOf(Number, Gen.Elements(double.MaxValue, double.MinValue, double.Epsilon, 0)))
            from isOff in Gen.Elements(true, false)
            select new BarChart.Row("1. ", label, number, "words", isOff)),
        rows => Assert.Equal(rows.Count(r => r.Number is { } n and not 0 && n / rows.Max(x => Math.Abs(x.Number ?? 0)) != 0), Check(BarChart.Draw("title", "description", Room.OfPage, [.. rows])).Elements("rect").Count()),
        cases: 60);

    [Fact]
    public void A_week_stays_in_its_frame() => Props.Check(
        Few(from label in Gens.Line
            from day in Gens.Maybe(Gen.Choose(-400, 400).Select(n => n / 10.0))
            from length in Gens.Maybe(Gen.Choose(0, 300).Select(n => n / 10.0))
            select new WeekChart.Row(label, "running", day, day + length)),
        rows => Assert.Equal(
            rows.Count(r => r.From < 7),
            Check(WeekChart.Draw("title", "description", Room.OfPage, IsoWeek.Parse("9999-W52").Monday, [.. rows])).Elements("rect").Count()),
        cases: 60);

    [Fact]
    public void Charts_are_the_same_in_every_culture()
    {
        string[] expected = Cultures.In("", Charts);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, Charts)));
        Snapshot.Match(string.Concat(expected), "svg");
    }

    private static Gen<IList<T>> Few<T>(Gen<T> item) => Gen.Choose(0, 12).SelectMany(n => item.ListOf(n)).Select(items => (IList<T>)[.. items]);

    private static string[] Charts()
    {
        IsoWeek week = IsoWeek.Parse("2026-W52");
        TempoChart.Bar[] bars = [new(week, 6, 8, 15, false), new(week.AddWeeks(1), 11, 8, 15, false), new(week.AddWeeks(3), 2, 4, 9, true)];
        IntervalChart.Row[] rows = [new("A one-field sign-up", 0.297, (0.065, 0.529), 0.14), new("A yearly price", -0.125, (-1.5, 12), null)];
        ReliabilityChart.Point[] points = [new(0.3, 0.25, 0.1, 0.5, 12, true), new(0.9, 0.5, 0.1, 0.9, 4, false)];
        return
        [
            .. new[]
            {
                TempoChart.Draw("Tempo", "1 of 3 weeks in the band.", bars),
                FunnelChart.Draw("Funnel", "Activation: 1 of 4 won.", [new("Activation", 4, 1), new("Referral", 0, 0)]),
                IntervalChart.Draw("Effects", "Two effects.", Room.OfPage, rows, (0, "no effect"), isSigned: true),
                ReliabilityChart.Draw("Trust", "Two levels.", points),
                BarChart.Draw("Bars", "Three bars.", Room.OfPage, [new("1. ", "A one-field sign-up", 432, "432", false), new("", "A loss", -12.5, "-12.5", true), new("", "Nothing", null, "asked for", false)]),
                WeekChart.Draw("Week", "Three tests.", Room.OfPage, week.Monday, [new("A yearly price", "concluded", -3, 4.5), new("Logos", "running", 2, null), new("Chat", "not started", null, null)]),
            }.SelectMany((p, i) => new[] { p.Inline($"chart-{i}").ToString(), Svg.Legend(p.Keys).ToString() }),
        ];
    }

    /// <summary>A chart has a name and a description, and nothing of it lies outside of its width and height.</summary>
    private static XElement Check(Picture picture)
    {
        XElement chart = Page.CheckHarmless(picture.Inline("id").ToString()).Element("svg")!;
        Assert.Equal(("img", "title", "description"), (chart.Attribute("role")!.Value, chart.Element("title")!.Value, chart.Element("desc")!.Value));
        double height = Value(chart.Attribute("height")!);
        foreach (XElement shape in chart.Elements())
        {
            Assert.All(shape.Attributes().Where(a => Across.Contains(a.Name.LocalName)), a => Assert.InRange(Value(a), 0, 100));
            Assert.All(shape.Attributes().Where(a => a.Name.LocalName is "y" or "y1" or "y2" or "cy"), a => Assert.InRange(Value(a), 0, height));
            if (shape.Name == "rect")
            {
                Assert.InRange(Value(shape.Attribute("x")!) + Value(shape.Attribute("width")!), 0, 100.05);
                Assert.InRange(Value(shape.Attribute("y")!) + Value(shape.Attribute("height")!), 0, height);
            }
        }

        return chart;
    }

    private static double Value(XAttribute attribute) => double.Parse(attribute.Value.TrimEnd('%'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
