using System.Globalization;
using System.Text;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Contracts;

public sealed class StoryTests
{
    private static readonly IceFormula[] Formulas =
        [IceFormula.Product, IceFormula.Mean, IceFormula.Sum, IceFormula.Weighted(2, 1, 1), IceFormula.From("sure bets", s => s.Confidence * s.Ease)];

    private static readonly Backlog Backlog = new()
    {
        Idea("digest", "A weekly digest brings teams back", IceScore.Of(7, 7, 5)),
        Idea("form", "A one-field sign-up lifts activation", IceScore.Of(8, 6, 9)),
        Idea("guess", "Two for the price of one", IceScore.Of(5, 2, 6)),
        Idea("hunch", "A referral link in the footer", IceScore.Of(2, 6, 5)),
        Idea("sure", "Remind people of an open cart", IceScore.Of(5, 6, 2)),
        Idea("again", "Remind people of an open cart\u202E", IceScore.Of(5, 6, 2)),
        Hypothesis.Create("A price page without a slider", FunnelStage.Revenue, id: HypothesisId.Of("later")),
        Idea("runs", "Annual plans first", IceScore.Of(9, 9, 9)) with { Status = HypothesisStatus.Running },
    };

    [Fact]
    public void Explanations()
    {
        var text = new StringBuilder();
        foreach (IceFormula formula in Formulas)
        {
            text.Append(CultureInfo.InvariantCulture, $"== {formula} ==\n\n");
            Ranking ranking = Backlog.Rank(formula);
            foreach (HypothesisId id in ranking.Select(r => r.Hypothesis.Id).Concat([HypothesisId.Of("later"), HypothesisId.Of("runs")]))
                text.Append(CultureInfo.InvariantCulture, $"{ranking.Explain(id)}\n\n");
        }

        Snapshot.Match(text.ToString());
    }

    [Fact]
    public void One_line_texts() => Snapshot.Match(string.Join('\n',
    [
        .. Backlog.Rank(IceFormula.Mean).Select(r => r.ToString()),
        .. Backlog.Select(h => h.ToString()),
        .. Backlog.Rank(IceFormula.Sum).Against(Backlog.Rank()).Moves.Select(m => m.ToString()),
    ]) + "\n");

    private static Hypothesis Idea(string id, string title, IceScore score) => Hypothesis.Create(title, null, score, HypothesisId.Of(id));
}
