using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Guards;

public sealed class InstantTextTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private static readonly Gen<DateTimeOffset> AnyInstant =
        from day in Gen.Choose(1, DateOnly.MaxValue.DayNumber - 1)
        from ticks in Gen.Choose(0, int.MaxValue).Select(n => n * (TimeSpan.TicksPerDay / int.MaxValue))
        from coarse in Gen.Elements(1L, 10L, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerSecond, TimeSpan.TicksPerMinute)
        from minutes in Gen.Choose(-14 * 60, 14 * 60)
        select new DateTimeOffset(DateOnly.FromDayNumber(day).ToDateTime(TimeOnly.MinValue).AddTicks(ticks - (ticks % coarse)), TimeSpan.FromMinutes(minutes));

    [Fact]
    public void Every_instant_round_trips_with_its_offset_and_ticks() => Props.Check(AnyInstant, instant =>
    {
        Assert.Equal(InstantFault.None, InstantText.TryParse(InstantText.Format(instant), out DateTimeOffset read));
        Assert.Equal((instant.Ticks, instant.Offset), (read.Ticks, read.Offset));
    });

    [Fact]
    public void The_framework_reads_what_we_write_as_the_same_instant() => Props.Check(AnyInstant, instant =>
        Assert.Equal(instant, DateTimeOffset.Parse(InstantText.Format(instant), System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_relaxed_form_of_sheets_reads_every_strict_text_alike() => Props.Check(AnyInstant, instant =>
    {
        Assert.Equal(InstantFault.None, InstantText.TryParse(InstantText.Format(instant), Paris, out DateTimeOffset read));
        Assert.Equal((instant.Ticks, instant.Offset), (read.Ticks, read.Offset));
    });

    [Fact]
    public void A_clock_time_without_offset_is_the_zone_s_or_the_reason_why_it_is_not() => Props.Check(
        Gen.Choose(1, 9998).SelectMany(year => Gen.Choose(0, 365 * 48).Select(half => new DateTime(year, 1, 1).AddMinutes(half * 30))), clock =>
        {
            string text = clock.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
            InstantFault fault = InstantText.TryParse(text, Paris, out DateTimeOffset read);
            Assert.Equal(
                Paris.IsInvalidTime(clock) ? InstantFault.SkippedByClock : Paris.IsAmbiguousTime(clock) ? InstantFault.RepeatedByClock : InstantFault.None, fault);
            if (fault == InstantFault.None)
                Assert.Equal(clock, TimeZoneInfo.ConvertTime(read, Paris).DateTime);
        });

    [Theory]
    [InlineData("2026-11-02T09:30:00Z", "2026-11-02T09:30:00Z")]
    [InlineData("2026-11-02t09:30:00z", "2026-11-02T09:30:00Z")]
    [InlineData("2026-11-02T09:30:00.1200000000+01:00", "2026-11-02T09:30:00.12+01:00")]
    [InlineData("2024-02-29T23:59:59.9999999-14:00", "2024-02-29T23:59:59.9999999-14:00")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999Z")]
    public void Instants_have_one_written_form(string text, string written)
    {
        Assert.Equal(InstantFault.None, InstantText.TryParse(text, out DateTimeOffset instant));
        Assert.Equal(written, InstantText.Format(instant));
    }
}
