namespace GrowthExperiments;

/// <summary>One column of a sheet that was read: its header, and the part of a hypothesis that it became.</summary>
/// <remarks>Equality is by value. Immutable and safe to share.</remarks>
public sealed record SheetColumn
{
    internal SheetColumn(int number, string header, HypothesisField? field)
    {
        Number = number;
        Header = header;
        Field = field is { } known ? HypothesisFields.NameOf(known) : null;
    }

    /// <summary>The number of the column, from 1.</summary>
    public int Number { get; }

    /// <summary>The header exactly as the sheet has it.</summary>
    public string Header { get; }

    /// <summary>The part of a hypothesis that the cells became, such as <c>impact</c>; null when the column was left out.</summary>
    public string? Field { get; }

    /// <summary>The column in words, such as <c>column 3 (Impact): impact</c> or <c>column 4 (Notes): left out</c>.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"column {Number} ({Shown.Escaped(Header)}): {Field ?? "left out"}");
}
