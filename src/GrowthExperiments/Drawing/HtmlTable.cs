namespace GrowthExperiments;

/// <summary>Tables that a screen reader can walk: with a caption, and heads that say what they are the head of.</summary>
internal static class HtmlTable
{
    /// <summary>A column: its head, and how its cells look.</summary>
    public readonly record struct Column(string Head, string Look)
    {
        public static implicit operator Column(string head) => new(head, "text");
    }

    /// <summary>A column of numbers.</summary>
    public static Column Number(string head) => new(head, "number");

    /// <summary>A column of texts that stay on one line.</summary>
    public static Column Short(string head) => new(head, "short");

    /// <summary>The column that names a row, where that is not the first.</summary>
    public static Column Head(string head) => new(head, "head");

    /// <summary>A column of sentences.</summary>
    public static Column Prose(string head) => new(head, "prose");

    /// <summary>A table; the first cell of each row is its head, or that of the column which says so.</summary>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, each with a cell for each column.</param>
    public static Markup Of(string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Markup>> rows)
    {
        int head = HeadOf(columns);
        return Markup.Of($"""
            <table>
            <caption>{caption}</caption>
            <thead>
            <tr>{columns.Select(column => Markup.Of($"<th scope=\"col\" class=\"growth-{column.Look}\">{column.Head}</th>"))}</tr>
            </thead>
            <tbody>
            {rows.Select(row => Markup.Of($"<tr>{row.Select((cell, i) => Cell(cell, i == head, columns[i].Look))}</tr>\n"))}</tbody>
            </table>

            """);
    }

    /// <summary>A table of many columns, which scrolls by itself where there is too little room for it.</summary>
    public static Markup Wide(string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Markup>> rows) =>
        Markup.Of($"<div class=\"growth-scroll\" role=\"group\" aria-label=\"{caption}\" tabindex=\"0\">\n{Of(caption, columns, rows)}</div>\n");

    /// <summary>How many more rows there are than the table shows; nothing when there are none.</summary>
    public static Markup More(int more) => more <= 0 ? Markup.None : Markup.Of($"<p class=\"growth-note\">And {ExactNumber.Format(more)} more.</p>\n");

    private static int HeadOf(IReadOnlyList<Column> columns) => Math.Max(0, columns.ToList().FindIndex(c => c.Look == "head"));

    private static Markup Cell(Markup cell, bool isHead, string look) => isHead
        ? Markup.Of($"<th scope=\"row\" class=\"growth-{look}\">{cell}</th>")
        : Markup.Of($"<td class=\"growth-{look}\">{cell}</td>");
}
