namespace GrowthExperiments.Tool.Input;

/// <summary>Says which ids came twice in a streamed input, by reading the input once more where that is possible.</summary>
internal static class DuplicateReport
{
    public static async Task PrintAsync(BacklogInput input, IdLedger ledger, ProblemPrinter problems, CancellationToken cancellationToken)
    {
        IReadOnlyList<(int First, int Second)> duplicates = ledger.Duplicates();
        if (duplicates.Count == 0)
            return;
        Dictionary<int, Hypothesis> named = input.CanReopen
            ? await FindAsync(input, [.. duplicates.Take(100).Select(d => d.Second)], cancellationToken).ConfigureAwait(false)
            : [];
        foreach ((int first, int second) in duplicates)
        {
            problems.Print(named.TryGetValue(second, out Hypothesis? hypothesis)
                ? Messages.IdTwice(hypothesis.Id.Value, hypothesis.Title, input.PlaceName(first), input.PlaceName(second)).Message
                : Messages.IdTwiceUnnamed(input.PlaceName(first), input.PlaceName(second)).Message);
        }
    }

    private static async Task<Dictionary<int, Hypothesis>> FindAsync(BacklogInput input, HashSet<int> places, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Hypothesis>();
        await foreach (InputRow row in input.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Hypothesis is not null && places.Contains(row.Place))
                found.TryAdd(row.Place, row.Hypothesis);
            if (found.Count == places.Count)
                break;
        }

        return found;
    }
}
