using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>Which tests a week should run, and why these: a proposal that changes nothing.</summary>
/// <remarks>The chosen ones together have the highest total value that the policy allows, among the head of the ranking: three times the target,
/// at least 50. Of plans that are worth the same it is the one with the better places. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Week}: {Picks.Count} tests")]
public sealed partial class CyclePlan
{
    private const int ListedNearMisses = 10;

    internal CyclePlan(IsoWeek week, IReadOnlyList<CyclePick> picks, IReadOnlyList<CycleNearMiss> nearMisses, IReadOnlyList<string> warnings)
    {
        Week = week;
        Picks = picks;
        NearMisses = nearMisses;
        Warnings = warnings;
    }

    /// <summary>The week.</summary>
    public IsoWeek Week { get; }

    /// <summary>The market whose hypotheses alone were candidates; null for all.</summary>
    public string? Market { get; private init; }

    /// <summary>The chosen ones: the forced ones first, then by place.</summary>
    public IReadOnlyList<CyclePick> Picks { get; }

    /// <summary>Those that were looked at and not chosen, by place; of those that must not be chosen, as many of the first as the head is long.</summary>
    public IReadOnlyList<CycleNearMiss> NearMisses { get; }

    /// <summary>What the plan could not do, in words; empty when all went well.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The plan as lines of text: the chosen ones with their reasons, the first ten of those that were left out, the warnings.</summary>
    /// <returns>The text, the same in every culture, lines parted by LF.</returns>
    public override string ToString()
    {
        List<string> lines = [Invariant($"{Week}{CycleWords.OfMarket(Market)}: {CycleWords.Count(Picks.Count, "test")}, {CycleWords.Days(Picks.Sum(p => p.Effort.Total))}")];
        for (int i = 0; i < Picks.Count; i++)
            lines.Add(Invariant($"{i + 1,3}. {Shown.Escaped(Picks[i].Hypothesis.Title)} [{Shown.Escaped(Picks[i].Effort.ToString())}]: {Picks[i].Reason}"));
        if (NearMisses.Count > 0)
            lines.Add("Left out:");
        foreach (CycleNearMiss miss in NearMisses.Take(ListedNearMisses))
            lines.Add(Invariant($"  place {miss.Ranked.Place} with {RankingWords.Number(miss.Ranked.Value)}, {Shown.Escaped(miss.Ranked.Hypothesis.Title)}: {miss.Reason}"));
        if (NearMisses.Count > ListedNearMisses)
            lines.Add(Invariant($"  and {NearMisses.Count - ListedNearMisses} more"));
        lines.AddRange(Warnings.Select(w => $"Warning: {w}"));
        return string.Join('\n', lines);
    }

    /// <summary>The same plan, made for a market.</summary>
    internal CyclePlan For(string? market) => new(Week, Picks, NearMisses, Warnings) { Market = market };
}
