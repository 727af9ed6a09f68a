using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The score column that a sheet had already: which formula it follows, and how well.</summary>
/// <remarks>
/// <para>The formula is the one of product, mean, sum and product/10 with which most rows agree, as far as the digits that they show, rounded
/// or cut; ratings count as the sheet has them, before any scale is applied. None fits unless more than half of the rows agree.</para>
/// <para>Equality is by value. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Column.Header,nq}: {AgreeingCount} of {RowCount} agree with {Formula}")]
public sealed record StatedScore
{
    internal StatedScore(SheetColumn column, string? formula, long rowCount, long agreeingCount)
    {
        Column = column;
        Formula = formula;
        RowCount = rowCount;
        AgreeingCount = agreeingCount;
    }

    /// <summary>The column that holds the scores.</summary>
    public SheetColumn Column { get; }

    /// <summary><c>product</c>, <c>mean</c>, <c>sum</c> or <c>product/10</c>; null when none of them fits.</summary>
    public string? Formula { get; }

    /// <summary>How many rows had both their three ratings and a score.</summary>
    public long RowCount { get; }

    /// <summary>How many of them agree with the formula, or with the best one when none fits.</summary>
    public long AgreeingCount { get; }

    /// <summary>The share of rows that agree, 0 to 1; 0 when there are none.</summary>
    public double Share => RowCount == 0 ? 0 : (double)AgreeingCount / RowCount;
}
