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

    private static InputKind? ByEnding(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" => InputKind.Csv,
        ".JSON" => InputKind.Json,
        ".JSONL" or ".NDJSON" => InputKind.Jsonl,
        _ => null,
    };
}
