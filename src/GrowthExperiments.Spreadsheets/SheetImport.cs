using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A whole sheet, read: its backlog, or all that is wrong with it.</summary>
/// <remarks>
/// <para>It is all or nothing: one problem, and there is no backlog. An id that comes twice is a problem, whether it is given or made
/// from the title.</para>
/// <para>Safe to share while nobody changes <see cref="Backlog"/>.</para>
/// </remarks>
[DebuggerDisplay("{RowCount} rows, {ProblemCount} problems")]
public sealed class SheetImport
{
    private readonly List<ImportProblem> _problems = [];
    private readonly int _maxProblems;
    private Backlog? _backlog = new();

    private SheetImport(SheetReader reader, int maxProblems)
    {
        _maxProblems = maxProblems;
        Columns = reader.Columns;
        Delimiter = reader.Delimiter;
        EncodingName = reader.EncodingName;
        Zone = reader.Zone;
    }

    /// <summary>The first problems in the order of the lines, as many as the options say: 100 by default.</summary>
    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>How many problems there are in all.</summary>
    public long ProblemCount { get; private set; }

    /// <summary>Whether there is no problem.</summary>
    public bool IsClean => ProblemCount == 0;

    /// <summary>How many rows there are below the header line, blank ones not counted.</summary>
    public long RowCount { get; private set; }

    /// <summary>The hypotheses, in the order of the rows; the same object every time.</summary>
    /// <exception cref="GrowthException">The sheet has a problem: the first one is thrown as the kind of exception that fits it, and its
    /// message lists the others.</exception>
    public Backlog Backlog => _backlog ?? throw Problems[0].ToException(Problems, ProblemCount);

    /// <summary>All columns in the order of the sheet: which became which part of a hypothesis, and which were left out.</summary>
    public IReadOnlyList<SheetColumn> Columns { get; }

    /// <summary>What stands between cells, declared or detected.</summary>
    public char Delimiter { get; }

    /// <summary>The name of the encoding, such as <c>utf-8</c> or <c>windows-1252</c>.</summary>
    public string EncodingName { get; }

    /// <summary>The zone in which instants without an offset were read.</summary>
    public TimeZoneInfo Zone { get; }

    internal static SheetImport Of(SheetReader reader, int maxProblems)
    {
        var import = new SheetImport(reader, maxProblems);
        var lines = new Dictionary<HypothesisId, int>();
        foreach (SheetRow row in reader.ReadRows())
            import.Add(row, lines, reader);
        import.RowCount = reader.RowCount;
        return import;
    }

    internal static async ValueTask<SheetImport> OfAsync(SheetReader reader, int maxProblems, CancellationToken cancellationToken)
    {
        var import = new SheetImport(reader, maxProblems);
        var lines = new Dictionary<HypothesisId, int>();
        await foreach (SheetRow row in reader.ReadRowsAsync(cancellationToken).ConfigureAwait(false))
            import.Add(row, lines, reader);
        import.RowCount = reader.RowCount;
        return import;
    }

    private void Add(SheetRow row, Dictionary<HypothesisId, int> lines, SheetReader reader)
    {
        foreach (ImportProblem problem in row.Problems)
            Add(problem);
        if (!row.IsClean)
            return;
        if (lines.TryAdd(row.Hypothesis.Id, row.Line))
            _backlog?.Add(row.Hypothesis);
        else
            Add(reader.ToDuplicate(row.Line, row.Hypothesis, lines[row.Hypothesis.Id]));
    }

    private void Add(ImportProblem problem)
    {
        _backlog = null;
        ProblemCount++;
        if (_problems.Count < _maxProblems)
            _problems.Add(problem);
    }
}
