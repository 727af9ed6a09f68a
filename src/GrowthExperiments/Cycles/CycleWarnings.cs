using System.Numerics;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>What a plan could not do, in words.</summary>
internal static class CycleWarnings
{
    public static IReadOnlyList<string> Of(CyclePlanner planner) =>
    [
        .. Over(planner), .. Few(planner), .. Stages(planner), .. Assumed(planner),
        .. planner.IsProven ? Array.Empty<string>() : ["the plan is not proven best: there are too many choices that are almost equal; a lower target or rounder efforts help"],
    ];

    private static IEnumerable<string> Over(CyclePlanner planner)
    {
        decimal[] sum = planner.Limits.SumOf(planner.Forced);
        for (int c = 1; c < sum.Length; c++)
        {
            decimal most = planner.Limits.Amounts[c];
            if (sum[c] > most)
                yield return $"what was asked for takes {planner.Limits.Words(c, sum[c])}, {ExactNumber.Format(sum[c] - most)} more than the {ExactNumber.Format(most)} there {(most == 1 ? "is" : "are")}";
        }
    }

    private static IEnumerable<string> Few(CyclePlanner planner)
    {
        int count = planner.New.Count();
        if (count >= planner.Policy.Band.Low)
            yield break;
        int slots = (int)planner.Limits.Amounts[CycleLimits.Slots];
        string why = count < slots ? FewCandidates(planner)
            : slots == planner.Policy.Target ? Invariant($"the target is {slots}")
            : Invariant($"{planner.Carried.Count} from earlier weeks go on, and at most {planner.Policy.MaxRunning} may run at once");
        yield return Invariant($"{CycleWords.Count(count, "new test")}, fewer than the {planner.Policy.Band.Low} of the band: {why}");
    }

    private static string FewCandidates(CyclePlanner planner)
    {
        int others = planner.Head.Count(r => !planner.Excluded.ContainsKey(r.Hypothesis.Id)) - planner.Chosen.Count;
        string beside = planner.ExcludedCount == 0 ? "" : Invariant($"; {planner.ExcludedCount} more {(planner.ExcludedCount == 1 ? "is" : "are")} excluded");
        return others == 0 ? $"the ranking has no other candidate{beside}"
            : Invariant($"none of the {CycleWords.Count(others, "other candidate")} can join them, for the reasons given there{beside}");
    }

    private static IEnumerable<string> Stages(CyclePlanner planner)
    {
        int asked = planner.Policy.MinStages;
        int covered = BitOperations.PopCount(CyclePlanner.StagesOf(planner.Running));
        if (covered >= asked)
            yield break;
        int there = BitOperations.PopCount(CyclePlanner.StagesOf(
            planner.Carried.Concat(planner.Forced).Concat(planner.Head.Where(r => !planner.Excluded.ContainsKey(r.Hypothesis.Id)).Select(r => r.Hypothesis))));
        string why = there < asked ? Invariant($"all candidates together are of {there}") : "what would cover more does not fit";
        yield return Invariant($"the tests cover {CycleWords.Count(covered, "stage")}, not the {asked} asked for: {why}");
    }

    private static IEnumerable<string> Assumed(CyclePlanner planner)
    {
        int count = planner.New.Count(planner.Limits.IsAssumed);
        Effort effort = planner.Policy.DefaultEffort;
        string each = effort.Disciplines.Count == 0 ? CycleWords.Count(effort.Total, "person-day") : Shown.Escaped(effort.ToString());
        if (count > 0)
            yield return Invariant($"{CycleWords.Count(count, "test")} {(count == 1 ? "has" : "have")} no effort; each counts as {each}");
    }
}
