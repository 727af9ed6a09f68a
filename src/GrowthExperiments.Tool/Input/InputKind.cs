namespace GrowthExperiments.Tool.Input;

/// <summary>What an input holds.</summary>
internal enum InputKind
{
    Csv = 1,
    Json,
    Jsonl,
    Xlsx,
    Markdown,
}

/// <summary>How the kind of an input is known: said, or by the ending of its name; never guessed.</summary>
internal static class InputKinds
{
    public const string List = "csv|json|jsonl|xlsx|markdown";

    /// <summary>The kinds that can be written.</summary>
    public const string Written = "csv|json|jsonl";

    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    public static InputKind Of(string file, InputKind? said) => said ?? ByEnding(file) ?? file switch
    {
        _ when Directory.Exists(file) => throw Messages.FileIsDirectory(file).ToException(),
        _ when file != StandardInput && !File.Exists(file) => throw new FileNotFoundException(null, file),
        _ when Path.GetExtension(file).Equals(".xls", StringComparison.OrdinalIgnoreCase) =>
            throw new UsageException($"{Shown.Quoted(file)} is a workbook of old Excel, which is not read. Save it as .xlsx, or as CSV."),
        _ => throw new UsageException($"The name {Shown.Quoted(file)} does not tell what it holds. Say it with --input {List}."),
    };

    public static InputKind OfOutput(string file, InputKind? said) => (said ?? ByEnding(file)) is { } kind and (InputKind.Csv or InputKind.Json or InputKind.Jsonl)
        ? kind
        : throw new UsageException($"The name {Shown.Quoted(file)} does not tell which format to write. Say it with --to {Written}.");

    public static bool IsSheet(InputKind kind) => kind is InputKind.Csv or InputKind.Xlsx or InputKind.Markdown;

    /// <summary>How the sheet is read; a file that is named like text may hold a workbook all the same, which its first bytes tell.</summary>
    public static SheetKind? SheetKindOf(InputKind kind, bool said) => kind switch
    {
        InputKind.Xlsx => SheetKind.Workbook,
        InputKind.Markdown => SheetKind.Markdown,
        _ => said ? SheetKind.Csv : null,
    };

    /// <summary>The kind of a document that an import writes or adds to.</summary>
    public static InputKind OfDocument(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JSON" => InputKind.Json,
        ".JSONL" => InputKind.Jsonl,
        _ => throw new UsageException($"An import writes a document, but {Shown.Quoted(file)} does not name one. End the name in .json or .jsonl."),
    };

    private static InputKind? ByEnding(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" => InputKind.Csv,
        ".JSON" => InputKind.Json,
        ".JSONL" or ".NDJSON" => InputKind.Jsonl,
        ".XLSX" or ".XLSM" => InputKind.Xlsx,
        ".MD" or ".MARKDOWN" => InputKind.Markdown,
        _ => null,
    };
}
