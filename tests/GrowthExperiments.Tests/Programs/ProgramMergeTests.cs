using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramMergeTests
{
    private static readonly Gen<(int Depth, int Bits)> Growth = from depth in Gen.Choose(0, 5) from bits in Gen.Choose(0, 1023) select (depth, bits);

    [Fact]
    public void A_copy_of_itself_changes_nothing() => Props.Check(Growth, growth =>
    {
        GrowthProgram program = Branch.Grow(Branch.Common(), ["h1", "h2", "h3"], Grown.W48, growth);
        string before = program.ToJson();
        foreach (ConflictPolicy policy in Enum.GetValues<ConflictPolicy>())
            Assert.Equal(0, CountOf(program.Merge(program.Copy(), policy)));
        Assert.Equal(0, CountOf(program.Merge(program)));
        Assert.Equal(before, program.ToJson());
    }, cases: 60);

    [Fact]
    public void Programs_that_grew_from_one_file_hold_both_afterwards() => Props.Check(from a in Growth from b in Growth select (a, b), growth =>
    {
        GrowthProgram a = Branch.Grow(Branch.Common().Copy(), ["h1", "h2", "h3"], Grown.W48, growth.a);
        bool isOpen = a.Weeks.Any(w => w.Week == Grown.W48 && w.IsOpen);
        GrowthProgram b = Branch.Grow(Branch.Common().Copy(), ["h4", "h5", "h6"], Grown.W49, (isOpen ? Math.Min(4, growth.b.Depth) : growth.b.Depth, growth.b.Bits));
        b.Name = "Other";
        GrowthProgram merged = a.Copy();
        ProgramMerge report = merged.Merge(b);
        Assert.Equal(a.Backlog.UnionBy(b.Backlog, h => h.Id).Count(), merged.Backlog.Count);
        Assert.All(a.Backlog.Where(h => b.Backlog.TryGet(h.Id, out Hypothesis? there) && there.Status == HypothesisStatus.Idea), h => Assert.Equal(h, merged.Backlog[h.Id]));
        Assert.All(b.Backlog.Where(h => !a.Backlog.TryGet(h.Id, out Hypothesis? here) || here.Status == HypothesisStatus.Idea), h => Assert.Equal(h, merged.Backlog[h.Id]));
        Assert.Equal(a.Weeks.Select(w => w.Week).Union(b.Weeks.Select(w => w.Week)).Order(), merged.Weeks.Select(w => w.Week));
        Assert.Equal(a.Log, merged.Log.Take(a.Log.Count));
        Assert.True(merged.Log.Verify().IsIntact);
        Learning[] theirs = [.. b.Log.Skip(1)];
        Assert.Equal(theirs.Select(l => ((string?)"Other", l.Id, l.Hash, l.Insight)), report.AddedLearnings.Select(l => (l.Origin!.Program, l.Origin.Id, l.Origin.Hash, l.Insight)));
        Assert.Equal(report.AddedLearnings, merged.Log.Skip(a.Log.Count));
        Assert.All(merged.Weeks.SelectMany(w => w.Experiments).Where(e => e.Learning is not null), e => Assert.Equal(e.Hypothesis, merged.Log[e.Learning!].Hypothesis));
        Assert.Equal(merged.Log.Count - merged.Log.Count(l => l.Corrects is not null), merged.Log.Current.Count());
        string after = merged.ToJson();
        Assert.Equal(after, merged.Copy().ToJson());
        Assert.Equal(0, CountOf(merged.Merge(b)));
        Assert.Equal(after, merged.ToJson());
        b.Merge(merged);
        Assert.Equal(merged.Log.Select(l => l.Insight).Order(StringComparer.Ordinal), b.Log.Select(l => l.Insight).Order(StringComparer.Ordinal));
    }, cases: 150);

    [Fact]
    public void Learnings_that_went_round_come_once_and_keep_where_they_stood_first()
    {
        GrowthProgram first = Branch.Named("first", "a");
        GrowthProgram second = Branch.Named("second", "b");
        second.Merge(first);
        GrowthProgram third = Branch.Named("third", "c");
        third.Merge(second);
        Assert.Equal(["first L1", "second L1"], third.Log.Where(l => l.Origin is not null).Select(l => $"{l.Origin!.Program} {l.Origin.Id}").Order(StringComparer.Ordinal));
        Assert.Empty(third.Merge(first).AddedLearnings);
        Assert.Single(first.Merge(third).AddedLearnings, l => l.Hypothesis.Value == "b");
        Assert.Equal(3, first.Log.Count);
    }

    [Fact]
    public void Corrections_point_to_the_new_entries_and_the_last_one_holds()
    {
        GrowthProgram ours = Branch.Common();
        GrowthProgram theirs = ours.Copy();
        ours.Correct("L1", Conclusion.Of(Outcome.Neutral, "ours"));
        theirs.Correct("L1", Conclusion.Of(Outcome.Invalid, "theirs"));
        theirs.Correct("L2", Conclusion.Of(Outcome.Won, "theirs again"));
        Assert.Equal(["L2", "L3"], ours.Merge(theirs).AddedLearnings.Select(l => l.Corrects));
        Assert.Equal("theirs again", Assert.Single(ours.Log.Current).Insight);
        Assert.Equal("L4", ours.Log.LatestOf("L1").Id);
        Assert.Equal("theirs again", Assert.Single(ours.Copy().ReportOf(Grown.W47).Lessons).Insight);
    }

    [Fact]
    public void Hypotheses_that_differ_are_kept_or_taken_as_asked_and_keep_where_they_stand()
    {
        GrowthProgram theirs = Grown.Of("a", "b");
        theirs.Backlog.Update(theirs.Backlog[Grown.Id("a")] with { Title = "theirs", Status = HypothesisStatus.Archived });
        foreach ((ConflictPolicy policy, string title) in new[] { (ConflictPolicy.Skip, "The idea a"), (ConflictPolicy.Update, "theirs") })
        {
            GrowthProgram ours = Grown.Running("a");
            ProgramMerge report = ours.Merge(theirs, policy);
            Assert.Equal((title, HypothesisStatus.Running), (ours.Backlog[Grown.Id("a")].Title, ours.Backlog[Grown.Id("a")].Status));
            Assert.Equal((policy == ConflictPolicy.Skip ? 1 : 0, policy == ConflictPolicy.Update ? 1 : 0), (report.SkippedHypotheses.Count, report.UpdatedHypotheses.Count));
            Assert.Equal(["b"], report.AddedHypotheses.Select(h => h.Id.Value));
            Assert.Equal(ours.ToJson(), ours.Copy().ToJson());
        }
    }

    [Fact]
    public void A_week_that_both_closed_holds_the_tests_of_both()
    {
        GrowthProgram ours = Branch.Grow(Branch.Common(), ["h1", "h2"], Grown.W48, (5, 0));
        GrowthProgram theirs = Branch.Grow(Branch.Common(), ["h4", "h5"], Grown.W48, (5, 0));
        ProgramMerge report = ours.Merge(theirs);
        Assert.Equal([Grown.W48], report.AddedWeeks);
        Assert.Equal(["h1", "h2", "h4", "h5"], ours.CycleOf(Grown.W48).Experiments.Select(e => e.Hypothesis.Value));
        Assert.Equal(4, ours.ReportOf(Grown.W48).Lessons.Count);
        Assert.Equal(0, CountOf(ours.Merge(theirs)));
        Assert.Equal(ours.ToJson(), ours.Copy().ToJson());
    }

    [Fact]
    public void What_a_newer_minor_version_added_to_weeks_comes_along_with_its_version()
    {
        GrowthProgram ours = Grown.Of();
        ours.Merge(Grown.Read("""
            {"growthExperiments":"1.7","hypotheses":[{"id":"a","title":"A"}],"weeks":[{"week":"2026-W48","status":"Closed","mood":[ 1 ],"experiments":[]}]}
            """));
        Assert.Contains("\"growthExperiments\": \"1.7\"", ours.ToJson(), StringComparison.Ordinal);
        Assert.Equal(ours.ToJson(), ours.Copy().ToJson());
    }

    [Fact]
    public void The_policy_of_a_newer_program_brings_its_version_along()
    {
        GrowthProgram ours = Grown.Of("a");
        ours.Policy = Grown.Read("""{"growthExperiments":"1.7","hypotheses":[],"policy":{"target":9,"mood":1}}""").Policy;
        ours.PlanWeek(Grown.W48);
        ours.Policy = CyclePolicy.Default;
        Assert.Equal(ours.ToJson(), ours.Copy().ToJson());
    }

    private static int CountOf(ProgramMerge merge) =>
        merge.AddedHypotheses.Count + merge.UpdatedHypotheses.Count + merge.SkippedHypotheses.Count + merge.AddedWeeks.Count + merge.AddedLearnings.Count
        + merge.AddedGates.Count + merge.UpdatedGates.Count + merge.AddedGateDecisions.Count;
}
