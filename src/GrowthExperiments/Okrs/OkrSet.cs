using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>The objectives of a company with their key results: few enough to be kept in mind, and each under one that stands above it.</summary>
/// <remarks>
/// <para>It holds 3 objectives at most for one quarter and one company, department or team, each with 4 key results at most, and 1,000 in all.
/// Ids are unique. A parent is in the set and of a level above, so that no objective leads back to itself.</para>
/// <para>The order is that in which they were added. Two sets are equal when they hold equal objectives in the same order. Immutable and safe to share:
/// each method gives a new set.</para>
/// </remarks>
/// <example>
/// <code>
/// OkrSet okrs = OkrSet.Of(company, growthTeam);
/// okrs = okrs.WithProgress(KeyResultId.Of("activation"), 27);
/// OkrSplit split = OkrGate.Of(okrs, Quarter.Parse("2026-Q4")).Split(backlog.Rank());
/// </code>
/// </example>
[DebuggerDisplay("{Count} objectives")]
public sealed partial class OkrSet : IReadOnlyList<Objective>, IEquatable<OkrSet>
{
    internal const int MaxObjectives = 1_000;
    internal const int MaxOfUnit = 3;

    private readonly Objective[] _objectives;
    private readonly Dictionary<string, Objective> _byId;
    private readonly Dictionary<KeyResultId, Objective> _byKeyResult;

    private OkrSet(Objective[] objectives)
    {
        _objectives = objectives;
        _byId = objectives.ToDictionary(o => o.Id, StringComparer.Ordinal);
        _byKeyResult = objectives.SelectMany(o => o.KeyResults.Select(k => (k.Id, o))).ToDictionary(p => p.Id, p => p.o);
    }

    /// <summary>No objectives.</summary>
    public static OkrSet Empty { get; } = new([]);

    /// <summary>How many objectives it holds.</summary>
    public int Count => _objectives.Length;

    /// <summary>An objective by its index.</summary>
    /// <param name="index">The index, from 0.</param>
    /// <returns>The objective.</returns>
    public Objective this[int index] => _objectives[index];

    /// <summary>A set of objectives.</summary>
    /// <param name="objectives">The objectives; parents may come before or after.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentNullException">The list or an objective is null.</exception>
    /// <exception cref="ArgumentException">They break a rule of this type's remarks, which the message names.</exception>
    public static OkrSet Of(params IEnumerable<Objective> objectives)
    {
        ArgumentNullException.ThrowIfNull(objectives);
        Objective[] copy = [.. objectives];
        foreach (Objective objective in copy)
            ArgumentNullException.ThrowIfNull(objective, nameof(objectives));
        return Of(copy, nameof(objectives));
    }

    /// <summary>The set with one more objective, or with another state of one that it holds.</summary>
    /// <param name="objective">The objective; one of the same id is replaced, in its place.</param>
    /// <returns>The other set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> is null.</exception>
    /// <exception cref="ArgumentException">The set would break a rule of this type's remarks, which the message names.</exception>
    public OkrSet With(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        return Of(Changed(objective), nameof(objective));
    }

    /// <summary>The set without an objective.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The other set.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such objective, or it is the parent of others, which the message names.</exception>
    public OkrSet Without(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        Throw.IfFault(RemovalFault(id), nameof(id));
        return new OkrSet([.. _objectives.Where(o => o.Id != id)]);
    }

    /// <summary>The set with a key result measured anew.</summary>
    /// <param name="id">The id of the key result.</param>
    /// <param name="current">Where its number is now.</param>
    /// <returns>The other set.</returns>
    /// <exception cref="ArgumentException">There is no such key result.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="current"/> is beyond 10^15 either way.</exception>
    public OkrSet WithProgress(KeyResultId id, decimal current)
    {
        if (!TryGetKeyResult(id, out Objective? objective, out KeyResult? measured))
            Throw.Argument(UnknownKeyResult(id), nameof(id));
        if (KeyResult.CheckNumber("current", current) is { } fault)
            Throw.OutOfRange(fault, nameof(current));
        KeyResult now = measured with { Current = current };
        return new OkrSet(Changed(objective with { KeyResults = [.. objective.KeyResults.Select(k => k.Id == id ? now : k)] }));
    }

    /// <summary>The objectives of a quarter.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <returns>Those of the company first, then of departments, then of teams, each in the order of the set.</returns>
    public IReadOnlyList<Objective> In(Quarter quarter) => [.. _objectives.Where(o => o.Quarter == quarter).OrderBy(o => o.Level)];

    /// <summary>The objectives that serve one.</summary>
    /// <param name="id">The id of the parent.</param>
    /// <returns>Those whose parent it is, in the order of the set; empty when there are none, and for an unknown id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public IReadOnlyList<Objective> ChildrenOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return [.. _objectives.Where(o => o.Parent == id)];
    }

    /// <summary>Looks an objective up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="objective">The objective, or null.</param>
    /// <returns>Whether the set holds it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGet(string id, [MaybeNullWhen(false)] out Objective objective)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _byId.TryGetValue(id, out objective);
    }

    /// <summary>Looks a key result up.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="objective">The objective that it belongs to, or null.</param>
    /// <param name="keyResult">The key result, or null.</param>
    /// <returns>Whether the set holds it.</returns>
    public bool TryGetKeyResult(KeyResultId id, [MaybeNullWhen(false)] out Objective objective, [MaybeNullWhen(false)] out KeyResult keyResult)
    {
        keyResult = _byKeyResult.TryGetValue(id, out objective) ? objective.KeyResults.First(k => k.Id == id) : null;
        return keyResult is not null;
    }

    /// <summary>Whether both hold equal objectives in the same order.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(OkrSet? other) => other is not null && _objectives.AsSpan().SequenceEqual(other._objectives);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OkrSet);

    /// <inheritdoc/>
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, _objectives[0]);

    /// <summary>Whether both are equal, or both null.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they are.</returns>
    public static bool operator ==(OkrSet? left, OkrSet? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when they do.</returns>
    public static bool operator !=(OkrSet? left, OkrSet? right) => !(left == right);

    /// <summary>Goes through the objectives in their order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Objective> GetEnumerator() => _objectives.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal Fault UnknownKeyResult(KeyResultId id) => Messages.KeyResultUnknown(id.Value, Closest.To(id.Value, _byKeyResult.Keys.Select(k => k.Value)));

    internal Fault UnknownObjective(string id) => Messages.ObjectiveUnknown(id, Closest.To(id, _objectives.Select(o => o.Id)));

    /// <summary>Why an objective cannot be taken out, or null.</summary>
    internal Fault? RemovalFault(string id)
    {
        if (!_byId.ContainsKey(id))
            return UnknownObjective(id);
        return ChildrenOf(id) is { Count: > 0 } children ? Messages.ObjectiveHasChildren(id, [.. children.Select(c => c.Id)]) : null;
    }

    /// <summary>The rule that the set would break with an objective that is new or replaces one, or null.</summary>
    internal Fault? FaultWith(Objective objective) => OkrRules.Check(Changed(objective), out _);

    /// <summary>A set whose objectives were checked already.</summary>
    internal static OkrSet OfChecked(Objective[] objectives) => objectives.Length == 0 ? Empty : new OkrSet(objectives);

    private static OkrSet Of(Objective[] objectives, string parameter)
    {
        Throw.IfFault(OkrRules.Check(objectives, out _), parameter);
        return OfChecked(objectives);
    }

    private Objective[] Changed(Objective objective) => _byId.ContainsKey(objective.Id)
        ? [.. _objectives.Select(o => o.Id == objective.Id ? objective : o)]
        : [.. _objectives, objective];
}
