using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Hypotheses;

public sealed class HypothesisLifecycleTests
{
    private static readonly HypothesisStatus[] All = Enum.GetValues<HypothesisStatus>();

    /// <summary>Every pair of statuses, and what the table says of it.</summary>
    [Fact]
    public void Every_move() => Snapshot.Match(
        HypothesisLifecycle.ToMermaid() + "\n" + string.Concat(
            from a in All from b in All select $"{a} to {b}: {HypothesisLifecycle.WhyNot(a, b) ?? "allowed"}\n"));

    [Fact]
    public void A_move_is_allowed_when_the_table_has_it()
    {
        Assert.All(from a in All from b in All select (a, b), pair => Assert.Equal(
            HypothesisLifecycle.Moves.Any(m => m.From == pair.a && m.To == pair.b),
            HypothesisLifecycle.CanMove(pair.a, pair.b)));
        Assert.Equal(HypothesisLifecycle.Moves.Count, HypothesisLifecycle.Moves.Select(m => (m.From, m.To)).Distinct().Count());
    }

    [Fact]
    public void Every_status_is_reached_and_only_the_archive_is_the_end()
    {
        Assert.All(All.Except([HypothesisStatus.Idea]), s => Assert.Contains(HypothesisLifecycle.Moves, m => m.To == s));
        Assert.Equal([HypothesisStatus.Archived], All.Where(s => HypothesisLifecycle.Moves.All(m => m.From != s)));
    }

    [Fact]
    public void What_is_no_status_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("from", () => HypothesisLifecycle.CanMove(default, HypothesisStatus.Idea));
        Assert.Throws<ArgumentOutOfRangeException>("to", () => HypothesisLifecycle.WhyNot(HypothesisStatus.Idea, (HypothesisStatus)99));
    }
}
