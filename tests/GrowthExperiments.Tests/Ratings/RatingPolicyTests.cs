using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Ratings;

public sealed class RatingPolicyTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 2, 9, 30, 0, TimeSpan.Zero);

    private static readonly Gen<RaterScore[]> Raters = Gen.Choose(1, 7).SelectMany(n => Gens.Score.ListOf(n))
        .Select(scores => scores.Select((s, i) => RaterScore.Of($"r{i}", s)).ToArray());

    private static readonly Gen<RatingPolicy> Agreeing = Gens.RatingPolicy.Where(p => p.Rule != AgreementRule.Manual);

    private static readonly Func<IceScore, int>[] Three = [s => s.Impact, s => s.Confidence, s => s.Ease];

    [Fact]
    public void The_usual_one_takes_the_median_for_ninety_days()
    {
        RatingPolicy policy = RatingPolicy.Default;
        Assert.Equal((AgreementRule.Median, 90, 3), (policy.Rule, policy.LifetimeDays, policy.DiscussFrom));
        Assert.Equal(policy, new RatingPolicy());
        Assert.NotEqual(policy, policy with { Rule = AgreementRule.Mean });
    }

    [Fact]
    public void It_refuses_what_is_out_of_range()
    {
        RatingPolicy policy = RatingPolicy.Default;
        Func<object>[] wrong =
        [
            () => policy with { Rule = default }, () => policy with { Rule = (AgreementRule)4 },
            () => policy with { LifetimeDays = 0 }, () => policy with { LifetimeDays = 3_651 },
            () => policy with { DiscussFrom = 0 }, () => policy with { DiscussFrom = 10 },
        ];
        Assert.All(wrong, make => Assert.Throws<ArgumentOutOfRangeException>(make));
        Assert.Equal(3_650, (policy with { LifetimeDays = 3_650, DiscussFrom = 9 }).LifetimeDays);
        Assert.Throws<ArgumentNullException>(() => policy.Agreed(null!));
        Assert.Throws<ArgumentNullException>(() => policy.Agreed([null!]));
        Assert.Throws<ArgumentNullException>(() => policy.DiscussFirst(null!));
        Assert.Throws<ArgumentNullException>(() => policy.DiscussFirst([null!]));
        Assert.Throws<ArgumentNullException>(() => policy.IsStale((Hypothesis)null!, Day));
        Assert.Throws<ArgumentNullException>(() => policy.IsStale((RaterScore)null!, Day));
        Assert.Throws<ArgumentNullException>(() => policy.Advice(null!, Day));
        Assert.Throws<ArgumentNullException>(() => RatingPolicy.LastRated(null!));
        Assert.Throws<ArgumentNullException>(() => Disagreement.Of(null!));
    }

    [Theory]
    [InlineData("8/6/9", "8/6/9", "8/6/9")]
    [InlineData("8/6/9 3/3/3", "5/4/6", "5/4/6")] // halves go down
    [InlineData("8/6/9 3/3/3 7/9/1", "7/6/3", "6/6/4")]
    [InlineData("10/1/1 10/1/1 1/2/1 1/10/2", "5/1/1", "5/3/1")] // means 5.5, 3.5, 1.25
    [InlineData("1/1/1 2/1/1 2/1/1", "2/1/1", "2/1/1")] // mean 1.67
    public void Raters_agree_rating_by_rating(string scores, string median, string mean)
    {
        RaterScore[] ratings = [.. scores.Split(' ').Select((s, i) => RaterScore.Of($"r{i}", IceScore.Parse(s)))];
        Assert.Equal(IceScore.Parse(median), RatingPolicy.Default.Agreed(ratings));
        Assert.Equal(IceScore.Parse(mean), (RatingPolicy.Default with { Rule = AgreementRule.Mean }).Agreed(ratings));
        Assert.Null((RatingPolicy.Default with { Rule = AgreementRule.Manual }).Agreed(ratings));
        Assert.Null(RatingPolicy.Default.Agreed([]));
    }

    [Fact]
    public void Agreement_is_the_nearest_whole_number_to_the_middle_with_halves_down() => Props.Check(Raters, raters =>
    {
        foreach (Func<IceScore, int> of in Three)
        {
            int[] sorted = [.. raters.Select(r => of(r.Score)).Order()];
            decimal median = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
            decimal mean = sorted.Sum() / (decimal)sorted.Length;
            Assert.Equal(decimal.Ceiling(median - 0.5m), of(RatingPolicy.Default.Agreed(raters)!.Value));
            Assert.Equal(decimal.Ceiling(mean - 0.5m), of((RatingPolicy.Default with { Rule = AgreementRule.Mean }).Agreed(raters)!.Value));
        }
    });

    [Fact]
    public void Agreement_does_not_depend_on_who_comes_first_and_lies_between_all() => Props.Check(
        from raters in Raters from shuffled in Gen.Shuffle(raters) from policy in Agreeing select (raters, shuffled, policy), law =>
        {
            IceScore agreed = law.policy.Agreed(law.raters)!.Value;
            Assert.Equal(agreed, law.policy.Agreed(law.shuffled));
            foreach (Func<IceScore, int> of in Three)
                Assert.InRange(of(agreed), law.raters.Min(r => of(r.Score)), law.raters.Max(r => of(r.Score)));
        });

    [Fact]
    public void Who_rates_higher_never_brings_the_agreed_score_down() => Props.Check(
        from raters in Raters from who in Gen.Choose(0, raters.Length - 1) from up in Gens.Score from policy in Agreeing select (raters, who, up, policy), law =>
        {
            IceScore before = law.raters[law.who].Score;
            IceScore raised = IceScore.Of(Math.Max(before.Impact, law.up.Impact), Math.Max(before.Confidence, law.up.Confidence), Math.Max(before.Ease, law.up.Ease));
            RaterScore[] after = [.. law.raters.Select((r, i) => i == law.who ? r with { Score = raised } : r)];
            foreach (Func<IceScore, int> of in Three)
                Assert.True(of(law.policy.Agreed(after)!.Value) >= of(law.policy.Agreed(law.raters)!.Value));
        });

    [Fact]
    public void A_score_is_as_old_as_the_last_that_was_given()
    {
        Hypothesis idea = Hypothesis.Create("idea", score: IceScore.Of(8, 6, 9));
        Hypothesis created = idea with { Created = Day };
        Hypothesis rated = created with { Rated = Day.AddDays(10) };
        Hypothesis byMia = rated with { Ratings = [RaterScore.Of("leo", IceScore.Of(1, 1, 1)), RaterScore.Of("mia", IceScore.Of(8, 6, 9), Day.AddDays(20))] };
        Assert.Equal([null, Day, Day.AddDays(10), Day.AddDays(20), null], new[] { idea, created, rated, byMia, byMia with { Score = null } }.Select(RatingPolicy.LastRated));
        Assert.Equal(Day.AddDays(10), RatingPolicy.LastRated(byMia with { Ratings = [RaterScore.Of("mia", IceScore.Of(8, 6, 9), Day.AddDays(9))] }));
    }

    [Fact]
    public void A_score_is_stale_a_moment_after_its_lifetime_and_never_when_nobody_knows()
    {
        RatingPolicy policy = RatingPolicy.Default with { LifetimeDays = 30 };
        Hypothesis idea = Hypothesis.Create("idea", score: IceScore.Of(8, 6, 9)) with { Rated = Day };
        Assert.False(policy.IsStale(idea, Day.AddDays(30).ToOffset(TimeSpan.FromHours(14))));
        Assert.True(policy.IsStale(idea, Day.AddDays(30).AddTicks(1)));
        Assert.False(policy.IsStale(idea, DateTimeOffset.MinValue));
        Assert.False(policy.IsStale(idea with { Rated = null }, DateTimeOffset.MaxValue));
        Assert.False(policy.IsStale(idea with { Score = null }, DateTimeOffset.MaxValue));
        RaterScore rating = RaterScore.Of("mia", IceScore.Of(8, 6, 9), Day);
        Assert.False(policy.IsStale(rating, Day.AddDays(30)));
        Assert.True(policy.IsStale(rating, Day.AddDays(31)));
        Assert.False(policy.IsStale(rating with { At = null }, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void All_there_is_to_say_against_a_score_is_said_in_one_order()
    {
        Hypothesis idea = Hypothesis.Create("idea", score: IceScore.Of(8, 7, 9)) with
        {
            Ratings = [RaterScore.Of("mia", IceScore.Of(9, 7, 9), Day), RaterScore.Of("leo\u202E", IceScore.Of(3, 7, 8), Day.AddDays(80))],
        };
        Assert.Equal(
        [
            "raters disagree, discuss first: impact 3 (leo\\u202E) to 9 (mia)",
            "the score is stale: it is from 2027-01-21, 91 days ago, and a score holds for 90",
            "confidence 7 is unsupported: no evidence is listed, which supports at most 1",
        ], RatingPolicy.Default.Advice(idea, Day.AddDays(171)));
        Assert.Equal(["stale ratings: mia (2026-11-02)"], (RatingPolicy.Default with { DiscussFrom = 7 })
            .Advice(idea with { Score = IceScore.Of(8, 1, 9) }, Day.AddDays(170)));
        Assert.Empty(RatingPolicy.Default.Advice(Hypothesis.Create("idea", score: IceScore.Of(8, 1, 9)), Day));
        Assert.Empty(RatingPolicy.Default.Advice(Hypothesis.Create("idea"), Day));
    }
}
