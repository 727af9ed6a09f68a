using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Okrs;

public sealed class OkrGateTests
{
    private static readonly Quarter Now = Quarter.Parse("2026-Q4");
    private static readonly DateOnly Due = new(2026, 12, 31);

    private static readonly Gen<(Ranking Ranking, OkrSet Okrs)> Ranked =
        from backlog in Gens.RankableUpTo(25)
        from serves in Gen.Choose(0, 5).ListOf(25)
        from quarters in Gen.Choose(0, 2).ListOf(4)
        select (
            new Backlog(backlog.Zip(serves, (h, s) => h with { Serves = s == 0 ? KeyResultId.None : KeyResultId.Of($"r{s}") })).Rank(),
            OkrSet.Of(quarters.Select((q, i) => One($"r{i + 1}", Now.AddQuarters(q - 1), $"o{i}"))));

    [Fact]
    public void A_split_holds_each_of_a_ranking_once_in_its_order() => Props.Check(Ranked, c =>
    {
        OkrSplit split = OkrGate.Of(c.Okrs, Now).Split(c.Ranking);
        Assert.Equal(c.Ranking, split.Aligned.Concat(split.SetAside.Select(a => a.Ranked)).OrderBy(r => r.Place));
        Assert.Equal(split.Aligned, split.Aligned.OrderBy(r => r.Place));
        Assert.Equal(split.SetAside, split.SetAside.OrderBy(a => a.Ranked.Place));
        Assert.All(split.Aligned, r => Assert.True(c.Okrs.TryGetKeyResult(r.Hypothesis.Serves, out Objective? o, out _) && o.Quarter == Now));
        Assert.All(split.SetAside, a => Assert.False(c.Okrs.TryGetKeyResult(a.Ranked.Hypothesis.Serves, out Objective? o, out _) && o.Quarter == Now));
        Assert.All(split.SetAside, a => Assert.StartsWith("serves no current key result: ", a.Reason));
    }, cases: 300);

    [Fact]
    public void What_was_set_aside_is_back_when_the_okrs_change() => Props.Check(Ranked, c =>
    {
        OkrSplit before = OkrGate.Of(c.Okrs, Now).Split(c.Ranking);
        foreach (OkrSetAside aside in before.SetAside.Where(a => !a.Ranked.Hypothesis.Serves.IsNone))
        {
            KeyResultId serves = aside.Ranked.Hypothesis.Serves;
            OkrSet changed = c.Okrs.TryGetKeyResult(serves, out Objective? past, out _)
                ? c.Okrs.With(past with { Quarter = Now, KeyResults = [.. past.KeyResults] })
                : c.Okrs.With(One(serves.Value, Now, "new"));
            Assert.Contains(aside.Ranked, OkrGate.Of(changed, Now).Split(c.Ranking).Aligned);
        }

        Assert.Equal(c.Ranking, OkrGate.Of(Every(Now), Now).Split(c.Ranking).Aligned.Concat(
            before.SetAside.Select(a => a.Ranked).Where(r => r.Hypothesis.Serves.IsNone)).OrderBy(r => r.Place));
        Assert.Empty(OkrGate.Of(OkrSet.Empty, Now).Split(c.Ranking).Aligned);
    }, cases: 300);

    [Fact]
    public void Each_reason_says_what_is_missing()
    {
        OkrGate gate = OkrGate.Of(OkrSet.Of(One("now", Now, "o1"), One("past", Now.AddQuarters(-1), "o2")), Now);
        Hypothesis idea = Hypothesis.Create("A weekly digest");
        Assert.Equal("serves no current key result: it names none", gate.RefusalOf(idea));
        Assert.Null(gate.RefusalOf(idea with { Serves = KeyResultId.Of("now") }));
        Assert.Equal("serves no current key result: past is of 2026-Q3, and this is 2026-Q4", gate.RefusalOf(idea with { Serves = KeyResultId.Of("past") }));
        Assert.Equal("serves no current key result: gone is in no OKR", gate.RefusalOf(idea with { Serves = KeyResultId.Of("gone") }));
        Assert.Equal(Now, gate.Current);
        Assert.Equal(2, gate.Okrs.Count);
        Assert.Throws<ArgumentNullException>(() => OkrGate.Of(null!, Now));
        Assert.Throws<ArgumentNullException>(() => gate.RefusalOf(null!));
        Assert.Throws<ArgumentNullException>(() => gate.Split(null!));
    }

    private static Objective One(string keyResult, Quarter quarter, string id) =>
        Objective.Create("o", quarter, OkrLevel.Team, id, id) with { KeyResults = [KeyResult.Create("r", 0, 1, Due, KeyResultId.Of(keyResult))] };

    private static OkrSet Every(Quarter quarter) => OkrSet.Of(Enumerable.Range(1, 5).Select(i => One($"r{i}", quarter, $"o{i}")));
}
