using System.Globalization;

namespace GrowthExperiments;

/// <summary>Why an instant was not read.</summary>
internal enum InstantFault
{
    None = 0,
    Syntax,
    NoOffset,
    NotOnCalendar,
    TooPrecise,
    SkippedByClock,
    RepeatedByClock,
}

/// <summary>Reads and writes instants as RFC 3339 has them: <c>2026-11-02T09:30:00+01:00</c>.</summary>
internal static class InstantText
{
    /// <summary>The form of a day, such as 2026-11-02.</summary>
    public const string Date = "yyyy-MM-dd";

    private const int MaxFractionDigits = 7;

    /// <summary>The strict form: date, <c>T</c>, time with seconds, offset.</summary>
    public static InstantFault TryParse(ReadOnlySpan<char> text, out DateTimeOffset instant) =>
        TryParse(text, relaxed: false, zone: null, out instant);

    /// <summary>The form people type in sheets: a date alone, a space for the <c>T</c>, no seconds; a zone fills in a missing offset.</summary>
    public static InstantFault TryParse(ReadOnlySpan<char> text, TimeZoneInfo zone, out DateTimeOffset instant) =>
        TryParse(text, relaxed: true, zone, out instant);

    /// <summary>A day alone.</summary>
    public static bool TryParseDate(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Date, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    public static string Format(DateTimeOffset instant) => instant.Offset == TimeSpan.Zero
        ? instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : instant.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static InstantFault TryParse(ReadOnlySpan<char> text, bool relaxed, TimeZoneInfo? zone, out DateTimeOffset instant)
    {
        instant = default;
        if (!TryTakeDate(ref text, out int year, out int month, out int day))
            return InstantFault.Syntax;
        TimeSpan time = TimeSpan.Zero;
        if (!(relaxed && text.IsEmpty))
        {
            if (text.IsEmpty)
                return InstantFault.NoOffset;
            if (!(text[0] is 'T' or 't' || (relaxed && text[0] == ' ')))
                return InstantFault.Syntax;
            text = text[1..];
            InstantFault fault = TryTakeTime(ref text, relaxed, out time);
            if (fault != InstantFault.None)
                return fault;
        }

        if (!IsOnCalendar(year, month, day))
            return InstantFault.NotOnCalendar;
        DateTime clock = new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified) + time;
        if (text.IsEmpty)
            return zone is null ? InstantFault.NoOffset : InZone(clock, zone, out instant);
        return TryTakeOffset(text, out TimeSpan offset) ? AtOffset(clock, offset, out instant) : InstantFault.Syntax;
    }

    private static bool TryTakeDate(ref ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        month = day = 0;
        return TryTake(ref text, 4, out year) && TrySkip(ref text, '-') && TryTake(ref text, 2, out month)
            && TrySkip(ref text, '-') && TryTake(ref text, 2, out day);
    }

    private static InstantFault TryTakeTime(ref ReadOnlySpan<char> text, bool relaxed, out TimeSpan time)
    {
        time = default;
        if (!TryTake(ref text, 2, out int hour) || !TrySkip(ref text, ':') || !TryTake(ref text, 2, out int minute))
            return InstantFault.Syntax;
        int second = 0;
        long ticks = 0;
        if (TrySkip(ref text, ':'))
        {
            if (!TryTake(ref text, 2, out second))
                return InstantFault.Syntax;
            if (TrySkip(ref text, '.') && !TryTakeFraction(ref text, out ticks, out bool tooPrecise))
                return tooPrecise ? InstantFault.TooPrecise : InstantFault.Syntax;
        }
        else if (!relaxed)
        {
            return InstantFault.Syntax;
        }

        if (hour > 23 || minute > 59 || second > 59)
            return InstantFault.NotOnCalendar;
        time = new TimeSpan(hour, minute, second) + new TimeSpan(ticks);
        return InstantFault.None;
    }

    private static bool TryTakeFraction(ref ReadOnlySpan<char> text, out long ticks, out bool tooPrecise)
    {
        ticks = 0;
        int digits = text.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            digits = text.Length;
        tooPrecise = digits > MaxFractionDigits && text[MaxFractionDigits..digits].ContainsAnyExcept('0');
        if (digits == 0 || tooPrecise)
            return false;
        for (int i = 0; i < MaxFractionDigits; i++)
            ticks = (ticks * 10) + (i < digits ? text[i] - '0' : 0);
        text = text[digits..];
        return true;
    }

    private static bool TryTakeOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;
        if (text is "Z" or "z")
            return true;
        int sign = text[0] switch { '+' => 1, '-' => -1, _ => 0 };
        text = text[1..];
        if (sign == 0 || !TryTake(ref text, 2, out int hours) || !TrySkip(ref text, ':') || !TryTake(ref text, 2, out int minutes))
            return false;
        offset = new TimeSpan(sign * hours, sign * minutes, 0);
        return text.IsEmpty && minutes < 60;
    }

    private static InstantFault AtOffset(DateTime clock, TimeSpan offset, out DateTimeOffset instant)
    {
        instant = default;
        long utc = clock.Ticks - offset.Ticks;
        if (offset.Duration() > TimeSpan.FromHours(14) || utc < 0 || utc > DateTime.MaxValue.Ticks)
            return InstantFault.NotOnCalendar;
        instant = new DateTimeOffset(clock, offset);
        return InstantFault.None;
    }

    private static InstantFault InZone(DateTime clock, TimeZoneInfo zone, out DateTimeOffset instant)
    {
        instant = default;
        if (zone.IsInvalidTime(clock))
            return InstantFault.SkippedByClock;
        return zone.IsAmbiguousTime(clock) ? InstantFault.RepeatedByClock : AtOffset(clock, zone.GetUtcOffset(clock), out instant);
    }

    private static bool IsOnCalendar(int year, int month, int day) =>
        year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static bool TryTake(ref ReadOnlySpan<char> text, int digits, out int value)
    {
        value = 0;
        if (text.Length < digits || text[..digits].ContainsAnyExceptInRange('0', '9'))
            return false;
        foreach (char c in text[..digits])
            value = (value * 10) + (c - '0');
        text = text[digits..];
        return true;
    }

    private static bool TrySkip(ref ReadOnlySpan<char> text, char expected)
    {
        if (text.IsEmpty || text[0] != expected)
            return false;
        text = text[1..];
        return true;
    }
}
