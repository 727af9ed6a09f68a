using System.Diagnostics.CodeAnalysis;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>Go or no-go: the gates and what they said.</content>
public sealed partial class GrowthProgram
{
    private readonly List<Gate> _gates = [];
    private readonly Dictionary<GateId, Gate> _gatesById = [];
    private readonly List<GateDecision> _gateDecisions = [];
    private readonly Dictionary<GateId, GateDecision> _latestDecisions = [];

    /// <summary>The gates, in the order in which they were added; at most 1,000.</summary>
    public IReadOnlyList<Gate> Gates => _gates.AsReadOnly();

    /// <summary>What gates said, in the order in which it was recorded; it is only added to, also of gates that were changed or removed since.</summary>
    public IReadOnlyList<GateDecision> GateDecisions => _gateDecisions.AsReadOnly();

    /// <summary>The gates of one market.</summary>
    /// <param name="market">The market, in any case.</param>
    /// <returns>Those gates, in the order in which they were added; gates for all markets are not among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    public IReadOnlyList<Gate> GatesInMarket(string market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return Array.AsReadOnly(_gates.Where(g => IsIn(g, market)).ToArray());
    }

    /// <summary>What the gates of one market said.</summary>
    /// <param name="market">The market, in any case, as the gate had it when it was decided.</param>
    /// <returns>Those decisions, in the order in which they were recorded.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    public IReadOnlyList<GateDecision> GateDecisionsInMarket(string market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return Array.AsReadOnly(_gateDecisions.Where(d => IsIn(d.Gate, market)).ToArray());
    }

    /// <summary>The gate with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The gate as it is now.</returns>
    /// <exception cref="GrowthValidationException">The program holds no such gate; the message names a near one.</exception>
    public Gate GateOf(GateId id)
    {
        if (!_gatesById.TryGetValue(id, out Gate? gate))
            Throw.Growth(Messages.GateUnknown(id.Value, Closest.To(id.Value, _gates.Select(g => g.Id.Value))));
        return gate;
    }

    /// <summary>The decision of a gate that holds: the one of the latest moment, of equal moments the one recorded last.</summary>
    /// <param name="id">The id of the gate, which may have been removed since.</param>
    /// <returns>The decision; null when it was never decided.</returns>
    public GateDecision? LatestDecisionOf(GateId id) => _latestDecisions.GetValueOrDefault(id);

    /// <summary>Adds a gate.</summary>
    /// <param name="gate">The gate; the one that it comes after must be there.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="gate"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is one with its id, or was one that was decided, or there is none with the id that it comes after.</exception>
    /// <exception cref="GrowthLimitException">There are 1,000 gates.</exception>
    public Gate AddGate(Gate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        Refuse(_gatesById.ContainsKey(gate.Id) ? Messages.GateTaken(gate.Id.Value) : null);
        Refuse(LatestDecisionOf(gate.Id) is { } said ? Messages.GateDecided(gate.Id.Value, said.Day) : null); // whose Go would open another gate
        Refuse(_gates.Count >= GateJson.Most ? Messages.TooMany(RawMember.Gates, GateJson.Most, _gates.Count + 1) : null);
        Refuse(GateChain.Check(gate, _gatesById));
        Keep(gate);
        return gate;
    }

    /// <summary>Puts a gate in the place of the one with its id; what that one said stays as it was recorded, and holds until the new one is decided.</summary>
    /// <param name="gate">The gate as it is from now on.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="gate"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is none with its id, or none with the id that it comes after, or that one comes after it.</exception>
    public Gate ReplaceGate(Gate gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        _ = GateOf(gate.Id);
        Refuse(GateChain.Check(gate, _gatesById));
        Keep(gate);
        return gate;
    }

    /// <summary>Removes a gate; what it said stays, so that its id is not free again once it was decided.</summary>
    /// <param name="id">The id of the gate.</param>
    /// <returns>The gate that was there.</returns>
    /// <exception cref="GrowthValidationException">There is none, or it guards hypotheses, or other gates come after it; the message names them.</exception>
    public Gate RemoveGate(GateId id)
    {
        Gate gate = GateOf(id);
        string[] guarded = [.. Backlog.Where(h => h.GuardedBy == id).Select(h => h.Id.Value)];
        string[] after = [.. _gates.Where(g => g.After == id).Select(g => g.Id.Value)];
        Refuse(guarded.Length + after.Length > 0 ? Messages.GateNeeded(id.Value, guarded, after) : null);
        _gates.Remove(gate);
        _gatesById.Remove(id);
        return gate;
    }

    /// <summary>Decides a gate by what was measured, and records the decision for good, whatever it is.</summary>
    /// <param name="id">The id of the gate.</param>
    /// <param name="measurements">What was measured, at most once for each measure.</param>
    /// <param name="by">Who decides, 1 to 200 UTF-16 units on one line; null when not said.</param>
    /// <param name="note">What else is to be said; null for nothing.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The recorded decision (<see cref="Gate.Decide"/> says how it comes about).</returns>
    /// <exception cref="ArgumentNullException">The list or one of its items is null.</exception>
    /// <exception cref="ArgumentException">The name or the note breaks a rule, which the message names.</exception>
    /// <exception cref="GrowthValidationException">There is no such gate, or a measure is not of it, or is measured twice.</exception>
    public GateDecision DecideGate(GateId id, IEnumerable<GateMeasurement> measurements, string? by = null, string? note = null, DateTimeOffset? at = null)
    {
        Gate gate = GateOf(id);
        GateDecision said = gate.Decide(measurements, Instant(at), gate.After.IsNone ? null : LatestDecisionOf(gate.After)) with { By = by, Note = note };
        Record(said);
        return said;
    }

    /// <summary>Why a hypothesis must not be planned yet; null when no gate keeps it.</summary>
    internal string? GuardOf(Hypothesis hypothesis)
    {
        if (hypothesis.GuardedBy.IsNone)
            return null;
        string guard = $"guarded by the gate {Shown.Quoted(hypothesis.GuardedBy.Value)}, which";
        if (!_gatesById.ContainsKey(hypothesis.GuardedBy))
            return $"{guard} the program does not hold";
        return LatestDecisionOf(hypothesis.GuardedBy) switch
        {
            { Verdict: GateVerdict.Go } => null,
            { Verdict: GateVerdict.NoGo } said => $"{guard} said NoGo on {said.Day}",
            { } said => $"{guard} has no Go yet: it was {said.Verdict} on {said.Day}",
            null => $"{guard} has no Go yet",
        };
    }

    internal bool TryGetGate(GateId id, [MaybeNullWhen(false)] out Gate gate) => _gatesById.TryGetValue(id, out gate);

    private static bool IsIn(Gate gate, string market) => string.Equals(gate.Market, market, StringComparison.OrdinalIgnoreCase);

    private static void Refuse(Fault? fault)
    {
        if (fault is not null)
            Throw.Growth(fault);
    }

    /// <summary>Puts a gate in the place of the one with its id, or at the end.</summary>
    private void Keep(Gate gate)
    {
        int index = _gatesById.ContainsKey(gate.Id) ? _gates.FindIndex(g => g.Id == gate.Id) : -1;
        if (index < 0)
            _gates.Add(gate);
        else
            _gates[index] = gate;
        _gatesById[gate.Id] = gate;
    }

    private void Record(GateDecision said)
    {
        _gateDecisions.Add(said);
        if (LatestDecisionOf(said.Gate.Id) is not { } latest || said.At >= latest.At)
            _latestDecisions[said.Gate.Id] = said;
    }
}
