namespace GrowthExperiments.Tests.Guards;

public sealed class ClosestTests
{
    private static readonly string[] Known = ["title", "impact", "confidence", "ease", "id"];

    [Theory]
    [InlineData("titel", "title")] // two neighbours swapped
    [InlineData("TITLE", "title")]
    [InlineData("tittle", "title")] // one too many
    [InlineData("titl", "title")] // one missing
    [InlineData("impakt", "impact")] // one changed
    [InlineData("confidnece", "confidence")]
    [InlineData("confdencee", "confidence")] // two steps in ten letters
    [InlineData("cnofiednce", "confidence")] // two swaps
    [InlineData("eas", "ease")]
    [InlineData("iD", "id")]
    [InlineData("di", "id")]
    [InlineData("ix", "id")]
    public void What_is_near_is_found(string typed, string meant) => Assert.Equal(meant, Closest.To(typed, Known));

    [Theory]
    [InlineData("")]
    [InlineData("xy")]
    [InlineData("reach")]
    [InlineData("tempo")]
    [InlineData("xtixlex")] // three steps in seven letters
    public void What_is_not_near_is_not_guessed(string typed) => Assert.Null(Closest.To(typed, Known));

    [Fact]
    public void A_third_of_the_letters_may_be_wrong()
    {
        Assert.Equal("abcdefghi", Closest.To("xxxdefghi", ["abcdefghi"]));
        Assert.Null(Closest.To("xxxxefghi", ["abcdefghi"]));
    }

    [Fact]
    public void The_nearest_wins_and_of_equally_near_ones_the_first()
    {
        Assert.Equal("ease", Closest.To("eass", ["ease", "easy"]));
        Assert.Equal("easy", Closest.To("eass", ["easy", "ease"]));
        Assert.Equal("title", Closest.To("titles", ["tite", "title"]));
    }

    [Fact]
    public void A_text_that_is_too_long_for_a_name_is_not_compared()
    {
        string name = new('a', 64);
        Assert.Equal(name, Closest.To(name, [name]));
        Assert.Null(Closest.To(name + "a", [name + "a"]));
    }

    [Fact]
    public void Letters_alike_in_one_place_alone_are_no_swap() => Assert.Null(Closest.To("abxx", ["baab"]));
}
