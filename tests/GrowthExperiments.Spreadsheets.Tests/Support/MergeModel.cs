namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>A hypothesis as far as the laws of merging look; a rating of 0 is none.</summary>
internal sealed record Idea(string Id, string Title, string Owner, int Rating)
{
    public string IdOfTitle => HypothesisId.FromTitle(Title).Value;

    public static Idea Of(Hypothesis h) => new(h.Id.Value, h.Title, h.Owner ?? "", h.Score?.Impact ?? 0);

    public Hypothesis ToHypothesis() =>
        Hypothesis.Create(Title, score: Rating == 0 ? null : IceScore.Of(Rating, 1, 1), id: HypothesisId.Of(Id)) with { Owner = Owner.Length == 0 ? null : Owner };
}

/// <summary>What a merge must do, as its documentation says it, in a plain list.</summary>
internal sealed class MergeModel(IEnumerable<Idea> ideas)
{
    public List<Idea> Ideas { get; private set; } = [.. ideas];

    /// <summary>How many are added, updated, unchanged and skipped; null when the merge must be refused and change nothing.</summary>
    public (int Added, int Updated, int Unchanged, int Skipped)? Merge(IEnumerable<Idea> rows, bool hasOwner, bool hasRatings, ConflictPolicy policy)
    {
        List<Idea> next = [.. Ideas];
        var met = new HashSet<string>();
        (int Added, int Updated, int Unchanged, int Skipped) counts = default;
        foreach (Idea row in rows)
        {
            int[] found = Find(row);
            if (found.Length > 1)
                return null;
            if (found.Length == 0)
            {
                next.Add(row);
                counts.Added++;
                continue;
            }

            Idea before = next[found[0]];
            Idea after = before with { Title = row.Title, Owner = hasOwner ? row.Owner : before.Owner, Rating = hasRatings ? row.Rating : before.Rating };
            bool isFirst = met.Add(before.Id);
            if (after == before)
                counts.Unchanged++;
            else if (policy == ConflictPolicy.Skip)
                counts.Skipped++;
            else if (policy == ConflictPolicy.Fail || !isFirst)
                return null;
            else
                (next[found[0]], counts.Updated) = (after, counts.Updated + 1);
        }

        Ideas = next;
        return counts;
    }

    /// <summary>By id, else by title where one of the two ids is made from the title.</summary>
    private int[] Find(Idea row)
    {
        int byId = Ideas.FindIndex(idea => idea.Id == row.Id);
        return byId >= 0
            ? [byId]
            : [.. Enumerable.Range(0, Ideas.Count).Where(i => Ideas[i].IdOfTitle == row.IdOfTitle && (row.Id == row.IdOfTitle || Ideas[i].Id == row.IdOfTitle))];
    }
}
