using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Calendars;

public sealed class QuarterTests
{
    private const int Last = (9999 * 4) - 1;

    private static readonly Gen<Quarter> AnyQuarter = Gen.OneOf(
        Gen.Choose(1, 9999).SelectMany(_ => Gen.Choose(1, 4), Quarter.Of),
        Gen.Elements(default, Quarter.Of(9999, 4), Quarter.Of(2026, 4)));

    [Fact]
    public void Each_week_belongs_to_one_quarter_and_each_quarter_has_13_weeks_or_in_a_long_year_at_last_14()
    {
        IsoWeek next = default;
        for (int year = 1; year <= 9999; year++)
        {
            for (int number = 1; number <= 4; number++)
            {
                Quarter quarter = Quarter.Of(year, number);
                bool isLong = number == 4 && ISOWeek.GetWeeksInYear(year) == 53;
                if (quarter.FirstWeek != next || quarter.WeekCount != (isLong ? 14 : 13) || quarter.LastWeek != next.AddWeeks(quarter.WeekCount - 1))
                    Assert.Fail($"{quarter} goes from {quarter.FirstWeek} to {quarter.LastWeek}");
                if (year < 9999 || number < 4)
                    next = quarter.LastWeek.AddWeeks(1);
            }
        }

        Assert.Equal(IsoWeek.From(DateOnly.MaxValue), Quarter.Of(9999, 4).LastWeek);
    }

    [Fact]
    public void The_quarter_of_a_day_contains_it_and_its_week() => Props.Check(Gens.Date, date =>
    {
        Quarter quarter = Quarter.From(date);
        Assert.True(quarter.Contains(date) && quarter.Contains(IsoWeek.From(date)));
        Assert.True(quarter.FirstDay <= date && date <= quarter.LastDay);
        Assert.Equal(quarter, Quarter.From(IsoWeek.From(date)));
        Assert.False(quarter.FirstDay > DateOnly.MinValue && quarter.Contains(quarter.FirstDay.AddDays(-1)));
        Assert.False(quarter.LastDay < DateOnly.MaxValue && quarter.Contains(quarter.LastDay.AddDays(1)));
    });

    [Fact]
    public void Text_parts_and_order_round_trip() => Props.Check(from a in AnyQuarter from b in AnyQuarter select (a, b), t =>
    {
        Assert.Equal(t.a, Quarter.Parse(t.a.ToString()));
        Assert.Equal(t.a, Quarter.Of(t.a.Year, t.a.Number));
        Assert.Equal($"{t.a}", t.a.ToString());
        Assert.Equal((t.a.FirstWeek < t.b.FirstWeek, t.a.FirstWeek <= t.b.FirstWeek), (t.a < t.b, t.a <= t.b));
        Assert.Equal((t.a.FirstWeek > t.b.FirstWeek, t.a.FirstWeek >= t.b.FirstWeek), (t.a > t.b, t.a >= t.b));
        Assert.Equal(Math.Sign(t.a.FirstWeek.CompareTo(t.b.FirstWeek)), Math.Sign(((IComparable)t.a).CompareTo(t.b)));
        Span<char> room = stackalloc char[7];
        Assert.True(((ISpanFormattable)t.a).TryFormat(room, out int written, default, null));
        Assert.Equal(t.a.ToString(), room[..written]);
    });

    [Fact]
    public void Adding_quarters_adds_up_and_stays_in_range() => Props.Check(from a in AnyQuarter from n in Gen.Choose(-50_000, 50_000) select (a, n), t =>
    {
        int index = ((t.a.Year - 1) * 4) + t.a.Number - 1 + t.n;
        if (index is < 0 or > Last)
            Assert.Throws<ArgumentOutOfRangeException>("quarters", () => t.a.AddQuarters(t.n));
        else
            Assert.Equal(t.a, t.a.AddQuarters(t.n).AddQuarters(-t.n));
    });

    [Fact]
    public void A_long_year_ends_with_14_weeks()
    {
        Quarter quarter = Quarter.From(new DateOnly(2027, 1, 3));
        Assert.Equal("2026-Q4", quarter.ToString());
        Assert.Equal((IsoWeek.Parse("2026-W40"), IsoWeek.Parse("2026-W53"), 14), (quarter.FirstWeek, quarter.LastWeek, quarter.WeekCount));
        Assert.Equal((new DateOnly(2026, 9, 28), new DateOnly(2027, 1, 3)), (quarter.FirstDay, quarter.LastDay));
    }

    [Theory]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("0000-Q1")]
    [InlineData("2026-q4")]
    [InlineData("2026Q4")]
    [InlineData("26-Q4")]
    [InlineData(" 2026-Q4")]
    [InlineData("2026-Q4 ")]
    [InlineData("2026-Q44")]
    [InlineData("202\u0666-Q4")]
    [InlineData("")]
    public void Other_texts_are_refused(string text)
    {
        Assert.False(Quarter.TryParse(text, out Quarter quarter));
        Assert.Equal(default, quarter);
        Assert.Contains("2026-Q4", Assert.Throws<FormatException>(() => Quarter.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("year", () => Quarter.Of(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => Quarter.Of(10_000, 1));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => Quarter.Of(2026, 0));
        Assert.Throws<ArgumentOutOfRangeException>("number", () => Quarter.Of(2026, 5));
        Assert.Throws<ArgumentNullException>("s", () => Quarter.Parse(null!));
        Assert.False(Quarter.TryParse(null, out _));
        Assert.Throws<ArgumentException>("obj", () => ((IComparable)default(Quarter)).CompareTo(1));
        Assert.Equal(1, ((IComparable)default(Quarter)).CompareTo(null));
    }
}
