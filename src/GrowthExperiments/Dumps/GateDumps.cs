namespace GrowthExperiments;

public sealed partial record Gate
{
    internal object ToDump() => new
    {
        Gate = ToString(),
        Market,
        After = After.Value.UnlessNone(After.IsNone),
        Criteria = DumpRows.Of(Criteria, c => new { c.Measure, Needs = c.ToString(), Evidence = c.IsEvidenceRequired ? "required" : null }),
    };
}

public sealed partial record GateDecision
{
    internal object ToDump() => new
    {
        Decision = $"{Day} {Verdict}: {Shown.Escaped(Gate.Name)} ({Shown.Escaped(Gate.Id.Value)})",
        By,
        Note,
        GateBefore = Before,
        Results = DumpRows.Of(Results, r => new
        {
            r.Criterion.Measure,
            Needs = r.Criterion.ToString(),
            Measured = r.Measurement?.Value,
            Met = r.IsMet,
            r.Margin,
            Evidence = r.IsEvidenceMissing ? "missing" : r.Measurement?.Evidence,
        }),
    };
}
