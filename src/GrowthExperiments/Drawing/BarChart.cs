namespace GrowthExperiments;

/// <summary>Named bars one below the other, from zero.</summary>
internal static class BarChart
{
    private const double RowHeight = 46;
    private const double LetterOfTitle = 14;

    /// <summary>A bar: what stands before its name and is ours, its name as it was typed, its number, the words on its right, and its look.</summary>
    public readonly record struct Row(string Lead, string Label, double? Number, string Words, bool IsOff);

    public static Picture Draw(string title, string description, Room room, IReadOnlyList<Row> rows, params IEnumerable<(Markup Shape, string Meaning)> keys)
    {
        // Numbers are divided by the largest first: the distance of two may be infinite.
        double most = rows.Select(r => Math.Abs(r.Number ?? 0)).DefaultIfEmpty().Max();
        double low = Math.Min(0, rows.Select(r => Part(r.Number ?? 0)).DefaultIfEmpty().Min());
        double high = Math.Max(0, rows.Select(r => Part(r.Number ?? 0)).DefaultIfEmpty().Max());
        double range = high == low ? 1 : high - low;
        double zero = 0.2 + (99.6 * -low / range);
        return new(title, description, (rows.Count * RowHeight) + 4, rows.SelectMany((row, i) => Shapes(row, i * RowHeight)), keys);

        IEnumerable<Markup> Shapes(Row row, double y)
        {
            yield return room.Name(y + 16, row.Lead, row.Label, LetterOfTitle + LetterWidth.Of(row.Words));
            yield return Svg.Text("value", 100, y + 16, "end", row.Words);
            yield return Svg.Line("grid", 0, y + 32, 100, y + 32);
            if (row.Number is { } number && Part(number) is var part && part != 0)
            {
                double width = 99.6 * Math.Abs(part) / range;
                yield return Svg.Bar(row.IsOff ? "bar off" : "bar", part < 0 ? zero - width : zero, y + 24, width, 16);
            }
        }

        double Part(double number) => most == 0 ? 0 : number / most;
    }
}
