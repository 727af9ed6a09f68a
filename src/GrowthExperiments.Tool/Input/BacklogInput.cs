using System.Runtime.CompilerServices;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Input;

/// <summary>One hypothesis of an input with its line, or the problems of that line.</summary>
internal readonly record struct InputRow(int Line, Hypothesis? Hypothesis, IReadOnlyList<ImportProblem> Problems);

/// <summary>A backlog to read, whatever its format and wherever it comes from.</summary>
internal sealed class BacklogInput(string file, InputKind kind, SheetOptions sheet, Terminal terminal)
{
    public InputKind Kind => kind;

    /// <summary>Whether it can be read a second time.</summary>
    public bool CanReopen => file != InputKinds.StandardInput;

    /// <summary>How messages name it.</summary>
    public string Name => CanReopen ? Shown.Escaped(file) : "standard input";

    /// <summary>Reads row by row in bounded memory; ids that come twice are the caller's business.</summary>
    public async IAsyncEnumerable<InputRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var progress = new Progress(terminal, "rows read");
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            await foreach (InputRow row in RowsOf(stream, cancellationToken).ConfigureAwait(false))
            {
                progress.Step();
                yield return row;
            }
        }

        progress.Done();
    }

    /// <summary>Reads a document as a whole.</summary>
    public async Task<BacklogDocument> ReadDocumentAsync(CancellationToken cancellationToken)
    {
        Stream stream = OpenStream();
        await using (stream.ConfigureAwait(false))
        {
            return kind == InputKind.Jsonl
                ? await BacklogJsonLines.ReadAsync(stream, null, cancellationToken).ConfigureAwait(false)
                : await BacklogJson.ReadAsync(stream, null, cancellationToken).ConfigureAwait(false);
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

    private Stream OpenStream() => CanReopen ? InputFile.OpenRead(file) : terminal.Input;

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
        await foreach (Hypothesis hypothesis in parser.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
            yield return new InputRow(parser.RecordLine, hypothesis, []);
    }
}
