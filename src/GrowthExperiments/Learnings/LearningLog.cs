using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>All that the tests of a program taught, in the order in which it was written down: entries are only added.</summary>
/// <remarks>
/// <para>Each entry carries a SHA-256 hash of itself and of the hash before it, so that a document in which one was changed, moved or removed
/// is refused. Whoever can rewrite the whole file can rewrite its <see cref="Head"/>, too: keep the head elsewhere, such as in a mail or a
/// wiki, to notice that.</para>
/// <para>Queries look at the entries that no later one corrects; see <see cref="LearningView.WithCorrected"/>. One writer at a time; safe to
/// read from several threads while nobody writes.</para>
/// </remarks>
[DebuggerDisplay("{Count} learnings")]
public sealed partial class LearningLog : IReadOnlyList<Learning>
{
    private readonly List<LearningEntry> _entries = [];
    private readonly Dictionary<int, int> _correctedBy = []; // sequences

    internal LearningLog()
    {
    }

    /// <summary>How many entries there are, corrected ones included.</summary>
    public int Count => _entries.Count;

    /// <summary>The hash of the last entry, which stands for the whole log: 64 digits from 0 to f, all 0 when it is empty.</summary>
    public string Head => ChainHead.ToString();

    /// <summary>The entries with their bytes, in order.</summary>
    internal IReadOnlyList<LearningEntry> Entries => _entries;

    internal ChainHash ChainHead { get; private set; }

    /// <summary>The sequence of the entry to come.</summary>
    internal int NextSequence => _entries.Count + 1;

    /// <summary>Members of a newer minor version beside the entries.</summary>
    internal NewerMembers? NewerMembers { get; set; }

    /// <summary>The entry at an index, from 0.</summary>
    /// <param name="index">The index: the sequence of the entry less 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such entry.</exception>
    public Learning this[int index] => _entries[index].Learning;

    /// <summary>The entry with an id.</summary>
    /// <param name="id">The id, such as <c>L12</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is none; the message names the id.</exception>
    public Learning this[string id] => TryGet(id, out Learning? learning) ? learning : throw new KeyNotFoundException(Messages.LearningUnknown(id).Message);

    /// <summary>Looks for the entry with an id.</summary>
    /// <param name="id">The id, such as <c>L12</c>.</param>
    /// <param name="learning">The entry, or null.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGet(string id, [MaybeNullWhen(false)] out Learning learning)
    {
        ArgumentNullException.ThrowIfNull(id);
        int sequence = Learning.SequenceOf(id);
        bool found = sequence > 0 && sequence <= _entries.Count;
        learning = found ? _entries[sequence - 1].Learning : null;
        return found;
    }

    /// <summary>Whether a later entry corrects one.</summary>
    /// <param name="id">The id of the entry, such as <c>L12</c>.</param>
    /// <returns>True when it is corrected.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="KeyNotFoundException">There is no such entry.</exception>
    public bool IsCorrected(string id) => _correctedBy.ContainsKey(this[id].Sequence);

    /// <summary>Computes the chain anew from the bytes of the entries.</summary>
    /// <returns>Whether it holds, and the head to keep elsewhere.</returns>
    public LogVerification Verify()
    {
        ChainHash last = default;
        for (int i = 0; i < _entries.Count; i++)
        {
            (Learning learning, ReadOnlyMemory<byte> raw) = _entries[i];
            Fault? fault = LearningChain.Check(i + 1, raw.Span, ref last)
                ?? (learning.Sequence == i + 1 ? null : Messages.LogSequence(i + 1, learning.Id));
            if (fault is not null)
                return new LogVerification(Count, Head, fault);
        }

        return new LogVerification(Count, Head, last == ChainHead ? null : Messages.LogHead(Count, last.ToString(), Head));
    }

    /// <summary>Goes through all entries, corrected ones included, in order.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Learning> GetEnumerator() => _entries.Select(entry => entry.Learning).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal bool IsCorrected(Learning learning) => _correctedBy.ContainsKey(learning.Sequence);

    /// <summary>Adds the entry that was written after the head.</summary>
    internal void Append(LearningEntry entry)
    {
        Debug.Assert(entry.Learning.Sequence == NextSequence, "entries are numbered without gaps");
        _entries.Add(entry);
        ChainHead = entry.Learning.ChainHash;
        _followUps?.Add(entry.Learning);
        if (entry.Learning.Corrects is { } corrected)
            _correctedBy[Learning.SequenceOf(corrected)] = entry.Learning.Sequence;
    }
}
