namespace GrowthExperiments.Tests.Backlogs;

public class BacklogMergeTests
{
    private static readonly Hypothesis Given = Hypothesis.Create("A digest", id: HypothesisId.Of("H-1"));

    [Fact]
    public void What_is_not_there_is_added_at_the_end_and_what_is_equal_is_left_alone()
    {
        var backlog = new Backlog { Given };
        BacklogMerge merge = backlog.Merge([Hypothesis.Create("New"), Given]);
        Assert.Equal((1, 0, 1, 0), (merge.AddedCount, merge.UpdatedCount, merge.UnchangedCount, merge.SkippedCount));
        Assert.Equal(["A digest", "New"], backlog.Select(h => h.Title));
    }

    [Fact]
    public void Rows_without_an_id_are_matched_by_title_and_keep_the_id_that_is_there()
    {
        var backlog = new Backlog { Given };
        BacklogMerge merge = backlog.Merge([Hypothesis.Create("A digest") with { Owner = "mia" }], ConflictPolicy.Update);
        HypothesisChange change = Assert.Single(merge.Updated);
        Assert.Equal((Given, "mia", HypothesisId.Of("H-1")), (change.Before, change.After.Owner, change.After.Id));
        Assert.Equal("owner - to \"mia\"", Assert.Single(change.Fields).ToString());
        Assert.Equal("mia", Assert.Single(backlog).Owner);
    }

    [Fact]
    public void An_idea_that_got_an_id_later_is_the_same_idea_but_two_given_ids_are_two_ideas()
    {
        var backlog = new Backlog { Hypothesis.Create("A digest") };
        Assert.Equal(1, backlog.Merge([Given]).UnchangedCount);
        Assert.Equal(0, new Backlog { Given }.Merge([Hypothesis.Create("A digest", id: HypothesisId.Of("H-2"))]).UnchangedCount);
    }

    [Fact]
    public void A_title_that_stands_for_several_is_refused()
    {
        var backlog = new Backlog { Given, Hypothesis.Create("A digest", id: HypothesisId.Of("H-2")) };
        GrowthConflictException refused = Assert.Throws<GrowthConflictException>(() => backlog.Merge([Hypothesis.Create("A digest")], ConflictPolicy.Update));
        Assert.Equal("merge.title", refused.Code);
    }

    [Fact]
    public void A_conflict_fails_and_changes_nothing_or_is_skipped_with_what_would_have_changed()
    {
        var backlog = new Backlog { Given };
        Hypothesis[] incoming = [Hypothesis.Create("New"), Given with { Score = IceScore.Of(1, 2, 3) }];
        Assert.Contains("H-1", Assert.Throws<GrowthConflictException>(() => backlog.Merge(incoming)).Message, StringComparison.Ordinal);
        Assert.Equal([Given], backlog);
        BacklogMerge skipped = backlog.Merge(incoming, ConflictPolicy.Skip);
        Assert.Equal((1, 0, 1), (skipped.AddedCount, skipped.UpdatedCount, skipped.SkippedCount));
        Assert.Equal(["impact", "confidence", "ease"], Assert.Single(skipped.Skipped).Fields.Select(f => f.Field));
        Assert.Null(backlog[Given.Id].Score);
    }

    [Fact]
    public void What_no_sheet_holds_stays_and_a_new_score_takes_its_moment_along()
    {
        var monday = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        Hypothesis rated = Given with
        {
            Score = IceScore.Of(8, 6, 9),
            Rated = monday,
            Ratings = [RaterScore.Of("mia", IceScore.Of(8, 6, 9), monday)],
            Evidence = [Evidence.Of(EvidenceKind.UserEvidence, new DateOnly(2026, 11, 2))],
        };
        var backlog = new Backlog { rated };
        Assert.Equal(1, backlog.Merge([Given with { Score = rated.Score }]).UnchangedCount);
        backlog.Merge([Given with { Score = rated.Score, Owner = "mia" }], ConflictPolicy.Update);
        Assert.Equal(rated with { Owner = "mia" }, Assert.Single(backlog));
        backlog.Merge([Given with { Score = IceScore.Of(1, 1, 1), Owner = "mia" }], ConflictPolicy.Update);
        Assert.Equal(rated with { Owner = "mia", Score = IceScore.Of(1, 1, 1), Rated = null }, Assert.Single(backlog));
        backlog.Merge([Given with { Score = IceScore.Of(2, 2, 2), Owner = "mia", Rated = monday.AddDays(1) }], ConflictPolicy.Update);
        Assert.Equal(rated with { Owner = "mia", Score = IceScore.Of(2, 2, 2), Rated = monday.AddDays(1) }, Assert.Single(backlog));
    }

    [Fact]
    public void Wrong_arguments_change_nothing()
    {
        var backlog = new Backlog { Given };
        Assert.Throws<ArgumentNullException>(() => backlog.Merge(null!));
        Assert.Throws<ArgumentNullException>(() => backlog.Merge([Hypothesis.Create("New"), null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => backlog.Merge([], (ConflictPolicy)9));
        Hypothesis twice = Hypothesis.Create("New");
        Assert.Throws<GrowthConflictException>(() => backlog.Merge([twice, twice]));
        Assert.Equal([Given], backlog);
    }
}
