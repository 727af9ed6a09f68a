using System.Globalization;

namespace GrowthExperiments;

/// <summary>When each test of a week ran, over its seven days.</summary>
internal static class WeekChart
{
    private const double Head = 24;
    private const double RowHeight = 46;
    private const double Foot = 6;
    private const int Days = 7;

    /// <summary>A test: its name as it was typed, how far it is in words, and from when to when it ran, in days since the week began.</summary>
    /// <param name="Label">The name.</param>
    /// <param name="State">How far it is.</param>
    /// <param name="From">When it started; null when it has not.</param>
    /// <param name="To">When it ended; null when it has not.</param>
    public readonly record struct Row(string Label, string State, double? From, double? To);

    /// <param name="title">What it is.</param>
    /// <param name="description">What it shows.</param>
    /// <param name="room">The width that there is.</param>
    /// <param name="monday">The first day.</param>
    /// <param name="rows">The tests.</param>
    public static Picture Draw(string title, string description, Room room, DateOnly monday, IReadOnlyList<Row> rows)
    {
        double ground = Head + (rows.Count * RowHeight);
        return new(title, description, ground + Foot, Axis().Concat(rows.SelectMany((row, i) => Shapes(row, Head + (i * RowHeight)))), Keys());

        IEnumerable<Markup> Axis()
        {
            for (int day = 0; day < Days; day++)
            {
                if (day > 0)
                    yield return Svg.Line("grid", X(day), Head - 2, X(day), ground);
                if (monday.DayNumber + day <= DateOnly.MaxValue.DayNumber)
                    yield return Svg.Text("tick", X(day + 0.5), Head - 9, "middle", monday.AddDays(day).ToString("ddd", CultureInfo.InvariantCulture));
            }
        }

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return room.Name(y + 16, "", row.Label, 14 + LetterWidth.Of(row.State));
            yield return Svg.Text("value name", 100, y + 16, "end", row.State);
            yield return Svg.Line("grid", 0, y + 32, 100, y + 32);
            if (row.From is { } from && from < Days)
            {
                double start = X(from);
                double end = X(row.To ?? Days);
                yield return Svg.Bar(row.To is null ? "bar open" : "bar", start, y + 24, Math.Max(Math.Min(0.6, X(Days) - start), end - start), 16);
            }
        }

        IEnumerable<(Markup, string)> Keys()
        {
            if (rows.Any(r => r is { From: not null, To: not null }))
                yield return (Svg.KeyBar("bar"), "ran");
            if (rows.Any(r => r is { From: not null, To: null }))
                yield return (Svg.KeyBar("bar open"), "still runs");
        }

        static double X(double day) => 0.2 + (99.6 * Math.Clamp(day, 0, Days) / Days);
    }
}
