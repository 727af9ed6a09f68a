namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramRatingTests
{
    private readonly Clock _clock = new(Clock.Monday);
    private readonly GrowthProgram _program;
    private readonly HypothesisId _id = HypothesisId.Of("sign-up");

    public ProgramRatingTests()
    {
        _program = GrowthProgram.Create("Acme growth", clock: _clock);
        _program.Backlog.Add(Hypothesis.Create("A one-field sign-up", id: _id));
    }

    [Fact]
    public void The_team_rates_and_the_moment_is_kept()
    {
        Hypothesis rated = _program.Rate(_id, IceScore.Of(8, 6, 9));
        Assert.Equal((IceScore.Of(8, 6, 9), Clock.Monday), (rated.Score!.Value, rated.Rated!.Value));
        Assert.Equal(rated, _program.Backlog[_id]);
        Assert.Equal(Clock.Monday.AddDays(-3), _program.Rate(_id, IceScore.Of(7, 6, 9), Clock.Monday.AddDays(-3)).Rated);
        Assert.Empty(_program.Backlog[_id].Ratings);
    }

    [Fact]
    public void Three_people_rate_and_the_median_is_agreed()
    {
        Assert.Equal(IceScore.Of(8, 6, 9), _program.Rate(_id, "mia", IceScore.Of(8, 6, 9)).Score);
        Assert.Equal(IceScore.Of(5, 4, 6), _program.Rate(_id, "leo", IceScore.Of(3, 3, 3)).Score);
        _clock.Now += TimeSpan.FromHours(1);
        Hypothesis rated = _program.Rate(_id, "zoe", IceScore.Of(7, 9, 3));
        Assert.Equal((IceScore.Of(7, 6, 3), Clock.Monday.AddHours(1)), (rated.Score!.Value, rated.Rated!.Value));
        rated = _program.Rate(_id, "leo", IceScore.Of(9, 6, 9));
        Assert.Equal(IceScore.Of(8, 6, 9), rated.Score);
        Assert.Equal(["mia", "leo", "zoe"], rated.Ratings.Select(r => r.Rater));
        Assert.Equal([Clock.Monday, Clock.Monday.AddHours(1), Clock.Monday.AddHours(1)], rated.Ratings.Select(r => r.At!.Value));
    }

    [Fact]
    public void A_team_that_agrees_by_itself_keeps_its_score()
    {
        _program.RatingPolicy = _program.RatingPolicy with { Rule = AgreementRule.Manual };
        Assert.Equal((IceScore.Of(8, 6, 9), Clock.Monday), Scored(_program.Rate(_id, "mia", IceScore.Of(8, 6, 9)))); // the first one given
        _clock.Now += TimeSpan.FromHours(1);
        Assert.Equal((IceScore.Of(8, 6, 9), Clock.Monday), Scored(_program.Rate(_id, "leo", IceScore.Of(3, 3, 3))));
        Assert.Equal((IceScore.Of(4, 4, 4), Clock.Monday.AddHours(1)), Scored(_program.Rate(_id, IceScore.Of(4, 4, 4))));
        Assert.Equal(2, _program.Backlog[_id].Ratings.Count);
        _program.RatingPolicy = RatingPolicy.Default with { Rule = AgreementRule.Mean };
        Assert.Equal(IceScore.Of(5, 4, 7), _program.Rate(_id, "leo", IceScore.Of(3, 3, 5)).Score);

        static (IceScore, DateTimeOffset) Scored(Hypothesis hypothesis) => (hypothesis.Score!.Value, hypothesis.Rated!.Value);
    }

    [Fact]
    public void A_running_test_keeps_its_prediction_and_a_concluded_one_is_rated_no_more()
    {
        _program.Rate(_id, "mia", IceScore.Of(8, 6, 9));
        IsoWeek week = _program.PlanWeek(_program.CurrentWeek).Week;
        _program.StartWeek(week);
        _program.Rate(_id, "leo", IceScore.Of(2, 2, 3));
        _program.EndExperiment(_id);
        _program.Rate(_id, "zoe", IceScore.Of(2, 2, 3));
        Assert.Equal(IceScore.Of(8, 6, 9), _program.CycleOf(week).Experiments[0].Prediction!.Score);
        Assert.Single(_program.CycleOf(week).Experiments[0].Prediction!.Ratings);
        _program.Conclude(_id, Outcome.Neutral, "Nobody noticed");
        Refuse("\"sign-up\" is Concluded, and what was believed of it is past. Add a hypothesis that follows it up, and rate that one.");
        _program.Archive(_id);
        Refuse("\"sign-up\" is Archived, and what was believed of it is past. Add a hypothesis that follows it up, and rate that one.");

        void Refuse(string message)
        {
            Hypothesis before = _program.Backlog[_id];
            Assert.Equal(message, Assert.Throws<GrowthValidationException>(() => _program.Rate(_id, IceScore.Of(1, 1, 1))).Message);
            Assert.Equal(message, Assert.Throws<GrowthValidationException>(() => _program.Rate(_id, "mia", IceScore.Of(1, 1, 1))).Message);
            Assert.Same(before, _program.Backlog[_id]);
        }
    }

    [Fact]
    public void What_cannot_be_kept_changes_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => _program.Rate(_id, null!, IceScore.Of(1, 1, 1)));
        Assert.Throws<ArgumentException>(() => _program.Rate(_id, " ", IceScore.Of(1, 1, 1)));
        Assert.Throws<ArgumentException>(() => _program.Rate(_id, "mia\n", IceScore.Of(1, 1, 1)));
        Assert.Equal("id.unknown", Assert.Throws<GrowthValidationException>(() => _program.Rate(HypothesisId.Of("sign-op"), "mia", IceScore.Of(1, 1, 1))).Code);
        Assert.Throws<ArgumentNullException>(() => _program.RatingPolicy = null!);
        for (int i = 0; i < 100; i++)
            _program.Rate(_id, $"rater {i}", IceScore.Of(5, 5, 5));
        Hypothesis full = _program.Backlog[_id];
        Assert.Equal("list.count", Assert.Throws<GrowthLimitException>(() => _program.Rate(_id, "one more", IceScore.Of(1, 1, 1))).Code);
        Assert.Same(full, _program.Backlog[_id]);
        Assert.Equal(100, _program.Rate(_id, "rater 7", IceScore.Of(1, 1, 1)).Ratings.Count);
    }

    [Fact]
    public void The_team_discusses_what_can_be_chosen_by_spread_then_by_place()
    {
        foreach ((string id, string mia, string leo) in new[] { ("low", "2/2/2", "5/2/2"), ("high", "9/9/9", "6/9/9"), ("same", "5/5/5", "5/5/5"), ("wide", "1/1/1", "1/9/1"), ("gone", "1/1/1", "9/9/9") })
        {
            _program.Backlog.Add(Hypothesis.Create(id, id: HypothesisId.Of(id)));
            _program.Rate(HypothesisId.Of(id), "mia", IceScore.Parse(mia));
            _program.Rate(HypothesisId.Of(id), "leo", IceScore.Parse(leo));
        }

        _program.Archive(HypothesisId.Of("gone"));
        _program.Backlog.Update(_program.Backlog[HypothesisId.Of("wide")] with { Score = null });
        Assert.Equal(["wide", "high", "low"], _program.DiscussFirst().Select(d => d.Hypothesis.Id.Value));
    }

    [Fact]
    public void A_follow_up_takes_the_evidence_along()
    {
        _program.Rate(_id, "mia", IceScore.Of(8, 6, 9));
        _program.Backlog.Update(_program.Backlog[_id] with { Evidence = [Evidence.Of(EvidenceKind.UserEvidence, new DateOnly(2026, 11, 2))] });
        _program.StartWeek(_program.PlanWeek(_program.CurrentWeek).Week);
        _program.EndExperiment(_id);
        HypothesisId next = _program.Conclude(_id, Outcome.Won, "Fewer fields, more sign-ups", decision: Decision.Iterate).FollowUps.Single();
        Assert.Equal(_program.Backlog[_id].Evidence, _program.Backlog[next].Evidence);
        Assert.Equal(Clock.Monday, RatingPolicy.LastRated(_program.Backlog[next]));
    }
}
