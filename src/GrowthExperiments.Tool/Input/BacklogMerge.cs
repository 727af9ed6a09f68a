namespace GrowthExperiments.Tool.Input;

/// <summary>What to do with a hypothesis that is already there and differs.</summary>
internal enum OnConflict
{
    Fail = 1,
    Skip,
    Update,
}

/// <summary>Brings the hypotheses of an import into a backlog, matched by id; only the fields that the import has are compared and taken.</summary>
internal sealed class BacklogMerge(Backlog target, IReadOnlyCollection<HypothesisField> fields, OnConflict onConflict)
{
    private readonly List<Hypothesis> _conflicts = [];

    public int Added { get; private set; }

    public int Updated { get; private set; }

    public int Skipped { get; private set; }

    public int Unchanged { get; private set; }

    /// <summary>Those that differ and may not be touched.</summary>
    public IReadOnlyList<Hypothesis> Conflicts => _conflicts;

    public void Add(IEnumerable<Hypothesis> hypotheses)
    {
        foreach (Hypothesis hypothesis in hypotheses)
            Add(hypothesis);
    }

    private void Add(Hypothesis incoming)
    {
        if (!target.TryGet(incoming.Id, out Hypothesis? existing))
        {
            target.Add(incoming);
            Added++;
            return;
        }

        Hypothesis merged = fields.Aggregate(existing, (h, field) => Take(h, incoming, field));
        if (merged == existing)
        {
            Unchanged++;
            return;
        }

        switch (onConflict)
        {
            case OnConflict.Update:
                target.Update(merged);
                Updated++;
                break;
            case OnConflict.Skip:
                Skipped++;
                break;
            default:
                _conflicts.Add(incoming);
                break;
        }
    }

    private static Hypothesis Take(Hypothesis h, Hypothesis from, HypothesisField field) => field switch
    {
        HypothesisField.Title => h with { Title = from.Title },
        HypothesisField.Change => h with { Change = from.Change },
        HypothesisField.Metric => h with { Metric = from.Metric },
        HypothesisField.Rationale => h with { Rationale = from.Rationale },
        HypothesisField.Stage => h with { Stage = from.Stage },
        HypothesisField.Market => h with { Market = from.Market },
        HypothesisField.Owner => h with { Owner = from.Owner },
        HypothesisField.Tags => h with { Tags = from.Tags },
        HypothesisField.Surface => h with { Surface = from.Surface },
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => h with { Score = from.Score },
        HypothesisField.Effort => h with { Effort = from.Effort },
        HypothesisField.ExpectedLift => h with { ExpectedLift = from.ExpectedLift },
        HypothesisField.Created => h with { Created = from.Created },
        HypothesisField.Status => h with { Status = from.Status },
        _ => h,
    };
}
