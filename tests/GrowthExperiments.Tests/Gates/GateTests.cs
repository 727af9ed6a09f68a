using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Gates;

public sealed class GateTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(1));

    private static readonly Gen<(Gate Gate, GateMeasurement[] Measurements, GateVerdict? Before)> Cases =
        from gate in Gens.Gate
        from measurements in Gens.MeasurementsOf(gate)
        from before in Gens.Maybe(Gen.Elements(Enum.GetValues<GateVerdict>()))
        select (gate, measurements, gate.After.IsNone ? null : before);

    [Fact]
    public void The_verdict_is_what_the_rule_says() => Props.Check(Cases, t =>
    {
        GateDecision said = Decide(t.Gate, t.Measurements, t.Before);
        Dictionary<string, GateMeasurement> measured = t.Measurements.ToDictionary(m => m.Measure, StringComparer.Ordinal);
        bool fails = t.Gate.Criteria.Any(c => measured.TryGetValue(c.Measure, out GateMeasurement? m) && !c.IsMetBy(m.Value));
        bool whole = t.Gate.Criteria.All(c => measured.TryGetValue(c.Measure, out GateMeasurement? m) && (m.Evidence is not null || !c.IsEvidenceRequired));
        bool waits = !t.Gate.After.IsNone && t.Before != GateVerdict.Go;
        Assert.Equal(fails ? GateVerdict.NoGo : whole && !waits ? GateVerdict.Go : GateVerdict.Incomplete, said.Verdict);
        Assert.Equal(t.Gate, said.Gate);
        Assert.Equal(t.Gate.Criteria, said.Results.Select(r => r.Criterion));
        Assert.Equal(t.Measurements.OrderBy(m => m.Measure, StringComparer.Ordinal), said.Results.Select(r => r.Measurement).OfType<GateMeasurement>().OrderBy(m => m.Measure, StringComparer.Ordinal));
        Assert.All(said.Results, r => Assert.Equal((r.Measurement is null, r.Measurement is null), (r.Margin is null, r.IsMet is null)));
    });

    [Fact]
    public void The_order_of_what_was_measured_does_not_matter() => Props.Check(from t in Cases from seed in Gen.Choose(0, 99) select (t, seed), c =>
    {
        GateMeasurement[] other = [.. c.t.Measurements];
        new Random(c.seed).Shuffle(other);
        Assert.Equal(Decide(c.t.Gate, c.t.Measurements, c.t.Before), Decide(c.t.Gate, other, c.t.Before));
    }, cases: 300);

    [Fact]
    public void One_more_measurement_that_is_met_never_takes_a_Go_away_and_one_fewer_never_makes_one() => Props.Check(Cases, t =>
    {
        GateVerdict before = GateVerdict.Incomplete;
        GateMeasurement[] met = [.. t.Measurements.Where(m => t.Gate.Criteria.First(c => c.Measure == m.Measure).IsMetBy(m.Value)).Select(m => m with { Evidence = "seen" })];
        for (int i = 0; i <= met.Length; i++)
        {
            GateVerdict now = Decide(t.Gate, met[..i], t.Before).Verdict;
            Assert.NotEqual(GateVerdict.NoGo, now);
            Assert.False(before == GateVerdict.Go && now != GateVerdict.Go);
            before = now;
        }

        Assert.Equal(met.Length == t.Gate.Criteria.Count && (t.Gate.After.IsNone || t.Before == GateVerdict.Go), before == GateVerdict.Go);
    });

    [Fact]
    public void A_decision_stays_what_it_was_whatever_becomes_of_its_parts()
    {
        var criteria = new List<GateCriterion> { GateCriterion.AtLeast("customers", 20) };
        var measurements = new List<GateMeasurement> { GateMeasurement.Of("customers", 21) };
        Gate gate = Gate.Create(GateId.Of("g"), "G", criteria);
        GateDecision said = gate.Decide(measurements, At);
        string words = said.ToString();
        criteria[0] = GateCriterion.AtLeast("customers", 50);
        measurements[0] = GateMeasurement.Of("customers", 1);
        _ = gate with { Criteria = criteria, Name = "H" };
        Assert.Equal((GateVerdict.Go, words, 20m), (said.Verdict, said.ToString(), said.Gate.Criteria[0].Threshold));
        Assert.Throws<NotSupportedException>(() => ((IList<GateCriterion>)gate.Criteria)[0] = criteria[0]);
        Assert.Throws<NotSupportedException>(() => ((IList<GateResult>)said.Results)[0] = said.Results[0]);
    }

    [Fact]
    public void An_unknown_measure_is_refused_with_what_was_meant()
    {
        Gate gate = StandardGates.FirstSalesHire();
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => gate.Decide([GateMeasurement.Of("demo to sales", 0.3m)], At));
        Assert.Equal("gate.measure", error.Code);
        Assert.Contains("\"demo to sales\" is no measure of the gate \"first-sales-hire\", did you mean \"demo to sale\"", error.Message, StringComparison.Ordinal);
        error = Assert.Throws<GrowthValidationException>(() => gate.Decide([GateMeasurement.Of("demo to sale", 0.3m), GateMeasurement.Of("demo to sale", 0.3m)], At));
        Assert.Equal(("gate.measured-twice", "\"demo to sale\" is measured twice. Give the value that holds."), (error.Code, error.Message));
    }

    [Fact]
    public void A_decision_in_words()
    {
        Gate gate = Gate.Create(GateId.Of("g"), "Go\u202E",
        [
            GateCriterion.AtLeast("customers", 20, "customers") with { IsEvidenceRequired = true },
            GateCriterion.Above("demo to sale", 0.2m, "share"),
            GateCriterion.Below("CAC / LTV", 0.3m),
            GateCriterion.Exactly("owners", 1),
            GateCriterion.AtMost("churn", 0.03m),
            GateCriterion.Done("documented"),
            GateCriterion.Done("defined"),
            GateCriterion.Done("agreed"),
        ]);
        gate = gate with { After = GateId.Of("f") };
        GateDecision said = gate.Decide(
            [
                GateMeasurement.Of("customers", 21), GateMeasurement.Of("demo to sale", 0.2m), GateMeasurement.Of("CAC / LTV", 0.25m), GateMeasurement.Of("owners", 3),
                GateMeasurement.Of("churn", 0.03m), GateMeasurement.Done("documented"), GateMeasurement.NotDone("defined"),
            ],
            At,
            Gens.Said(GateId.Of("f"), GateVerdict.Incomplete));
        Assert.Equal("""
            2026-11-22 NoGo: Go\u202E (g)
              customers: 21 customers, at least 20, met by 1, but its evidence is missing
              demo to sale: 0.2 share, above 0.2, not met, as the threshold itself does not pass
              CAC / LTV: 0.25, below 0.3, met by 0.05
              owners: 3, exactly 1, not met by 2
              churn: 0.03, at most 0.03, met
              documented: yes
              defined: no
              agreed: not measured, yes or no
              after "f", which said Incomplete
            """.ReplaceLineEndings("\n"), said.ToString());
        Assert.EndsWith("\n  after \"f\", which was not decided", gate.Decide([], At).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_before_must_have_its_Go()
    {
        Gate gate = Gate.Create(GateId.Of("b"), "B", [GateCriterion.Done("done")]) with { After = GateId.Of("a") };
        GateMeasurement[] done = [GateMeasurement.Done("done")];
        Assert.Equal(GateVerdict.Incomplete, gate.Decide(done, At).Verdict);
        Assert.Equal(GateVerdict.Incomplete, Decide(gate, done, GateVerdict.NoGo).Verdict);
        Assert.Equal(GateVerdict.Go, Decide(gate, done, GateVerdict.Go).Verdict);
        Assert.Equal(GateVerdict.NoGo, Decide(gate, [GateMeasurement.NotDone("done")], GateVerdict.Go).Verdict);
        Assert.Throws<ArgumentException>(() => gate.Decide(done, At, Gens.Said(GateId.Of("c"), GateVerdict.Go)));
        Assert.Throws<ArgumentException>(() => (gate with { After = GateId.None }).Decide(done, At, Gens.Said(GateId.Of("a"), GateVerdict.Go)));
    }

    [Fact]
    public void What_is_no_gate_is_refused()
    {
        GateCriterion[] one = [GateCriterion.Done("done")];
        Gate gate = Gate.Create(GateId.Of("g"), "G", one);
        Assert.Throws<ArgumentException>(() => Gate.Create(GateId.None, "G", one));
        Assert.Throws<ArgumentException>(() => Gate.Create(GateId.Of("g"), " ", one));
        Assert.Throws<ArgumentException>(() => Gate.Create(GateId.Of("g"), "G", []));
        Assert.Throws<ArgumentException>(() => Gate.Create(GateId.Of("g"), "G", [one[0], GateCriterion.AtLeast("done", 2)]));
        Assert.Throws<ArgumentNullException>(() => Gate.Create(GateId.Of("g"), "G", [null!]));
        Assert.Throws<ArgumentNullException>(() => gate with { Criteria = null! });
        Assert.Throws<ArgumentException>(() => gate with { After = gate.Id });
        Assert.Throws<ArgumentException>(() => gate with { After = GateId.Of("h"), Id = GateId.Of("h") });
        Assert.Throws<ArgumentException>(() => gate with { Market = "a\nb" });
        Assert.Equal(100, Many(100).Criteria.Count);
        Assert.Throws<ArgumentException>(() => Many(101));
        Assert.Throws<ArgumentNullException>(() => gate.Decide([null!], At));
        Assert.Throws<ArgumentException>(() => gate.Decide([], At) with { By = "a\nb" });
        Assert.Throws<ArgumentException>(() => gate.Decide([], At) with { Note = "\0" });

        static Gate Many(int count) => Gate.Create(GateId.Of("g"), "G", Enumerable.Range(0, count).Select(i => GateCriterion.Done($"step {i}")));
    }

    private static GateDecision Decide(Gate gate, GateMeasurement[] measurements, GateVerdict? before) =>
        gate.Decide(measurements, At, before is { } said ? Gens.Said(gate.After, said) : null);
}
