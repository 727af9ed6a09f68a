using System.Globalization;

namespace GrowthExperiments;

/// <summary>The day from which a workbook counts its dates.</summary>
internal enum DateOrigin
{
    From1900 = 1,
    From1904,

    /// <summary>From 1904, written as <c>true</c>; ExcelDataReader knows only <c>1</c> and counts from 1900.</summary>
    From1904InWords,
}

/// <summary>The value of a cell of a workbook as the text that a sheet of text would hold.</summary>
internal static class CellText
{
    public const string True = "TRUE";

    /// <summary>The days between the two origins of dates, 1900 and 1904.</summary>
    private const int DaysTo1904 = 1_462;

    // A decimal has 28 places, and 15 digits are shown.
    private const double Least = 1e-13;
    private const double Most = 7.9e28;

    private static readonly DateTime FirstDay1900 = new(1899, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime FirstDay1904 = new(1904, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The text of what ExcelDataReader gives.</summary>
    /// <param name="value">A text, a double, a boolean, an instant, a time span or nothing.</param>
    /// <param name="origin">The day from which the workbook counts dates.</param>
    public static string Of(object? value, DateOrigin origin) => value switch
    {
        null => "",
        string text => text,
        double number => Of(number),
        bool truth => truth ? True : "FALSE",
        DateTime instant => Of(origin == DateOrigin.From1904InWords ? Shift(instant) : instant, origin),
        TimeSpan duration => Of(duration),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>A number as Excel shows it unformatted: 15 digits, and no exponent where a decimal does without.</summary>
    private static string Of(double number)
    {
        string digits = number.ToString("G15", CultureInfo.InvariantCulture);
        if (number == 0)
            return "0";
        return Math.Abs(number) is >= Least and < Most
            ? decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : digits;
    }

    /// <summary>A date, a date with its time, or on the day from which Excel counts a time alone; to the second.</summary>
    private static string Of(DateTime instant, DateOrigin origin)
    {
        DateTime rounded = instant > DateTime.MaxValue.AddSeconds(-1) ? instant : instant.AddTicks(TimeSpan.TicksPerSecond / 2);
        string form = rounded.Date == (origin == DateOrigin.From1900 ? FirstDay1900 : FirstDay1904)
            ? "HH':'mm':'ss"
            : rounded.TimeOfDay < TimeSpan.FromSeconds(1) ? "yyyy'-'MM'-'dd" : "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
        return rounded.ToString(form, CultureInfo.InvariantCulture);
    }

    private static string Of(TimeSpan duration)
    {
        long seconds = (long)Math.Round(Math.Abs(duration.TotalSeconds));
        string sign = duration < TimeSpan.Zero ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    /// <summary>In the system of 1900 the first two months stand one day later, because Excel gives that year a leap day.</summary>
    private static DateTime Shift(DateTime instant)
    {
        bool isEarly = instant >= FirstDay1900 && instant < new DateTime(1900, 3, 1, 0, 0, 0, DateTimeKind.Unspecified);
        int days = isEarly ? DaysTo1904 - 1 : DaysTo1904;
        return instant > DateTime.MaxValue.AddDays(-days) ? instant : instant.AddDays(days);
    }
}
