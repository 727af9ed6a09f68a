using System.Text.Json;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>What is like an idea, to be printed.</summary>
internal sealed class SimilarPage(string asked, IReadOnlyList<SimilarMatch> matches)
{
    private static readonly string[] Headers = ["alike", "what became of it", "title", "shared", "id"];
    private const int NumberColumns = 1;
    private const int FateColumn = 1;
    private const int TitleColumn = 2;
    private const int SharedColumn = 3;
    private const int IdColumn = 4;

    /// <summary>The idea, as it is named to a person.</summary>
    public string Asked => asked;

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => MarkdownTable.WriteAsync(terminal.Output, Headers, matches.Select(Row)),
        _ => WriteTable(terminal),
    };

    private static string[] Row(SimilarMatch match) =>
    [
        SimilarText.Percent(match.Similarity),
        match.Fate,
        Shown.Escaped(match.Title),
        Shown.Escaped(string.Join(", ", match.SharedTerms)),
        Shown.Escaped(match.Id.Value),
    ];

    private Task WriteTable(Terminal terminal)
    {
        string[][] rows = [.. matches.Select(Row)];
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, IdColumn, terminal);
        if (rows.Length > 0)
            Grid.Write(terminal, Headers, rows, NumberColumns, FateColumn, TitleColumn, SharedColumn);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WriteNumber("count", matches.Count);
        writer.WriteStartArray("items");
        foreach (SimilarMatch match in matches)
            WriteItem(writer, match);
        writer.WriteEndArray();
    });

    private static void WriteItem(Utf8JsonWriter writer, SimilarMatch match)
    {
        writer.WriteStartObject();
        writer.WriteNumber("similarity", Math.Round((decimal)match.Similarity, 4));
        writer.WriteBoolean("looksTheSame", match.LooksTheSame);
        writer.WriteString("id", match.Id.Value);
        writer.WriteString("title", match.Title);
        writer.WriteString("status", match.Hypothesis?.Status.ToString());
        writer.WriteStartArray("sharedTerms");
        foreach (string term in match.SharedTerms)
            writer.WriteStringValue(term);
        writer.WriteEndArray();
        writer.WriteStartArray("learnings");
        foreach (Learning learning in match.Learnings)
        {
            writer.WriteStartObject();
            writer.WriteString("id", learning.Id);
            writer.WriteString("week", learning.Week.ToString());
            writer.WriteString("outcome", learning.Outcome.ToString());
            writer.WriteString("decision", learning.Decision.ToString());
            writer.WriteString("title", learning.Title);
            writer.WriteString("insight", learning.Insight);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
