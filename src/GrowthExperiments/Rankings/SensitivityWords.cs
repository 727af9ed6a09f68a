using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The sentences of a sensitivity.</summary>
internal static class SensitivityWords
{
    public static string Explain(RankingSensitivity sensitivity)
    {
        var lines = new List<string> { Invariant($"The top {sensitivity.Top} of {sensitivity.Ranking.Count} by {Shown.Escaped(sensitivity.Ranking.Name)}.") };
        foreach (RankingComparison other in sensitivity.Formulas)
        {
            lines.Add(Invariant($"By {Shown.Escaped(other.Ranking.Name)}, {other.Stayed} of {other.Stayed + other.Left.Count} stay{(other.Left.Count == 0 ? "." : ":")}"));
            lines.AddRange(other.Left.Select(move => $"  leaves: {move}"));
            lines.AddRange(other.Entered.Select(move => $"  enters: {move}"));
        }

        lines.Add(sensitivity.Hinges switch
        {
            0 => "No single rating, one higher or lower, changes what is in the top.",
            1 => "One rating, one higher or lower, changes what is in the top:",
            var hinges => Invariant($"{hinges} times a single rating, one higher or lower, changes what is in the top:"),
        });
        lines.AddRange(from item in sensitivity.Items from hinge in item.Hinges select $"  {Name(item)}: {hinge}");
        if (sensitivity.Items.All(item => item.ProbabilityInTop is null))
            lines.Add("How likely each belongs to the top is unknown: nobody's ratings can be compared, for fewer than two have rated each.");
        else
            lines.Add("How likely each belongs to the top, as its raters differ:");
        if (sensitivity.Items.Any(item => item.ProbabilityInTop is not null))
            lines.AddRange(sensitivity.Items.Select(item => $"  {Name(item)}: {Chance(item)}"));
        if (sensitivity.LeftOut > 0)
            lines.Add(Invariant($"{sensitivity.LeftOut} more that several people rated were passed over; with them the others would be less likely."));
        return string.Join('\n', lines);
    }

    /// <summary>In per cent, or that it is unknown; a probability that is not 0 or 1 is never shown as if it were.</summary>
    public static string Chance(HypothesisSensitivity item) => item.ProbabilityInTop switch
    {
        null => "unknown, fewer than two raters",
        0 => "0 %",
        1 => "100 %",
        < 0.005 => "below 1 %",
        > 0.995 => "above 99 %",
        var probability => Invariant($"{Math.Round(probability.Value * 100)} %"),
    };

    private static string Name(HypothesisSensitivity item) => Invariant($"{item.Item.Place}. {Shown.Escaped(item.Item.Hypothesis.Title)}");
}
