using System.Globalization;
using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>A ranking split by the key results of a quarter, to be printed.</summary>
internal sealed class OkrGatePage(Quarter quarter, OkrSplit split)
{
    private static readonly string[] Headers = ["place", "score", "gate", "title", "why", "id"];
    private const int NumberColumns = 2;
    private const int TitleColumn = 3;
    private const int WhyColumn = 4;
    private const int IdColumn = 5;

    /// <summary>What there is to say of it to the person; null when it speaks for itself.</summary>
    public string? Note => split.Aligned.Count > 0 ? null : $"Nothing serves a key result of {quarter}.";

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => MarkdownTable.WriteAsync(terminal.Output, Headers, Rows(), NumberColumns),
        _ => WriteTable(terminal),
    };

    private IEnumerable<string[]> Rows() =>
    [
        .. split.Aligned.Select(r => Row(r, "aligned", $"serves {Shown.Escaped(r.Hypothesis.Serves.Value)}")),
        .. split.SetAside.Select(a => Row(a.Ranked, "set aside", a.Reason)),
    ];

    private static string[] Row(RankedHypothesis ranked, string gate, string why) =>
    [
        ranked.Place.ToString(CultureInfo.InvariantCulture),
        RankingWords.Number(ranked.Value),
        gate,
        Shown.Escaped(ranked.Hypothesis.Title),
        why,
        Shown.Escaped(ranked.Hypothesis.Id.Value),
    ];

    private Task WriteTable(Terminal terminal)
    {
        string[][] rows = [.. Rows()];
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, IdColumn, terminal);
        if (rows.Length > 0)
            Grid.Write(terminal, Headers, rows, NumberColumns, TitleColumn, WhyColumn);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WriteString("quarter", quarter.ToString());
        writer.WriteStartArray("aligned");
        foreach (RankedHypothesis ranked in split.Aligned)
            Write(writer, ranked, reason: null);
        writer.WriteEndArray();
        writer.WriteStartArray("setAside");
        foreach (OkrSetAside aside in split.SetAside)
            Write(writer, aside.Ranked, aside.Reason);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, RankedHypothesis ranked, string? reason)
    {
        writer.WriteStartObject();
        writer.WriteNumber("place", ranked.Place);
        writer.WriteString("id", ranked.Hypothesis.Id.Value);
        writer.WriteString("title", ranked.Hypothesis.Title);
        writer.WriteNumber("score", ranked.Value);
        writer.WriteString("serves", ranked.Hypothesis.Serves.IsNone ? null : ranked.Hypothesis.Serves.Value);
        HypothesisJsonWriter.Text(writer, "reason", reason);
        writer.WriteEndObject();
    }
}
