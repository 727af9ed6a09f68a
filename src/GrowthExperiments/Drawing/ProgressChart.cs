namespace GrowthExperiments;

/// <summary>How far each goal has come, against where it counts as reached.</summary>
internal static class ProgressChart
{
    private const double RowHeight = 46;

    /// <summary>A goal: its name as it was typed, how far it has come, as a number from 0 to 1 and as a text, and from where on it succeeds.</summary>
    public readonly record struct Row(string Label, double Progress, string Come, double SuccessFrom, bool IsSuccess);

    public static Picture Draw(string title, string description, Room room, IReadOnlyList<Row> rows)
    {
        return new(
            title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)),
            (Svg.KeyBar("bar"), "reached so far"), (Svg.KeyMark("whisker", "M0 -7V7"), "counts as reached from here"));

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            string words = $"{row.Come}{(row.IsSuccess ? ", reached" : "")}";
            yield return room.Name(y + 16, "", row.Label, 14 + LetterWidth.Of(words));
            yield return Svg.Text("value", 100, y + 16, "end", words);
            yield return Svg.Bar("bar off", 0.2, y + 24, 99.6, 16);
            if (row.Progress > 0)
                yield return Svg.Bar("bar", 0.2, y + 24, 99.6 * row.Progress, 16);
            yield return Svg.Line("whisker", 0.2 + (99.6 * row.SuccessFrom), y + 21, 0.2 + (99.6 * row.SuccessFrom), y + 43);
        }
    }
}
