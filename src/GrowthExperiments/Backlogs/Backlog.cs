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
    private const int MinSlotsToCompact = 32;

    // A removed hypothesis leaves an empty slot, so that the others keep their numbers; the slots close up when half are empty.
    private HypothesisTable _table = new();
    private readonly Dictionary<HypothesisId, int> _index = [];

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
    public int Count => _index.Count;

    /// <summary>The hypothesis with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The hypothesis.</returns>
    /// <exception cref="KeyNotFoundException">There is none; the message names the id.</exception>
    public Hypothesis this[HypothesisId id] =>
        TryGet(id, out Hypothesis? hypothesis) ? hypothesis : throw new KeyNotFoundException(Messages.IdUnknown(id.Value).Message);

    /// <summary>Adds a hypothesis at the end.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Its id is already there; the message names it.</exception>
    public void Add(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        if (!_index.TryAdd(hypothesis.Id, _table.Length))
            Throw.Growth(Messages.IdTaken(hypothesis.Id.Value));
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
                TakeBack(added);
        }
    }

    /// <summary>Puts a hypothesis in the place of the one with the same id; it keeps its order of arrival.</summary>
    /// <param name="hypothesis">The new state.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none with that id; the message names it.</exception>
    public void Update(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        if (!_index.TryGetValue(hypothesis.Id, out int slot))
            throw new KeyNotFoundException(Messages.IdUnknown(hypothesis.Id.Value).Message);
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
    public bool Remove(HypothesisId id)
    {
        if (!_index.Remove(id, out int slot))
            return false;
        _table.Set(slot, null);
        if (_table.Length > MinSlotsToCompact && _index.Count < _table.Length / 2)
            Compact();
        return true;
    }

    /// <summary>Whether there is a hypothesis with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>True when there is.</returns>
    public bool Contains(HypothesisId id) => _index.ContainsKey(id);

    /// <summary>Looks a hypothesis up without throwing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="hypothesis">The hypothesis, or null.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(HypothesisId id, [MaybeNullWhen(false)] out Hypothesis hypothesis)
    {
        hypothesis = _index.TryGetValue(id, out int slot) ? _table[slot] : null;
        return hypothesis is not null;
    }

    /// <summary>Goes through all hypotheses in order of arrival.</summary>
    /// <returns>The enumerator; it throws <see cref="InvalidOperationException"/> when the backlog changes meanwhile.</returns>
    public IEnumerator<Hypothesis> GetEnumerator()
    {
        HypothesisTable table = _table;
        int version = table.Version;
        for (int slot = 0; slot < table.Length; slot++)
        {
            if (table[slot] is not { } hypothesis)
                continue;
            yield return hypothesis;
            if (_table != table || table.Version != version)
                throw new InvalidOperationException(Messages.ChangedMeanwhile().Message);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The number of the hypothesis in order of arrival, from 0, while none has been removed.</summary>
    internal bool TryGetArrival(HypothesisId id, out int arrival) => _index.TryGetValue(id, out arrival);

    /// <summary>The state as it is now, for rankings.</summary>
    internal FrozenTable Freeze() => _table.Freeze();

    internal BacklogMerge Merge(
        IEnumerable<Hypothesis> hypotheses,
        IReadOnlyCollection<HypothesisField> fields,
        ConflictPolicy onConflict,
        Func<Hypothesis, HypothesisField, bool>? says = null)
    {
        ArgumentNullException.ThrowIfNull(hypotheses);
        if (!Names<ConflictPolicy>.IsDefined(onConflict))
            Throw.OutOfRange(Messages.Choice<ConflictPolicy>("policy", onConflict.ToString()), nameof(onConflict));
        return BacklogMerge.Run(this, hypotheses, (h, field) => fields.Contains(field) && says?.Invoke(h, field) != false, onConflict);
    }

    internal object ToDump() => this.Select(h => new { h.Id, h.Title, h.Stage, h.Score, h.Status, h.Owner, h.Market });

    private void TakeBack(int added)
    {
        int kept = _table.Length - added;
        for (int slot = kept; slot < _table.Length; slot++)
            _index.Remove(_table[slot]!.Id);
        _table.Truncate(kept);
    }

    private void Compact()
    {
        var table = new HypothesisTable();
        foreach (Hypothesis hypothesis in this)
        {
            _index[hypothesis.Id] = table.Length;
            table.Add(hypothesis);
        }

        _table = table;
    }
}
