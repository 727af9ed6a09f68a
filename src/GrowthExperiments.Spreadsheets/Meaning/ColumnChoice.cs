namespace GrowthExperiments;

/// <summary>Chooses one column for each role: what the caller mapped, then what the headers mean, the earliest published name first.</summary>
internal sealed class ColumnChoice
{
    private readonly IReadOnlyList<string> _headers;
    private readonly string[] _folded;
    private readonly int[] _priorities;
    private readonly bool _isOneOfSeveral;

    /// <param name="headers">The header line.</param>
    /// <param name="options">What the caller said.</param>
    /// <param name="isOneOfSeveral">Whether there are other tables, to which what the caller said may apply instead.</param>
    public ColumnChoice(IReadOnlyList<string> headers, SheetOptions options, bool isOneOfSeveral)
    {
        _isOneOfSeveral = isOneOfSeveral;
        _headers = headers;
        _folded = [.. headers.Select(h => Folded.Of(h))];
        _priorities = new int[headers.Count];
        Roles = new SheetRole?[headers.Count];
        Reasons = new string?[headers.Count];
        Export = KnownExport.Of(_folded);
        FindMeanings();
        FindLetters();
        Apply(options.Columns);
        PlaceHypothesis();
        if (options.EffortAsEase is not null)
            TurnEffort();
        FindTwice();
        KeepFirsts();
    }

    public SheetRole?[] Roles { get; }

    /// <summary>Why a column that is understood is left out all the same.</summary>
    public string?[] Reasons { get; }

    public KnownExport? Export { get; }

    public bool EaseFromEffort { get; private set; }

    /// <summary>What no table can have, with the column that it is about.</summary>
    public Fault? Fault { get; private set; }

    public int? FaultIndex { get; private set; }

    private void FindMeanings()
    {
        for (int i = 0; i < Roles.Length; i++)
        {
            if (HeaderNames.Find(_headers[i]) is { } found)
                (Roles[i], _priorities[i]) = (found.Role, found.Priority + 1);
            else
                Roles[i] = Export?.Find(_folded[i]);
        }
    }

    /// <summary>A header that the caller named and that none of these is; null when all are there.</summary>
    public static Fault? FindUnused(SheetOptions options, IReadOnlyCollection<string> headers)
    {
        HashSet<string> folded = [.. headers.Select(h => Folded.Of(h))];
        string? unused = options.Columns.Select(c => c.Header).FirstOrDefault(header => !folded.Contains(Folded.Of(header)));
        return unused is null ? null : SheetMessages.MappedHeaderMissing(unused, headers);
    }

    /// <summary>I, C and E alone mean nothing; together they are the ratings.</summary>
    private void FindLetters()
    {
        int[] at = [Array.IndexOf(_folded, "i"), Array.IndexOf(_folded, "c"), Array.IndexOf(_folded, "e")];
        if (Array.Exists(at, i => i < 0) || Array.Exists(Roles, r => SheetRoles.IsRating(r)))
            return;
        for (int rating = 0; rating < at.Length; rating++)
            Roles[at[rating]] = SheetRole.Impact + rating;
    }

    private void Apply(IReadOnlyList<(string Header, SheetRole? Role)> columns)
    {
        foreach ((string header, SheetRole? role) in columns)
        {
            int index = Find(header);
            if (index < 0)
            {
                if (!_isOneOfSeveral)
                    Fail(SheetMessages.MappedHeaderMissing(header, _headers), null);
                continue;
            }

            for (int i = 0; role is not (null or SheetRole.Tags) && i < Roles.Length; i++)
            {
                if (Roles[i] == role && i != index)
                    LeaveOut(i, index);
            }

            Roles[index] = role;
            _priorities[index] = -1;
            Reasons[index] = role is null ? "as asked for" : null;
        }
    }

    /// <summary>The column of exactly this header, else the only one that differs in case, accents, spaces and signs alone.</summary>
    private int Find(string header)
    {
        for (int i = 0; i < _headers.Count; i++)
        {
            if (_headers[i].Trim() == header.Trim())
                return i;
        }

        string folded = Folded.Of(header);
        return folded.Length == 0 ? -1 : Array.IndexOf(_folded, folded);
    }

    /// <summary>A whole hypothesis is the change where something else is the title.</summary>
    private void PlaceHypothesis()
    {
        int index = Array.IndexOf(Roles, SheetRole.Hypothesis);
        if (index < 0)
            return;
        if (!Roles.Contains(SheetRole.Title))
        {
            Roles[index] = SheetRole.Title;
            return;
        }

        int change = Array.IndexOf(Roles, SheetRole.Change);
        if (change >= 0 && _priorities[change] is -1 or 1)
        {
            Roles[index] = SheetRole.Change;
            LeaveOut(index, change);
            return;
        }

        Roles[index] = SheetRole.Change;
        _priorities[index] = 0;
    }

    private void TurnEffort()
    {
        int effort = Array.IndexOf(Roles, SheetRole.Effort);
        int ease = Array.IndexOf(Roles, SheetRole.Ease);
        if (effort < 0 || ease >= 0)
        {
            if (effort < 0 && _isOneOfSeveral)
                return;
            Fail(effort < 0 ? SheetMessages.EffortMissing() : SheetMessages.EaseBesideEffort(ease + 1), effort < 0 ? null : effort);
            return;
        }

        Roles[effort] = SheetRole.Ease;
        EaseFromEffort = true;
    }

    /// <summary>The same header twice, or two headers that both mean a rating: nobody could know which one counts.</summary>
    private void FindTwice()
    {
        for (int i = 0; i < Roles.Length; i++)
        {
            if (Roles[i] is not { } role || role == SheetRole.Tags || SheetRoles.FieldOf(role) is null)
                continue;
            int first = Array.FindIndex(Roles, 0, i, r => r == role);
            if (first < 0 || _priorities[i] < 0 || _priorities[first] < 0)
                continue;
            if (_folded[first] == _folded[i])
                Fail(SheetMessages.HeaderTwice(SheetRoles.NameOf(role), first + 1), i);
            else if (SheetRoles.IsRating(role))
                Fail(SheetMessages.HeaderAmbiguous(SheetRoles.NameOf(role), first + 1, _headers[first], _headers[i]), i);
        }
    }

    private void KeepFirsts()
    {
        foreach (SheetRole role in Enum.GetValues<SheetRole>().Where(r => r != SheetRole.Tags))
        {
            int[] columns = [.. Enumerable.Range(0, Roles.Length).Where(i => Roles[i] == role).OrderBy(i => _priorities[i])];
            foreach (int other in columns.Skip(1))
                LeaveOut(other, columns[0]);
        }
    }

    private void LeaveOut(int index, int chosen)
    {
        Reasons[index] = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"column {chosen + 1} is the {SheetRoles.NameOf(Roles[index]!.Value)} already");
        Roles[index] = null;
    }

    private void Fail(Fault fault, int? index)
    {
        if (Fault is null)
            (Fault, FaultIndex) = (fault, index);
    }
}
