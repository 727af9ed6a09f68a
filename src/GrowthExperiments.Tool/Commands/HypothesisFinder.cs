namespace GrowthExperiments.Tool.Commands;

/// <summary>Finds the hypothesis that a person means by an id, the beginning of one, or a whole title.</summary>
internal static class HypothesisFinder
{
    private const int MaxListed = 5;

    /// <summary>The hypothesis; null with the problem in words when none or more than one fits.</summary>
    public static Hypothesis? Find(Backlog backlog, string wanted, out string? problem)
    {
        problem = wanted.Length == 0 ? "The id of the hypothesis is empty." : null;
        if (problem is not null)
            return null;
        if (HypothesisId.TryParse(wanted, null, out HypothesisId id) && backlog.TryGet(id, out Hypothesis? exact))
            return exact;
        Hypothesis[] matches = [.. backlog.Where(h => h.Id.Value.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || h.Title == wanted)];
        if (matches.Length == 1)
            return matches[0];
        string hint = matches.Length > 1
            ? $"it may be {string.Join(", ", matches.Take(MaxListed).Select(h => Shown.Escaped(h.Id.Value)))}"
            : Closest.To(wanted, backlog.Select(h => h.Id.Value)) is { } near ? $"did you mean {Shown.Escaped(near)}" : "see the ids with growth rank";
        problem = $"{(matches.Length > 1 ? "More than one hypothesis fits" : "No hypothesis has the id")} {Shown.Quoted(wanted)}: {hint}.";
        return null;
    }
}
