namespace GrowthExperiments.Tests.Errors;

public sealed class SourcePlaceTests
{
    [Theory]
    [InlineData(0, 0, null, "")]
    [InlineData(3, 0, null, "line 3")]
    [InlineData(1234, 5678, null, "line 1234, column 5678")]
    [InlineData(3, 7, "$.impact", "line 3, column 7 ($.impact)")]
    [InlineData(3, 0, "ease", "line 3 (ease)")]
    [InlineData(0, 0, "$.impact", "$.impact")]
    public void It_says_what_is_known(int line, int column, string? path, string text)
    {
        var place = new SourcePlace(line, column, path);
        Assert.Equal(text, place.ToString());
        Assert.Equal(text.Length == 0, place.IsNowhere);
        Assert.Equal((line, column, path), (place.Line, place.Column, place.Path));
    }

    [Fact]
    public void A_message_names_the_place_once()
    {
        Fault fault = Messages.TitleMissing();
        var place = new SourcePlace(3, 7);
        Assert.Equal("the title is missing. Give every hypothesis a title.", fault.MessageAt(default));
        Assert.Equal("the title is missing, at line 3, column 7. Give every hypothesis a title.", fault.MessageAt(place));
        Assert.Equal(fault.Message, (fault with { NamesPlace = true }).MessageAt(place));
        GrowthException error = fault.ToException(place);
        Assert.Equal(("title.missing", place), (error.Code, error.Place));
        Assert.Equal(fault.MessageAt(place), error.Message);
    }
}
