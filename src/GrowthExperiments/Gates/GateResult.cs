using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How one criterion of a gate came out.</summary>
/// <remarks>Two are equal when criterion and measurement are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record GateResult
{
    internal GateResult(GateCriterion criterion, GateMeasurement? measurement)
    {
        Criterion = criterion;
        Measurement = measurement;
    }

    /// <summary>The criterion.</summary>
    public GateCriterion Criterion { get; }

    /// <summary>What was measured; null when nothing was.</summary>
    public GateMeasurement? Measurement { get; }

    /// <summary>How far the value lies on the side that passes (<see cref="GateCriterion.MarginOf"/>); null when nothing was measured.</summary>
    public decimal? Margin => Measurement is null ? null : Criterion.MarginOf(Measurement.Value);

    /// <summary>Whether the value meets the criterion, whatever its evidence; null when nothing was measured.</summary>
    public bool? IsMet => Measurement is null ? null : Criterion.IsMetBy(Measurement.Value);

    /// <summary>Whether there is a value that counts only with evidence, and it has none.</summary>
    public bool IsEvidenceMissing => Measurement is { Evidence: null } && Criterion.IsEvidenceRequired;

    /// <summary>Whether nothing more is to be asked: it is met, with the evidence that it asks for.</summary>
    internal bool Passes => IsMet == true && !IsEvidenceMissing;

    /// <summary>The result in words, such as <c>customers won by the founder: 21 customers, at least 20, met by 1</c>.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Criterion.Measure)}: {(Measurement is null ? $"not measured, {GateWords.Asked(Criterion)}" : Measured())}{(IsEvidenceMissing ? ", but its evidence is missing" : "")}";

    private string Measured()
    {
        decimal value = Measurement!.Value;
        if (Criterion.IsYesOrNo && value is 0 or 1)
            return value == 1 ? "yes" : "no";
        return $"{Shown.Escaped(Criterion.NumberWithUnit(value))}, {GateWords.Comparison(Criterion)} {ExactNumber.Format(Criterion.Threshold)}, {GateWords.Came(this)}";
    }
}
