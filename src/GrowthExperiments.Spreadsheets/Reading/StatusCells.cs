namespace GrowthExperiments;

/// <summary>Reads the status of a row from its status cell and from the columns that say whether it is done or archived.</summary>
internal sealed class StatusCells(ColumnMap columns, TableNotes notes)
{
    private string? _theirs;
    private HypothesisStatus _ours;

    /// <summary>Whether the caller said what the status is, which then holds whatever other columns say.</summary>
    public bool IsSaid { get; set; }

    /// <summary>Whether the sheet has a status that means nothing clear to us, so that Idea is only assumed.</summary>
    public bool IsAssumed { get; private set; }

    public void StartRow()
    {
        _theirs = null;
        IsSaid = IsAssumed = false;
    }

    /// <summary>Takes the status cell; in a sheet of our own its name exactly, else what it clearly means, else Idea.</summary>
    public Fault? Set(HypothesisDraft draft, string word)
    {
        if (columns.IsOwn)
            return draft.Set(HypothesisField.Status, word) is { } fault ? SheetMessages.WithValueHint(fault, "status", word, nameof(HypothesisStatus.Idea)) : null;
        HypothesisStatus? clear = ValueNames.Status(word, isOtherTool: columns.Export is not null);
        IsAssumed = clear is null && Folded.Of(word) != Folded.Of(nameof(HypothesisStatus.Idea));
        (_theirs, _ours) = (word, clear ?? HypothesisStatus.Idea);
        draft.SetStatus(_ours);
        return null;
    }

    /// <summary>A row that its tool marks as archived or done is, whatever its status says.</summary>
    public void Finish(HypothesisDraft draft, string? done, string? archived)
    {
        bool isEnded = !IsSaid
            && (End(draft, archived, SheetRole.Archived, HypothesisStatus.Archived) || End(draft, done, SheetRole.Done, HypothesisStatus.Concluded));
        if (!isEnded && _theirs is not null && Folded.Of(_theirs) != Folded.Of(_ours.ToString()))
            notes.AddStatus(_theirs, _ours);
        IsAssumed &= !isEnded;
    }

    private bool End(HypothesisDraft draft, string? cell, SheetRole role, HypothesisStatus status)
    {
        if (cell is null || ValueNames.IsNo(cell))
            return false;
        string header = columns.Columns[columns.IndexOf(role)].Header;
        bool isYes = ValueNames.IsYes(cell);
        notes.AddEnd(header, cell, isYes ? status : null);
        if (isYes)
            draft.SetStatus(status);
        return isYes;
    }
}
