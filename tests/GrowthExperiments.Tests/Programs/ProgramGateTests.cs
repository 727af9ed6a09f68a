using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramGateTests
{
    private static readonly GateId Ads = GateId.Of("ads");

    private static readonly Gate Gate = Gate.Create(Ads, "Ads in Spain", [GateCriterion.AtLeast("signed customers", 3, "customers")]) with { Market = "ES" };

    /// <summary>Up to six gates in one program, each after an earlier one or none, with decisions of them.</summary>
    private static readonly Gen<GrowthProgram> Programs =
        from gates in Gen.Choose(0, 5).SelectMany(n => Gens.Gate.ListOf(n))
        from afters in Gen.Choose(-1, 4).ListOf(6)
        from said in Gen.Choose(0, 6).SelectMany(n => Gens.GateDecision.ListOf(n))
        select Filled([.. gates.DistinctBy(g => g.Id)], afters, said);

    [Fact]
    public void Gates_and_decisions_come_back_and_stay_what_they_were() => Props.Check(Programs, program =>
    {
        string json = program.ToJson();
        GrowthProgram copy = program.Copy();
        Assert.Equal(program.Gates, copy.Gates);
        Assert.Equal(program.GateDecisions, copy.GateDecisions);
        Assert.Equal(json, copy.ToJson());
        Assert.Equal(program.Gates.Count + program.GateDecisions.Count > 0, json.StartsWith("{\n  \"growthExperiments\": \"1.2\"", StringComparison.Ordinal));
        Assert.All(program.GateDecisions, d => Assert.Equal(program.LatestDecisionOf(d.Gate.Id), copy.LatestDecisionOf(d.Gate.Id)));
        GateDecision[] before = [.. copy.GateDecisions];
        foreach (Gate gate in copy.Gates.Reverse())
        {
            copy.ReplaceGate(gate with { Name = "other", Criteria = [GateCriterion.Done("other")] });
            copy.DecideGate(gate.Id, [GateMeasurement.Done("other")]);
        }

        foreach (GateId id in copy.Gates.Select(g => g.Id).Reverse().ToArray())
            copy.RemoveGate(id);
        Assert.Equal(before, copy.GateDecisions.Take(before.Length));
        Assert.Equal(before, copy.Copy().GateDecisions.Take(before.Length));
    }, cases: 80);

    [Fact]
    public void A_guarded_hypothesis_is_planned_after_the_Go_and_not_before() => Props.Check(
        from count in Gen.Choose(1, 6)
        from guarded in Gen.Elements(true, false).ListOf(count)
        from verdicts in Gen.Elements(Enum.GetValues<GateVerdict>()).ListOf(2)
        from known in Gen.Elements(true, true, false)
        select (count, guarded, verdicts, known),
        t =>
        {
            GrowthProgram program = Grown.Of([.. Enumerable.Range(0, t.count).Select(i => $"h{i}")]);
            IEnumerable<HypothesisId> before = [.. program.Backlog.Rank().Select(r => r.Hypothesis.Id)];
            foreach (Hypothesis h in program.Backlog.ToList().Where((_, i) => t.guarded[i]))
                program.Backlog.Update(h with { GuardedBy = Ads });
            if (t.known)
                program.AddGate(Gate);
            Check(isOpen: false);
            foreach (GateVerdict verdict in t.known ? t.verdicts : [])
            {
                program.DecideGate(Ads, verdict == GateVerdict.Incomplete ? [] : [GateMeasurement.Of("signed customers", verdict == GateVerdict.Go ? 3 : 2)]);
                Check(verdict == GateVerdict.Go);
            }

            Assert.Equal(before, program.Backlog.Rank().Select(r => r.Hypothesis.Id));

            void Check(bool isOpen)
            {
                CyclePlan plan = program.ProposeWeek(Grown.W48);
                Assert.Equal(program.Backlog.Where(h => isOpen || h.GuardedBy.IsNone).Select(h => h.Id), plan.Picks.Select(p => p.Hypothesis.Id));
                Assert.Equal(plan.Picks.Select(p => p.Hypothesis.Id), program.PlanWeek(Grown.W48).Experiments.Select(e => e.Hypothesis));
                Assert.All(plan.NearMisses, m => Assert.StartsWith("guarded by the gate \"ads\", which ", m.Reason, StringComparison.Ordinal));
            }
        },
        cases: 150);

    [Fact]
    public void The_reason_says_what_the_gate_said()
    {
        GrowthProgram program = Grown.Of("a", "b");
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { GuardedBy = Ads });
        Assert.Equal("guarded by the gate \"ads\", which the program does not hold", Refused());
        program.AddGate(Gate);
        Assert.Equal("guarded by the gate \"ads\", which has no Go yet", Refused());
        program.DecideGate(Ads, []);
        Assert.Equal("guarded by the gate \"ads\", which has no Go yet: it was Incomplete on 2026-11-23", Refused());
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 2)]);
        Assert.Equal("guarded by the gate \"ads\", which said NoGo on 2026-11-23", Refused());
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)], at: Clock.Monday.AddDays(-7)); // an older one, written down late
        Assert.Equal("guarded by the gate \"ads\", which said NoGo on 2026-11-23", Refused());
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)]);
        Assert.Equal(["a"], program.Plan(Grown.W48, "a").Experiments.Select(e => e.Hypothesis.Value));
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 1)], at: Clock.Monday.AddDays(1));
        Assert.Equal("guarded by the gate \"ads\", which said NoGo on 2026-11-24", Refused());
        Assert.Equal(["b"], program.PlanWeek(Grown.W48).Experiments.Select(e => e.Hypothesis.Value));
        Assert.Equal(HypothesisStatus.Idea, program.Backlog[Grown.Id("a")].Status);

        string Refused()
        {
            GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => program.ProposeWeek(Grown.W48, new PlanOptions { Forced = [Grown.Id("a")] }));
            string reason = Assert.Single(program.ProposeWeek(Grown.W48).NearMisses).Reason;
            Assert.Equal(("plan.asked-guarded", $"\"The idea a\" is asked for, but it cannot be planned: it is {reason}. Decide the gate first, or take the guard away."), (error.Code, error.Message));
            return reason;
        }
    }

    [Fact]
    public void The_Go_of_a_gate_that_was_removed_opens_no_other()
    {
        GrowthProgram program = Grown.Of("a");
        program.AddGate(Gate);
        program.RemoveGate(Ads); // never decided, so its id is free
        program.AddGate(Gate);
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)]);
        program.RemoveGate(Ads);
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => program.AddGate(Gate with { Name = "Something else" }));
        Assert.Equal(("gate.decided", 0), (error.Code, program.Gates.Count));
        Assert.Single(program.GateDecisions);
    }

    [Fact]
    public void A_test_that_was_planned_does_not_start_after_a_NoGo()
    {
        GrowthProgram program = Grown.Of("a", "b");
        program.AddGate(Gate);
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { GuardedBy = Ads });
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)]);
        program.PlanWeek(Grown.W48);
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 2)]);
        string before = program.ToJson();
        string blocker = Assert.Single(program.Blockers(Grown.W48));
        Assert.Equal("\"The idea a\" (a) is guarded by the gate \"ads\", which said NoGo on 2026-11-23: put it back, or decide the gate first", blocker);
        Assert.Contains(blocker, Assert.Throws<GrowthValidationException>(() => program.StartWeek(Grown.W48)).Message, StringComparison.Ordinal);
        Assert.Equal(before, program.ToJson());
        program.PutBack(Grown.Id("a"));
        Assert.Equal([ExperimentStatus.Running], program.StartWeek(Grown.W48).Experiments.Select(e => e.Status));

        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)]);
        IsoWeek next = Grown.W48.AddWeeks(1);
        program.PlanWeek(next, new PlanOptions { Forced = [Grown.Id("a")] });
        program.StartWeek(next);
        program.DecideGate(Ads, [GateMeasurement.Of("signed customers", 2)]); // what runs goes on
        Assert.Equal(ExperimentStatus.InReview, program.EndExperiment(Grown.Id("a")).Status);
    }

    [Fact]
    public void The_head_is_filled_from_behind_the_guarded()
    {
        GrowthProgram program = Grown.Of([.. Enumerable.Range(0, 200).Select(i => $"h{i}")]);
        foreach (Hypothesis h in program.Backlog.ToList().Take(120))
            program.Backlog.Update(h with { GuardedBy = Ads });
        Assert.Equal(10, program.ProposeWeek(Grown.W48).Picks.Count);
        Assert.All(program.ProposeWeek(Grown.W48).Picks, p => Assert.True(p.Hypothesis.GuardedBy.IsNone));
    }

    [Fact]
    public void Spain_from_the_first_interest_to_marketing()
    {
        GrowthProgram program = Grown.Of("es-ads", "onboarding");
        program.Backlog.Update(program.Backlog[Grown.Id("es-ads")] with { Market = "ES", GuardedBy = GateId.Of("es-customers") });
        foreach (Gate gate in StandardGates.NewMarket("ES", 100_000, 10, pipelineUnit: "EUR"))
            program.AddGate(gate);
        GateMeasurement[] customers = [GateMeasurement.Of("months of selling since the first interest", 3), GateMeasurement.Of("signed customers", 1)];
        Assert.Equal(GateVerdict.Incomplete, program.DecideGate(GateId.Of("es-customers"), customers).Verdict);
        Assert.Equal(["onboarding"], program.ProposeWeek(Grown.W48).Picks.Select(p => p.Hypothesis.Id.Value));
        GateMeasurement[] interest = [GateMeasurement.Of("months of selling", 3), GateMeasurement.Of("pipeline", 120_000), GateMeasurement.Of("first interests", 12)];
        Assert.Equal([0m, 20_000m, 2m], program.DecideGate(GateId.Of("es-interest"), interest, "mia").Results.Select(r => r.Margin!.Value));
        GateDecision said = program.DecideGate(GateId.Of("es-customers"), customers);
        Assert.Equal((GateVerdict.Go, GateVerdict.Go), (said.Verdict, said.Before));
        Assert.Equal(["es-ads", "onboarding"], program.ProposeWeek(Grown.W48).Picks.Select(p => p.Hypothesis.Id.Value));
        Assert.Equal(2, program.GatesInMarket("es").Count);
        Assert.Equal(3, program.GateDecisionsInMarket("es").Count);
        Assert.Empty(program.GatesInMarket("FR"));
    }

    [Fact]
    public void Gates_are_added_replaced_and_removed_in_order()
    {
        GrowthProgram program = Grown.Of("a");
        Gate a = Gate.Create(GateId.Of("a"), "A", [GateCriterion.Done("done")]);
        Gate b = Gate.Create(GateId.Of("b"), "B", [GateCriterion.Done("done")]) with { After = a.Id };
        Refuse("gate.unknown", () => program.AddGate(b));
        program.AddGate(a);
        program.AddGate(b);
        Refuse("gate.taken", () => program.AddGate(a));
        Assert.Contains("\"a\" after \"b\" after \"a\"", Refuse("gate.circle", () => program.ReplaceGate(a with { After = b.Id })), StringComparison.Ordinal);
        Refuse("gate.unknown", () => program.ReplaceGate(Gate));
        Assert.Contains("did you mean \"a\"", Refuse("gate.unknown", () => program.DecideGate(GateId.Of("A"), [])), StringComparison.Ordinal);
        Refuse("gate.measure", () => program.DecideGate(a.Id, [GateMeasurement.Done("don")]));
        Assert.Empty(program.GateDecisions);
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { GuardedBy = a.Id });
        Assert.Equal("the gate \"a\" cannot be removed: it guards \"a\", \"b\" comes after it. Change these first.", Refuse("gate.needed", () => program.RemoveGate(a.Id)));
        program.DecideGate(b.Id, [GateMeasurement.Done("done")]);
        program.ReplaceGate(b with { After = GateId.None, Name = "B2" });
        Assert.Equal(["A", "B2"], program.Gates.Select(g => g.Name));
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { GuardedBy = GateId.None });
        program.RemoveGate(b.Id);
        program.RemoveGate(a.Id);
        Assert.Empty(program.Gates);
        Assert.Equal(("B", GateVerdict.Incomplete), (Assert.Single(program.GateDecisions).Gate.Name, program.LatestDecisionOf(b.Id)!.Verdict));
        Assert.Null(program.LatestDecisionOf(a.Id));
        Refuse("gate.unknown", () => program.GateOf(a.Id));

        static string Refuse(string code, Action act)
        {
            GrowthValidationException error = Assert.Throws<GrowthValidationException>(act);
            Assert.Equal(code, error.Code);
            return error.Message;
        }
    }

    [Fact]
    public void A_thousand_gates_are_enough()
    {
        GrowthProgram program = Grown.Of();
        for (int i = 0; i < 1_000; i++)
            program.AddGate(Gate with { Id = GateId.Of($"g{i}") });
        Assert.Throws<GrowthLimitException>(() => program.AddGate(Gate));
        string json = program.ToJson();
        Assert.Equal(1_000, Grown.Read(json).Gates.Count);
        int at = json.IndexOf("    {\n      \"id\": \"g0\"", StringComparison.Ordinal);
        Assert.Throws<GrowthLimitException>(() => Grown.Read(json.Insert(at, """{ "id": "more", "name": "M", "criteria": [{ "measure": "m", "comparison": "Above", "threshold": 1 }] },""")));
    }

    [Theory]
    [InlineData("""{"id":"a","name":"A","criteria":[]}""", "gate.criteria", "$.gates[0].criteria")]
    [InlineData("""{"id":"a","name":"A"}""", "json.missing-member", "$.gates[0]")]
    [InlineData("""{"id":" a","name":"A","criteria":[C]}""", "text.outer-spaces", "$.gates[0].id")]
    [InlineData("""{"id":"a","name":"A","criteria":[C,C]}""", "gate.measure-twice", "$.gates[0].criteria")]
    [InlineData("""{"id":"a","name":"A","criteria":[C]},{"id":"a","name":"A","criteria":[C]}""", "gate.twice", "$.gates[1].id")]
    [InlineData("""{"id":"a","name":"A","after":"b","criteria":[C]}""", "gate.unknown", "$.gates[0].after")]
    [InlineData("""{"id":"a","name":"A","after":"a","criteria":[C]}""", "gate.circle", "$.gates[0]")]
    [InlineData("""{"id":"a","name":"A","after":"b","criteria":[C]},{"id":"b","name":"B","after":"a","criteria":[C]}""", "gate.circle", "$.gates[0].after")]
    [InlineData("""{"id":"a","name":"A","criteria":[{"measure":"m!","comparison":"Above","threshold":1}]}""", "criterion.sign", "$.gates[0].criteria[0].measure")]
    [InlineData("""{"id":"a","name":"A","criteria":[{"measure":"m","comparison":"Above","threshold":1e16}]}""", "number.range", "$.gates[0].criteria[0].threshold")]
    [InlineData("""{"id":"a","name":"A","criteria":[{"measure":"m","comparison":"More","threshold":1}]}""", "choice.unknown", "$.gates[0].criteria[0].comparison")]
    [InlineData("""{"id":"a","name":"A","mood":1,"criteria":[C]}""", "json.unknown-member", "$.gates[0].mood")]
    public void Gates_that_are_wrong_are_refused_with_their_place(string gates, string code, string path) =>
        Refused($$"""{"growthExperiments":"1.2","hypotheses":[],"gates":[{{gates}}]}""", code, path);

    [Theory]
    [InlineData(""" "verdict":"Go","gate":G,"measurements":[]""", "gate.verdict", "$.gateDecisions[0]")]
    [InlineData(""" "verdict":"NoGo","gate":G,"measurements":[{"measure":"m","value":2}]""", "gate.verdict", "$.gateDecisions[0]")]
    [InlineData(""" "verdict":"Go","gate":G,"measurements":[{"measure":"n","value":2}]""", "gate.measure", "$.gateDecisions[0]")]
    [InlineData(""" "verdict":"Go","gate":G,"measurements":[{"measure":"m","value":2},{"measure":"m","value":2}]""", "gate.measured-twice", "$.gateDecisions[0]")]
    [InlineData(""" "verdict":"Go","before":"Go","gate":G,"measurements":[{"measure":"m","value":2}]""", "gate.before", "$.gateDecisions[0]")]
    [InlineData(""" "verdict":"Go","gate":{},"measurements":[]""", "json.missing-member", "$.gateDecisions[0].gate")]
    [InlineData(""" "verdict":"Go","gate":G,"measurements":[{"measure":"m","value":"2"}]""", "json.kind", "$.gateDecisions[0].measurements[0].value")]
    [InlineData(""" "verdict":"Go","gate":G""", "json.missing-member", "$.gateDecisions[0]")]
    public void Decisions_that_are_wrong_are_refused_with_their_place(string said, string code, string path) =>
        Refused($$"""{"growthExperiments":"1.2","hypotheses":[],"gateDecisions":[{"at":"2026-11-22T09:00:00Z",{{said}}}]}""", code, path);

    [Fact]
    public void What_a_newer_minor_version_added_comes_back_byte_for_byte_and_may_change_a_verdict()
    {
        const string gate = """{"id":"a","name":"A","mood":[ 1 ],"criteria":[{"measure":"m","comparison":"Above","threshold":1,"weight": 2.0}]}""";
        const string json = $$$"""
            {"growthExperiments":"1.9","hypotheses":[],"gates":[{{{gate}}}],
             "gateDecisions":[{"at":"2026-11-22T09:00:00Z","verdict":"NoGo","gate":{{{gate}}},"measurements":[{"measure":"m","value":2,"seen": [3 ,4]}],"veto": {"by" :"leo"}}]}
            """;
        GrowthProgram program = Grown.Read(json);
        string written = program.ToJson();
        Assert.All(["\"1.9\"", "\"mood\": [ 1 ]", "\"weight\": 2.0", "\"seen\": [3 ,4]", "\"veto\": {\"by\" :\"leo\"}"], kept => Assert.Contains(kept, written, StringComparison.Ordinal));
        Assert.Equal(written, program.Copy().ToJson());
        Assert.Equal(GateVerdict.NoGo, program.GateDecisions[0].Verdict);
        GrowthProgram ours = Grown.Of();
        ours.Merge(program);
        Assert.Contains("\"1.9\"", ours.ToJson(), StringComparison.Ordinal);
        Assert.Equal(ours.ToJson(), ours.Copy().ToJson());
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1.1")]
    public void Documents_from_before_gates_are_read_and_written_back_in_their_version(string version)
    {
        string json = Grown.Of("a", "b").ToJson().Replace("\"1.0\"", $"\"{version}\"", StringComparison.Ordinal);
        GrowthProgram program = Grown.Read(json);
        Assert.Equal(json, program.ToJson());
        program.AddGate(Gate);
        Assert.Contains("\"growthExperiments\": \"1.2\"", program.ToJson(), StringComparison.Ordinal);
        program = Grown.Read(json);
        Assert.Empty(program.Gates);
        Assert.Empty(program.GateDecisions);
    }

    [Fact]
    public void Programs_that_are_merged_hold_the_gates_and_decisions_of_both() => Props.Check(from a in Programs from b in Programs select (a, b), t =>
    {
        GrowthProgram merged = t.a.Copy();
        ProgramMerge report = merged.Merge(t.b, ConflictPolicy.Update);
        Assert.Equal(t.a.Gates.Select(g => g.Id).Union(t.b.Gates.Select(g => g.Id)), merged.Gates.Select(g => g.Id));
        Assert.Equal(t.a.GateDecisions.Concat(report.AddedGateDecisions), merged.GateDecisions);
        Assert.All(t.b.GateDecisions, d => Assert.Contains(d, merged.GateDecisions));
        Assert.Equal(merged.ToJson(), merged.Copy().ToJson());
        ProgramMerge again = merged.Merge(t.b, ConflictPolicy.Fail);
        Assert.Equal(0, again.AddedGates.Count + again.UpdatedGates.Count + again.AddedGateDecisions.Count);
    }, cases: 30);

    [Fact]
    public void Gates_that_differ_are_kept_or_taken_as_asked_and_the_latest_decision_holds()
    {
        GrowthProgram theirs = Grown.Of();
        theirs.AddGate(Gate with { Name = "theirs" });
        theirs.DecideGate(Ads, [GateMeasurement.Of("signed customers", 2)], at: Clock.Monday.AddDays(-1));
        foreach ((ConflictPolicy policy, string name) in new[] { (ConflictPolicy.Skip, "Ads in Spain"), (ConflictPolicy.Update, "theirs") })
        {
            GrowthProgram ours = Grown.Of();
            ours.AddGate(Gate);
            ours.DecideGate(Ads, [GateMeasurement.Of("signed customers", 3)]);
            Assert.Contains("the gate \"ads\" differs", Assert.Throws<GrowthConflictException>(() => ours.Merge(theirs)).Message, StringComparison.Ordinal);
            Assert.Single(ours.GateDecisions);
            ours.Merge(theirs, policy);
            Assert.Equal((name, GateVerdict.Go), (ours.GateOf(Ads).Name, ours.LatestDecisionOf(Ads)!.Verdict));
            Assert.Equal(2, ours.GateDecisions.Count);
        }
    }

    private static GrowthProgram Filled(Gate[] gates, IReadOnlyList<int> afters, IReadOnlyList<GateDecision> said)
    {
        GrowthProgram program = Grown.Of();
        for (int i = 0; i < gates.Length; i++)
            program.AddGate(gates[i] with { After = afters[i] >= 0 && afters[i] < i ? gates[afters[i]].Id : GateId.None });
        foreach (GateDecision one in said)
        {
            if (program.Gates.All(g => g.Id != one.Gate.Id))
                program.AddGate(one.Gate with { After = GateId.None });
            else
                program.ReplaceGate(one.Gate with { After = program.GateOf(one.Gate.Id).After });
            program.DecideGate(one.Gate.Id, one.Results.Select(r => r.Measurement).OfType<GateMeasurement>(), one.By, one.Note, one.At);
        }

        return program;
    }

    private static void Refused(string json, string code, string path)
    {
        const string criterion = """{"measure":"m","comparison":"Above","threshold":1}""";
        json = json.Replace("\"gate\":G", $$"""
            "gate":{"id":"a","name":"A","criteria":[C]}
            """, StringComparison.Ordinal).Replace("[C", $"[{criterion}", StringComparison.Ordinal).Replace(",C]", $",{criterion}]", StringComparison.Ordinal);
        GrowthException error = Assert.ThrowsAny<GrowthException>(() => Grown.Read(json));
        Assert.Equal((code, path), (error.Code, error.Place.Path));
    }
}
