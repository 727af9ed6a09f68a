using System.Text;

namespace GrowthExperiments;

/// <summary>An input whose kind is known, ready to give its records.</summary>
internal sealed class SheetSource
{
    private SheetSource(SheetKind kind, SheetRecords records)
    {
        Kind = kind;
        Records = records;
    }

    public SheetKind Kind { get; }

    public SheetRecords Records { get; }

    /// <summary>What stands between the cells of a CSV sheet.</summary>
    public char? Delimiter { get; private init; }

    /// <summary>The encoding of a text.</summary>
    public string? EncodingName { get; private init; }

    /// <summary>What makes the input no sheet at all.</summary>
    public Fault? Fault { get; private init; }

    /// <param name="stream">The input, which is not closed.</param>
    /// <param name="options">What the caller declared.</param>
    /// <param name="named">The kind that the name of a file tells.</param>
    /// <param name="async">Whether to read without blocking.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async ValueTask<SheetSource> OpenAsync(
        Stream stream, SheetOptions options, SheetKind? named, bool async, CancellationToken cancellationToken)
    {
        var bytes = new PeekStream(stream);
        await bytes.FillAsync(async, cancellationToken).ConfigureAwait(false);
        SheetKind? kind = options.Kind ?? (SheetMagic.IsZip(bytes.Head.Span) || SheetMagic.IsOle(bytes.Head.Span) ? SheetKind.Workbook : named);
        if (kind == SheetKind.Workbook)
        {
            return new SheetSource(SheetKind.Workbook, await WorkbookRecords.OpenAsync(
                bytes,
                options.SheetName,
                cells => Columns(cells).IsRated,
                cells => Columns(cells) is { HasAnyRating: true } columns && columns.Has(SheetRole.Title),
                options.Limits.MaxWorkbookBytes,
                async,
                cancellationToken).ConfigureAwait(false));
        }

        if (options.SheetName is { } sheet)
            return new SheetSource(SheetKind.Csv, new NoRecords()) { Fault = SheetMessages.NoSheets(sheet) };
        ColumnMap Columns(IReadOnlyList<string> cells) => ColumnMap.Of(cells, 0, options, isOneOfSeveral: true, out _);

        Encoding encoding = SheetEncoding.Detect(bytes.Head.Span, options.Encoding, out int mark);
        PeekStream text = bytes;
        if (!SheetEncoding.IsUtf8(encoding))
        {
            bytes.Skip(mark);
            text = new PeekStream(SheetEncoding.ToUtf8(bytes, encoding));
            await text.FillAsync(async, cancellationToken).ConfigureAwait(false);
        }

        kind ??= options.Delimiter is null && MarkdownMark.IsIn(text.Head.Span) ? SheetKind.Markdown : SheetKind.Csv;
        return kind == SheetKind.Markdown ? OfMarkdown(text, encoding, options) : OfCsv(text, encoding, options);
    }

    /// <summary>The kind that the ending of a file's name tells; null when it tells none.</summary>
    public static SheetKind? KindOf(string path) => Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".MD" or ".MARKDOWN" => SheetKind.Markdown,
        _ => null,
    };

    private static SheetSource OfMarkdown(PeekStream text, Encoding encoding, SheetOptions options) =>
        new(SheetKind.Markdown, new MarkdownRecords(text, options.Limits.MaxRecordBytes, encoding.WebName)) { EncodingName = encoding.WebName };

    private static SheetSource OfCsv(PeekStream text, Encoding encoding, SheetOptions options)
    {
        var csv = new CsvSource(text, encoding.WebName, options.Delimiter);
        return new SheetSource(SheetKind.Csv, new CsvRecords(csv, options.Limits.MaxRecordBytes))
        {
            Delimiter = csv.Delimiter,
            EncodingName = encoding.WebName,
            Fault = csv.IsBinary ? SheetMessages.Binary() : null,
        };
    }
}
