using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Drawing;

public sealed class LetterWidthTests
{
    [Fact]
    public void A_text_is_cut_only_where_it_has_no_room_and_then_ends_within_it() => Props.Check(
        from text in Gens.Line from room in Gen.Choose(20, 300) select (text, room),
        x =>
        {
            string cut = LetterWidth.Cut(x.text, x.room);
            Assert.Equal(LetterWidth.Of(x.text) <= x.room, cut == x.text);
            Assert.True(LetterWidth.Of(cut) <= x.room, cut);
            Assert.True(cut == x.text || (cut.EndsWith('…') && x.text.StartsWith(cut[..^1], StringComparison.Ordinal)), cut);
        });

    [Theory]
    [InlineData("A one-field sign-up lifts activation", 400, "A one-field sign-up lifts activation")]
    [InlineData("A one-field sign-up lifts activation", 100, "A one-field…")]
    [InlineData("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 50, "👩‍👩‍👧👩‍👩‍👧…")]
    [InlineData("WWWWWWWW", 60, "WWW…")]
    [InlineData("WW", 5, "…")]
    public void A_title_ends_in_an_ellipsis(string text, double room, string expected) => Assert.Equal(expected, LetterWidth.Cut(text, room));
}
