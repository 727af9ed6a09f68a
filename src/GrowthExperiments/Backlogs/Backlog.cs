using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>The hypotheses that a team holds, scored or not yet, in order of arrival.</summary>
/// <remarks>
/// <para>Ids are unique. An update keeps the order of arrival; one that is removed and added again arrives last. Looking up by id, adding
/// and updating take constant time.</para>
/// <para>One writer at a time, and nobody may enumerate during a change. Rankings taken from it are frozen and free to share.</para>
/// </remarks>
/// <example>
/// <code>
/// var backlog = new Backlog
/// {
///     Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
/// };
/// Ranking ranking = backlog.Rank();
/// </code>
/// </example>
[DebuggerDisplay("{Count} hypotheses")]
public sealed partial class Backlog : IReadOnlyCollection<Hypothesis>
{
    private readonly HypothesisTable _table = new();

    /// <summary>What a program forbids of a change, from the state before to the one after (null: removed); null outside of a program.</summary>
    internal Func<Hypothesis, Hypothesis?, Fault?>? Guard { get; set; }

    /// <summary>An empty backlog.</summary>
    public Backlog()
    {
    }

    /// <summary>A backlog with these hypotheses, in this order.</summary>
    /// <param name="hypotheses">The hypotheses; their ids must differ.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    /// <exception cref="GrowthConflictException">An id comes twice.</exception>
    public Backlog(IEnumerable<Hypothesis> hypotheses) => AddRange(hypotheses);

    /// <summary>The number of hypotheses.</summary>
    public int Count => _table.Count;

    /// <summary>The hypothesis with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The hypothesis.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message names the id.</exception>
    public Hypothesis this[HypothesisId id] => _table[_table.SlotOf(id)]!;

    /// <summary>Adds a hypothesis at the end.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Its id is already there; the message names it.</exception>
    public void Add(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        _table.Add(hypothesis);
    }

    /// <summary>Adds all of them at the end, or none.</summary>
    /// <param name="hypotheses">The hypotheses.</param>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null; nothing is added.</exception>
    /// <exception cref="GrowthConflictException">An id is already there or comes twice; nothing is added.</exception>
    public void AddRange(IEnumerable<Hypothesis> hypotheses)
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        Hypothesis[] all = [.. hypotheses];
        int added = 0;
        try
        {
            for (; added < all.Length; added++)
                Add(all[added]);
        }
        finally
        {
            if (added < all.Length)
                _table.Truncate(_table.Length - added);
        }
    }

    /// <summary>Puts a hypothesis in the place of the one with the same id; it keeps its order of arrival.</summary>
    /// <param name="hypothesis">The new state.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none with that id; the message names it.</exception>
    /// <exception cref="GrowthValidationException">It changes the status of one that has a test or a learning in a program; the verbs of the program do.</exception>
    public void Update(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        int slot = _table.SlotOf(hypothesis.Id);
        CheckChange(hypothesis.Id, hypothesis);
        _table.Set(slot, hypothesis);
    }

    /// <summary>Brings hypotheses in, as from a second import of the same source: all that can be, or none.</summary>
    /// <remarks>They are matched by id, else by title where one of the two ids is made from the title. One that is not there is added at
    /// the end, and one that says the same is left alone.</remarks>
    /// <param name="hypotheses">The hypotheses.</param>
    /// <param name="onConflict">What to do with those that are there and differ.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null; nothing is changed.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="onConflict"/> is no policy.</exception>
    /// <exception cref="GrowthConflictException">Some differ and the policy is to fail, an id comes twice, two that differ stand for one that
    /// is there, or a title stands for several; the message names them, and nothing is changed.</exception>
    public BacklogMerge Merge(IEnumerable<Hypothesis> hypotheses, ConflictPolicy onConflict = ConflictPolicy.Fail) =>
        Merge(hypotheses, HypothesisFields.All, onConflict);

    /// <summary>Removes the hypothesis with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="GrowthValidationException">A week or the log of a program refers to it.</exception>
    public bool Remove(HypothesisId id)
    {
        if (!_table.TryGetSlot(id, out int slot))
            return false;
        CheckChange(id, null);
        _table.Clear(slot);
        if (_table.IsSparse)
            _table.Compact();
        return true;
    }

    /// <summary>Whether there is a hypothesis with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>True when there is.</returns>
    public bool Contains(HypothesisId id) => _table.TryGetSlot(id, out _);

    /// <summary>Looks a hypothesis up without throwing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="hypothesis">The hypothesis, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(HypothesisId id, [MaybeNullWhen(false)] out Hypothesis hypothesis) => _table.TryGet(id, out hypothesis);

    /// <summary>Goes through all hypotheses in order of arrival.</summary>
    /// <returns>The enumerator; it throws <see cref="InvalidOperationException"/> when the backlog changes meanwhile.</returns>
    public IEnumerator<Hypothesis> GetEnumerator()
    {
        int version = _table.Version;
        for (int slot = 0; slot < _table.Length; slot++)
        {
            if (_table[slot] is not { } hypothesis)
                continue;
            yield return hypothesis;
            if (_table.Version != version)
                throw new InvalidOperationException(Messages.ChangedMeanwhile().Message);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes up with every change.</summary>
    internal int Version => _table.Version;

    /// <summary>The number of the hypothesis in order of arrival, from 0, while none has been removed.</summary>
    internal bool TryGetArrival(HypothesisId id, out int arrival) => _table.TryGetSlot(id, out arrival);

    /// <summary>Throws when a program forbids a change.</summary>
    internal void CheckChange(HypothesisId id, Hypothesis? after)
    {
        if (Guard?.Invoke(this[id], after) is { } fault)
            Throw.Growth(fault);
    }

    /// <summary>Changes the status of a hypothesis, whatever the guard says: for the verbs of a program.</summary>
    internal void Move(HypothesisId id, HypothesisStatus status) => Put(this[id] with { Status = status });

    /// <summary>Puts another state in its place, whatever the guard says.</summary>
    internal void Put(Hypothesis hypothesis) => _table.Set(_table.SlotOf(hypothesis.Id), hypothesis);

    /// <summary>The state as it is now, for rankings.</summary>
    internal FrozenTable Freeze() => _table.Freeze();

    internal BacklogMerge Merge(
        IEnumerable<Hypothesis> hypotheses,
        IReadOnlyCollection<HypothesisField> fields,
        ConflictPolicy onConflict,
        Func<Hypothesis, HypothesisField, bool>? says = null)
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        Throw.IfUndefined(onConflict, "policy", nameof(onConflict));
        return BacklogMerge.Run(this, hypotheses, (h, field) => fields.Contains(field) && says?.Invoke(h, field) != false, onConflict);
    }
}
