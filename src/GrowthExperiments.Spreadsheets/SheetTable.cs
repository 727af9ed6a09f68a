using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One table of what was read: a CSV file is one, a workbook has sheets, a Markdown document may hold several.</summary>
/// <remarks>It grows while the rows are read. For one thread at a time until then.</remarks>
[DebuggerDisplay("{Name}: {RowCount} rows")]
public sealed class SheetTable
{
    internal SheetTable(string? name, int line, IReadOnlyList<SheetColumn> columns, string? reason)
    {
        Name = name;
        Line = line;
        Columns = columns;
        Reason = reason;
    }

    /// <summary>The name of the sheet, or the heading above the table; null when it has none.</summary>
    public string? Name { get; }

    /// <summary>The line of the header, from 1; in a workbook its row.</summary>
    public int Line { get; }

    /// <summary>All columns in the order of the table: which became what, and which were left out.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>Whether the rows were read.</summary>
    public bool IsRead => Reason is null;

    /// <summary>Why the rows were not read, such as <c>it has no ease</c> of a table in a Markdown document; null when they were.</summary>
    public string? Reason { get; }

    /// <summary>How many rows below the header were read so far, with and without problems.</summary>
    public long RowCount { get; internal set; }

    /// <summary>What is known of the score that the table had already; null without such a column, or before all rows are read.</summary>
    public StatedScore? Score { get; internal set; }
}
