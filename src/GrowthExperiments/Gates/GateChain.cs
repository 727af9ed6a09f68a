namespace GrowthExperiments;

/// <summary>Which gate comes after which.</summary>
internal static class GateChain
{
    /// <summary>The rule that a gate breaks among others, by what it comes after: that must be there, and must not lead back.</summary>
    public static Fault? Check(Gate gate, IReadOnlyDictionary<GateId, Gate> gates)
    {
        if (gate.After.IsNone)
            return null;
        if (gate.After != gate.Id && !gates.ContainsKey(gate.After))
            return Messages.GateUnknown(gate.After.Value, Closest.To(gate.After.Value, gates.Keys.Select(id => id.Value).Where(id => id != gate.Id.Value).Order(StringComparer.Ordinal)));
        return FindCircle(gate, gates) is { } way ? Messages.GateCircle(way) : null;
    }

    /// <summary>The way from a gate over those before it back to itself; null when it ends, or runs into a circle further up.</summary>
    private static string[]? FindCircle(Gate gate, IReadOnlyDictionary<GateId, Gate> gates)
    {
        List<GateId> way = [gate.Id];
        GateId at = gate.After;
        while (!at.IsNone && at != gate.Id && way.Count <= gates.Count)
        {
            way.Add(at);
            at = gates.TryGetValue(at, out Gate? before) ? before.After : GateId.None;
        }

        return at == gate.Id ? [.. way.Append(at).Select(id => id.Value)] : null;
    }
}
