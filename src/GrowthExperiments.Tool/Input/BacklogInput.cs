using System.Globalization;
using System.Runtime.CompilerServices;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Input;

/// <summary>One hypothesis of an input with its place there, or the problems of that place.</summary>
/// <param name="Place">The line, or in a JSON document, where many may share a line, the number of the hypothesis.</param>
/// <param name="Hypothesis">The hypothesis, or null when it has problems.</param>
/// <param name="Problems">What is wrong with it.</param>
internal readonly record struct InputRow(int Place, Hypothesis? Hypothesis, IReadOnlyList<ImportProblem> Problems);

/// <summary>A backlog to read, whatever its format and wherever it comes from.</summary>
internal sealed class BacklogInput(string file, InputKind kind, SheetOptions sheet, Terminal terminal)
{
    private const int MaxNotes = 10;

    private IReadOnlyList<ImportNote> _notes = [];

    public InputKind Kind => kind;

    /// <summary>Whether it is a sheet, whatever it is written in; else it is a document.</summary>
    public bool IsSheet => InputKinds.IsSheet(kind);

    /// <summary>How many bad rows of it were left out.</summary>
    public long SkippedCount { get; private set; }

    /// <summary>Whether bad rows are listed and left out.</summary>
    public bool SkipsBadRows => IsSheet && sheet.SkipBadRows;

    /// <summary>Whether it can be read a second time.</summary>
    public bool CanReopen => file != InputKinds.StandardInput;

    /// <summary>How messages name it.</summary>
    public string Name => CanReopen ? Shown.Escaped(file) : "standard input";

    /// <summary>How messages name the place of a row.</summary>
    public string PlaceName(int place) => string.Create(CultureInfo.InvariantCulture, $"{(kind == InputKind.Json ? "hypothesis" : "line")} {place}");

    /// <summary>Reads row by row in bounded memory; ids that come twice are the caller's business.</summary>
    public async IAsyncEnumerable<InputRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            IAsyncEnumerator<InputRow> rows = RowsOf(stream, cancellationToken).GetAsyncEnumerator(cancellationToken);
            await using (rows.ConfigureAwait(false))
            {
                while (await NamedAsync(rows.MoveNextAsync().AsTask()).ConfigureAwait(false))
                    yield return rows.Current;
            }
        }
    }

    /// <summary>Reads a document as a whole.</summary>
    public async Task<BacklogDocument> ReadDocumentAsync(CancellationToken cancellationToken)
    {
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            return await NamedAsync(kind == InputKind.Jsonl
                ? BacklogJsonLines.ReadAsync(stream, null, cancellationToken)
                : BacklogJson.ReadAsync(stream, null, cancellationToken)).ConfigureAwait(false);
        }
    }

    /// <summary>Reads everything; what there is to say of a sheet is printed, and one with problems is refused unless its bad rows may be skipped.</summary>
    public async Task<BacklogDocument> LoadAsync(CancellationToken cancellationToken)
    {
        if (!IsSheet)
            return await ReadDocumentAsync(cancellationToken).ConfigureAwait(false);
        SheetImport import = await ReadSheetAsync(cancellationToken).ConfigureAwait(false);
        if (Judge(import) is { } refused)
            throw refused;
        _notes = import.Notes;
        SayNotes();
        return new BacklogDocument(import.Backlog);
    }

    /// <summary>Says what was concluded from the sheet that was read last; for an input that is not refused.</summary>
    public void SayNotes()
    {
        foreach (ImportNote note in _notes.Take(MaxNotes))
            terminal.Say($"note: {note}");
        if (_notes.Count > MaxNotes)
            terminal.Say(string.Create(CultureInfo.InvariantCulture, $"note: {_notes.Count - MaxNotes} more; growth import --dry-run lists them."));
    }

    /// <summary>Lets a refusal of the content say which input it is about.</summary>
    private async Task<T> NamedAsync<T>(Task<T> read)
    {
        try
        {
            return await read.ConfigureAwait(false);
        }
        catch (GrowthException e)
        {
            throw new InputException(Name, e);
        }
    }

    private WatchedStream OpenStream()
    {
        Stream stream = CanReopen ? InputFile.OpenRead(file) : terminal.Input;
        var progress = new Progress(terminal, $"Reading {Name}", CanReopen ? stream.Length : 0);
        return new WatchedStream(stream, progress, ownsInner: CanReopen);
    }

    /// <summary>Prints the problems of a sheet; the last word on it when it is refused, else null.</summary>
    public InputRefusedException? Judge(SheetImport import)
    {
        if (import.IsClean)
            return null;
        var problems = new ProblemPrinter(terminal, this);
        problems.Print(import.Problems, import.ProblemCount);
        if (!import.HasBacklog || import.Backlog.Count == 0)
            return problems.Refuse();
        terminal.Say(problems.Skipped(import.SkippedCount));
        SkippedCount = import.SkippedCount;
        return null;
    }

    /// <summary>Reads a sheet as a whole, good or bad.</summary>
    public async Task<SheetImport> ReadSheetAsync(CancellationToken cancellationToken)
    {
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
            return await BacklogSheet.ReadAsync(stream, sheet, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<InputRow> RowsOf(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (IsSheet)
        {
            SheetReader reader = await BacklogSheet.OpenAsync(stream, sheet, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await foreach (SheetRow row in reader.ReadRowsAsync(cancellationToken).ConfigureAwait(false))
                    yield return new InputRow(row.Line, row.Hypothesis, row.Problems);
                _notes = reader.Notes;
            }

            yield break;
        }

        HypothesisParser parser = kind == InputKind.Jsonl ? new LinesParser(ReadLimits.Default) : new DocumentParser(ReadLimits.Default);
        int number = 0;
        await foreach (Hypothesis hypothesis in parser.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            number++;
            yield return new InputRow(kind == InputKind.Json ? number : parser.RecordLine, hypothesis, []);
        }
    }
}
