namespace GrowthExperiments;

/// <summary>How many tests there were at each stage of the funnel, and how many of them won.</summary>
internal static class FunnelChart
{
    private const double RowHeight = 46;

    /// <summary>A stage.</summary>
    public readonly record struct Row(string Label, int Tests, int Won);

    public static Picture Draw(string title, string description, IReadOnlyList<Row> rows)
    {
        double most = Math.Max(1, rows.Select(r => r.Tests).DefaultIfEmpty().Max());
        return new(
            title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)),
            (Svg.KeyBar("bar"), "won"), (Svg.KeyBar("bar off"), "all tests"));

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return Svg.Text("name", 0, y + 16, "start", row.Label);
            yield return Svg.Text("value", 100, y + 16, "end", row.Tests == 0 ? "no test" : Markup.Of($"{row.Won} of {row.Tests} won").ToString());
            yield return Svg.Line("grid", 0, y + 32, 100, y + 32);
            if (row.Tests > 0)
                yield return Svg.Bar("bar off", 0.2, y + 24, 99.6 * row.Tests / most, 16);
            if (row.Won > 0)
                yield return Svg.Bar("bar", 0.2, y + 24, 99.6 * row.Won / most, 16);
        }
    }
}
