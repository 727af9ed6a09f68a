using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Playbooks;

public sealed class PlaybookContestTests
{
    [Fact]
    public void A_rerun_that_is_lost_contests_and_both_are_named()
    {
        (GrowthProgram program, Playbook playbook) = WonWith(Decision.Rerun);
        Assert.False(playbook.IsContested(program.Log));
        Run(program, "a-2", Outcome.Neutral, Decision.Rerun);
        Assert.Empty(playbook.ContestsIn(program.Log));
        Run(program, "a-3", Outcome.Lost);
        PlaybookContest contest = Assert.Single(playbook.ContestsIn(program.Log));
        Assert.Equal(("L1", "L3", false), (contest.Supporting.Id, contest.Contradicting.Id, contest.IsCorrection));
        Assert.Equal("L1 (\"The idea a\") supports it, but the same test was lost in 2026-W50: L3 (\"The idea a (rerun 3)\")", contest.ToString());
        program.Correct("L3", Conclusion.Of(Outcome.Lost, "even more so"));
        Assert.Equal("L4", Assert.Single(playbook.ContestsIn(program.Log)).Contradicting.Id);
        program.Correct("L4", Conclusion.Of(Outcome.Invalid, "the tracking was broken"));
        Assert.False(playbook.IsContested(program.Log));
    }

    [Fact]
    public void Iterated_versions_and_recycled_formats_are_other_tests()
    {
        (GrowthProgram program, Playbook playbook) = WonWith(Decision.Iterate);
        Run(program, "a-2", Outcome.Lost, Decision.Rerun);
        Run(program, "a-3", Outcome.Lost);
        program.AddPlaybook(playbook);
        Hypothesis post = program.RecyclePlaybook(playbook.Id, ["post"])[0];
        program.Rate(post.Id, IceScore.Of(5, 5, 5));
        Run(program, post.Id.Value, Outcome.Lost);
        Assert.Empty(playbook.ContestsIn(program.Log));
    }

    [Fact]
    public void A_win_that_is_taken_back_contests_and_one_that_stays_a_win_does_not()
    {
        (GrowthProgram program, Playbook playbook) = WonWith(Decision.Rerun);
        program.Correct("L1", Conclusion.Of(Outcome.Won, "a smaller win"));
        Assert.False(playbook.IsContested(program.Log));
        Run(program, "a-2", Outcome.Lost); // the correction ships it, but this is the rerun of that test all the same
        Assert.Equal(["L3"], playbook.ContestsIn(program.Log).Select(c => c.Contradicting.Id));
        program.Correct("L2", Conclusion.Of(Outcome.Inconclusive, "too few visitors"));
        IReadOnlyList<PlaybookContest> contests = playbook.ContestsIn(program.Log);
        Assert.Equal([("L1", "L4", true), ("L1", "L3", false)], contests.Select(c => (c.Supporting.Id, c.Contradicting.Id, c.IsCorrection)));
        Assert.Equal("L1 (\"The idea a\") supports it, but L4 corrects that to Inconclusive", contests[0].Reason);
        Assert.Equal(["L2"], (playbook with { Learnings = ["L2"] }).ContestsIn(program.Log).Select(c => c.Supporting.Id).Distinct());
    }

    [Fact]
    public void What_was_lost_before_does_not_contest()
    {
        GrowthProgram program = Grown.Of("a");
        Run(program, "a", Outcome.Lost, Decision.Rerun);
        Run(program, "a-2", Outcome.Won, Decision.Rerun);
        Playbook playbook = program.WritePlaybook("L2");
        program.Correct("L1", Conclusion.Of(Outcome.Lost, "looked at again"));
        Assert.Empty(playbook.ContestsIn(program.Log));
        Run(program, "a-3", Outcome.Lost);
        Assert.Single(playbook.ContestsIn(program.Log));
        Assert.Equal(["L2"], (playbook with { Learnings = ["L99", "L2"] }).ContestsIn(program.Log).Select(c => c.Supporting.Id));
    }

    /// <summary>The law, with replications found by following each test back to what it repeats.</summary>
    [Fact]
    public void A_contest_is_a_later_loss_of_the_same_test_or_a_correction() => Props.Check(Gen.Choose(0, 5).ListOf(12), moves =>
    {
        GrowthProgram program = Grown.Of("a", "b");
        var repeats = new Dictionary<string, string>();
        IsoWeek week = Grown.W47;
        foreach (int move in moves)
        {
            if (move == 5 && program.Log.Count > 0)
            {
                program.Correct(program.Log.Current.First().Id, Conclusion.Of(week.Number % 2 == 0 ? Outcome.Lost : Outcome.Won, "on second thought"));
                continue;
            }

            Decision decision = move is 0 or 1 ? Decision.Rerun : move == 2 ? Decision.Iterate : Decision.Drop;
            if (program.Backlog.FirstOrDefault(h => h.Status == HypothesisStatus.Idea) is not { } next)
                break;
            week = week.AddWeeks(1);
            Learning learning = Run(program, next.Id.Value, move is 1 or 4 ? Outcome.Lost : Outcome.Won, decision, week);
            if (decision == Decision.Rerun)
                repeats[Assert.Single(learning.FollowUps).Value] = next.Id.Value;
        }

        Playbook playbook = Playbook.Create("p") with { Learnings = [.. program.Log.Select(l => l.Id)] };
        IEnumerable<(string, string)> expected =
            from support in program.Log
            let latest = program.Log.LatestOf(support.Id)
            from other in program.Log
            where (other == latest && latest != support && latest.Outcome != Outcome.Won)
                || (other.Outcome == Outcome.Lost && !program.Log.IsCorrected(other.Id) && First(program.Log, other) > First(program.Log, support) && Repeated(repeats, other).Contains(support.Hypothesis.Value))
            select (support.Id, other.Id);
        Assert.Equal(expected.Order(), playbook.ContestsIn(program.Log).Select(c => (c.Supporting.Id, c.Contradicting.Id)).Order());
    }, cases: 150);

    private static int First(LearningLog log, Learning learning) => learning.Corrects is { } corrected ? First(log, log[corrected]) : learning.Sequence;

    private static IEnumerable<string> Repeated(Dictionary<string, string> repeats, Learning learning)
    {
        for (string? at = learning.Hypothesis.Value; at is not null; at = repeats.GetValueOrDefault(at))
            yield return at;
    }

    private static (GrowthProgram Program, Playbook Playbook) WonWith(Decision decision)
    {
        GrowthProgram program = Grown.Of("a");
        Run(program, "a", Outcome.Won, decision);
        return (program, Playbook.From(program.Log[0]));
    }

    private static Learning Run(GrowthProgram program, string id, Outcome outcome, Decision? decision = null, IsoWeek? week = null)
    {
        IsoWeek at = week ?? Grown.W48.AddWeeks(program.Weeks.Count);
        program.Start(at, id);
        Learning learning = program.Finish(id, outcome, decision);
        program.CloseWeek(at);
        return learning;
    }
}
