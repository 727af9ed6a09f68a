using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Ratings;

public sealed class DisagreementTests
{
    [Fact]
    public void It_names_the_lowest_and_the_highest_and_who_came_first()
    {
        Disagreement d = Disagreement.Of(Rated("idea", ("mia", "9/6/4"), ("leo", "3/6/5"), ("zoe", "3/6/4"), ("ada", "9/6/5")))!;
        Assert.Equal("impact 3 (leo) to 9 (mia), confidence 6, ease 4 (mia) to 5 (leo)", d.ToString());
        Assert.Equal((3, "leo", 9, "mia", 6), (d.Impact.Lowest, d.Impact.LowestRater, d.Impact.Highest, d.Impact.HighestRater, d.Impact.Spread));
        Assert.Equal((6, 7, "idea"), (d.Largest, d.Sum, d.Hypothesis.Title));
        Assert.Equal([IceRating.Impact, IceRating.Confidence, IceRating.Ease], d.Spreads.Select(s => s.Rating));
        Assert.Equal(d.Confidence, d.Spreads[1]);
    }

    [Fact]
    public void One_person_alone_does_not_disagree()
    {
        Assert.Null(Disagreement.Of(Rated("idea")));
        Assert.Null(Disagreement.Of(Rated("idea", ("mia", "9/6/4"))));
        Assert.Equal(0, Disagreement.Of(Rated("idea", ("mia", "9/6/4"), ("leo", "9/6/4")))!.Largest);
    }

    [Fact]
    public void The_widest_is_discussed_first_then_the_wider_in_sum_then_the_earlier()
    {
        Hypothesis[] ideas =
        [
            Rated("near", ("mia", "5/5/5"), ("leo", "7/7/7")),
            Rated("wide", ("mia", "5/5/5"), ("leo", "9/5/5")),
            Rated("wide too", ("mia", "5/5/5"), ("leo", "5/5/9")),
            Rated("wider in sum", ("mia", "5/5/5"), ("leo", "5/9/6")),
            Rated("widest", ("mia", "1/5/5"), ("leo", "6/5/5")),
            Rated("alone", ("mia", "1/1/1")),
        ];
        Assert.Equal(["widest", "wider in sum", "wide", "wide too"], RatingPolicy.Default.DiscussFirst(ideas).Select(d => d.Hypothesis.Title));
        Assert.Equal(["widest"], (RatingPolicy.Default with { DiscussFrom = 5 }).DiscussFirst(ideas).Select(d => d.Hypothesis.Title));
        Assert.Equal(5, (RatingPolicy.Default with { DiscussFrom = 2 }).DiscussFirst(ideas).Count);
    }

    [Fact]
    public void Spreads_do_not_depend_on_the_order_and_hold_every_rating() => Props.Check(
        from n in Gen.Choose(2, 6) from scores in Gens.Score.ListOf(n) from shuffled in Gen.Shuffle(scores.ToArray()) select (scores, shuffled), law =>
        {
            Disagreement one = Disagreement.Of(Rated("idea", [.. law.scores.Select((s, i) => ($"r{i}", s.ToString()))]))!;
            Disagreement other = Disagreement.Of(Rated("idea", [.. law.shuffled.Select((s, i) => ($"r{i}", s.ToString()))]))!;
            Assert.Equal(one.Spreads.Select(s => (s.Lowest, s.Highest)), other.Spreads.Select(s => (s.Lowest, s.Highest)));
            Assert.All(law.scores, s => Assert.InRange(s.Confidence, one.Confidence.Lowest, one.Confidence.Highest));
            Assert.InRange(one.Sum, one.Largest, 3 * one.Largest);
        });

    private static Hypothesis Rated(string title, params (string Rater, string Score)[] ratings) =>
        Hypothesis.Create(title) with { Ratings = [.. ratings.Select(r => RaterScore.Of(r.Rater, IceScore.Parse(r.Score)))] };
}
