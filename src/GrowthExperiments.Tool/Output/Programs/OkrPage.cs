using System.Globalization;
using System.Text.Json;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>The objectives of a quarter with their key results, to be printed.</summary>
internal sealed class OkrPage(Quarter quarter, IReadOnlyList<Objective> objectives)
{
    private static readonly string[] Headers = ["progress", "success", "whose", "objective, - key result", "now", "from -> to", "due", "id", "parent"];
    private const int NumberColumns = 1;
    private const int WhoseColumn = 2;
    private const int TitleColumn = 3;
    private const int IdColumn = 7;
    private const int ParentColumn = 8;
    private const decimal Places = 10_000;

    public bool IsEmpty => objectives.Count == 0;

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => MarkdownTable.WriteAsync(terminal.Output, Headers, objectives.SelectMany(Rows), NumberColumns),
        _ => WriteTable(terminal),
    };

    private static IEnumerable<string[]> Rows(Objective objective) =>
    [
        [
            objective.Progress is { } progress ? OkrWords.Percent(progress) : "",
            objective.Progress is null ? "" : YesNo(objective.IsSuccess),
            objective.Team is null ? "company" : $"{objective.Level.ToString().ToLowerInvariant()} {Shown.Escaped(objective.Team)}",
            Shown.Escaped(objective.Title),
            "",
            "",
            "",
            Shown.Escaped(objective.Id),
            Shown.Escaped(objective.Parent),
        ],
        .. objective.KeyResults.Select(Row),
    ];

    private static string[] Row(KeyResult keyResult) =>
    [
        OkrWords.Percent(keyResult.Progress),
        $"{YesNo(keyResult.IsSuccess)}{(keyResult.IsStretch ? "" : ", committed")}",
        "",
        $"- {Shown.Escaped(keyResult.Title)}",
        ExactNumber.Format(keyResult.Current),
        $"{ExactNumber.Format(keyResult.Start)} -> {ExactNumber.Format(keyResult.Target)}{(keyResult.Unit is null ? "" : $" {Shown.Escaped(keyResult.Unit)}")}",
        keyResult.Due.ToString(InstantText.Date, CultureInfo.InvariantCulture),
        Shown.Escaped(keyResult.Id.Value),
        "",
    ];

    private static string YesNo(bool isSuccess) => isSuccess ? "yes" : "no";

    private Task WriteTable(Terminal terminal)
    {
        string[][] rows = [.. objectives.SelectMany(Rows)];
        if (terminal.OutputIsTerminal)
        {
            ShortId.In(rows, IdColumn, terminal);
            ShortId.In(rows, ParentColumn, terminal);
        }

        if (rows.Length > 0)
            Grid.Write(terminal, Headers, rows, NumberColumns, WhoseColumn, TitleColumn);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WriteString("quarter", quarter.ToString());
        writer.WriteNumber("count", objectives.Count);
        writer.WriteStartArray("objectives");
        foreach (Objective objective in objectives)
            Write(writer, objective);
        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Objective objective)
    {
        writer.WriteStartObject();
        writer.WriteString("id", objective.Id);
        writer.WriteString("title", objective.Title);
        writer.WriteString("quarter", objective.Quarter.ToString());
        writer.WriteString("level", objective.Level.ToString());
        writer.WriteString("team", objective.Team);
        writer.WriteString("parent", objective.Parent);
        if (objective.Progress is { } progress)
            writer.WriteNumber("progress", RoundedDown(progress));
        else
            writer.WriteNull("progress");
        writer.WriteBoolean("success", objective.IsSuccess);
        writer.WriteStartArray("keyResults");
        foreach (KeyResult keyResult in objective.KeyResults)
            Write(writer, keyResult);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, KeyResult keyResult)
    {
        writer.WriteStartObject();
        writer.WriteString("id", keyResult.Id.Value);
        writer.WriteString("title", keyResult.Title);
        writer.WriteString("metric", keyResult.Metric.IsNone ? null : keyResult.Metric.Value);
        writer.WriteString("unit", keyResult.Unit);
        writer.WriteNumber("start", keyResult.Start);
        writer.WriteNumber("target", keyResult.Target);
        writer.WriteNumber("current", keyResult.Current);
        writer.WriteString("due", keyResult.Due.ToString(InstantText.Date, CultureInfo.InvariantCulture));
        writer.WriteBoolean("stretch", keyResult.IsStretch);
        writer.WriteNumber("progress", RoundedDown(keyResult.Progress));
        writer.WriteNumber("successFrom", keyResult.SuccessFrom);
        writer.WriteBoolean("success", keyResult.IsSuccess);
        writer.WriteEndObject();
    }

    /// <summary>To four decimals, never up: one short of the bar stays short of it.</summary>
    private static decimal RoundedDown(decimal progress) => ExactNumber.Normalize(Math.Floor(progress * Places) / Places);
}
