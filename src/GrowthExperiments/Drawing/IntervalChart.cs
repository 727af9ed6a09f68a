using System.Globalization;

namespace GrowthExperiments;

/// <summary>Estimates with the intervals that they may lie in, one below the other over a common axis.</summary>
internal static class IntervalChart
{
    private const double Head = 24;
    private const double RowHeight = 46;
    private const double Foot = 26;
    private const double Margin = 4; // of the width, on both sides
    private const double Furthest = 3; // beyond which an axis would leave no room for the rest
    private const string End = "M0 -5V5";
    private const string Left = "M5 -5L0 0L5 5";
    private const string Right = "M-5 -5L0 0L-5 5";
    private const string Diamond = "M0 -6L6 0L0 6L-6 0Z";

    /// <summary>A row: what it is of, as it was typed, the estimate as it was measured, its interval, and what to expect instead.</summary>
    public readonly record struct Row(string Label, double Estimate, (double Low, double High)? Interval, double? Expected);

    /// <summary>The chart.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="room">The width that there is.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="reference">A value to hold them against, with its name; null for none.</param>
    /// <param name="isSigned">Whether the axis tells more from less, as for a lift; for a part of a whole it begins at 0.</param>
    public static Picture Draw(string title, string description, Room room, IReadOnlyList<Row> rows, (double At, string Name)? reference, bool isSigned)
    {
        double[] values = [.. rows.SelectMany(Values).Append(isSigned && reference is { } zero ? zero.At : 0).Append(reference?.At ?? 0).Select(v => Math.Clamp(v, -Furthest, Furthest))];
        double step = StepOf(values.Max() - values.Min());
        double low = Math.Floor(values.Min() / step) * step;
        double high = Math.Max(Math.Ceiling(values.Max() / step) * step, low + step);
        double ground = Head + (rows.Count * RowHeight);
        return new(title, description, ground + Foot, Axis().Concat(rows.SelectMany((row, i) => Shapes(row, Head + (i * RowHeight)))), Keys(rows.Any(r => r.Expected is not null)));

        IEnumerable<Markup> Axis()
        {
            int ticks = (int)Math.Round((high - low) / step);
            for (int i = 0; i <= ticks; i++)
            {
                double value = low + (i * step);
                yield return Svg.Line("grid", X(value), Head - 4, X(value), ground);
                string anchor = i == 0 ? "start" : i == ticks ? "end" : "middle";
                bool isBetween = i > 0 && i < ticks && ticks > 4 && (i % 2 == 1 || i == ticks - 1);
                if (room.Tick(isBetween) is { } look)
                    yield return Svg.Text(look, i == 0 ? 0 : i == ticks ? 100 : X(value), ground + 18, anchor, PercentOf(value));
            }

            if (reference is not var (at, name))
                yield break;
            yield return Svg.Line("reference", X(at), Head - 6, X(at), ground);
            yield return Svg.Text("tick", X(at), Head - 11, X(at) > 70 ? "end" : X(at) < 30 ? "start" : "middle", name);
        }

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return room.Name(y + 14, "", row.Label, 0);
            double line = y + 30;
            if (row.Interval is var (from, to))
            {
                yield return Svg.Line("whisker", X(from), line, X(to), line);
                yield return Svg.Mark("whisker", X(from), line, from < low ? Left : End);
                yield return Svg.Mark("whisker", X(to), line, to > high ? Right : End);
            }

            yield return Svg.Dot("dot", X(row.Estimate), line, 5);
            if (row.Expected is { } expected)
                yield return Svg.Mark("expected", X(expected), line, Diamond);
        }

        double X(double value) => Margin + ((100 - (2 * Margin)) * (Math.Clamp(value, low, high) - low) / (high - low));

        string PercentOf(double value) =>
            $"{(isSigned && value > step / 2 ? "+" : "")}{(Math.Round(value * 100, 1) + 0.0).ToString("0.#", CultureInfo.InvariantCulture)} %";
    }

    private static IEnumerable<(Markup, string)> Keys(bool hasExpected)
    {
        yield return (Markup.Of($"{Svg.KeyMark("whisker", "M-9 0H9M-9 -4V4M9 -4V4")}{Svg.KeyMark("dot", "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0")}"), "measured, with its interval");
        if (hasExpected)
            yield return (Svg.KeyMark("expected", Diamond), "to expect");
    }

    private static IEnumerable<double> Values(Row row)
    {
        yield return row.Estimate;
        if (row.Interval is var (low, high))
        {
            yield return low;
            yield return high;
        }

        if (row.Expected is { } expected)
            yield return expected;
    }

    /// <summary>A round step that makes three to six of a range.</summary>
    private static double StepOf(double range)
    {
        double size = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(range, 0.01) / 3)));
        double steps = Math.Max(range, 0.01) / size;
        return size * (steps > 24 ? 10 : steps > 12 ? 5 : steps > 6 ? 2 : 1);
    }
}
