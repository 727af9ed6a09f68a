using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Calendars;

public sealed class IsoWeekTests
{
    private const int LastWeek = 521_722;

    private static readonly Gen<DateOnly> Date =
        Gen.OneOf(Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber), Gen.Elements(DateOnly.MinValue, DateOnly.MaxValue));

    private static readonly Gen<IsoWeek> Week = Date.Select(IsoWeek.From);

    [Fact]
    public void The_framework_s_calendar_agrees_on_every_date_of_the_years_1_to_9999()
    {
        for (int day = 0; day <= DateOnly.MaxValue.DayNumber; day += 3)
            AssertAgrees(DateOnly.FromDayNumber(day));
        foreach (int year in Enumerable.Range(1, 9999))
        {
            AssertAgrees(new DateOnly(year, 1, 1));
            AssertAgrees(new DateOnly(year, 12, 31));
        }

        static void AssertAgrees(DateOnly date)
        {
            DateTime clock = date.ToDateTime(TimeOnly.MinValue);
            IsoWeek week = IsoWeek.From(date);
            if ((week.Year, week.Number) != (ISOWeek.GetYear(clock), ISOWeek.GetWeekOfYear(clock)))
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{date:O} is in {week}"));
        }
    }

    [Fact]
    public void Text_and_parts_round_trip() => Props.Check(Week, week =>
    {
        string text = string.Create(CultureInfo.InvariantCulture, $"{week.Year:0000}-W{week.Number:00}");
        Assert.Equal(text, week.ToString());
        Assert.Equal(week, IsoWeek.Parse(text));
        Assert.Equal(week, IsoWeek.Of(week.Year, week.Number));
    });

    [Fact]
    public void The_week_of_a_date_contains_it_and_the_other_six_days_from_monday_on() => Props.Check(Date, date =>
    {
        IsoWeek week = IsoWeek.From(date);
        Assert.True(week.Contains(date));
        Assert.Equal(DayOfWeek.Monday, week.Monday.DayOfWeek);
        for (int day = Math.Max(0, date.DayNumber - 8); day <= Math.Min(DateOnly.MaxValue.DayNumber, date.DayNumber + 8); day++)
            Assert.Equal(day >= week.Monday.DayNumber && day < week.Monday.DayNumber + 7, week.Contains(DateOnly.FromDayNumber(day)));
    });

    [Fact]
    public void Adding_weeks_adds_up_and_turns_back() => Props.Check(
        from week in Week from a in Gen.Choose(-2000, 2000) from b in Gen.Choose(-2000, 2000) select (week, a, b),
        t =>
        {
            int index = t.week.Monday.DayNumber / 7;
            if (index + t.a is < 0 or > LastWeek || index + t.a + t.b is < 0 or > LastWeek)
                return;
            IsoWeek there = t.week.AddWeeks(t.a);
            Assert.Equal(t.week.Monday.AddDays(7 * t.a), there.Monday);
            Assert.Equal(t.week.AddWeeks(t.a + t.b), there.AddWeeks(t.b));
            Assert.Equal(t.week, there.AddWeeks(-t.a));
        });

    [Fact]
    public void Weeks_are_ordered_as_their_mondays() => Props.Check(
        from x in Week from near in Gen.Choose(-2, 2) from far in Week from isNear in Gen.Elements(true, false) select (x, isNear ? Near(x, near) : far),
        t =>
        {
            (IsoWeek x, IsoWeek y) = t;
            int expected = Math.Sign(x.Monday.CompareTo(y.Monday));
            Assert.Equal(expected, Math.Sign(x.CompareTo(y)));
            Assert.Equal(expected, Math.Sign(((IComparable)x).CompareTo(y)));
            Assert.Equal(expected < 0, x < y);
            Assert.Equal(expected > 0, x > y);
            Assert.Equal(expected <= 0, x <= y);
            Assert.Equal(expected >= 0, x >= y);
            Assert.Equal(expected == 0, x == y);
        });

    [Fact]
    public void The_default_is_the_first_week_and_the_last_one_ends_the_calendar()
    {
        Assert.Equal("0001-W01", default(IsoWeek).ToString());
        Assert.Equal("9999-W52", IsoWeek.From(DateOnly.MaxValue).ToString());
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => default(IsoWeek).AddWeeks(-1));
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => IsoWeek.From(DateOnly.MaxValue).AddWeeks(1));
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => IsoWeek.From(DateOnly.MaxValue).AddWeeks(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => default(IsoWeek).AddWeeks(int.MinValue));
    }

    [Fact]
    public void A_week_compares_with_nothing_but_weeks()
    {
        Assert.Throws<ArgumentException>("obj", () => ((IComparable)default(IsoWeek)).CompareTo("2026-W47"));
        Assert.True(((IComparable)default(IsoWeek)).CompareTo(null) > 0);
    }

    private static IsoWeek Near(IsoWeek week, int weeks) =>
        (week.Monday.DayNumber / 7) + weeks is >= 0 and <= LastWeek ? week.AddWeeks(weeks) : week;
}
