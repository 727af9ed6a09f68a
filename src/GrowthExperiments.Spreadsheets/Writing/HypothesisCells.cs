using System.Globalization;

namespace GrowthExperiments;

/// <summary>Hypotheses as rows of cells, one cell per field in writing order; an absent part is an empty cell.</summary>
internal static class HypothesisCells
{
    /// <summary>The header line and the rows. They share one array: use each before asking for the next.</summary>
    public static IEnumerable<string[]> Rows(IEnumerable<Hypothesis> hypotheses)
    {
        string[] cells = [.. HypothesisFields.Names];
        yield return cells;
        foreach (Hypothesis hypothesis in hypotheses)
        {
            ArgumentNullException.ThrowIfNull(hypothesis, nameof(hypotheses));
            for (int i = 0; i < cells.Length; i++)
                cells[i] = CellOf(hypothesis, HypothesisFields.All[i]);
            yield return cells;
        }
    }

    private static string CellOf(Hypothesis hypothesis, HypothesisField field)
    {
        string text = TextOf(hypothesis, field) ?? "";
        return CellGuard.Covers(field) ? CellGuard.Protect(text) : text;
    }

    private static string? TextOf(Hypothesis hypothesis, HypothesisField field) => field switch
    {
        HypothesisField.Id => hypothesis.Id.Value,
        HypothesisField.Title => hypothesis.Title,
        HypothesisField.Change => hypothesis.Change,
        HypothesisField.Metric => hypothesis.Metric.Value,
        HypothesisField.Rationale => hypothesis.Rationale,
        HypothesisField.Stage => hypothesis.Stage?.ToString(),
        HypothesisField.Market => hypothesis.Market,
        HypothesisField.Owner => hypothesis.Owner,
        HypothesisField.Tags => string.Join(';', hypothesis.Tags),
        HypothesisField.Surface => hypothesis.Surface.Value,
        HypothesisField.Impact => hypothesis.Score?.Impact.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Confidence => hypothesis.Score?.Confidence.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Ease => hypothesis.Score?.Ease.ToString(CultureInfo.InvariantCulture),
        HypothesisField.Effort => hypothesis.Effort?.ToString(),
        HypothesisField.ExpectedLift => hypothesis.ExpectedLift is { } lift ? ExactNumber.Format(lift) : null,
        HypothesisField.Created => hypothesis.Created is { } created ? InstantText.Format(created) : null,
        HypothesisField.Status => hypothesis.Status.ToString(),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
