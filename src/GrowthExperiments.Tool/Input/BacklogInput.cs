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
    public InputKind Kind => kind;

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

    /// <summary>Reads everything; the problems of a sheet are printed, and then it is refused.</summary>
    public async Task<BacklogDocument> LoadAsync(CancellationToken cancellationToken)
    {
        if (kind != InputKind.Csv)
            return await ReadDocumentAsync(cancellationToken).ConfigureAwait(false);
        return new BacklogDocument((await ReadCleanSheetAsync(cancellationToken).ConfigureAwait(false)).Backlog);
    }

    /// <summary>Reads a sheet as a whole, with its report; its problems are printed, and then it is refused.</summary>
    public async Task<SheetImport> ReadCleanSheetAsync(CancellationToken cancellationToken)
    {
        SheetImport import = await ReadSheetAsync(cancellationToken).ConfigureAwait(false);
        if (import.IsClean)
            return import;
        var problems = new ProblemPrinter(terminal, this);
        problems.Print(import.Problems, import.ProblemCount);
        throw problems.Refuse();
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

    private async Task<SheetImport> ReadSheetAsync(CancellationToken cancellationToken)
    {
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
            return await BacklogSheet.ReadAsync(stream, sheet, cancellationToken).ConfigureAwait(false);
    }

    private async IAsyncEnumerable<InputRow> RowsOf(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (kind == InputKind.Csv)
        {
            SheetReader reader = await BacklogSheet.OpenAsync(stream, sheet, cancellationToken).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
            {
                await foreach (SheetRow row in reader.ReadRowsAsync(cancellationToken).ConfigureAwait(false))
                    yield return new InputRow(row.Line, row.Hypothesis, row.Problems);
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
