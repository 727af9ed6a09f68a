using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A whole sheet, read: its backlog, what was made of it, or all that is wrong with it.</summary>
/// <remarks>
/// <para>It is all or nothing: one problem, and there is no backlog; unless <see cref="SheetOptions.SkipBadRows"/> asks for the good rows. An
/// id that comes twice is a problem, whether it is given or made from the title.</para>
/// <para>Safe to share while nobody changes <see cref="Backlog"/>.</para>
/// </remarks>
[DebuggerDisplay("{RowCount} rows, {ProblemCount} problems")]
public sealed partial class SheetImport
{
    private readonly List<ImportProblem> _problems = [];
    private readonly int _maxProblems;
    private readonly bool _skipsBadRows;
    private readonly Dictionary<HypothesisId, int> _lines = [];
    private readonly HashSet<HypothesisId> _assumedStatuses = [];
    private Backlog? _backlog = new();

    private SheetImport(SheetReader reader, SheetOptions options)
    {
        _maxProblems = options.MaxProblems;
        _skipsBadRows = options.SkipBadRows;
        Kind = reader.Kind;
        Delimiter = reader.Delimiter;
        EncodingName = reader.EncodingName;
        Zone = reader.Zone;
        Columns = reader.Columns;
        Tables = reader.Tables;
        Notes = reader.Notes;
    }

    /// <summary>The first problems in the order of the lines, as many as the options say: 100 by default.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>How many problems there are in all.</summary>
    public long ProblemCount { get; private set; }

    /// <summary>Whether there is no problem.</summary>
    public bool IsClean => ProblemCount == 0;

    /// <summary>Whether there is a backlog: the import is clean, or only rows that may be skipped are bad.</summary>
    public bool HasBacklog => _backlog is not null;

    /// <summary>How many rows there are below the header line, blank ones not counted.</summary>
    public long RowCount { get; private set; }

    /// <summary>How many rows were left out because they are bad.</summary>
    public long SkippedCount { get; private set; }

    /// <summary>The hypotheses, in the order of the rows; the same object every time.</summary>
    /// <exception cref="GrowthException">The sheet has a problem: the first one is thrown as the kind of exception that fits it, and its
    /// message lists the others.</exception>
    public Backlog Backlog => _backlog ?? throw Problems[0].ToException(Problems, ProblemCount);

    /// <summary>What there is to say that is no problem: what was concluded, converted or left out.</summary>
    public IReadOnlyList<ImportNote> Notes { get; }

    /// <summary>What the sheet is written in.</summary>
    public SheetKind Kind { get; }

    /// <summary>The tool that the headers are known from, such as <c>Trello</c>; null when none is recognised.</summary>
    public string? Origin { get; private set; }

    /// <summary>The tables: one for CSV and a workbook, any number for a Markdown document.</summary>
    public IReadOnlyList<SheetTable> Tables { get; }

    /// <summary>The columns of the first table that was read: which became what, and which were left out.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>What stands between cells, declared or detected; null for other kinds than CSV.</summary>
    public char? Delimiter { get; }

    /// <summary>The name of the encoding, such as <c>utf-8</c> or <c>windows-1252</c>; null for a workbook.</summary>
    public string? EncodingName { get; }

    /// <summary>The zone in which instants without an offset were read.</summary>
    public TimeZoneInfo Zone { get; }

    /// <summary>The parts of a hypothesis that the sheet knows of.</summary>
    internal IReadOnlyCollection<HypothesisField> Fields
    {
        get
        {
            HashSet<string> fields = [.. Tables.Where(t => t.IsRead).SelectMany(t => t.Columns).Select(c => c.Field).OfType<string>()];
            if (fields.Contains(SheetRoles.NameOf(SheetRole.Archived)) || fields.Contains(SheetRoles.NameOf(SheetRole.Done)))
                fields.Add(SheetRoles.NameOf(SheetRole.Status));
            return [.. HypothesisFields.All.Where(f => fields.Contains(HypothesisFields.NameOf(f)))];
        }
    }

    /// <summary>Brings the hypotheses into a backlog, comparing and taking only what the sheet says: all that can be, or none.</summary>
    /// <remarks>What the sheet has no column for is left as it is, and so are a status that was Idea by default alone and a stage from a tag. They are matched by id, else by title where one of the two ids is made from the title. Importing a sheet twice adds nothing.</remarks>
    /// <param name="target">The backlog to bring them into.</param>
    /// <param name="onConflict">What to do with those that are there and differ.</param>
    /// <returns>What became of them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="target"/> is null.</exception>
    /// <exception cref="GrowthConflictException">Some differ and the policy is to fail, two rows that differ stand for one hypothesis, or a title
    /// stands for several; the message names them, and nothing is changed.</exception>
    /// <exception cref="GrowthException">The sheet has a problem, as <see cref="Backlog"/> says; nothing is changed.</exception>
    public BacklogMerge MergeInto(Backlog target, ConflictPolicy onConflict = ConflictPolicy.Fail)
    {
        ArgumentNullException.ThrowIfNull(target);
        return target.Merge(Backlog, Fields, onConflict, (h, field) => field != HypothesisField.Status || !_assumedStatuses.Contains(h.Id));
    }

    internal static SheetImport Of(SheetReader reader, SheetOptions options)
    {
        var import = new SheetImport(reader, options);
        foreach (SheetRow row in reader.ReadRows())
            import.Add(row, reader);
        import.Finish(reader);
        return import;
    }

    internal static async ValueTask<SheetImport> OfAsync(SheetReader reader, SheetOptions options, CancellationToken cancellationToken)
    {
        var import = new SheetImport(reader, options);
        await foreach (SheetRow row in reader.ReadRowsAsync(cancellationToken).ConfigureAwait(false))
            import.Add(row, reader);
        import.Finish(reader);
        return import;
    }

    private void Add(SheetRow row, SheetReader reader)
    {
        foreach (ImportProblem problem in row.Problems)
            Add(problem);
        if (!row.IsClean)
            SkippedCount++;
        else if (_lines.TryAdd(row.Hypothesis.Id, row.Line))
            Add(row.Hypothesis, row.IsStatusAssumed);
        else
            AddDuplicate(row.Line, row.Hypothesis, reader);
    }

    private void Add(Hypothesis hypothesis, bool isStatusAssumed)
    {
        _backlog?.Add(hypothesis);
        if (isStatusAssumed)
            _assumedStatuses.Add(hypothesis.Id);
    }

    private void AddDuplicate(int line, Hypothesis hypothesis, SheetReader reader)
    {
        SkippedCount++;
        if (_problems.Count < _maxProblems)
            Add(reader.ToDuplicate(line, hypothesis, _lines[hypothesis.Id]));
        else
            CountProblem();
    }

    private void Add(ImportProblem problem)
    {
        CountProblem();
        if (_problems.Count < _maxProblems)
            _problems.Add(problem);
    }

    private void CountProblem()
    {
        if (!_skipsBadRows)
            _backlog = null;
        ProblemCount++;
    }

    private void Finish(SheetReader reader)
    {
        RowCount = reader.RowCount;
        Origin = reader.Origin;
        if (reader.BrokeOff)
            _backlog = null;
        _lines.Clear();
    }
}
