namespace GrowthExperiments;

/// <content>Writing one from what was won.</content>
public sealed partial record Playbook
{
    /// <summary>Writes a playbook from a test that was won: the insight is its purpose, the learning its support.</summary>
    /// <param name="won">The learning.</param>
    /// <param name="tested">The hypothesis that was tested, each line of whose change becomes a step on the day; null for no steps.</param>
    /// <returns>The playbook, to be filled in by <c>with</c>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="won"/> is null.</exception>
    /// <exception cref="GrowthValidationException">The learning is not won, or is of another hypothesis.</exception>
    /// <exception cref="GrowthLimitException">The change has more lines than a playbook may have steps.</exception>
    public static Playbook From(Learning won, Hypothesis? tested = null)
    {
        ArgumentNullException.ThrowIfNull(won);
        if (won.Outcome != Outcome.Won)
            Throw.Growth(Messages.PlaybookNotWon(won.Id, won.Outcome.ToString()));
        if (tested is not null && tested.Id != won.Hypothesis)
            Throw.Growth(Messages.PlaybookOther(won.Id, won.Hypothesis.Value, tested.Id.Value));
        string[] lines = [.. LinesOf(tested?.Change ?? "")];
        if (CheckCount("steps", lines.Length) is { } fault)
            Throw.Growth(fault);
        return OfChecked(null, won.Title) with
        {
            Purpose = won.Insight,
            Owner = won.Owner,
            Steps = [.. lines.Select(line => PlaybookStep.OfChecked(0, line, null))],
            Learnings = [won.Id],
            Hypothesis = won.Hypothesis,
        };
    }

    /// <summary>The lines that say something, without the marks of a list; a line that is too long for one step is parted.</summary>
    private static IEnumerable<string> LinesOf(string change)
    {
        foreach (string line in change.Split(['\n', '\r']))
        {
            string text = line.Replace('\t', ' ').Trim();
            if (ListMark.TryRead(text, out string item))
                text = item;
            for (int used; text.Length > 0; text = text[used..].TrimStart())
            {
                used = LengthOfStep(text);
                if (TextRules.HasVisible(text.AsSpan(0, used)))
                    yield return text[..used].TrimEnd();
            }
        }
    }

    /// <summary>How much of a text is a step: all of it, or up to its last space in reach.</summary>
    private static int LengthOfStep(string text)
    {
        if (text.Length <= TextRules.ReferenceUnits)
            return text.Length;
        int space = text.LastIndexOf(' ', TextRules.ReferenceUnits);
        if (space > 0)
            return space;
        return char.IsHighSurrogate(text[TextRules.ReferenceUnits - 1]) ? TextRules.ReferenceUnits - 1 : TextRules.ReferenceUnits;
    }
}
