using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>Where in an input a problem stands: a line and column, a JSON path, or both.</summary>
/// <remarks>
/// Lines and columns count from 1; 0 means unknown. In JSON a column counts characters of the line; in a spreadsheet it
/// counts the columns of the sheet. The <c>default</c> value is "nowhere". Equality is by value. Immutable and safe to share.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct SourcePlace
{
    internal SourcePlace(int line, int column, string? path = null)
    {
        Line = line;
        Column = column;
        Path = path;
    }

    /// <summary>The line, from 1, or 0 when unknown.</summary>
    public int Line { get; }

    /// <summary>The column, from 1, or 0 when unknown.</summary>
    public int Column { get; }

    /// <summary>The JSON path (<c>$.hypotheses[3].impact</c>) or the header of the spreadsheet column, or null.</summary>
    public string? Path { get; }

    /// <summary>Whether nothing is known of the place.</summary>
    public bool IsNowhere => Line == 0 && Path is null;

    /// <summary>The place in words, such as <c>line 3, column 7 ($.impact)</c>; empty when nowhere.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string position = Line == 0 ? "" : Column == 0
            ? string.Create(CultureInfo.InvariantCulture, $"line {Line}")
            : string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
        if (Path is null)
            return position;
        return position.Length == 0 ? Path : $"{position} ({Path})";
    }
}
