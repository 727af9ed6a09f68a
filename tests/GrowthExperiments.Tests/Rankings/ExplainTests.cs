using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

public sealed class ExplainTests
{
    private static readonly Gen<(Backlog Backlog, KnownFormula Known)> Case =
        from backlog in Gens.RankableUpTo(15) from known in KnownFormula.Any select (backlog, known);

    [Fact]
    public void Neighbours_and_rules_agree_with_the_order() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        Hypothesis[] order = PlainOrder.Ranked(t.Backlog, t.Known.Exact);
        for (int i = 0; i < order.Length; i++)
        {
            RankingExplanation why = ranking.Explain(order[i].Id);
            Assert.Equal(order[i], why.Hypothesis);
            Assert.Equal(ranking[i], why.Item);
            Assert.Equal(order.ElementAtOrDefault(i - 1), why.Above?.Hypothesis);
            Assert.Equal(order.ElementAtOrDefault(i + 1), why.Below?.Hypothesis);
            Assert.Equal(RuleBetween(order, i - 1, i, t.Known), why.AboveRule);
            Assert.Equal(RuleBetween(order, i, i + 1, t.Known), why.BelowRule);
        }
    });

    [Fact]
    public void The_text_names_the_deciding_rules_and_the_place() => Props.Check(Case, t =>
    {
        foreach (RankedHypothesis item in t.Backlog.Rank(t.Known.Formula))
        {
            RankingExplanation why = t.Backlog.Rank(t.Known.Formula).Explain(item.Hypothesis.Id);
            string[] lines = why.ToString().Split('\n');
            Assert.Equal(4, lines.Length);
            Assert.Contains($"has place {item.Place} of ", lines[0], StringComparison.Ordinal);
            Assert.Contains(why.AboveRule is { } above ? WordsOf(above) : "Nothing beats it.", lines[2], StringComparison.Ordinal);
            Assert.Contains(why.BelowRule is { } below ? WordsOf(below) : "It beats nothing.", lines[3], StringComparison.Ordinal);
        }
    }, 200);

    [Fact]
    public void Whoever_shares_a_number_is_counted() => Props.Check(Case, t =>
    {
        Ranking ranking = t.Backlog.Rank(t.Known.Formula);
        foreach (RankedHypothesis item in ranking)
        {
            int others = ranking.Count(r => r.Rank == item.Rank) - 1;
            string expected = others == 0 ? "." : others == 1 ? " One other has the same number" : $" {others} others have the same number";
            Assert.Contains(expected, ranking.Explain(item.Hypothesis.Id).ToString(), StringComparison.Ordinal);
            Assert.Equal(others > 0, ranking.Explain(item.Hypothesis.Id).ToString().Contains("share rank", StringComparison.Ordinal));
        }
    }, 200);

    [Fact]
    public void A_custom_formula_is_never_explained_as_the_built_in_one_whose_name_it_bears()
    {
        Hypothesis idea = Hypothesis.Create("idea", null, IceScore.Of(2, 3, 4));
        foreach (string name in new[] { "product", "sum", "mean" })
        {
            string text = new Backlog { idea }.Rank(IceFormula.From(name, s => s.Ease)).Explain(idea.Id).ToString();
            Assert.Contains($"Its number is 4: \"{name}\" of impact 2, confidence 3 and ease 4.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Numbers_that_differ_too_little_for_a_double_are_not_shown_as_a_contradiction()
    {
        Hypothesis better = Hypothesis.Create("better", null, IceScore.Of(5, 1, 2));
        Hypothesis worse = Hypothesis.Create("worse", null, IceScore.Of(5, 9, 1));
        Ranking ranking = new Backlog { worse, better }.Rank(IceFormula.Weighted(1, 0, 1e-28m));
        string text = ranking.Explain(better.Id).ToString();
        Assert.Equal(1, ranking.PlaceOf(better.Id));
        Assert.DoesNotContain("5 against 5", text, StringComparison.Ordinal);
        Assert.Contains("the higher number goes first", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_id_cannot_be_explained() =>
        Assert.Throws<ArgumentException>("id", () => new Backlog().Rank().Explain(HypothesisId.Of("x")));

    private static IceRule? RuleBetween(Hypothesis[] order, int above, int below, KnownFormula known) =>
        above < 0 || below >= order.Length ? null : PlainOrder.Rule(order[above].Score!.Value, order[below].Score!.Value, known.Exact);

    private static string WordsOf(IceRule rule) => rule switch
    {
        IceRule.Value => "the higher number goes first",
        IceRule.Confidence => "the higher confidence goes first",
        IceRule.Ease => "the higher ease goes first",
        IceRule.Impact => "the higher impact goes first",
        _ => "came into the backlog earlier",
    };
}
