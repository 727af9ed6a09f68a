using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Learnings;

public sealed class ConclusionTests
{
    private static readonly Conclusion Won = Conclusion.Of(Outcome.Won, "It works");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \r\n\t\u200B")]
    public void A_test_ends_with_a_lesson(string? insight)
    {
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Conclusion.Of(Outcome.Lost, insight!));
        Assert.Equal("learning.insight", error.Code);
        Assert.Contains("failures too", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_way_in_checks()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Conclusion.Of(default, "x"));
        Assert.Throws<ArgumentException>(() => Conclusion.Of(Outcome.Won, "a\0"));
        Assert.Throws<ArgumentException>(() => Conclusion.Of(Outcome.Won, new string('x', 32_768)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Won with { Decision = (Decision)5 });
        Assert.Throws<ArgumentException>(() => Won with { Author = " " });
        Assert.Throws<ArgumentNullException>(() => Won with { Evidence = null! });
        Assert.Throws<ArgumentNullException>(() => Won with { Evidence = [null!] });
        Assert.Throws<ArgumentException>(() => Won with { Evidence = ["a\nb"] });
        Assert.Throws<ArgumentException>(() => Won with { Evidence = [new string('x', 2_001)] });
        Assert.Throws<ArgumentException>(() => Won with { Evidence = [.. Enumerable.Repeat("x", 101)] });
        Assert.Throws<ArgumentNullException>(() => Won with { FollowUps = null! });
        Assert.Throws<ArgumentException>(() => Won with { FollowUps = [HypothesisId.None] });
        Assert.Throws<ArgumentException>(() => Won with { FollowUps = [.. Enumerable.Range(0, 100).Select(i => HypothesisId.Of($"h{i}"))] });
    }

    [Fact]
    public void What_won_is_shipped_and_the_rest_dropped_unless_said_otherwise()
    {
        Assert.Equal(Decision.Ship, Won.DecisionOrUsual);
        Assert.All(Enum.GetValues<Outcome>().Where(o => o != Outcome.Won), o => Assert.Equal(Decision.Drop, Conclusion.Of(o, "x").DecisionOrUsual));
        Assert.Equal(Decision.Rerun, (Won with { Decision = Decision.Rerun }).DecisionOrUsual);
    }

    [Fact]
    public void A_new_follow_up_stands_behind_those_that_exist_once()
    {
        Hypothesis added = Hypothesis.Create("More", id: HypothesisId.Of("more"));
        Conclusion both = Won with { FollowUps = [HypothesisId.Of("a"), HypothesisId.Of("a")], FollowUp = added };
        Assert.Equal(["a", "more"], both.AllFollowUps.Select(id => id.Value));
        Assert.Equal(["more"], (both with { FollowUps = [added.Id] }).AllFollowUps.Select(id => id.Value));
    }

    [Fact]
    public void Equal_parts_make_equal_conclusions() => Props.Check(Gens.Conclusion, c =>
    {
        Conclusion copy = c with { Evidence = [.. c.Evidence], FollowUps = [.. c.FollowUps] };
        Assert.Equal(c, copy);
        Assert.Equal(c.GetHashCode(), copy.GetHashCode());
        Assert.NotEqual(c, c with { Evidence = [.. c.Evidence, "more"] });
    }, cases: 200);

    [Fact]
    public void Any_other_part_makes_another_learning()
    {
        Learning one = Logs.Two[1];
        Learning[] others =
        [
            one with { At = one.At.ToOffset(TimeSpan.FromHours(1)) }, one with { Stage = null }, one with { Metric = Metric.None }, one with { Owner = "x" },
            one with { Tags = ["x"] }, one with { Week = one.Week.AddWeeks(1) }, one with { Outcome = Outcome.Won }, one with { Effect = null },
            one with { Decision = Decision.Drop }, one with { ActualEffort = null }, one with { Evidence = [] }, one with { FollowUps = [] },
            one with { Author = null }, one with { Started = one.Started!.Value.ToOffset(TimeSpan.Zero) }, one with { Ended = null },
            one with { Prediction = null }, one with { Corrects = null }, one with { Origin = null }, one with { ChainHash = default },
            one with { Prediction = Prediction.Of(Samples.Full, one.Prediction!.At) },
        ];
        Assert.All(others, other => Assert.NotEqual(one, other));
        Assert.Equal(one, one with { Tags = [.. one.Tags], FollowUps = [.. one.FollowUps] });
    }

    [Fact]
    public void Somebody_rates_a_hypothesis_once()
    {
        Hypothesis idea = Hypothesis.Create("x");
        RaterScore mia = RaterScore.Of("mia", IceScore.Of(1, 2, 3));
        Assert.Equal("mia 1/2/3", mia.ToString());
        Assert.NotEqual(idea, idea with { Ratings = [mia] });
        Assert.Equal(idea with { Ratings = [mia] }, idea with { Ratings = [RaterScore.Of("mia", IceScore.Of(1, 2, 3))] });
        Assert.Throws<ArgumentException>(() => idea with { Ratings = [mia, mia] });
        Assert.Throws<ArgumentNullException>(() => idea with { Ratings = null! });
        Assert.Throws<ArgumentNullException>(() => idea with { Ratings = [null!] });
        Assert.Throws<ArgumentException>(() => idea with { Ratings = [.. Enumerable.Range(0, 101).Select(i => RaterScore.Of($"r{i}", default))] });
        Assert.Throws<ArgumentException>(() => RaterScore.Of(" ", default));
        Assert.Throws<ArgumentNullException>(() => RaterScore.Of(null!, default));
        DateTimeOffset at = new(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1));
        Assert.NotEqual(mia with { At = at }, mia with { At = at.ToUniversalTime() });
    }
}
