namespace GrowthExperiments;

/// <summary>What each part of a budget had, and what it is to get.</summary>
internal static class BudgetChart
{
    private const double RowHeight = 56;

    /// <summary>A part of the budget; the words stand beside its name.</summary>
    public readonly record struct Row(string Label, decimal Before, decimal Next, string Words);

    public static Markup Draw(string id, string title, string description, IReadOnlyList<Row> rows)
    {
        decimal most = rows.Select(r => Math.Max(r.Before, r.Next)).DefaultIfEmpty().Max();
        return Svg.Chart(id, title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)));

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return Svg.Text("name", 0, y + 16, "start", row.Label);
            yield return Svg.Text("value", 100, y + 16, "end", row.Words);
            if (row.Before > 0)
                yield return Svg.Bar("bar off", 0.2, y + 24, Width(row.Before), 11);
            if (row.Next > 0)
                yield return Svg.Bar("bar", 0.2, y + 37, Width(row.Next), 11);
        }

        double Width(decimal amount) => 99.6 * (double)(amount / most);
    }

    /// <summary>What the looks mean.</summary>
    public static Markup Legend() => Svg.Legend((Svg.KeyBar("bar off"), "spent"), (Svg.KeyBar("bar"), "proposed"));
}
