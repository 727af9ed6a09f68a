namespace GrowthExperiments.Tests.Guards;

public sealed class ZoneNamesTests
{
    [Theory]
    [InlineData("UTC")]
    [InlineData("Europe/Paris")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("America/Port-au-Prince")]
    [InlineData("Etc/GMT+5")]
    public void An_IANA_name_is_found(string id)
    {
        Assert.True(ZoneNames.TryFind(id, out TimeZoneInfo? zone));
        Assert.Equal(id, zone.Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mars/Olympus")]
    [InlineData("../../etc/passwd")]
    [InlineData("/usr/share/zoneinfo/Europe/Paris")]
    [InlineData("Europe/Paris ")]
    [InlineData("Europe/../Europe/Paris")]
    [InlineData("Romance Standard Time")]
    [InlineData("1")]
    [InlineData("utc\0")]
    public void Any_other_text_is_not(string id)
    {
        Assert.False(ZoneNames.TryFind(id, out TimeZoneInfo? zone));
        Assert.Null(zone);
    }
}
