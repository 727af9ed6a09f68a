using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>A quarter of the ISO year: 13 whole ISO weeks, so that no week belongs to two.</summary>
/// <remarks>
/// <para>The first three quarters hold the weeks 1 to 13, 14 to 26 and 27 to 39; the fourth holds the rest: 13 weeks, and 14 in a year that has 53.
/// The range is 0001-Q1 to 9999-Q4. The <c>default</c> value is 0001-Q1.</para>
/// <para>Quarters are ordered and compared by time. The text form is <c>2026-Q4</c>. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<Quarter>))]
public readonly partial record struct Quarter : IComparable<Quarter>, IComparable
{
    private const int PerYear = 4;
    private const int UsualWeeks = 13;
    private const int LastYear = 9999;

    private readonly int _index;

    private Quarter(int index) => _index = index;

    /// <summary>The ISO year, 1 to 9999.</summary>
    public int Year => (_index / PerYear) + 1;

    /// <summary>The number of the quarter in its year, 1 to 4.</summary>
    public int Number => (_index % PerYear) + 1;

    /// <summary>The first week.</summary>
    public IsoWeek FirstWeek => IsoWeek.Of(Year, ((Number - 1) * UsualWeeks) + 1);

    /// <summary>The last week.</summary>
    public IsoWeek LastWeek => FirstWeek.AddWeeks(WeekCount - 1);

    /// <summary>How many weeks it has: 13, or 14 in the fourth quarter of a year with 53 weeks.</summary>
    public int WeekCount => Number == PerYear ? ISOWeek.GetWeeksInYear(Year) - ((PerYear - 1) * UsualWeeks) : UsualWeeks;

    /// <summary>The Monday of the first week.</summary>
    public DateOnly FirstDay => FirstWeek.Monday;

    /// <summary>The Sunday of the last week, in 9999-Q4 the last day there is.</summary>
    public DateOnly LastDay => DateOnly.FromDayNumber(Math.Min(LastWeek.Monday.DayNumber + 6, DateOnly.MaxValue.DayNumber));

    /// <summary>The quarter with this number in this ISO year.</summary>
    /// <param name="year">The ISO year, 1 to 9999.</param>
    /// <param name="number">The number of the quarter, 1 to 4.</param>
    /// <returns>The quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the quarter does not exist.</exception>
    public static Quarter Of(int year, int number)
    {
        if (year is < 1 or > LastYear)
            Throw.OutOfRange(Messages.WeekYear(year), nameof(year));
        if (number is < 1 or > PerYear)
            Throw.OutOfRange(Messages.QuarterNumber(number), nameof(number));
        return new Quarter(((year - 1) * PerYear) + number - 1);
    }

    /// <summary>The quarter that holds a week.</summary>
    /// <param name="week">Any week.</param>
    /// <returns>The quarter.</returns>
    public static Quarter From(IsoWeek week) => Of(week.Year, Math.Min(((week.Number - 1) / UsualWeeks) + 1, PerYear));

    /// <summary>The quarter that holds a day.</summary>
    /// <param name="date">Any day.</param>
    /// <returns>The quarter of its ISO week.</returns>
    public static Quarter From(DateOnly date) => From(IsoWeek.From(date));

    /// <summary>The quarter so many quarters later, or earlier when negative.</summary>
    /// <param name="quarters">The number of quarters.</param>
    /// <returns>The other quarter.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result is before 0001-Q1 or after 9999-Q4.</exception>
    public Quarter AddQuarters(int quarters)
    {
        long index = (long)_index + quarters;
        if (index is < 0 or >= LastYear * PerYear)
            Throw.OutOfRange(Messages.QuarterOverflow(ToString(), quarters), nameof(quarters));
        return new Quarter((int)index);
    }

    /// <summary>Whether a week belongs to this quarter.</summary>
    /// <param name="week">The week.</param>
    /// <returns>True from the first week to the last.</returns>
    public bool Contains(IsoWeek week) => From(week) == this;

    /// <summary>Whether a day falls in this quarter.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first day to the last.</returns>
    public bool Contains(DateOnly date) => From(date) == this;

    /// <summary>Compares by time.</summary>
    /// <param name="other">The other quarter.</param>
    /// <returns>Negative when this quarter is earlier, 0 when it is the same, positive when it is later.</returns>
    public int CompareTo(Quarter other) => _index.CompareTo(other._index);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Quarter other => CompareTo(other),
        _ => throw new ArgumentException("The other value is not a quarter.", nameof(obj)),
    };

    /// <summary>Whether the left quarter is earlier.</summary>
    public static bool operator <(Quarter left, Quarter right) => left._index < right._index;

    /// <summary>Whether the left quarter is later.</summary>
    public static bool operator >(Quarter left, Quarter right) => left._index > right._index;

    /// <summary>Whether the left quarter is earlier or the same.</summary>
    public static bool operator <=(Quarter left, Quarter right) => left._index <= right._index;

    /// <summary>Whether the left quarter is later or the same.</summary>
    public static bool operator >=(Quarter left, Quarter right) => left._index >= right._index;
}
