using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Cycles;

public sealed class CyclePlanStoryTests
{
    private static readonly Dictionary<HypothesisId, string> Nothing = [];

    [Fact]
    public void A_week_with_many_reasons() => Snapshot.Match(ManyReasons().ToString());

    [Fact]
    public void It_reads_the_same_in_every_culture()
    {
        string expected = ManyReasons().ToString();
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, () => ManyReasons().ToString())));
    }

    [Fact]
    public void Without_a_capacity_it_takes_the_best_places()
    {
        CyclePlan plan = Plan(CyclePolicy.Default, [.. Enumerable.Range(0, 60).Select(i => Idea($"Idea {i}", 1 + (i % 10), 5, 5))]);
        Assert.Equal(Enumerable.Range(1, 10), plan.Picks.Select(p => p.Ranked!.Value.Place));
        Assert.Equal(40, plan.NearMisses.Count);
        Assert.All(plan.NearMisses, m => Assert.Equal("the 10 slots are filled by better ones", m.Reason));
        Assert.Empty(plan.Warnings);
        Assert.All(plan.Picks, p => Assert.True(p.IsEffortAssumed));
    }

    [Fact]
    public void Nothing_to_choose_from_is_a_plan_with_a_warning()
    {
        CyclePlan plan = Plan(CyclePolicy.Default with { MinStages = 1 });
        Assert.Empty(plan.Picks);
        Assert.Equal(
            ["0 new tests, fewer than the 8 of the band: the ranking has no other candidate", "the tests cover 0 stages, not the 1 asked for: all candidates together are of 0"],
            plan.Warnings);
    }

    [Fact]
    public void What_goes_on_takes_slots_of_those_that_run_and_no_capacity()
    {
        Hypothesis[] carried = [.. Enumerable.Range(0, 14).Select(i => Idea($"Old {i}", 5, 5, 5) with { Effort = Effort.Of(5) })];
        CyclePlan plan = Plan(CyclePolicy.Default with { Capacity = Effort.Of(2) }, carried, [Idea("New", 5, 5, 5), Idea("Newer", 5, 5, 4)]);
        Assert.Equal("New", Assert.Single(plan.Picks).Hypothesis.Title);
        Assert.Contains("1 new test, fewer than the 8 of the band: 14 from earlier weeks go on, and at most 15 may run at once", plan.Warnings);
    }

    [Fact]
    public void It_says_when_it_is_not_proven()
    {
        var random = new Random(5);
        Hypothesis[] ideas = [.. Enumerable.Range(0, 50).Select(i => Idea($"Idea {i}", 1 + random.Next(10), 5, 5) with { Effort = Effort.Of(random.Next(100, 900) / 100m) })];
        var backlog = new Backlog();
        backlog.AddRange(ideas);
        CyclePlan plan = CyclePlanner.Plan(IsoWeek.Parse("2026-W49"), backlog.Rank(), CyclePolicy.Default with { Capacity = Effort.Of(21.37m) }, [], [], Nothing, work: 10);
        Assert.Contains(plan.Warnings, w => w.StartsWith("the plan is not proven best", StringComparison.Ordinal));
        Assert.True(plan.Picks.Sum(p => p.Effort.Total) <= 21.37m);
    }

    [Fact]
    public void It_refuses_what_cannot_be_asked_for()
    {
        Hypothesis form = Idea("A shorter form", 5, 5, 5) with { Surface = Surface.Of("form") };
        Hypothesis other = Idea("A longer form", 5, 5, 5) with { Surface = Surface.Of("form") };
        Hypothesis mail = Idea("A digest", 5, 5, 5);
        Assert.StartsWith("\"A longer form\" is asked for, but \"A shorter form\", which is asked for too, has the same surface \"form\"", Refusal(CyclePolicy.Default, [], [form, other]));
        Assert.StartsWith("\"A longer form\" is asked for, but \"A shorter form\", which goes on from an earlier week", Refusal(CyclePolicy.Default, [form], [other]));
        Assert.StartsWith("\"A digest\" is asked for, but it goes on", Refusal(CyclePolicy.Default, [mail], [mail]));
        Assert.StartsWith("2 tests are asked for, but there is 1 slot", Refusal(CyclePolicy.Default with { Target = 1 }, [], [mail, form]));
        Assert.StartsWith("\"A digest\" is asked for, but it cannot be planned: no", Refusal(CyclePolicy.Default, [], [mail], new() { [mail.Id] = "no" }));
    }

    private static string Refusal(CyclePolicy policy, Hypothesis[] carried, Hypothesis[] forced, Dictionary<HypothesisId, string>? excluded = null) =>
        Assert.Throws<GrowthValidationException>(() => CyclePlanner.Plan(IsoWeek.Parse("2026-W49"), new Backlog().Rank(), policy, carried, forced, excluded ?? Nothing)).Message;

    private static CyclePlan ManyReasons()
    {
        Hypothesis old = Idea("A calmer pricing page", 7, 7, 7) with { Surface = Surface.Of("pricing page"), Stage = FunnelStage.Revenue };
        Hypothesis asked = Idea("A referral link in the receipt", 4, 5, 6) with { Effort = Effort.Of(("engineering", 1)), Stage = FunnelStage.Referral };
        Hypothesis excluded = Idea("A new name", 10, 9, 9);
        Hypothesis[] ideas =
        [
            Idea("A one-field sign-up", 8, 6, 9) with { Effort = Effort.Of(("engineering", 2)), Surface = Surface.Of("sign-up form") },
            Idea("A rebuilt onboarding", 10, 8, 6) with { Effort = Effort.Of(("engineering", 12), ("data", 1)) },
            Idea("A sign-up with a bar", 8, 6, 8) with { Effort = Effort.Of(("engineering", 1)), Surface = Surface.Of("sign-up form") },
            Idea("Yearly prices first", 9, 5, 8) with { Effort = Effort.Of(0.5m), Surface = Surface.Of("pricing page") },
            Idea("A weekly digest", 7, 7, 5) with { Effort = Effort.Of(("data", 1.5m), ("engineering", 3)) },
            Idea("A \u202Ered button", 6, 6, 6),
            Idea("A tour in three steps", 6, 5, 7) with { Effort = Effort.Of(("data", 2.5m)) },
            Idea("A smaller logo", 3, 5, 9) with { Effort = Effort.Of(0.25m) },
            Idea("Come back, we miss you", 2, 2, 2) with { Effort = Effort.Of(("data", 0.5m)), Stage = FunnelStage.Retention },
            Idea("Live chat", 3, 3, 3) with { Effort = Effort.Of(("engineering", 0.5m)) },
            excluded, asked,
        ];
        var policy = new CyclePolicy { Target = 6, Capacity = Effort.Of(("data", 3), ("engineering", 6)), MinStages = 5 };
        var backlog = new Backlog();
        backlog.AddRange(ideas);
        return CyclePlanner.Plan(IsoWeek.Parse("2026-W49"), backlog.Rank(), policy, [old], [asked], new Dictionary<HypothesisId, string> { [excluded.Id] = "planned in 2026-W48 already" });
    }

    private static Hypothesis Idea(string title, int impact, int confidence, int ease) => Hypothesis.Create(title, FunnelStage.Activation, IceScore.Of(impact, confidence, ease));

    private static CyclePlan Plan(CyclePolicy policy, params Hypothesis[] ideas) => Plan(policy, [], ideas);

    private static CyclePlan Plan(CyclePolicy policy, Hypothesis[] carried, Hypothesis[] ideas)
    {
        var backlog = new Backlog();
        backlog.AddRange(ideas);
        return CyclePlanner.Plan(IsoWeek.Parse("2026-W49"), backlog.Rank(), policy, carried, [], Nothing);
    }
}
