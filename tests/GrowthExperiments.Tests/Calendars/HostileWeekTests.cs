using System.Globalization;

namespace GrowthExperiments.Tests.Calendars;

public sealed class HostileWeekTests
{
    [Theory]
    [InlineData("2026-W54")]
    [InlineData("2026-W00")]
    [InlineData("2027-W53")]
    [InlineData("0000-W01")]
    [InlineData("2026-w47")]
    [InlineData("2026W47")]
    [InlineData("2026-W7")]
    [InlineData("2026-W047")]
    [InlineData(" 2026-W47")]
    [InlineData("+026-W47")]
    [InlineData("2026-W4\0")]
    [InlineData("202\0-W04")]
    [InlineData("2026-W٤٧")]
    [InlineData("")]
    public void Hostile_28_a_text_that_is_no_week_is_refused(string text)
    {
        Assert.False(IsoWeek.TryParse(text, out IsoWeek week));
        Assert.Equal(default, week);
        string message = Assert.Throws<FormatException>(() => IsoWeek.Parse(text)).Message;
        Assert.Contains("is not an ISO week", message, StringComparison.Ordinal);
        Assert.Contains("such as 2026-W47", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_28_the_53rd_week_of_a_long_year_is_accepted() => Assert.Equal(new DateOnly(2026, 12, 28), IsoWeek.Parse("2026-W53").Monday);

    [Theory]
    [InlineData(2026, 54, "number", "week 54 is not in 2026, which has the weeks 1 to 53")]
    [InlineData(2026, 0, "number", "week 0 is not in 2026")]
    [InlineData(2027, 53, "number", "week 53 is not in 2027, which has the weeks 1 to 52")]
    [InlineData(0, 1, "year", "0 is not a year from 1 to 9999")]
    [InlineData(10000, 1, "year", "10000 is not a year from 1 to 9999")]
    public void Hostile_28_numbers_that_are_no_week_are_refused(int year, int number, string parameter, string rule)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(parameter, () => IsoWeek.Of(year, number));
        Assert.Contains(rule, error.Message, StringComparison.Ordinal);
        Assert.Contains(". Use a ", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2021-01-03", "2020-W53")]
    [InlineData("2024-12-30", "2025-W01")]
    [InlineData("2027-01-01", "2026-W53")]
    public void Hostile_29_dates_at_the_turn_of_a_year_fall_into_their_iso_year(string date, string week) =>
        Assert.Equal(IsoWeek.Parse(week), IsoWeek.From(DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Europe/Paris", "2027-W01")]
    [InlineData("UTC", "2026-W53")]
    public void Hostile_30_the_zone_decides_the_week_of_an_instant(string zone, string week)
    {
        var instant = new DateTimeOffset(2027, 1, 3, 23, 30, 0, TimeSpan.Zero);
        Assert.Equal(IsoWeek.Parse(week), IsoWeek.From(instant, TimeZoneInfo.FindSystemTimeZoneById(zone)));
        Assert.Equal(IsoWeek.Parse(week), IsoWeek.From(instant.ToOffset(TimeSpan.FromHours(-9)), TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    [Fact]
    public void Hostile_30_the_ends_of_the_calendar_have_a_week_in_every_zone()
    {
        foreach (string zone in new[] { "UTC", "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            TimeZoneInfo info = TimeZoneInfo.FindSystemTimeZoneById(zone);
            Assert.Equal("0001-W01", IsoWeek.From(DateTimeOffset.MinValue, info).ToString());
            Assert.Equal("9999-W52", IsoWeek.From(DateTimeOffset.MaxValue, info).ToString());
        }
    }
}
