using System.Globalization;

namespace GrowthExperiments;

/// <summary>Dates as other tools and declared cultures write them, turned into the form that is always understood.</summary>
internal static class CellInstant
{
    /// <summary>The forms in which the month is a word, so that day and month cannot be confused.</summary>
    private static readonly string[] WithMonthNames =
    [
        .. from date in (string[])["d/MMM/yy", "d/MMM/yyyy", "d MMM yyyy", "d MMMM yyyy", "d-MMM-yy", "d-MMM-yyyy", "MMM d, yyyy", "MMMM d, yyyy"]
           from time in (string[])["", " h:mm tt", " H:mm", " h:mm:ss tt", " H:mm:ss"]
           select date + time,
    ];

    /// <summary>The same instant as <c>yyyy-MM-ddTHH:mm:ss</c>; the text itself when it is in no other form.</summary>
    public static string ToPlain(string cell, CultureInfo? culture)
    {
        if (IsPlain(cell))
            return cell;
        if (DateTime.TryParseExact(cell, WithMonthNames, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime clock)
            || (culture is not null && DateTime.TryParseExact(cell, [.. FormsOf(culture), .. WithMonthNames], culture, DateTimeStyles.None, out clock)))
        {
            return clock.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        }

        return cell;
    }

    /// <summary>Whether the text begins with a year and a hyphen, as the form does that needs no turning.</summary>
    private static bool IsPlain(ReadOnlySpan<char> cell) => cell.Length > 4 && cell[4] == '-' && !cell[..4].ContainsAnyExceptInRange('0', '9');

    private static string[] FormsOf(CultureInfo culture)
    {
        DateTimeFormatInfo format = culture.DateTimeFormat;
        string date = format.ShortDatePattern;
        string loose = date.Replace("dd", "d", StringComparison.Ordinal).Replace("MM", "M", StringComparison.Ordinal);
        return
        [
            .. from day in (string[])[date, loose]
               from time in (string[])["", " " + format.ShortTimePattern, " " + format.LongTimePattern, " H:mm", " H:mm:ss", " h:mm tt", " h:mm:ss tt"]
               select day + time,
        ];
    }
}
