namespace GrowthExperiments;

/// <summary>What each part of a budget had, and what it is to get.</summary>
internal static class BudgetChart
{
    private const double RowHeight = 72; // the words have a line of their own: on a phone they leave no room for a name

    /// <summary>A part of the budget, its name as it was typed; the words stand below its name.</summary>
    public readonly record struct Row(string Label, decimal Before, decimal Next, string Words);

    public static Picture Draw(string title, string description, Room room, IReadOnlyList<Row> rows)
    {
        decimal most = rows.Select(r => Math.Max(r.Before, r.Next)).DefaultIfEmpty().Max();
        return new(
            title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)),
            (Svg.KeyBar("bar off"), "spent"), (Svg.KeyBar("bar"), "proposed"));

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return room.Name(y + 16, "", row.Label, 0);
            yield return Svg.Text("value", 0, y + 33, "start", row.Words);
            if (row.Before > 0)
                yield return Svg.Bar("bar off", 0.2, y + 40, Width(row.Before), 11);
            if (row.Next > 0)
                yield return Svg.Bar("bar", 0.2, y + 53, Width(row.Next), 11);
        }

        double Width(decimal amount) => 99.6 * (double)(amount / most);
    }
}
