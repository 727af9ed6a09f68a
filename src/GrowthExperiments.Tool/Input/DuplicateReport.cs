using System.Globalization;

namespace GrowthExperiments.Tool.Input;

/// <summary>Says which ids came twice in a streamed input, by looking at their lines once more where that is possible.</summary>
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
                ? Messages.IdTwice(hypothesis.Id.Value, hypothesis.Title, Line(first), Line(second)).Message
                : Messages.IdTwiceUnnamed(Line(first), Line(second)).Message);
        }
    }

    private static async Task<Dictionary<int, Hypothesis>> FindAsync(BacklogInput input, HashSet<int> lines, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, Hypothesis>();
        await foreach (InputRow row in input.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (row.Hypothesis is not null && lines.Contains(row.Line))
                found.TryAdd(row.Line, row.Hypothesis);
            if (found.Count == lines.Count)
                break;
        }

        return found;
    }

    private static string Line(int line) => string.Create(CultureInfo.InvariantCulture, $"line {line}");
}
