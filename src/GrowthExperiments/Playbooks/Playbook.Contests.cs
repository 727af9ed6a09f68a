namespace GrowthExperiments;

/// <content>What speaks against one.</content>
public sealed partial record Playbook
{
    /// <summary>What a log holds against the learnings that support this playbook: a replication of the same test that was lost later, or a correction to
    /// something that is not won.</summary>
    /// <remarks>A replication is a later test of the same hypothesis, or of a follow-up that was made to run it again (<see cref="Decision.Rerun"/>), over any
    /// number of reruns. Iterated versions and recycled formats are other tests. Of outcomes that were corrected only what they were corrected
    /// to counts; what was made to run a test again stays a rerun of it. Learnings that the log does not hold are passed over.</remarks>
    /// <param name="log">The log that the ids in <see cref="Learnings"/> are of.</param>
    /// <returns>Each pair once, by the supporting learning in the order of <see cref="Learnings"/>, then in order of the log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public IReadOnlyList<PlaybookContest> ContestsIn(LearningLog log)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Learnings.Count == 0 ? [] : ReplicationIndex.Of(log).ContestsOf(Learnings);
    }

    /// <summary>Whether a log holds something against this playbook; see <see cref="ContestsIn"/>.</summary>
    /// <param name="log">The log that the ids in <see cref="Learnings"/> are of.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="log"/> is null.</exception>
    public bool IsContested(LearningLog log) => ContestsIn(log).Count > 0;
}
