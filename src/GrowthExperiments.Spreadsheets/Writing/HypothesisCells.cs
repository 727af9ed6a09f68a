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
        string text = HypothesisFields.TextOf(hypothesis, field) ?? "";
        if (field == HypothesisField.Tags && hypothesis.Tags.Count == 1 && text.Contains(',', StringComparison.Ordinal))
            text += ';'; // else a reader would take the comma for what stands between two tags
        return CellGuard.Covers(field) ? CellGuard.Protect(text) : text;
    }
}
