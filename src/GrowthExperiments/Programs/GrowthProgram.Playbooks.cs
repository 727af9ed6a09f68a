using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>What is done again.</content>
public sealed partial class GrowthProgram
{
    private readonly List<Playbook> _playbooks = [];

    /// <summary>The playbooks, at most 1,000, in the order in which they were added.</summary>
    public IReadOnlyList<Playbook> Playbooks => _playbooks.AsReadOnly();

    /// <summary>The playbook with an id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is none; the message names the nearest.</exception>
    public Playbook PlaybookOf(string id) => _playbooks[IndexOfPlaybook(id)];

    /// <summary>Looks a playbook up without throwing.</summary>
    /// <param name="id">The id.</param>
    /// <param name="playbook">The playbook, or null.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    public bool TryGetPlaybook(string id, [MaybeNullWhen(false)] out Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(id);
        playbook = _playbooks.Find(p => p.Id == id);
        return playbook is not null;
    }

    /// <summary>Adds a playbook.</summary>
    /// <param name="playbook">The playbook.</param>
    /// <returns>The same one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="playbook"/> is null.</exception>
    /// <exception cref="GrowthConflictException">The id is taken.</exception>
    /// <exception cref="GrowthValidationException">It names a learning that the log does not hold.</exception>
    /// <exception cref="GrowthLimitException">There are 1,000 playbooks already.</exception>
    public Playbook AddPlaybook(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        CheckSupport(playbook);
        if (TryGetPlaybook(playbook.Id, out _))
            Throw.Growth(Messages.PlaybookTaken(playbook.Id));
        if (Playbook.CheckCount("playbooks", _playbooks.Count + 1) is { } fault)
            Throw.Growth(fault);
        _playbooks.Add(playbook);
        return playbook;
    }

    /// <summary>Puts a playbook in the place of the one with its id.</summary>
    /// <param name="playbook">The playbook as it is now.</param>
    /// <returns>The same one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="playbook"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is none with its id, or it names a learning that the log does not hold.</exception>
    public Playbook ReplacePlaybook(Playbook playbook)
    {
        ArgumentNullException.ThrowIfNull(playbook);
        CheckSupport(playbook);
        _playbooks[IndexOfPlaybook(playbook.Id)] = playbook;
        return playbook;
    }

    /// <summary>Removes a playbook; the hypotheses that were made from it stay.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The playbook that was removed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is none.</exception>
    public Playbook RemovePlaybook(string id)
    {
        int index = IndexOfPlaybook(id);
        Playbook playbook = _playbooks[index];
        _playbooks.RemoveAt(index);
        return playbook;
    }

    /// <summary>Writes a playbook from a learning of the log that is won, and adds it; see <see cref="Playbook.From"/>.</summary>
    /// <param name="learningId">The id of the learning, such as <c>L12</c>; of one that was corrected, what it was corrected to is taken.</param>
    /// <param name="id">The id of the playbook; null derives one from the title.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learningId"/> is null.</exception>
    /// <exception cref="ArgumentException">The id of the playbook breaks a rule, which the message names.</exception>
    /// <exception cref="GrowthValidationException">There is no such learning, or it is not won.</exception>
    /// <exception cref="GrowthConflictException">The id is taken.</exception>
    /// <exception cref="GrowthLimitException">The change of the hypothesis has more than 1,000 lines, or there are 1,000 playbooks already.</exception>
    public Playbook WritePlaybook(string learningId, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(learningId);
        if (!Log.TryGet(learningId, out _))
            Throw.Growth(Messages.LearningUnknown(learningId));
        Learning won = Log.LatestOf(learningId);
        Playbook playbook = Playbook.From(won, Backlog.TryGet(won.Hypothesis, out Hypothesis? tested) ? tested : null);
        return AddPlaybook(id is null ? playbook : playbook with { Id = id });
    }

    /// <summary>Writes a playbook from the last won test of a hypothesis, and adds it; see <see cref="Playbook.From"/>.</summary>
    /// <param name="hypothesis">The id of the hypothesis.</param>
    /// <param name="id">The id of the playbook; null derives one from the title.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentException">The id of the playbook breaks a rule, which the message names.</exception>
    /// <exception cref="GrowthValidationException">There is no such hypothesis, or no test of it was won.</exception>
    /// <exception cref="GrowthConflictException">The id is taken.</exception>
    /// <exception cref="GrowthLimitException">The change of the hypothesis has more than 1,000 lines, or there are 1,000 playbooks already.</exception>
    public Playbook WritePlaybook(HypothesisId hypothesis, string? id = null)
    {
        if (Log.OfHypothesis(hypothesis).WithOutcome(Outcome.Won).LastOrDefault() is { } won)
            return WritePlaybook(won.Id, id);
        Throw.Growth(Messages.PlaybookNeverWon(Known(hypothesis).Id.Value));
        return null;
    }

    /// <summary>Runs a play again in other formats: adds a hypothesis for each to the backlog, all or none, and names them in <see cref="Playbook.Recycled"/>.</summary>
    /// <param name="id">The id of the playbook.</param>
    /// <param name="formats">The formats, as <see cref="Playbook.Recycle(IReadOnlyList{string}?, Hypothesis?)"/> takes them; null is <see cref="Playbook.UsualFormats"/>.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The new hypotheses, in the order of the formats.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no format, too many, or one breaks a rule, which the message names.</exception>
    /// <exception cref="GrowthValidationException">There is no such playbook.</exception>
    /// <exception cref="GrowthLimitException">More than 1,000 hypotheses would have been made from it.</exception>
    public IReadOnlyList<Hypothesis> RecyclePlaybook(string id, IReadOnlyList<string>? formats = null, DateTimeOffset? at = null)
    {
        Throw.IfFault(Playbook.CheckFormats(formats), nameof(formats));
        Playbook playbook = PlaybookOf(id);
        IReadOnlyList<Hypothesis> made = playbook.Recycle(
            formats, Backlog.TryGet(playbook.Hypothesis, out Hypothesis? tested) ? tested : null, i => Backlog.Contains(i) || RefersTo(i) || playbook.Recycled.Contains(i), Instant(at));
        if (Playbook.CheckCount("recycled", playbook.Recycled.Count + made.Count) is { } fault)
            Throw.Growth(fault);
        Backlog.AddRange(made);
        ReplacePlaybook(playbook with { Recycled = [.. playbook.Recycled, .. made.Select(h => h.Id)] });
        return made;
    }

    private void KeepPlaybooks(ProgramMerger merger)
    {
        foreach (Playbook playbook in merger.UpdatedPlaybooks)
            ReplacePlaybook(playbook);
        _playbooks.AddRange(merger.AddedPlaybooks);
    }

    private int IndexOfPlaybook(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int index = _playbooks.FindIndex(p => p.Id == id);
        if (index < 0)
            Throw.Growth(Messages.PlaybookUnknown(id, Closest.To(id, _playbooks.Select(p => p.Id))));
        return index;
    }

    private void CheckSupport(Playbook playbook)
    {
        if (playbook.Learnings.FirstOrDefault(l => !Log.TryGet(l, out _)) is { } unknown)
            Throw.Growth(Messages.LearningUnknown(unknown));
    }
}
