namespace GrowthExperiments;

/// <content>The objectives of two programs.</content>
internal sealed partial class ProgramMerger
{
    /// <summary>The objectives of both.</summary>
    public OkrSet Okrs { get; private set; } = OkrSet.Empty;

    /// <summary>Those that were not here, or are now as the other program has them.</summary>
    public List<Objective> Objectives { get; } = [];

    private void MergeOkrs()
    {
        List<Objective> merged = [.. _ours.Okrs];
        foreach (Objective theirs in _theirs.Okrs)
        {
            int index = merged.FindIndex(o => o.Id == theirs.Id);
            if (index >= 0 && (merged[index] == theirs || _policy == ConflictPolicy.Skip))
                continue;
            if (index < 0)
            {
                merged.Add(theirs);
            }
            else if (_policy == ConflictPolicy.Fail)
            {
                Conflicts.Add($"the objective {Shown.Quoted(theirs.Id)} differs");
                continue;
            }
            else
            {
                merged[index] = theirs;
            }

            Objectives.Add(theirs);
        }

        if (OkrRules.Check(merged, out _) is { } fault)
            Conflicts.Add(fault.Rule);
        else
            Okrs = OkrSet.OfChecked([.. merged]);
    }
}
