using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Cycles;

/// <summary>Laws of a plan: it fits, it is the best there is, and what it says of itself is true.</summary>
public sealed class CyclePlannerTests
{
    private static readonly IsoWeek Week = IsoWeek.Parse("2026-W49");

    private static readonly Gen<Effort?> AnyEffort = Gen.Frequency(
        (1, Gen.Constant<Effort?>(null)),
        (2, Gen.Choose(1, 8).Select(n => (Effort?)Effort.Of(n / 2m))),
        (3, from a in Gen.Choose(1, 6) from b in Gen.Choose(1, 6) select (Effort?)Effort.Of(("data", a / 2m), ("engineering", b))));

    private static readonly Gen<Func<int, Hypothesis>> AnyHypothesis =
        from score in Gen.Choose(1, 4).ArrayOf(3)
        from effort in AnyEffort
        from surface in Gen.Frequency((3, Gen.Constant("")), (2, Gen.Elements("form", "mail")))
        from stage in Gen.Frequency((1, Gen.Constant(0)), (3, Gen.Choose(1, 5)))
        select (Func<int, Hypothesis>)(i => Hypothesis.Create($"Idea {i}", stage == 0 ? null : (FunnelStage)stage, IceScore.Of(score[0], score[1], score[2])) with
        {
            Effort = effort,
            Surface = surface.Length == 0 ? Surface.None : Surface.Of(surface),
        });

    private static readonly Gen<CyclePolicy> AnyPolicy =
        from target in Gen.Choose(1, 6)
        from running in Gen.Choose(3, 8)
        from capacity in Gen.Frequency(
            (1, Gen.Constant<Effort?>(null)),
            (1, Gen.Choose(1, 15).Select(n => (Effort?)Effort.Of(n))),
            (3, from a in Gen.Choose(1, 8) from b in Gen.Choose(1, 12) select (Effort?)Effort.Of(("data", a), ("engineering", b))))
        from stages in Gen.Choose(0, 4)
        select new CyclePolicy { Target = target, MaxRunning = running, Band = (0, 15), Capacity = capacity, MinStages = stages };

    private static readonly Gen<Story> AnyStory =
        from makers in Gen.Choose(0, 11).SelectMany(n => AnyHypothesis.ArrayOf(n))
        from policy in AnyPolicy
        from roles in Gen.Frequency((8, Gen.Constant(0)), (1, Gen.Constant(1)), (1, Gen.Constant(2)), (1, Gen.Constant(3))).ArrayOf(11)
        select new Story([.. makers.Select((make, i) => make(i))], policy, roles);

    [Fact]
    public void It_fits_and_is_the_best_there_is() => Props.Check(AnyStory, story =>
    {
        if (story.TryPlan() is not { } plan)
            return;
        Hypothesis[] picks = [.. plan.Picks.Select(p => p.Hypothesis)];
        Assert.Equal(story.Forced, picks.Take(story.Forced.Length));
        Assert.Equal(story.Forced.Length, plan.Picks.Count(p => p.IsForced));
        Assert.DoesNotContain(picks, h => story.Excluded.ContainsKey(h.Id) || story.Carried.Contains(h));
        Assert.True(plan.NearMisses.Select(m => m.Ranked.Place).SequenceEqual(plan.NearMisses.Select(m => m.Ranked.Place).Order()));
        Assert.Equal(story.Hypotheses.Length - story.Carried.Length, picks.Length + plan.NearMisses.Count);
        Assert.Equal(story.Best(), string.Join(' ', plan.Picks.Where(p => !p.IsForced).Select(p => p.Ranked!.Value.Place)));
        Assert.Equal(plan.ToString(), story.TryPlan()!.ToString());
    }, cases: 500);

    [Fact]
    public void What_it_says_is_true() => Props.Check(AnyStory, story =>
    {
        if (story.TryPlan() is not { } plan)
            return;
        Hypothesis[] picks = [.. plan.Picks.Select(p => p.Hypothesis)];
        Assert.All(plan.NearMisses, miss => CheckMiss(story, picks, miss));
        Assert.All(plan.Picks.Where(p => !p.IsForced), pick => CheckPick(story, picks, pick));
    }, cases: 500);

    private static void CheckMiss(Story story, Hypothesis[] picks, CycleNearMiss miss)
    {
        Hypothesis hypothesis = miss.Ranked.Hypothesis;
        if (story.Excluded.TryGetValue(hypothesis.Id, out string? reason))
            Assert.Equal(reason, miss.Reason);
        else if (Regex.Match(miss.Reason, "^its surface \"(.*)\" is taken by \"(.*)\"$") is { Success: true } taken)
            Assert.Contains([.. picks, .. story.Carried], h => h.Title == taken.Groups[2].Value && h.Surface == hypothesis.Surface && h.Surface.Value == taken.Groups[1].Value);
        else if (Regex.Match(miss.Reason, "^needs ([0-9.]+) (\\w* ?)days?, and there (is|are) ([0-9.]+) in all") is { Success: true } large)
            Assert.True(story.Sum([hypothesis], large.Groups[2].Value.Trim()) > story.Most(large.Groups[2].Value.Trim()));
        else if (Regex.Match(miss.Reason, "^fits alone, but beaten for ([0-9.]+) (\\w* ?)days?: with it the week would need ([0-9.]+) of ([0-9.]+) ") is { Success: true } beaten)
        {
            string name = beaten.Groups[2].Value.Trim();
            Assert.Equal(story.Sum([hypothesis], name), decimal.Parse(beaten.Groups[1].Value, CultureInfo.InvariantCulture));
            Assert.Equal(story.Sum([.. picks, hypothesis], name), decimal.Parse(beaten.Groups[3].Value, CultureInfo.InvariantCulture));
            Assert.True(story.Sum([.. picks, hypothesis], name) > story.Most(name) && story.Sum([hypothesis], name) <= story.Most(name));
        }
        else
        {
            Assert.Matches("^(the [0-9]+ slots? (is|are) filled by |no slot is free: )", miss.Reason);
            Assert.Equal(story.Slots, picks.Length);
        }
    }

    private static void CheckPick(Story story, Hypothesis[] picks, CyclePick pick)
    {
        string reason = pick.Reason[(pick.Reason.IndexOf(": ", StringComparison.Ordinal) + 2)..];
        if (Regex.Match(reason, "^fits where place ([0-9]+) \\(([0-9.]+) (\\w* ?)days?\\) does not") is { Success: true } fits)
        {
            Hypothesis other = story.Ranking[int.Parse(fits.Groups[1].Value, CultureInfo.InvariantCulture) - 1].Hypothesis;
            string name = fits.Groups[3].Value.Trim();
            Assert.Equal(story.Sum([other], name), decimal.Parse(fits.Groups[2].Value, CultureInfo.InvariantCulture));
            Assert.True(story.Sum([.. picks.Where(h => h != pick.Hypothesis), other], name) > story.Most(name));
        }
        else if (Regex.Match(reason, "^covers (\\w+), which place ([0-9]+) does not") is { Success: true } covers)
        {
            Assert.Equal(covers.Groups[1].Value, pick.Hypothesis.Stage.ToString());
            Assert.NotEqual(story.Ranking[int.Parse(covers.Groups[2].Value, CultureInfo.InvariantCulture) - 1].Hypothesis.Stage, pick.Hypothesis.Stage);
        }
        else
        {
            Assert.Matches("^(the best that fits|no better one that fits is left out)(; its effort is assumed)?$", reason);
        }
    }

    /// <summary>A team's week: of its hypotheses some go on, some are asked for, some are excluded.</summary>
    private sealed class Story(Hypothesis[] hypotheses, CyclePolicy policy, int[] roles)
    {
        public Hypothesis[] Hypotheses => hypotheses;

        public Hypothesis[] Carried => [.. hypotheses.Where((_, i) => roles[i] == 1)];

        public Hypothesis[] Forced => [.. hypotheses.Where((_, i) => roles[i] == 2)];

        public Dictionary<HypothesisId, string> Excluded { get; } = hypotheses.Where((_, i) => roles[i] == 3).ToDictionary(h => h.Id, _ => "excluded by the caller");

        public Ranking Ranking { get; } = MakeRanking(hypotheses);

        public int Slots => Math.Max(0, Math.Min(policy.Target, policy.MaxRunning - Carried.Length));

        public CyclePlan? TryPlan()
        {
            try
            {
                return CyclePlanner.Plan(Week, Ranking, policy, Carried, Forced, Excluded);
            }
            catch (GrowthValidationException)
            {
                Assert.True(Forced.Length > Slots || Forced.Concat(Carried).Where(h => !h.Surface.IsNone).GroupBy(h => h.Surface).Any(g => g.Count() > 1));
                return null;
            }
        }

        public decimal Most(string discipline) => discipline.Length == 0 ? policy.Capacity!.Total : policy.Capacity!.Disciplines[discipline];

        public decimal Sum(IEnumerable<Hypothesis> some, string discipline) => some.Select(h => h.Effort ?? policy.DefaultEffort)
            .Sum(e => discipline.Length == 0 ? e.Total : e.Disciplines.GetValueOrDefault(discipline));

        /// <summary>The places of the best choice, by trying all.</summary>
        public string Best()
        {
            RankedHypothesis[] free = [.. Ranking.Where(r => !Carried.Contains(r.Hypothesis) && !Forced.Contains(r.Hypothesis) && !Excluded.ContainsKey(r.Hypothesis.Id))];
            var all = Enumerable.Range(0, 1 << free.Length).Reverse()
                .Select(bits => free.Where((_, i) => (bits >> (free.Length - 1 - i) & 1) == 1).ToArray()).Where(Fits)
                .Select(c => (Choice: c, Value: c.Sum(r => r.Value), Stages: Math.Min(policy.MinStages, Stages(c)))).ToList();
            int stages = all.Max(c => c.Stages);
            return string.Join(' ', all.Where(c => c.Stages == stages).MaxBy(c => c.Value).Choice.Select(r => r.Place));
        }

        private static Ranking MakeRanking(Hypothesis[] hypotheses)
        {
            var backlog = new Backlog();
            backlog.AddRange(hypotheses);
            return backlog.Rank();
        }

        private bool Fits(RankedHypothesis[] choice)
        {
            Hypothesis[] all = [.. Forced, .. choice.Select(r => r.Hypothesis)];
            string[] limits = policy.Capacity is { } capacity ? ["", .. capacity.Disciplines.Keys] : [];
            return all.Length <= Slots
                && limits.All(l => choice.Length == 0 || Sum(all, l) <= Most(l) || (Sum(Forced, l) > Most(l) && Sum(choice.Select(r => r.Hypothesis), l) == 0))
                && choice.All(r => r.Hypothesis.Surface.IsNone || all.Concat(Carried).Count(h => h.Surface == r.Hypothesis.Surface) == 1);
        }

        private int Stages(RankedHypothesis[] choice) =>
            Carried.Concat(Forced).Concat(choice.Select(r => r.Hypothesis)).Select(h => h.Stage).OfType<FunnelStage>().Distinct().Count();
    }
}
