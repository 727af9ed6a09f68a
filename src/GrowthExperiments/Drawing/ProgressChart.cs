namespace GrowthExperiments;

/// <summary>How far each goal has come, against where it counts as reached.</summary>
internal static class ProgressChart
{
    private const double RowHeight = 46;

    /// <summary>A goal: how far it has come, as a number from 0 to 1 and as a text, and from where on it succeeds.</summary>
    public readonly record struct Row(string Label, double Progress, string Come, double SuccessFrom, bool IsSuccess);

    public static Markup Draw(string id, string title, string description, IReadOnlyList<Row> rows)
    {
        return Svg.Chart(id, title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)));

        static IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return Svg.Text("name", 0, y + 16, "start", row.Label);
            yield return Svg.Text("value", 100, y + 16, "end", $"{row.Come}{(row.IsSuccess ? ", reached" : "")}");
            yield return Svg.Bar("bar off", 0.2, y + 24, 99.6, 16);
            if (row.Progress > 0)
                yield return Svg.Bar("bar", 0.2, y + 24, 99.6 * row.Progress, 16);
            yield return Svg.Line("whisker", 0.2 + (99.6 * row.SuccessFrom), y + 21, 0.2 + (99.6 * row.SuccessFrom), y + 43);
        }
    }

    /// <summary>What the looks mean.</summary>
    public static Markup Legend() => Svg.Legend((Svg.KeyBar("bar"), "reached so far"), (Svg.KeyMark("whisker", "M0 -7V7"), "counts as reached from here"));
}
