using System.Collections.ObjectModel;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a test costs to run, in person-days: in total, or by discipline such as data and engineering.</summary>
/// <remarks>
/// <para>Each number is greater than 0 and at most 100,000, and so is the total; numbers are exact decimals. Where there is no
/// estimate, use null: there is no effort of 0.</para>
/// <para>Two efforts are equal when their totals and disciplines are. The text form is <c>3</c> or <c>data:1;engineering:2</c>.
/// Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Effort : IEquatable<Effort>
{
    internal const decimal MaxPersonDays = 100_000;
    internal const int MaxDisciplines = 100;

    private static readonly ReadOnlyDictionary<string, decimal> NoDisciplines = new(new Dictionary<string, decimal>(StringComparer.Ordinal));

    /// <summary>The usual efforts, made once.</summary>
    private static readonly Effort[] WholeDays = [.. Enumerable.Range(0, 21).Select(days => new Effort(days, NoDisciplines))];

    private Effort(decimal total, IReadOnlyDictionary<string, decimal> disciplines)
    {
        Total = total;
        Disciplines = disciplines;
    }

    /// <summary>All person-days together.</summary>
    public decimal Total { get; }

    /// <summary>Person-days by discipline, in ordinal order of the names; empty when only the total is known.</summary>
    public IReadOnlyDictionary<string, decimal> Disciplines { get; }

    /// <summary>An effort of which only the total is known.</summary>
    /// <param name="personDays">Greater than 0, at most 100,000.</param>
    /// <returns>The effort.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of range.</exception>
    public static Effort Of(decimal personDays)
    {
        if (CheckDays(personDays) is { } fault)
            Throw.OutOfRange(fault, nameof(personDays));
        return OfTotal(personDays);
    }

    /// <summary>An effort by discipline; the total is their sum.</summary>
    /// <param name="disciplines">Names (1 to 200 UTF-16 units on one line, without <c>:</c> and <c>;</c>, each once), 1 to 100 of them, with their person-days.</param>
    /// <returns>The effort.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="disciplines"/> or a name is null.</exception>
    /// <exception cref="ArgumentException">There is none, a name is wrong or twice, or a number is out of range.</exception>
    public static Effort Of(params (string Discipline, decimal PersonDays)[] disciplines)
    {
        ArgumentNullException.ThrowIfNull(disciplines);
        foreach ((string discipline, _) in disciplines)
            ArgumentNullException.ThrowIfNull(discipline, nameof(disciplines));
        Throw.IfFault(TryOf(disciplines, out Effort? effort), nameof(disciplines));
        return effort!;
    }

    /// <summary>Whether both have the same total and disciplines.</summary>
    /// <param name="other">The other effort.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Effort? other) => other is not null && Total == other.Total && Disciplines.SequenceEqual(other.Disciplines);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Effort);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Disciplines.Count);

    /// <summary>Whether both are equal, or both null.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(Effort? left, Effort? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(Effort? left, Effort? right) => !(left == right);

    internal static Effort OfTotal(decimal personDays) => personDays >= 0 && personDays < WholeDays.Length && decimal.IsInteger(personDays)
        ? WholeDays[(int)personDays]
        : new(ExactNumber.Normalize(personDays), NoDisciplines);

    internal static Fault? CheckDays(decimal personDays) =>
        personDays is <= 0 or > MaxPersonDays ? Messages.NumberRange("effort", personDays, Messages.AllowedEffort) : null;

    internal static Fault? TryOf(IEnumerable<(string Discipline, decimal PersonDays)> disciplines, out Effort? effort)
    {
        effort = null;
        var sorted = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        decimal total = 0;
        foreach ((string discipline, decimal personDays) in disciplines)
        {
            if ((TextRules.Discipline(discipline) ?? CheckDays(personDays)) is { } fault)
                return fault;
            if (!sorted.TryAdd(discipline, ExactNumber.Normalize(personDays)))
                return Messages.DisciplineTwice(discipline);
            total += personDays;
            if (CheckDays(total) is { } tooMuch)
                return tooMuch;
        }

        if (sorted.Count == 0)
            return Messages.EffortEmpty();
        if (sorted.Count > MaxDisciplines)
            return Messages.TooManyDisciplines(MaxDisciplines, sorted.Count);
        effort = new Effort(ExactNumber.Normalize(total), new ReadOnlyDictionary<string, decimal>(sorted));
        return null;
    }
}
