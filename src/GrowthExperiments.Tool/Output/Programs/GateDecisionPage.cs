using System.Text.Json;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>What gates said, to be printed: one decision with its margins, or a list of decisions.</summary>
internal static class GateDecisionPage
{
    private static readonly string[] Headers = ["margin", "value", "met", "asked", "measure", "evidence"];
    private static readonly string[] ListHeaders = ["decided", "verdict", "by", "market", "gate", "open"];
    private const int NumberColumns = 2;
    private const int MeasureColumn = 4;
    private const int EvidenceColumn = 5;
    private const int OpenColumn = 5;

    public static async Task PrintAsync(GateDecision said, ListFormat format, Terminal terminal)
    {
        if (format == ListFormat.Json)
        {
            await JsonOutput.WriteAsync(terminal, writer => WriteMembers(writer, said)).ConfigureAwait(false);
            return;
        }

        Func<string, string> shown = format == ListFormat.Markdown ? text => DigestText.Of(text) : text => text;
        await terminal.Output.WriteLineAsync(shown(said.Lines().First())).ConfigureAwait(false);
        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
        if (format == ListFormat.Markdown)
            await MarkdownTable.WriteAsync(terminal.Output, Headers, said.Results.Select(Row), NumberColumns).ConfigureAwait(false);
        else
            Grid.Write(terminal, Headers, [.. said.Results.Select(Row)], NumberColumns, MeasureColumn, EvidenceColumn);
        if (!said.WaitsForGateBefore && said.Note is null)
            return;
        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
        if (said.WaitsForGateBefore)
            await terminal.Output.WriteLineAsync(shown(said.Lines().Last().Trim())).ConfigureAwait(false);
        if (said.Note is { } note)
            await terminal.Output.WriteLineAsync(shown(Shown.Escaped(note))).ConfigureAwait(false);
    }

    public static Task PrintAsync(IReadOnlyList<GateDecision> said, ListFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ListFormat.Json:
                return JsonOutput.WriteAsync(terminal, writer =>
                {
                    writer.WriteNumber("count", said.Count);
                    writer.WriteStartArray("items");
                    foreach (GateDecision one in said)
                        Write(writer, one);
                    writer.WriteEndArray();
                });
            case ListFormat.Markdown:
                return MarkdownTable.WriteAsync(terminal.Output, ListHeaders, said.Select(ListRow));
            default:
                if (said.Count > 0)
                    Grid.Write(terminal, ListHeaders, [.. said.Select(ListRow)], numberColumns: 0, OpenColumn);
                return Task.CompletedTask;
        }
    }

    /// <summary>A decision with the margin of each criterion.</summary>
    public static void Write(Utf8JsonWriter writer, GateDecision said)
    {
        writer.WriteStartObject();
        WriteMembers(writer, said);
        writer.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter writer, GateDecision said)
    {
        writer.WriteString("gate", said.Gate.Id.Value);
        writer.WriteString("name", said.Gate.Name);
        writer.WriteString("market", said.Gate.Market);
        writer.WriteString("verdict", said.Verdict.ToString());
        writer.WriteString("at", InstantText.Format(said.At));
        writer.WriteString("by", said.By);
        writer.WriteString("note", said.Note);
        writer.WriteString("after", said.Gate.After.IsNone ? null : said.Gate.After.Value);
        writer.WriteString("before", said.Before?.ToString());
        writer.WriteStartArray("results");
        foreach (GateResult result in said.Results)
            Write(writer, result);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, GateResult result)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", result.Criterion.Measure);
        writer.WriteString("comparison", result.Criterion.Comparison.ToString());
        writer.WriteNumber("threshold", result.Criterion.Threshold);
        writer.WriteString("unit", result.Criterion.Unit);
        Number(writer, "value", result.Measurement?.Value);
        Number(writer, "margin", result.Margin);
        if (result.IsMet is { } isMet)
            writer.WriteBoolean("met", isMet);
        else
            writer.WriteNull("met");
        writer.WriteBoolean("evidenceMissing", result.IsEvidenceMissing);
        writer.WriteString("evidence", result.Measurement?.Evidence);
        writer.WriteString("on", result.Measurement?.On?.ToString(InstantText.Date, System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } value)
            writer.WriteNumber(name, value);
        else
            writer.WriteNull(name);
    }

    private static string[] Row(GateResult result) =>
    [
        result.Margin is { } margin ? (margin > 0 ? "+" : "") + ExactNumber.Format(margin) : "-",
        result.Measurement is { } measurement ? ExactNumber.Format(measurement.Value) : "-",
        result.IsMet switch { true => "yes", false => "no", _ => "-" },
        GateWords.Asked(result.Criterion),
        Shown.Escaped(result.Criterion.Measure),
        result.IsEvidenceMissing ? "missing" : Shown.Escaped(result.Measurement?.Evidence ?? "-"),
    ];

    /// <summary>A decision on one line, with the measures that keep it from Go.</summary>
    private static string[] ListRow(GateDecision said) =>
    [
        said.Day,
        said.Verdict.ToString(),
        Shown.Escaped(said.By ?? "-"),
        Shown.Escaped(said.Gate.Market ?? "-"),
        Shown.Escaped(said.Gate.Id.Value),
        string.Join("; ", Open(said).DefaultIfEmpty("-")),
    ];

    private static IEnumerable<string> Open(GateDecision said)
    {
        IEnumerable<string> results = said.Results.Where(r => !r.Passes).Select(r => r.ToString());
        return said.WaitsForGateBefore ? results.Append(said.Lines().Last().Trim()) : results;
    }
}
