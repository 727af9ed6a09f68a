using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class RankingSensitivityTests
{
    private static readonly IceFormula WithoutEase = IceFormula.From("i c", s => s.Impact * s.Confidence);

    private static readonly Gen<(Backlog Backlog, IceFormula Formula, int Top)> Case =
        from backlog in Gens.RankableUpTo(25)
        from known in KnownFormula.Any
        from top in Gen.Choose(1, 12)
        select (backlog, known.Formula, top);

    private static readonly Gen<(Backlog Backlog, int Top)> Rated =
        from n in Gen.Choose(1, 12)
        from rows in (from score in Gens.Score from raters in Gen.Choose(0, 4) from given in Gens.Score.ArrayOf(raters) select (score, given)).ArrayOf(n)
        from top in Gen.Choose(1, 12)
        select (new Backlog(rows.Select((r, i) => Idea(i, r.score, r.given))), top);

    /// <summary>Changes each rating, ranks anew, and looks where the hypothesis is.</summary>
    [Fact]
    public void Every_shift_is_what_ranking_anew_gives() => Props.Check(Case, t =>
    {
        RankingSensitivity sensitivity = t.Backlog.Rank(t.Formula).Sensitivity(t.Top);
        foreach (HypothesisSensitivity item in sensitivity.Items)
        {
            Hypothesis hypothesis = item.Item.Hypothesis;
            Assert.Equal(ScoresBeside(hypothesis.Score!.Value), item.Shifts.Select(s => s.Score));
            foreach (RatingShift shift in item.Shifts)
            {
                var other = new Backlog(t.Backlog.Select(h => h.Id == hypothesis.Id ? h with { Score = shift.Score } : h));
                int place = other.Rank(t.Formula).PlaceOf(hypothesis.Id);
                Assert.Equal(place, shift.Place);
                Assert.Equal((item.Item.Place > t.Top && place <= t.Top, item.Item.Place <= t.Top && place > t.Top), (shift.EntersTop, shift.LeavesTop));
                Assert.Equal(1, Math.Abs(shift.To - shift.From));
            }

            Assert.Equal(item.Shifts.Where(s => s.EntersTop || s.LeavesTop), item.Hinges);
        }
    }, cases: 150);

    [Fact]
    public void It_looks_at_the_top_and_a_few_outside() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Formula);
        RankingSensitivity sensitivity = ranking.Sensitivity(t.Top);
        Assert.Equal(ranking.Top(t.Top + Math.Min(t.Top, 10)), sensitivity.Items.Select(i => i.Item));
        Assert.Equal((ranking, t.Top, 0), (sensitivity.Ranking, sensitivity.Top, sensitivity.LeftOut));
    }, cases: 200);

    [Fact]
    public void Other_formulas_are_compared_as_anybody_could() => Props.Check(Case, t =>
    {
        RankingSensitivity sensitivity = t.Backlog.Rank(t.Formula).Sensitivity(t.Top);
        IceFormula[] others = [.. new[] { IceFormula.Product, IceFormula.Mean, WithoutEase }.Where(f => f != t.Formula)];
        Assert.Equal(others.Length, sensitivity.Formulas.Count);
        foreach ((IceFormula formula, RankingComparison actual) in others.Zip(sensitivity.Formulas))
        {
            string[] now = Ids(t.Backlog.Rank(formula), t.Top), before = Ids(sensitivity.Ranking, t.Top);
            Assert.Equal(now.Except(before), actual.Entered.Select(m => m.Hypothesis.Id.Value));
            Assert.Equal(before.Except(now), actual.Left.Select(m => m.Hypothesis.Id.Value));
            Assert.Equal(now.Intersect(before).Count(), actual.Stayed);
        }
    }, cases: 200);

    /// <summary>All hypotheses of the ranking at once, without leaving any out.</summary>
    [Fact]
    public void Probabilities_are_those_of_all_of_them_together() => Props.Check(Rated, t =>
    {
        RankingSensitivity sensitivity = t.Backlog.Rank().Sensitivity(t.Top);
        (double, double)[] all = [.. sensitivity.Ranking.Select(r => Spread(r.Hypothesis))];
        IReadOnlyList<double> expected = TopProbabilities.Of(all, t.Top);
        foreach (HypothesisSensitivity item in sensitivity.Items)
        {
            Assert.Equal(item.Item.Hypothesis.Ratings.Count < 2, item.ProbabilityInTop is null);
            if (item.ProbabilityInTop is { } probability)
                Assert.Equal(expected[item.Item.Place - 1], probability, 1e-11);
        }
    }, cases: 300);

    [Fact]
    public void A_team_sees_what_its_choice_hangs_on()
    {
        var backlog = new Backlog
        {
            Idea("A one-field sign-up", (8, 6, 9), (8, 6, 7), (8, 7, 9), (6, 5, 9)),
            Idea("A weekly digest", (7, 7, 5), (7, 7, 5), (9, 7, 5)),
            Idea("Prices by the year", (7, 5, 7)),
            Idea("A reward for both", (6, 6, 6), (6, 6, 6)),
            Idea("A \u202Enew font", (2, 2, 10), (2, 2, 10), (2, 2, 10)),
        };
        RankingSensitivity[] all = [backlog.Rank().Sensitivity(2), backlog.Rank(IceFormula.Mean).Sensitivity(1), backlog.Where(h => h.Ratings.Count == 0).Rank().Sensitivity()];
        Snapshot.Match(string.Join("\n\n", all.Select(s => s.ToString())));
    }

    [Fact]
    public void An_empty_ranking_hangs_on_nothing()
    {
        RankingSensitivity sensitivity = new Backlog().Rank().Sensitivity();
        Assert.Empty(sensitivity.Items);
        Assert.Equal([0, 0], sensitivity.Formulas.Select(f => f.Stayed));
        Assert.StartsWith("The top 10 of 0 by product.", sensitivity.ToString(), StringComparison.Ordinal);
    }

    /// <summary>More than can be reckoned with are passed over, and it says so.</summary>
    [Fact]
    public void A_huge_backlog_that_many_rated_passes_over_the_least_likely()
    {
        var backlog = new Backlog(Enumerable.Range(0, 3_000).Select(i => Idea(i, IceScore.Of(5, 5, 1 + (i % 3)), [IceScore.Of(1, 5, 5), IceScore.Of(9, 5, 5)])));
        RankingSensitivity sensitivity = backlog.Rank().Sensitivity(3);
        Assert.Equal(2_000, sensitivity.LeftOut);
        Assert.All(sensitivity.Items, i => Assert.InRange(i.ProbabilityInTop!.Value, 0.0029, 0.0031));
        Assert.Contains("2000 more that several people rated were passed over", sensitivity.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_by_a_number_of_ones_own_is_refused()
    {
        Ranking ranking = new Backlog { Idea("any", (1, 2, 3)) }.RankBy(_ => 1, "reach");
        Assert.Equal(Messages.NoSensitivity("reach").Message, Assert.Throws<InvalidOperationException>(() => ranking.Sensitivity()).Message);
        Ranking usual = new Backlog().Rank();
        Assert.All([0, -1, 1_001], places => Assert.Throws<ArgumentOutOfRangeException>("top", () => usual.Sensitivity(places)));
    }

    private static Hypothesis Idea(int number, IceScore score, IceScore[] given) =>
        Hypothesis.Create("idea", null, score, HypothesisId.Of(FormattableString.Invariant($"h{number}"))) with { Ratings = Ratings(given) };

    private static Hypothesis Idea(string title, (int I, int C, int E) agreed, params (int I, int C, int E)[] given) =>
        Hypothesis.Create(title, null, IceScore.Of(agreed.I, agreed.C, agreed.E)) with { Ratings = Ratings([.. given.Select(g => IceScore.Of(g.I, g.C, g.E))]) };

    private static RaterScore[] Ratings(IceScore[] given) => [.. given.Select((score, i) => RaterScore.Of(FormattableString.Invariant($"r{i}"), score))];

    private static (double Mean, double Deviation) Spread(Hypothesis hypothesis)
    {
        double[] values = [.. hypothesis.Ratings.Select(r => (double)r.Score.Product)];
        if (values.Length < 2)
            return (hypothesis.Score!.Value.Product, 0);
        double mean = values.Average();
        return (mean, Math.Sqrt(values.Sum(v => Math.Pow(v - mean, 2)) / (values.Length - 1) / values.Length));
    }

    private static IEnumerable<IceScore> ScoresBeside(IceScore s) =>
        from score in new[] { (s.Impact - 1, s.Confidence, s.Ease), (s.Impact + 1, s.Confidence, s.Ease), (s.Impact, s.Confidence - 1, s.Ease), (s.Impact, s.Confidence + 1, s.Ease), (s.Impact, s.Confidence, s.Ease - 1), (s.Impact, s.Confidence, s.Ease + 1) }
        where score.Item1 is >= 1 and <= 10 && score.Item2 is >= 1 and <= 10 && score.Item3 is >= 1 and <= 10
        select IceScore.Of(score.Item1, score.Item2, score.Item3);

    private static string[] Ids(Ranking ranking, int top) => [.. ranking.Top(top).Select(r => r.Hypothesis.Id.Value)];
}
