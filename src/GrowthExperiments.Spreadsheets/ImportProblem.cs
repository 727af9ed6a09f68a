using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One thing in a sheet that is wrong: where it stands, which rule it breaks, and what to do.</summary>
/// <remarks>Equality is by value. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ImportProblem
{
    private readonly Fault _fault;
    private readonly SourcePlace _place;

    internal ImportProblem(Fault fault, SourcePlace place)
    {
        _fault = fault;
        _place = place;
    }

    /// <summary>The line on which the row starts, from 1, as a text editor counts; 0 when the problem is about the whole sheet.</summary>
    public int Line => _place.Line;

    /// <summary>The number of the column, from 1; 0 when the problem is about the whole row or sheet.</summary>
    public int Column => _place.Column;

    /// <summary>The header of the column, or the name of the part of a hypothesis for which there is no column; null when it is about neither.</summary>
    public string? Header => _place.Path;

    /// <summary>A short stable name of the rule that was broken, such as <c>rating.range</c>.</summary>
    public string Code => _fault.Code;

    /// <summary>The value and the rule that it broke, without a full stop.</summary>
    public string Rule => _fault.Rule;

    /// <summary>What to do, without a full stop.</summary>
    public string Remedy => _fault.Remedy;

    /// <summary>Place, rule and remedy, such as
    /// <c>line 12, column 4 (impact): impact is "11", but a rating is a whole number from 1 to 10. Write a whole number from 1 to 10.</c></summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => _place.IsNowhere ? _fault.Message : $"{_place}: {_fault.Message}";

    /// <summary>The exception for this problem, which lists the others too.</summary>
    internal GrowthException ToException(IReadOnlyList<ImportProblem> problems, long count) =>
        (count == 1 ? _fault : SheetMessages.Together(_fault, problems, count)).ToException(_place);
}
