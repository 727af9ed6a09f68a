using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramOkrTests
{
    private static readonly Quarter Now = Quarter.Parse("2026-Q4");
    private static readonly DateOnly Due = new(2026, 12, 31);
    private static readonly KeyResultId Activation = KeyResultId.Of("activation");

    [Fact]
    public void Any_objectives_come_back_from_a_document() => Props.Check(Gens.OkrsUpTo(6), okrs =>
    {
        GrowthProgram program = Grown.Of("a");
        string before = program.ToJson();
        program.Okrs = okrs;
        string json = program.ToJson();
        GrowthProgram copy = Grown.Read(json);
        Assert.Equal(okrs, copy.Okrs);
        Assert.Equal(json, copy.ToJson());
        Assert.Contains(okrs.Count == 0 ? "\"growthExperiments\": \"1.0\"" : "\"growthExperiments\": \"1.2\"", json, StringComparison.Ordinal);
        copy.Okrs = OkrSet.Empty;
        Assert.Equal(before, Grown.Read(before).ToJson());
        Assert.DoesNotContain("objectives", copy.ToJson(), StringComparison.Ordinal);
    }, cases: 200);

    [Theory]
    [InlineData("1.0", "")]
    [InlineData("1.1", ",\n  \"policy\": {\n    \"target\": 5,\n    \"low\": 8,\n    \"high\": 15,\n    \"maxRunning\": 15,\n    \"defaultEffort\": {\n      \"total\": 1\n    },\n    \"minStages\": 0,\n    \"minRuntimeDays\": 0\n  }")]
    public void A_document_from_before_is_read_and_written_back_as_it_was(string version, string rest)
    {
        string json = $$"""
            {
              "growthExperiments": "{{version}}",
              "hypotheses": [
                {
                  "id": "a",
                  "title": "A",
                  "status": "Idea"
                }
              ]{{rest}}
            }

            """.ReplaceLineEndings("\n");
        GrowthProgram program = Grown.Read(json);
        Assert.Equal(json, program.ToJson());
        Assert.Same(OkrSet.Empty, program.Okrs);
        Assert.False(program.Policy.RequireKeyResult);
        program.SetObjective(Growth());
        Assert.Contains("\"growthExperiments\": \"1.2\"", program.ToJson(), StringComparison.Ordinal);
        program = Grown.Read(json);
        program.Policy = program.Policy with { RequireKeyResult = true };
        Assert.Contains("\"growthExperiments\": \"1.2\"", program.ToJson(), StringComparison.Ordinal);
        Assert.Equal(program.Policy, program.Copy().Policy);
        program.Policy = program.Policy with { RequireKeyResult = false };
        Assert.Equal(json, program.ToJson());
    }

    [Fact]
    public void A_document_leaves_out_what_follows_and_keeps_what_a_newer_version_added()
    {
        GrowthProgram program = Grown.Read("""
            {"growthExperiments":"1.3","hypotheses":[],"objectives":[{"title":"O","quarter":"2026-Q4","level":"Company","mood":[ 1 ],
             "keyResults":[{"title":"K","start":2e1,"target":30.50,"due":"2026-12-31","bets":{"a" :1}}]}]}
            """);
        Objective objective = Assert.Single(program.Okrs);
        Assert.Equal(Objective.Create("O", Now).Id, objective.Id);
        KeyResult result = Assert.Single(objective.KeyResults);
        Assert.Equal((20m, 30.5m, 20m, true), (result.Start, result.Target, result.Current, result.IsStretch));
        program.Measure(result.Id, 25);
        string json = program.ToJson();
        Assert.All(["\"growthExperiments\": \"1.3\"", "\"mood\": [ 1 ]", "\"bets\": {\"a\" :1}", "\"current\": 25"], part => Assert.Contains(part, json, StringComparison.Ordinal));
        Assert.Equal(json, program.Copy().ToJson());
        GrowthProgram other = Grown.Of("a");
        other.Okrs = program.Okrs;
        Assert.Contains("\"growthExperiments\": \"1.3\"", other.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backlog_document_keeps_the_objectives_byte_for_byte()
    {
        GrowthProgram program = Grown.Of("a");
        program.SetObjective(Growth());
        string json = program.ToJson();
        Assert.Equal(json, BacklogJson.ToJson(BacklogJson.Parse(json)));
        Assert.Contains("\"growthExperiments\": \"1.2\"", BacklogJson.ToJson(BacklogJson.Parse(json.Replace("1.2", "1.0", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Fact]
    public void The_verbs_refuse_what_breaks_a_rule_and_change_nothing()
    {
        GrowthProgram program = Grown.Of("a");
        program.SetObjective(Objective.Create("c", Now, id: "c"));
        program.SetObjective(Growth() with { Parent = "c" });
        OkrSet before = program.Okrs;
        Refuse("objective.parent", () => program.SetObjective(Growth() with { Parent = "gone" }));
        Refuse("objective.children", () => program.RemoveObjective("c"));
        Refuse("objective.unknown", () => program.RemoveObjective("gone"));
        Refuse("key-result.unknown", () => program.Measure(KeyResultId.Of("gone"), 1));
        Refuse("key-result.unknown", () => program.Measure(KeyResultId.None, 1));
        Refuse("number.range", () => program.Measure(Activation, 1e15m + 1));
        Assert.Throws<ArgumentNullException>(() => program.SetObjective(null!));
        Assert.Throws<ArgumentNullException>(() => program.RemoveObjective(null!));
        Assert.Throws<ArgumentNullException>(() => program.Okrs = null!);
        Assert.Same(before, program.Okrs);
        Assert.Equal(0.7m, program.Measure(Activation, 27).Progress);
        Assert.True(program.Okrs[1].IsSuccess);
        Assert.Equal("growth", program.RemoveObjective("growth").Id);
        Assert.Single(program.Okrs);

        void Refuse(string code, Func<object> verb) => Assert.Equal(code, Assert.Throws<GrowthValidationException>(verb).Code);
    }

    [Fact]
    public void A_policy_that_requires_a_key_result_plans_only_what_serves_one_of_the_quarter_of_the_week()
    {
        GrowthProgram program = Serving(("a", null), ("b", "activation"), ("c", "past"), ("d", "gone"));
        program.Okrs = OkrSet.Of(Growth(), Growth() with { Id = "old", Quarter = Now.AddQuarters(-1), KeyResults = [KeyResult.Create("r", 0, 1, Due, KeyResultId.Of("past"))] });
        Assert.Equal(4, program.ProposeWeek(Grown.W48).Picks.Count);
        program.Policy = program.Policy with { RequireKeyResult = true };
        CyclePlan plan = program.ProposeWeek(Grown.W48);
        Assert.Equal(["b"], plan.Picks.Select(p => p.Hypothesis.Id.Value));
        Assert.Equal(
            [
                ("a", "serves no current key result: it names none"),
                ("c", "serves no current key result: past is of 2026-Q3, and this is 2026-Q4"),
                ("d", "serves no current key result: gone is in no OKR"),
            ],
            plan.NearMisses.Select(m => (m.Ranked.Hypothesis.Id.Value, m.Reason)));
        Assert.Empty(program.ProposeWeek(Grown.W48.AddWeeks(13)).Picks);
        Assert.Equal(
            "\"The idea a\" is asked for, but the policy plans only what serves a key result of the quarter: it serves no current key result: it names none. "
            + "Let it serve a key result of that quarter, or change the policy.",
            Assert.Throws<GrowthValidationException>(() => program.ProposeWeek(Grown.W48, new PlanOptions { Forced = [Grown.Id("a")] })).Message);
        Assert.Single(program.ProposeWeek(Grown.W48, new PlanOptions { Forced = [Grown.Id("b")] }).Picks, p => p.IsForced);
        Assert.Equal(["b"], program.PlanWeek(Grown.W48).Experiments.Select(e => e.Hypothesis.Value));
        program.SetObjective(program.Okrs[1] with { Quarter = Now });
        Assert.Equal(["b", "c"], program.PlanWeek(Grown.W48).Experiments.Select(e => e.Hypothesis.Value));
        Assert.True(program.CycleOf(Grown.W48).Policy.RequireKeyResult);
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Fact]
    public void What_goes_on_from_an_earlier_week_stays_when_the_policy_comes_later()
    {
        GrowthProgram program = Grown.Running("a");
        program.CarryOver(Grown.Id("a"), "more data", Grown.W49);
        program.Policy = program.Policy with { RequireKeyResult = true };
        Assert.Equal(["a"], program.PlanWeek(Grown.W49).Experiments.Select(e => e.Hypothesis.Value));
    }

    [Fact]
    public void Of_a_whole_backlog_that_serves_nothing_the_first_are_told()
    {
        GrowthProgram program = Grown.Of([.. Enumerable.Range(0, 500).Select(i => $"h{i}")]);
        program.Policy = program.Policy with { RequireKeyResult = true };
        CyclePlan plan = program.ProposeWeek(Grown.W48);
        Assert.Empty(plan.Picks);
        Assert.Equal(Enumerable.Range(1, 50), plan.NearMisses.Select(m => m.Ranked.Place));
        Assert.Contains("; 500 more are excluded", Assert.Single(plan.Warnings), StringComparison.Ordinal);
        program.SetObjective(Growth());
        HypothesisId last = program.Backlog.Rank()[^1].Hypothesis.Id;
        program.Backlog.Update(program.Backlog[last] with { Serves = Activation });
        Assert.Equal([last], program.ProposeWeek(Grown.W48).Picks.Select(p => p.Hypothesis.Id));
    }

    [Fact]
    public void The_gate_of_a_program_is_of_now_unless_asked_otherwise()
    {
        GrowthProgram program = Serving(("a", "activation"));
        program.SetObjective(Growth());
        Assert.Equal(Now, program.OkrGateOf().Current);
        Assert.Single(program.OkrGateOf().Split(program.Backlog.Rank()).Aligned);
        Assert.Single(program.OkrGateOf(Now.AddQuarters(1)).Split(program.Backlog.Rank()).SetAside);
    }

    [Fact]
    public void Objectives_of_two_programs_come_together_by_their_ids()
    {
        GrowthProgram ours = Grown.Of("a");
        GrowthProgram theirs = Grown.Of("a");
        ours.SetObjective(Growth());
        Objective company = Objective.Create("c", Now, id: "c");
        theirs.Okrs = OkrSet.Of(company, Growth() with { Parent = "c" });
        GrowthConflictException error = Assert.Throws<GrowthConflictException>(() => ours.Merge(theirs));
        Assert.Contains("the objective \"growth\" differs", error.Message, StringComparison.Ordinal);
        Assert.Equal([Growth()], ours.Okrs);
        GrowthProgram skipped = ours.Copy();
        Assert.Equal([company], skipped.Merge(theirs, ConflictPolicy.Skip).ChangedObjectives);
        Assert.Equal([Growth(), company], skipped.Okrs);
        Assert.Equal([company, Growth() with { Parent = "c" }], ours.Merge(theirs, ConflictPolicy.Update).ChangedObjectives);
        Assert.Equal([Growth() with { Parent = "c" }, company], ours.Okrs);
        Assert.Empty(ours.Merge(theirs).ChangedObjectives);
    }

    [Fact]
    public void Objectives_that_are_too_many_together_are_a_conflict_and_change_nothing()
    {
        GrowthProgram ours = Grown.Of("a");
        GrowthProgram theirs = Grown.Of("b");
        ours.Okrs = OkrSet.Of(Growth(), Growth("o2"), Growth("o3"));
        theirs.Okrs = OkrSet.Of(Growth("o4"));
        string before = ours.ToJson();
        Assert.Contains("the team \"growth\" has more than 3 objectives in 2026-Q4", Assert.Throws<GrowthConflictException>(() => ours.Merge(theirs)).Message, StringComparison.Ordinal);
        Assert.Equal(before, ours.ToJson());
    }

    private static Objective Growth(string id = "growth") => Objective.Create("New teams see value", Now, OkrLevel.Team, "growth", id) with
    {
        KeyResults = [KeyResult.Create("Activation", 20, 30, Due, id == "growth" ? Activation : KeyResultId.Of(id))],
    };

    private static GrowthProgram Serving(params (string Id, string? Serves)[] ideas)
    {
        GrowthProgram program = Grown.Of([.. ideas.Select(i => i.Id)]);
        foreach ((string id, string? serves) in ideas.Where(i => i.Serves is not null))
            program.Backlog.Update(program.Backlog[Grown.Id(id)] with { Serves = KeyResultId.Of(serves!) });
        return program;
    }
}
