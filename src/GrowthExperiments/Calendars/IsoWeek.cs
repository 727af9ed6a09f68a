using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;

namespace GrowthExperiments;

/// <summary>A week of the ISO 8601 calendar: Monday to Sunday, numbered in the year that holds its Thursday.</summary>
/// <remarks>
/// <para>The range is 0001-W01 to 9999-W52, which covers every <see cref="DateOnly"/>. The <c>default</c> value is 0001-W01.</para>
/// <para>Weeks are ordered and compared by time. The text form is <c>2026-W47</c>. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(TextJsonConverter<IsoWeek>))]
public readonly partial record struct IsoWeek : IComparable<IsoWeek>, IComparable
{
    private const int DaysPerWeek = 7;
    private const int DaysToThursday = 3;

    // 0001-01-01 was a Monday, so the day number divided by seven is the week's own number.
    private readonly int _index;

    private IsoWeek(int index) => _index = index;

    /// <summary>The ISO year, 1 to 9999; in the first and last days of a calendar year it may differ from the date's year.</summary>
    public int Year => Thursday.Year;

    /// <summary>The number of the week in its ISO year, 1 to 52 or 53.</summary>
    public int Number => ((Thursday.DayOfYear - 1) / DaysPerWeek) + 1;

    /// <summary>The first day of the week.</summary>
    public DateOnly Monday => DateOnly.FromDayNumber(_index * DaysPerWeek);

    private DateOnly Thursday => DateOnly.FromDayNumber((_index * DaysPerWeek) + DaysToThursday);

    /// <summary>The week with this number in this ISO year.</summary>
    /// <param name="year">The ISO year, 1 to 9999.</param>
    /// <param name="number">The number of the week, 1 to 52, or 53 in the years that have one.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The year or the week does not exist.</exception>
    public static IsoWeek Of(int year, int number)
    {
        if (Check(year, number) is { } fault)
            Throw.OutOfRange(fault, year is < 1 or > 9999 ? nameof(year) : nameof(number));
        return At(year, number);
    }

    /// <summary>The week that holds a date.</summary>
    /// <param name="date">Any date.</param>
    /// <returns>The week.</returns>
    public static IsoWeek From(DateOnly date) => new(date.DayNumber / DaysPerWeek);

    /// <summary>The week in which an instant falls on the clocks of a time zone.</summary>
    /// <param name="instant">The instant.</param>
    /// <param name="zone">The zone whose calendar counts.</param>
    /// <returns>The week.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public static IsoWeek From(DateTimeOffset instant, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return From(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime));
    }

    /// <summary>The week so many weeks later, or earlier when negative.</summary>
    /// <param name="weeks">The number of weeks.</param>
    /// <returns>The other week.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result is before 0001-W01 or after 9999-W52.</exception>
    public IsoWeek AddWeeks(int weeks)
    {
        long index = (long)_index + weeks;
        if (index < 0 || index > DateOnly.MaxValue.DayNumber / DaysPerWeek)
            Throw.OutOfRange(Messages.WeekOverflow(ToString(), weeks), nameof(weeks));
        return new IsoWeek((int)index);
    }

    /// <summary>How many weeks have passed since an earlier one; negative for a later one.</summary>
    internal int WeeksSince(IsoWeek earlier) => _index - earlier._index;

    /// <summary>Whether a date falls in this week.</summary>
    /// <param name="date">The date.</param>
    /// <returns>True from Monday to Sunday.</returns>
    public bool Contains(DateOnly date) => date.DayNumber / DaysPerWeek == _index;

    /// <summary>Compares by time.</summary>
    /// <param name="other">The other week.</param>
    /// <returns>Negative when this week is earlier, 0 when it is the same, positive when it is later.</returns>
    public int CompareTo(IsoWeek other) => _index.CompareTo(other._index);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        IsoWeek other => CompareTo(other),
        _ => throw new ArgumentException("The other value is not an ISO week.", nameof(obj)),
    };

    /// <summary>Whether the left week is earlier.</summary>
    public static bool operator <(IsoWeek left, IsoWeek right) => left._index < right._index;

    /// <summary>Whether the left week is later.</summary>
    public static bool operator >(IsoWeek left, IsoWeek right) => left._index > right._index;

    /// <summary>Whether the left week is earlier or the same.</summary>
    public static bool operator <=(IsoWeek left, IsoWeek right) => left._index <= right._index;

    /// <summary>Whether the left week is later or the same.</summary>
    public static bool operator >=(IsoWeek left, IsoWeek right) => left._index >= right._index;

    private static IsoWeek At(int year, int number) =>
        new((new DateOnly(year, 1, 4).DayNumber / DaysPerWeek) + number - 1);

    private static Fault? Check(int year, int number)
    {
        if (year is < 1 or > 9999)
            return Messages.WeekYear(year);
        int weeks = ISOWeek.GetWeeksInYear(year);
        return number < 1 || number > weeks ? Messages.WeekNumber(year, number, weeks) : null;
    }
}
