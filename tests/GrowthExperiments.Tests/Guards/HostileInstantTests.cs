namespace GrowthExperiments.Tests.Guards;

public sealed class HostileInstantTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    [Theory]
    [InlineData("2026-02-30T10:00:00Z", "no moment of the calendar")]
    [InlineData("2026-02-29T10:00:00Z", "no moment of the calendar")]
    [InlineData("2026-06-30T23:59:60Z", "no moment of the calendar")]
    [InlineData("2026-06-30T24:00:00Z", "no moment of the calendar")]
    [InlineData("0000-01-01T00:00:00Z", "no moment of the calendar")]
    [InlineData("2026-13-01T00:00:00Z", "no moment of the calendar")]
    [InlineData("9999-12-31T23:59:59-14:00", "no moment of the calendar")]
    [InlineData("0001-01-01T00:00:00+00:01", "no moment of the calendar")]
    [InlineData("2026-11-02T09:30:00+14:01", "no moment of the calendar")]
    [InlineData("2026-11-02T09:30:00+99:00", "no moment of the calendar")]
    [InlineData("2026-11-02T09:30:00.12345678Z", "finer than the 100 nanoseconds")]
    [InlineData("2026-03-29T02:30:00", "offset is required")]
    [InlineData("2026-03-29", "offset is required")]
    [InlineData("02/11/2026", "not a date and time")]
    [InlineData("2026-11-02 09:30:00Z", "not a date and time")]
    [InlineData("2026-11-02T09:30Z", "not a date and time")]
    [InlineData("2026-11-02T09:30:00.Z", "not a date and time")]
    [InlineData("2026-11-02T09:30:00+0100", "not a date and time")]
    [InlineData("2026-11-02T09:30:00+01:60", "not a date and time")]
    [InlineData("2026-11-02T09:30:00Z ", "not a date and time")]
    [InlineData("2026-11-02T09:30:00Z\0", "not a date and time")]
    [InlineData("٢٠٢٦-11-02T09:30:00Z", "not a date and time")]
    [InlineData("+002026-11-02T09:30:00Z", "not a date and time")]
    [InlineData("", "not a date and time")]
    public void Hostile_26_and_27_a_strict_document_takes_real_instants_with_an_offset_only(string text, string rule)
    {
        Fault? fault = new HypothesisDraft().Set(HypothesisField.Created, text);
        Assert.NotNull(fault);
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Contains($"created is {Shown.Quoted(text)}", fault.Rule, StringComparison.Ordinal);
        Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
        Assert.NotEmpty(fault.Remedy);
    }

    [Theory]
    [InlineData("2026-11-02", "2026-11-02T00:00:00+01:00")]
    [InlineData("2026-07-02 09:30", "2026-07-02T09:30:00+02:00")]
    [InlineData("2026-07-02T09:30:15.5", "2026-07-02T09:30:15.5+02:00")]
    [InlineData("2026-07-02 09:30Z", "2026-07-02T09:30:00Z")]
    public void Hostile_27_a_sheet_fills_in_the_declared_zone(string text, string instant)
    {
        Assert.Equal(InstantFault.None, InstantText.TryParse(text, Paris, out DateTimeOffset read));
        Assert.Equal(instant, InstantText.Format(read));
    }

    [Theory]
    [InlineData("2026-03-29T02:30:00", "skipped")]
    [InlineData("2026-10-25 02:30", "showed twice")]
    [InlineData("2026-02-30", "no moment of the calendar")]
    [InlineData("11/02/2026", "not a date and time")]
    public void Hostile_27_a_sheet_never_guesses_a_clock_time(string text, string rule)
    {
        Fault? fault = new HypothesisDraft(zone: Paris).Set(HypothesisField.Created, text);
        Assert.NotNull(fault);
        Assert.Contains(text, fault.Rule, StringComparison.Ordinal);
        Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("Mars/Olympus")]
    public void Hostile_31_an_unknown_zone_is_named_with_the_rule_and_the_remedy(string zone)
    {
        Fault fault = Messages.TimeZone(zone);
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Equal($"\"{zone}\" is an unknown time zone. Use an IANA name such as Europe/Paris or UTC.", fault.Message);
    }
}
