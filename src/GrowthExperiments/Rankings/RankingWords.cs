using System.Globalization;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The sentences of an explanation.</summary>
internal static class RankingWords
{
    public static string Explain(RankingExplanation explanation)
    {
        RankedHypothesis item = explanation.Item!.Value;
        List<string> lines =
        [
            Invariant($"{Name(item)} has place {item.Place} of {explanation.Ranking.Count}."),
            Invariant($"Its number is {Number(item.Value)}: {Sum(explanation.Ranking, item)}.{Shared(explanation, item)}"),
        ];
        lines.Add(explanation.Above is { } above
            ? $"It comes after {Neighbour(above)}: {Why(explanation, explanation.AboveRule!.Value, above, item)}."
            : "Nothing beats it.");
        lines.Add(explanation.Below is { } below
            ? $"It comes before {Neighbour(below)}: {Why(explanation, explanation.BelowRule!.Value, item, below)}."
            : "It beats nothing.");
        return string.Join('\n', lines);
    }

    /// <summary>The value as people read it: whole where it is whole, else two decimals.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The same where there is little room: a very large number by its power of ten.</summary>
    public static string Short(double value) => Math.Abs(value) < 1e9 ? Number(value) : value.ToString("0.###E+0", CultureInfo.InvariantCulture);

    private static string Name(RankedHypothesis item) =>
        $"{Shown.Quoted(item.Hypothesis.Title)} ({Shown.Escaped(item.Hypothesis.Id.Value)})";

    private static string Neighbour(RankedHypothesis other) =>
        Invariant($"place {other.Place}, {Shown.Quoted(other.Hypothesis.Title)} with {Number(other.Value)}{Ratings(other.Hypothesis.Score)}");

    private static string Ratings(IceScore? score) => score is null ? "" : $" ({score})";

    private static string Sum(Ranking ranking, RankedHypothesis item) =>
        ranking.Formula is { } formula ? Sum(formula, item.Hypothesis.Score!.Value) : Shown.Quoted(ranking.Name);

    private static string Sum(IceFormula formula, IceScore s) => formula switch
    {
        _ when formula == IceFormula.Product => Invariant($"impact {s.Impact} x confidence {s.Confidence} x ease {s.Ease}"),
        _ when formula == IceFormula.Sum => Invariant($"impact {s.Impact} + confidence {s.Confidence} + ease {s.Ease}"),
        _ when formula == IceFormula.Mean => Invariant($"the mean of impact {s.Impact}, confidence {s.Confidence} and ease {s.Ease}"),
        _ => Invariant($"{Shown.Quoted(formula.Name)} of impact {s.Impact}, confidence {s.Confidence} and ease {s.Ease}"),
    };

    private static string Shared(RankingExplanation explanation, RankedHypothesis item)
    {
        int others = explanation.Ranking.CountOfEquals(item.Place) - 1;
        return others switch
        {
            0 => "",
            1 => Invariant($" One other has the same number, so they share rank {item.Rank}."),
            _ => Invariant($" {others} others have the same number, so they share rank {item.Rank}."),
        };
    }

    private static string Why(RankingExplanation explanation, IceRule rule, RankedHypothesis winner, RankedHypothesis loser)
    {
        IceScore w = winner.Hypothesis.Score.GetValueOrDefault();
        IceScore l = loser.Hypothesis.Score.GetValueOrDefault();
        return rule switch
        {
            IceRule.Value => $"the higher number goes first ({Unequal(winner.Value, loser.Value)})",
            IceRule.Confidence => Invariant($"the numbers are equal, so the higher confidence goes first ({w.Confidence} against {l.Confidence})"),
            IceRule.Ease => Invariant($"number and confidence are equal, so the higher ease goes first ({w.Ease} against {l.Ease})"),
            IceRule.Impact => Invariant($"number, confidence and ease are equal, so the higher impact goes first ({w.Impact} against {l.Impact})"),
            _ when explanation.Ranking.Formula is null => "the numbers are equal, so the one that came into the backlog earlier goes first",
            _ => "the ratings are equal, so the one that came into the backlog earlier goes first",
        };
    }

    /// <summary>Two different numbers with as many decimals as it takes to tell them apart; exact weights may differ by less than a double shows.</summary>
    private static string Unequal(double winner, double loser) =>
        winner == loser ? Invariant($"both are shown as {winner:R}, but the exact one is higher")
        : Number(winner) == Number(loser) ? Invariant($"{winner:R} against {loser:R}")
        : $"{Number(winner)} against {Number(loser)}";
}
