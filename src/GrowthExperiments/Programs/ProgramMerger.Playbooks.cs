namespace GrowthExperiments;

/// <content>The playbooks of both.</content>
internal sealed partial class ProgramMerger
{
    public List<Playbook> AddedPlaybooks { get; } = [];

    public List<Playbook> UpdatedPlaybooks { get; } = [];

    private void MergePlaybooks()
    {
        foreach (Playbook playbook in _theirs.Playbooks)
        {
            Playbook theirs = playbook with { Learnings = [.. playbook.Learnings.Select(id => _learningIds[id])] };
            if (!_ours.TryGetPlaybook(theirs.Id, out Playbook? ours))
                AddedPlaybooks.Add(theirs);
            else if (ours != theirs && _policy == ConflictPolicy.Update)
                UpdatedPlaybooks.Add(theirs);
            else if (ours != theirs && _policy == ConflictPolicy.Fail)
                Conflicts.Add($"the playbook {Shown.Quoted(theirs.Id)} differs");
        }

        if (Playbook.CheckCount("playbooks", _ours.Playbooks.Count + AddedPlaybooks.Count) is { } fault)
            Conflicts.Add($"together, {fault.Rule}");
    }
}
