namespace GrowthExperiments;

/// <summary>Which column of a table is for what, as its header line and the options say.</summary>
internal sealed class ColumnMap
{
    private static readonly SheetRole[] Needed = [SheetRole.Title, SheetRole.Impact, SheetRole.Confidence, SheetRole.Ease];

    private readonly SheetRole?[] _roles;

    private ColumnMap(IReadOnlyList<string> headers, ColumnChoice choice)
    {
        _roles = choice.Roles;
        Export = choice.Export;
        EaseFromEffort = choice.EaseFromEffort;
        Columns = [.. headers.Select((header, i) => new SheetColumn(i + 1, header, _roles[i], choice.Reasons[i]))];
        TagColumns = [.. Enumerable.Range(0, Count).Where(i => _roles[i] == SheetRole.Tags)];
        IsOwn = Export is null && !EaseFromEffort && headers.Where((_, i) => _roles[i] is not null).All(HeaderNames.IsOwn);
    }

    /// <summary>No columns.</summary>
    public static ColumnMap None { get; } = new([], new ColumnChoice([], SheetOptions.Default, isOneOfSeveral: true));

    public IReadOnlyList<SheetColumn> Columns { get; }

    public int Count => _roles.Length;

    /// <summary>The tool that writes such headers, if it is known.</summary>
    public KnownExport? Export { get; }

    /// <summary>Whether all that is taken has exactly our own names, as an export of this library has.</summary>
    public bool IsOwn { get; }

    /// <summary>Whether the ease is read from an effort, upside down.</summary>
    public bool EaseFromEffort { get; }

    /// <summary>The columns whose cells are the tags together, the first of which stands for all.</summary>
    public IReadOnlyList<int> TagColumns { get; }

    /// <summary>Whether an idea can have a rating at least.</summary>
    public bool HasAnyRating => Array.Exists(_roles, SheetRoles.IsRating);

    /// <summary>What a table lacks to be rated: the names, joined; empty when nothing.</summary>
    public string Lacks => string.Join(", ", Needed.Where(role => !Has(role)).Select(SheetRoles.NameOf));

    /// <summary>Whether every idea can have a title and its three ratings.</summary>
    public bool IsRated => Needed.All(Has);

    /// <summary>What the column is for; null when it is left out or stands behind another one.</summary>
    public SheetRole? this[int index] => _roles[index] == SheetRole.Tags && index != TagColumns[0] ? null : _roles[index];

    /// <summary>Reads the header line; a problem says why no sheet can have it.</summary>
    public static ColumnMap Of(IReadOnlyList<string> headers, int line, SheetOptions options, bool isOneOfSeveral, out ImportProblem? problem)
    {
        var choice = new ColumnChoice(headers, options, isOneOfSeveral);
        var map = new ColumnMap(headers, choice);
        problem = choice.Fault is { } fault
            ? new ImportProblem(fault, choice.FaultIndex is { } at ? map.PlaceOf(at, line) : new SourcePlace(line, 0))
            : map.FindMissing(headers, line);
        return map;
    }

    public bool Has(SheetRole role) => IndexOf(role) >= 0;

    public int IndexOf(SheetRole role) => Array.IndexOf(_roles, role);

    /// <summary>Where the field stands on a line.</summary>
    public SourcePlace PlaceOf(HypothesisField field, int line) => IndexOf((SheetRole)field) is >= 0 and int index
        ? PlaceOf(index, line)
        : new SourcePlace(line, 0, HypothesisFields.NameOf(field));

    public SourcePlace PlaceOf(int index, int line) => new(line, index + 1, Shown.Escaped(Columns[index].Header.AsSpan().Trim()));

    private ImportProblem? FindMissing(IReadOnlyList<string> headers, int line)
    {
        if (Has(SheetRole.Title))
            return null;
        string[] known = [.. Columns.Where(c => c.Field is not null).Select(c => c.Field!)];
        Fault fault = known.Length == 0
            ? SheetMessages.NoKnownHeader(string.Join(", ", headers))
            : SheetMessages.TitleColumnMissing(string.Join(", ", known));
        return new ImportProblem(fault, new SourcePlace(line, 0));
    }
}
