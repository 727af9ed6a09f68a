namespace GrowthExperiments;

/// <summary>What a set of objectives must hold as a whole.</summary>
internal static class OkrRules
{
    /// <summary>The first rule that is broken, and the index of the objective that breaks it; null when none is.</summary>
    public static Fault? Check(IReadOnlyList<Objective> objectives, out int at)
    {
        at = OkrSet.MaxObjectives;
        if (objectives.Count > OkrSet.MaxObjectives)
            return Messages.TooMany("objectives", OkrSet.MaxObjectives, objectives.Count);
        var byId = new Dictionary<string, Objective>(StringComparer.Ordinal);
        var keyResults = new HashSet<KeyResultId>();
        var counts = new Dictionary<(Quarter Quarter, OkrLevel Level, string? Team), int>();
        for (at = 0; at < objectives.Count; at++)
        {
            Objective objective = objectives[at];
            if (!byId.TryAdd(objective.Id, objective))
                return Messages.ObjectiveTwice(objective.Id);
            foreach (KeyResult keyResult in objective.KeyResults)
            {
                if (!keyResults.Add(keyResult.Id))
                    return Messages.KeyResultTwice(keyResult.Id.Value);
            }

            (Quarter, OkrLevel, string?) unit = (objective.Quarter, objective.Level, objective.Team);
            counts[unit] = counts.GetValueOrDefault(unit) + 1;
            if (counts[unit] > OkrSet.MaxOfUnit)
                return Messages.ObjectivesTooMany(objective.Quarter.ToString(), OkrWords.Unit(objective.Level, objective.Team), OkrSet.MaxOfUnit);
        }

        for (at = 0; at < objectives.Count; at++)
        {
            if (CheckParent(objectives[at], byId) is { } fault)
                return fault;
        }

        return null;
    }

    private static Fault? CheckParent(Objective objective, Dictionary<string, Objective> byId)
    {
        if (objective.Parent is not { } id)
            return null;
        if (!byId.TryGetValue(id, out Objective? parent))
            return Messages.ParentUnknown(objective.Id, id);
        return parent.Level < objective.Level ? null : Messages.ParentLevel(objective.Id, objective.Level.ToString(), id, parent.Level.ToString());
    }
}
