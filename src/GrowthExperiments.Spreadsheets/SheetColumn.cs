using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>One column of a sheet that was read: its header, and what it became.</summary>
/// <remarks>Equality is by value. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record SheetColumn
{
    internal SheetColumn(int number, string header, SheetRole? role, string? reason)
    {
        Number = number;
        Header = header;
        Field = role is { } known ? SheetRoles.NameOf(known) : null;
        Reason = reason;
    }

    /// <summary>The number of the column, from 1.</summary>
    public int Number { get; }

    /// <summary>The header exactly as the sheet has it.</summary>
    public string Header { get; }

    /// <summary>What the cells became, one of <see cref="SheetHeaders.Fields"/> such as <c>impact</c>; null when the column was left out.</summary>
    public string? Field { get; }

    /// <summary>Why a column that is understood was left out, such as <c>column 1 is the title already</c>; null for all others.</summary>
    public string? Reason { get; }

    /// <summary>The column in words, such as <c>column 3 (Impact): impact</c> or <c>column 4 (Notes): left out</c>.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString()
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"column {Number} ({Shown.Escaped(Header)}): {Field ?? "left out"}");
        return Reason is null ? text : $"{text}, {Reason}";
    }
}
