namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>A reader of text under fuzzing: what it starts from, and what must hold of every input.</summary>
internal abstract class FuzzedReader
{
    public static IReadOnlyDictionary<string, FuzzedReader> All { get; } = new Dictionary<string, FuzzedReader>
    {
        ["json"] = new FuzzedDocument(FuzzCorpus.Json, isLines: false),
        ["jsonl"] = new FuzzedDocument(FuzzCorpus.Lines, isLines: true),
        ["csv"] = new FuzzedSheet(FuzzCorpus.Csv, SheetKind.Csv),
        ["markdown"] = new FuzzedSheet(FuzzCorpus.Markdown, SheetKind.Markdown),
    };

    public abstract IReadOnlyList<byte[]> Corpus { get; }

    /// <summary>Reads the input and holds what comes of it against the rules; whether it was accepted.</summary>
    /// <param name="input">The input.</param>
    /// <param name="random">Decides how it is read.</param>
    public abstract bool Check(byte[] input, Random random);

    /// <summary>Texts for people never break a line or a terminal.</summary>
    protected static void CheckShown(string text) =>
        Assert.False(string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl), text);
}
