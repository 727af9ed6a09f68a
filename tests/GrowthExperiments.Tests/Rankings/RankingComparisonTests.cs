using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class RankingComparisonTests
{
    private static readonly Gen<(Ranking Before, Ranking After, int Top)> Case =
        from backlog in Gens.RankableUpTo(20)
        from rescored in Gens.Score.ArrayOf(20)
        from changed in Gen.Choose(0, 9).ArrayOf(20)
        from known in KnownFormula.Any
        from top in Gen.Choose(0, 12)
        select (backlog.Rank(), Change(backlog, rescored, changed).Rank(known.Formula), top);

    [Fact]
    public void Entered_and_left_are_the_differences_of_the_two_tops() => Props.Check(Case, t =>
    {
        RankingComparison comparison = t.After.Against(t.Before, t.Top);
        string[] before = Ids(t.Before), after = Ids(t.After);
        Assert.Equal(after.Take(t.Top).Except(before.Take(t.Top)), comparison.Entered.Select(m => m.Hypothesis.Id.Value));
        Assert.Equal(before.Take(t.Top).Except(after.Take(t.Top)), comparison.Left.Select(m => m.Hypothesis.Id.Value));
    });

    [Fact]
    public void Every_move_has_the_places_of_both_rankings() => Props.Check(Case, t =>
    {
        RankingComparison comparison = t.After.Against(t.Before, t.Top);
        string[] before = Ids(t.Before), after = Ids(t.After);
        Assert.All(comparison.Moves.Concat(comparison.Entered).Concat(comparison.Left), move =>
            Assert.Equal((PlaceIn(before, move), PlaceIn(after, move)), (move.Before, move.After)));
    });

    [Fact]
    public void Moves_are_all_that_changed_place_the_farthest_first() => Props.Check(Case, t =>
    {
        string[] before = Ids(t.Before), after = Ids(t.After);
        IEnumerable<(string Id, int Up)> expected = after
            .Where(before.Contains)
            .Select(id => (Id: id, Up: Array.IndexOf(before, id) - Array.IndexOf(after, id)))
            .Where(m => m.Up != 0)
            .OrderBy(m => -Math.Abs(m.Up));
        Assert.Equal(expected, t.After.Against(t.Before, t.Top).Moves.Select(m => (m.Hypothesis.Id.Value, m.Up)));
    });

    [Fact]
    public void A_ranking_against_itself_shows_nothing() => Props.Check(Gens.RankableUpTo(20), backlog =>
    {
        Ranking ranking = backlog.Rank();
        RankingComparison comparison = ranking.Against(backlog.Rank());
        Assert.Empty(comparison.Entered);
        Assert.Empty(comparison.Left);
        Assert.Empty(comparison.Moves);
        Assert.Equal((ranking, 10), (comparison.Ranking, comparison.Top));
    });

    [Fact]
    public void A_move_reads_as_a_sentence()
    {
        Hypothesis low = Hypothesis.Create("low", null, IceScore.Of(1, 1, 2)), high = Hypothesis.Create("high", null, IceScore.Of(3, 3, 3));
        Ranking before = new Backlog { low, high }.Rank();
        Ranking after = new Backlog { low with { Score = IceScore.Of(9, 9, 9) }, high, Hypothesis.Create("new", null, default(IceScore)) }.Rank();
        RankingComparison comparison = after.Against(before);
        Assert.Equal(["low: 2 to 1 (up 1)", "high: 1 to 2 (down 1)"], comparison.Moves.Select(m => m.ToString()));
        Assert.Equal(["new: none to 3"], comparison.Entered.Select(m => m.ToString()));
        Assert.Equal(["new: 3 to none"], before.Against(after).Left.Select(m => m.ToString()));
    }

    [Fact]
    public void A_missing_baseline_and_a_negative_top_are_refused()
    {
        Ranking ranking = new Backlog().Rank();
        Assert.Throws<ArgumentNullException>("baseline", () => ranking.Against(null!));
        Assert.Throws<ArgumentOutOfRangeException>("top", () => ranking.Against(ranking, -1));
    }

    private static Backlog Change(Backlog backlog, IceScore[] rescored, int[] changed) => new(backlog
        .Select((h, i) => changed[i] == 0 ? h with { Score = rescored[i] } : changed[i] == 1 ? h with { Status = HypothesisStatus.Archived } : h)
        .Where((_, i) => changed[i] != 2));

    private static string[] Ids(Ranking ranking) => [.. ranking.Select(r => r.Hypothesis.Id.Value)];

    private static int? PlaceIn(string[] ids, RankingMove move) =>
        Array.IndexOf(ids, move.Hypothesis.Id.Value) is int index and >= 0 ? index + 1 : null;
}
