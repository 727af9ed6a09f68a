namespace GrowthExperiments.Tool.Input;

/// <summary>What an input holds.</summary>
internal enum InputKind
{
    Csv = 1,
    Json,
    Jsonl,
}

/// <summary>How the kind of an input is known: said, or by the ending of its name; never guessed.</summary>
internal static class InputKinds
{
    public const string List = "csv|json|jsonl";

    /// <summary>The name that stands for standard input.</summary>
    public const string StandardInput = "-";

    public static InputKind Of(string file, InputKind? said) => said ?? ByEnding(file) ?? file switch
    {
        _ when Directory.Exists(file) => throw Messages.FileIsDirectory(file).ToException(),
        _ when file != StandardInput && !File.Exists(file) => throw new FileNotFoundException(null, file),
        _ => throw new UsageException($"The name {Shown.Quoted(file)} does not tell what it holds. Say it with --input {List}."),
    };

    public static InputKind OfOutput(string file, InputKind? said) => said ?? ByEnding(file)
        ?? throw new UsageException($"The name {Shown.Quoted(file)} does not tell which format to write. Say it with --to {List}.");

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
        _ => null,
    };
}
