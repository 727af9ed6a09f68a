using System.Globalization;

namespace GrowthExperiments.Tests.Calendars;

public sealed class IsoWeekTableTests
{
    /// <summary>The years of 1900 to 2100 that have 53 weeks, as ISO calendars list them.</summary>
    private static readonly int[] LongYears =
    [
        1903, 1908, 1914, 1920, 1925, 1931, 1936, 1942, 1948, 1953, 1959, 1964, 1970, 1976, 1981, 1987, 1992, 1998,
        2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048, 2054, 2060, 2065, 2071, 2076, 2082, 2088, 2093, 2099,
    ];

    [Fact]
    public void Every_day_of_1900_to_2100_stands_in_the_week_of_a_table_made_without_a_calendar()
    {
        var day = new DateOnly(1900, 1, 1); // a Monday, the first day of 1900-W01
        IsoWeek? before = null;
        for (int year = 1900; year <= 2100; year++)
        {
            int weeks = LongYears.Contains(year) ? 53 : 52;
            for (int number = 1; number <= weeks; number++)
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{number:00}");
                IsoWeek week = IsoWeek.Parse(text);
                Assert.Equal(day, week.Monday);
                Assert.Equal(week, IsoWeek.Of(year, number));
                Assert.Equal(before?.AddWeeks(1) ?? week, week);
                for (int i = 0; i < 7; i++, day = day.AddDays(1))
                    Assert.Equal(text, IsoWeek.From(day).ToString());
                before = week;
            }

            Assert.False(IsoWeek.TryParse(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{weeks + 1:00}"), out _));
        }

        Assert.Equal(new DateOnly(2101, 1, 3), day);
    }
}
