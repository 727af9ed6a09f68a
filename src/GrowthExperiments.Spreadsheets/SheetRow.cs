using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>One row of a sheet: a hypothesis, or what is wrong with it.</summary>
/// <remarks>A problem that ends the reading, such as a quote that is never closed, comes as a last row. Immutable and safe to share.</remarks>
[DebuggerDisplay("line {Line}, {Problems.Count} problems")]
public sealed class SheetRow
{
    internal SheetRow(int line, Hypothesis hypothesis)
    {
        Line = line;
        Hypothesis = hypothesis;
        Problems = [];
    }

    internal SheetRow(int line, params IReadOnlyList<ImportProblem> problems)
    {
        Line = line;
        Problems = problems;
    }

    /// <summary>The line on which the row starts, from 1, as a text editor counts.</summary>
    public int Line { get; }

    /// <summary>The hypothesis; null when the row has problems.</summary>
    public Hypothesis? Hypothesis { get; }

    /// <summary>All problems of the row, from left to right; none when there is a hypothesis.</summary>
    public IReadOnlyList<ImportProblem> Problems { get; }

    /// <summary>Whether the sheet's own status meant nothing clear, so that the hypothesis is an Idea by default alone.</summary>
    internal bool IsStatusAssumed { get; init; }

    /// <summary>Whether the row gave a hypothesis.</summary>
    [MemberNotNullWhen(true, nameof(Hypothesis))]
    public bool IsClean => Hypothesis is not null;
}
