using System.Numerics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>Why each test of a plan is chosen and each other one is not; what is said holds of the plan, and can be checked.</summary>
internal sealed class CycleReasons
{
    private readonly CyclePlanner _planner;
    private readonly CycleLimits _limits;
    private readonly decimal[] _sum;
    private readonly HashSet<HypothesisId> _chosen;
    private readonly RankedHypothesis[] _leftOut;
    private readonly Dictionary<Surface, Hypothesis> _surfaces = [];

    public CycleReasons(CyclePlanner planner)
    {
        _planner = planner;
        _limits = planner.Limits;
        _sum = _limits.SumOf(planner.New);
        _chosen = [.. planner.Chosen.Select(r => r.Hypothesis.Id)];
        _leftOut = [.. planner.Head.Where(r => !_chosen.Contains(r.Hypothesis.Id))];
        foreach (Hypothesis hypothesis in planner.Running.Where(h => !h.Surface.IsNone))
            _surfaces.TryAdd(hypothesis.Surface, hypothesis);
    }

    public IReadOnlyList<CyclePick> Picks() =>
    [
        .. _planner.Forced.Select(h => Pick(h, RankedOf(h), isForced: true)),
        .. _planner.Chosen.Select(r => Pick(r.Hypothesis, r, isForced: false)),
    ];

    public IReadOnlyList<CycleNearMiss> NearMisses() => [.. _leftOut.Select(r => new CycleNearMiss(r, WhyNot(r)))];

    private RankedHypothesis? RankedOf(Hypothesis hypothesis) =>
        _planner.Ranking.TryGetPlace(hypothesis.Id, out int place) ? _planner.Ranking[place - 1] : null;

    private CyclePick Pick(Hypothesis hypothesis, RankedHypothesis? ranked, bool isForced)
    {
        string place = ranked is { } r ? Invariant($"place {r.Place} with {RankingWords.Number(r.Value)}") : "without a place";
        string assumed = _limits.IsAssumed(hypothesis) ? "; its effort is assumed" : "";
        return new CyclePick(ranked, hypothesis)
        {
            Effort = _limits.EffortOf(hypothesis),
            IsEffortAssumed = hypothesis.Effort is null,
            IsForced = isForced,
            Reason = $"{place}: {(isForced ? "asked for" : Why(ranked!.Value))}{assumed}",
        };
    }

    /// <summary>Why it, and not the best one before it that is left out and could be chosen: what stands in the way of changing one for the other.</summary>
    private string Why(RankedHypothesis pick)
    {
        RankedHypothesis[] before = [.. _leftOut.Where(r => r.Place < pick.Place && CouldBeChosen(r.Hypothesis, pick.Hypothesis))];
        if (before.Length == 0)
            return _planner.Chosen[0].Place == pick.Place ? "the best that fits" : "no better one that fits is left out";
        foreach (RankedHypothesis other in before)
        {
            if (PassedWith(other, pick) < 0)
                return CoversEnoughWith(other, pick) ? "part of the best plan that was found" : Invariant($"covers {pick.Hypothesis.Stage}, which place {other.Place} does not");
        }

        int passed = PassedWith(before[0], pick);
        return Invariant($"fits where place {before[0].Place} ({_limits.Words(passed, _limits.CostsOf(before[0].Hypothesis)[passed])}) does not");
    }

    /// <summary>The limit that one would pass in the place of another; -1 for none.</summary>
    private int PassedWith(RankedHypothesis one, RankedHypothesis insteadOf) =>
        _limits.Passed(Changed(_limits.CostsOf(one.Hypothesis), _limits.CostsOf(insteadOf.Hypothesis)));

    private bool CoversEnoughWith(RankedHypothesis one, RankedHypothesis insteadOf) => _planner.Stages <= BitOperations.PopCount(
        CyclePlanner.StagesOf(_planner.Running.Where(h => h.Id != insteadOf.Hypothesis.Id).Append(one.Hypothesis)));

    /// <summary>Whether nothing but the other chosen ones stands in its way: it is not excluded, not too large, and its surface is not another one's.</summary>
    private bool CouldBeChosen(Hypothesis hypothesis, Hypothesis insteadOf) =>
        !_planner.Excluded.ContainsKey(hypothesis.Id)
        && _limits.Passed(_limits.CostsOf(hypothesis)) <= CycleLimits.Slots
        && (!_surfaces.TryGetValue(hypothesis.Surface, out Hypothesis? other) || other.Id == insteadOf.Id);

    private string WhyNot(RankedHypothesis ranked)
    {
        Hypothesis hypothesis = ranked.Hypothesis;
        if (_planner.Excluded.TryGetValue(hypothesis.Id, out string? reason))
            return reason;
        string assumed = _limits.IsAssumed(hypothesis) ? ", as its effort is assumed" : "";
        decimal[] costs = _limits.CostsOf(hypothesis);
        if (_limits.Passed(costs) is > CycleLimits.Slots and int c)
            return $"needs {_limits.Words(c, costs[c])}, and there {(_limits.Amounts[c] == 1 ? "is" : "are")} {ExactNumber.Format(_limits.Amounts[c])} in all{assumed}";
        if (_surfaces.TryGetValue(hypothesis.Surface, out Hypothesis? other))
            return $"its surface {Shown.Quoted(hypothesis.Surface.Value)} is taken by {Shown.Quoted(other.Title)}";
        if (ranked.Value < 0)
            return "its value is below 0";
        decimal[] with = Changed(costs, new decimal[costs.Length]);
        int passed = _limits.Passed(with);
        return passed switch
        {
            < 0 => "fits, but the search for the best plan was given up",
            CycleLimits.Slots => Full(ranked),
            _ => $"fits alone, but beaten for {_limits.Words(passed, costs[passed])}: with it the week would need {ExactNumber.Format(with[passed])} of {_limits.Words(passed, _limits.Amounts[passed])}{assumed}",
        };
    }

    private string Full(RankedHypothesis ranked)
    {
        int slots = (int)_limits.Amounts[CycleLimits.Slots];
        if (slots == 0)
            return Invariant($"no slot is free: {CycleWords.Count(_planner.Carried.Count, "test")} from earlier weeks go on");
        string filled = Invariant($"the {CycleWords.Count(slots, "slot")} {(slots == 1 ? "is" : "are")} filled");
        return _planner.Chosen.Count == 0 ? $"{filled} by what was asked for"
            : _planner.Chosen[^1].Place < ranked.Place ? $"{filled} by better ones"
            : $"{filled} by ones that together are worth more, or cover more stages";
    }

    private decimal[] Changed(decimal[] more, decimal[] less) => [.. _sum.Select((s, c) => s + more[c] - less[c])];
}
