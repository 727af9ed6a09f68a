using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.TestKit;

/// <content>Gates, what was measured for them, and their decisions.</content>
public static partial class Gens
{
    /// <summary>A name that a measure or a unit may have.</summary>
    public static Gen<string> Measure =>
        Line.Select(t => string.Concat(t.Where(c => c is not ('<' or '>' or '='))).Trim()).Where(t => GateCriterion.CheckText(t, "measure") is null);

    /// <summary>A number that a criterion may compare with, often a round one.</summary>
    public static Gen<decimal> Threshold => Gen.OneOf(
        Gen.Choose(-3, 30).Select(n => (decimal)n),
        from n in Gen.Choose(int.MinValue, int.MaxValue) from scale in Gen.Elements(1m, 100m, 1_000_000_000m) select n / scale,
        Gen.Elements(GateCriterion.MostNumber, -GateCriterion.MostNumber, 0.0000000000000000000000000001m));

    public static Gen<GateCriterion> Criterion => Gen.Frequency(
        (1, Measure.Select(GateCriterion.Done)),
        (4, from measure in Measure
            from comparison in Gen.Elements(Enum.GetValues<GateComparison>())
            from threshold in Threshold
            from unit in MaybeNull(Measure)
            from isEvidenceRequired in Gen.Elements(true, false)
            select GateCriterion.Of(measure, comparison, threshold, unit) with { IsEvidenceRequired = isEvidenceRequired }));

    public static Gen<GateId> IdOfGate => Id.Select(id => GateId.Of(id.Value));

    public static Gen<Gate> Gate =>
        from id in IdOfGate
        from name in Line
        from market in MaybeNull(Line)
        from after in Maybe(IdOfGate)
        from count in Gen.Choose(1, 5)
        from criteria in Criterion.ListOf(count)
        select GrowthExperiments.Gate.Create(id, name, criteria.DistinctBy(c => c.Measure)) with
        {
            Market = market,
            After = after is { } before && before != id ? before : GateId.None,
        };

    /// <summary>What was measured for some criteria of a gate: on the threshold and near it as often as anywhere.</summary>
    public static Gen<GateMeasurement[]> MeasurementsOf(Gate gate) =>
        from values in Maybe(Gen.OneOf(Gen.Choose(-1, 1).Select(n => (decimal)n), Threshold)).ListOf(gate.Criteria.Count)
        from evidence in MaybeNull(Line).ListOf(gate.Criteria.Count)
        from days in Maybe(Date).ListOf(gate.Criteria.Count)
        select gate.Criteria.Zip(values).Select((c, i) => (Criterion: c.First, Value: c.Second, Index: i)).Where(m => m.Value is not null)
            .Select(m => GateMeasurement.Of(m.Criterion.Measure, InRange(m.Criterion.Threshold + m.Value!.Value), evidence[m.Index], days[m.Index])).ToArray();

    /// <summary>A decision as a program records it.</summary>
    public static Gen<GateDecision> GateDecision =>
        from gate in Gate
        from measurements in MeasurementsOf(gate)
        from at in Instant
        from before in Maybe(Gen.Elements(Enum.GetValues<GateVerdict>()))
        from decider in MaybeNull(Line)
        from note in MaybeNull(Lines)
        select gate.Decide(measurements, at, gate.After.IsNone || before is null ? null : Said(gate.After, before.Value)) with { By = decider, Note = note };

    /// <summary>A decision of a gate that has one yes or no.</summary>
    public static GateDecision Said(GateId id, GateVerdict verdict) => GrowthExperiments.Gate.Create(id, "a gate", [GateCriterion.Done("done")]).Decide(
        verdict == GateVerdict.Incomplete ? [] : [GateMeasurement.Of("done", verdict == GateVerdict.Go ? 1 : 0)], new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    private static decimal InRange(decimal number) => Math.Clamp(number, -GateCriterion.MostNumber, GateCriterion.MostNumber);
}
