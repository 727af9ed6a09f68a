using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

/// <summary>A live ranking is a sorted list under every history.</summary>
public sealed class LiveRankingTests
{
    private static readonly Gen<IceScore?> Score = Gen.Frequency(
        (4, from s in Gen.Elements(IceScore.Of(2, 6, 5), IceScore.Of(6, 2, 5), IceScore.Of(5, 5, 5), IceScore.Of(10, 10, 10)) select (IceScore?)s),
        (3, from s in Gens.Score select (IceScore?)s),
        (1, Gen.Constant((IceScore?)null)));

    private static readonly Gen<Step> Steps =
        from verb in Gen.Choose(0, 9)
        from pick in Gen.Choose(0, 1_000)
        from score in Score
        from status in Gen.Elements(HypothesisStatus.Idea, HypothesisStatus.Planned, HypothesisStatus.Idea, HypothesisStatus.Archived)
        select new Step(verb, pick, score, status);

    private static readonly Gen<(KnownFormula Known, Step[] Steps)> History =
        from known in KnownFormula.Any from n in Gen.Choose(0, 25) from steps in Steps.ArrayOf(n) select (known, steps);

    [Fact]
    public void It_is_a_sorted_list_under_every_history() => Props.Check(
        History,
        history =>
        {
            var live = new LiveRanking([], history.Known.Formula);
            var model = new List<Hypothesis>();
            for (int i = 0; i < history.Steps.Length; i++)
                Take(history.Steps[i], i, live, model, history.Known);
            Hypothesis[] expected = PlainOrder.Ranked(model, history.Known.Exact);
            Assert.Equal(expected.Length, live.Count);
            Assert.Equal(expected, live.Top(int.MaxValue).Select(r => r.Hypothesis));
            Assert.Equal(expected.Skip(2).Take(3), live.Page(2, 3).Select(r => r.Hypothesis));
            Ranking frozen = live.ToRanking();
            Assert.Equal(frozen, live.Top(live.Count));
            Assert.All(model, h => Assert.Equal(frozen.TryGetPlace(h.Id, out int place) ? place : 0, live.TryGetPlace(h.Id, out int livePlace) ? livePlace : 0));
            Assert.Equal(new Backlog(model).Rank(history.Known.Formula), frozen);
        },
        cases: 10_000);

    /// <summary>Many in one score, so that lists become bits and back, over several blocks.</summary>
    [Fact]
    public void It_stays_right_through_thousands_of_changes()
    {
        var random = new Random(6);
        IceScore[] few = [IceScore.Of(5, 5, 5), IceScore.Of(2, 6, 5)];
        List<Hypothesis> model = [.. Enumerable.Range(0, 70_000).Select(i => Hypothesis.Create("An idea", score: few[i % 16 / 15], id: HypothesisId.Of($"h{i}")))];
        var live = new LiveRanking(model);
        Agree(live, model);
        for (int i = 0; i < 30_000; i++)
        {
            int at = random.Next(model.Count);
            model[at] = model[at] with { Score = few[random.Next(2)] };
            Assert.InRange(live.Rescore(model[at].Id, model[at].Score), 1, model.Count);
        }

        Agree(live, model);
        Ranking before = live.ToRanking();
        Hypothesis[] expected = Plain(model);
        foreach (Hypothesis gone in model.Where((_, i) => i % 20 > 0))
            Assert.True(live.Remove(gone.Id));
        Agree(live, [.. model.Where((_, i) => i % 20 == 0)]);
        Assert.Equal(expected, before.Select(r => r.Hypothesis));
    }

    [Fact]
    public void A_team_follows_an_idea_while_it_is_discussed()
    {
        Hypothesis digest = Hypothesis.Create("A digest", score: IceScore.Of(7, 7, 5), id: HypothesisId.Of("digest"));
        Hypothesis field = Hypothesis.Create("One field", score: IceScore.Of(8, 6, 9), id: HypothesisId.Of("one-field"));
        Backlog backlog = [digest, field];
        LiveRanking live = backlog.RankLive();
        Assert.Equal(2, live.PlaceOf(digest.Id));
        Assert.Equal(1, live.Rescore(digest.Id, IceScore.Of(9, 9, 9)));
        Assert.Equal(729, live.At(1).Value);
        Assert.Equal(0, live.Update(digest with { Status = HypothesisStatus.Running }));
        Assert.Equal([digest with { Status = HypothesisStatus.Running }], live.ToRanking().SetAside);
        Assert.Contains("Running", Assert.Throws<ArgumentException>("id", () => live.PlaceOf(digest.Id)).Message, StringComparison.Ordinal);
        Assert.Equal(0, live.Rescore(field.Id, null));
        Assert.Contains("not rated", Assert.Throws<ArgumentException>("id", () => live.PlaceOf(field.Id)).Message, StringComparison.Ordinal);
        Assert.Equal(2, backlog.Rank().PlaceOf(digest.Id));
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Hypothesis digest = Hypothesis.Create("A digest", score: IceScore.Of(7, 7, 5), id: HypothesisId.Of("digest"));
        var unknown = HypothesisId.Of("unknown");
        Assert.Throws<ArgumentNullException>("hypotheses", () => new LiveRanking(null!));
        Assert.Throws<GrowthConflictException>(() => new LiveRanking([digest, digest]));
        var live = new LiveRanking([digest]);
        Assert.Throws<GrowthConflictException>(() => live.Add(digest));
        Assert.Throws<ArgumentNullException>("hypothesis", () => live.Add(null!));
        Assert.Throws<ArgumentNullException>("hypothesis", () => live.Update(null!));
        Assert.Throws<KeyNotFoundException>(() => live.Rescore(unknown, null));
        Assert.Throws<KeyNotFoundException>(() => live.Update(digest with { Id = unknown }));
        Assert.Throws<ArgumentException>("id", () => live.PlaceOf(unknown));
        Assert.False(live.Remove(unknown));
        Assert.False(live.TryGet(unknown, out _));
        Assert.Throws<ArgumentOutOfRangeException>("place", () => live.At(0));
        Assert.Throws<ArgumentOutOfRangeException>("place", () => live.At(2));
        Assert.Throws<ArgumentOutOfRangeException>("take", () => live.Page(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>("skip", () => live.Page(-1, 0));
        Assert.Empty(live.Page(5, 5));
        Assert.Empty(live.Top(0));
        Assert.Equal(1, live.Count);
    }

    private static void Take(Step step, int number, LiveRanking live, List<Hypothesis> model, KnownFormula known)
    {
        if (step.Verb < 4 || model.Count == 0)
        {
            Hypothesis added = Hypothesis.Create("An idea", score: step.Score, id: HypothesisId.Of($"h{number}")) with { Status = step.Status };
            model.Add(added);
            Assert.Equal(PlaceIn(model, added, known), live.Add(added));
            return;
        }

        int at = step.Pick % model.Count;
        if (step.Verb < 6)
        {
            Assert.True(live.Remove(model[at].Id));
            Assert.False(live.TryGet(model[at].Id, out _));
            model.RemoveAt(at);
            return;
        }

        model[at] = step.Verb < 8 ? model[at] with { Score = step.Score } : model[at] with { Score = step.Score, Status = step.Status };
        Assert.Equal(PlaceIn(model, model[at], known), step.Verb < 8 ? live.Rescore(model[at].Id, step.Score) : live.Update(model[at]));
        Assert.True(live.TryGet(model[at].Id, out Hypothesis? kept) && kept == model[at]);
    }

    private static int PlaceIn(List<Hypothesis> model, Hypothesis hypothesis, KnownFormula known) =>
        Array.IndexOf(PlainOrder.Ranked(model, known.Exact), hypothesis) + 1;

    private static Hypothesis[] Plain(IEnumerable<Hypothesis> model) => [.. model.OrderBy(h => h.Score!.Value, IceFormula.Product.Order)];

    private static void Agree(LiveRanking live, IReadOnlyList<Hypothesis> model)
    {
        Hypothesis[] expected = Plain(model);
        Assert.True(expected.SequenceEqual(live.Top(model.Count).Select(r => r.Hypothesis)));
        Assert.True(expected.Select((h, i) => live.PlaceOf(h.Id) == i + 1).All(agrees => agrees));
    }

    private sealed record Step(int Verb, int Pick, IceScore? Score, HypothesisStatus Status);
}
