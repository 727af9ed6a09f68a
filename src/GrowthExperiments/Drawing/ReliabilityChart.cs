using System.Globalization;

namespace GrowthExperiments;

/// <summary>What was forecast against what came true: on the diagonal, they agree.</summary>
internal static class ReliabilityChart
{
    private const double Top = 16;
    private const double Ground = 296;
    private const double Height = 340;
    private const double Left = 9;
    private const double Right = 97;

    /// <summary>All results with one forecast; parts from 0 to 1.</summary>
    public readonly record struct Point(double Said, double CameTrue, double Low, double High, int Count, bool IsEnough);

    public static Picture Draw(string title, string description, IReadOnlyList<Point> points)
    {
        double most = Math.Max(1, points.Select(p => p.Count).DefaultIfEmpty().Max());
        return new(title, description, Height, Axes().Concat(points.SelectMany(Shapes)), Keys(points.Any(p => !p.IsEnough)));

        IEnumerable<Markup> Axes()
        {
            for (int percent = 0; percent <= 100; percent += 25)
            {
                yield return Svg.Line("grid", Left, Y(percent / 100.0), Right, Y(percent / 100.0));
                yield return Svg.Text("tick", Left - 1, Y(percent / 100.0) + 4, "end", percent.ToString(CultureInfo.InvariantCulture));
            }

            for (int percent = 0; percent <= 100; percent += 10)
                yield return Svg.Text("tick", X(percent / 100.0), Ground + 17, "middle", percent.ToString(CultureInfo.InvariantCulture));
            yield return Svg.Text("tick", (Left + Right) / 2, Ground + 36, "middle", "said, in %");
            yield return Svg.Text("tick", Left, Top - 4, "start", "came true, in %");
            yield return Svg.Line("reference", X(0), Y(0), X(1), Y(1));
        }

        IEnumerable<Markup> Shapes(Point point)
        {
            double x = X(point.Said);
            yield return Svg.Line("whisker", x, Y(point.Low), x, Y(point.High));
            yield return Svg.Dot(point.IsEnough ? "dot" : "dot few", x, Y(point.CameTrue), 4 + (9 * Math.Sqrt(point.Count / most)));
            yield return Svg.Text("value", x, Y(point.High) - 6, "middle", point.Count.ToString(CultureInfo.InvariantCulture));
        }

        static double X(double part) => Left + ((Right - Left) * part);

        static double Y(double part) => Ground - ((Ground - Top - 12) * part);
    }

    private static IEnumerable<(Markup, string)> Keys(bool hasFew)
    {
        const string dot = "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0";
        yield return (Svg.KeyMark("dot", dot), "what came true, larger for more tests; the number is how many");
        if (hasFew)
            yield return (Svg.KeyMark("dot few", dot), "too few to tell");
        yield return (Svg.KeyMark("whisker", "M0 -6V6"), "its interval");
        yield return (Svg.KeyMark("reference", "M-9 5L9 -5"), "as said");
    }
}
