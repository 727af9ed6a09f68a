using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Some gates of a program and what they said last, to be printed.</summary>
internal sealed class GatePage(GrowthProgram program, IReadOnlyList<Gate> gates)
{
    private static readonly string[] Headers = ["criteria", "verdict", "decided", "market", "after", "name", "id"];
    private const int NumberColumns = 1;
    private const int NameColumn = 5;

    /// <summary>A gate and its criteria as lines.</summary>
    public static void Write(Gate gate, Terminal terminal)
    {
        foreach (string line in Lines(gate))
            terminal.Output.WriteLine(line);
    }

    public static IEnumerable<string> Lines(Gate gate)
    {
        string market = gate.Market is null ? "" : $" [{Shown.Escaped(gate.Market)}]";
        string after = gate.After.IsNone ? "" : $", after {Shown.Escaped(gate.After.Value)}";
        return gate.Criteria.Select(c => $"  {Shown.Escaped(c.ToString())}").Prepend($"{gate}{market}{after}");
    }

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => MarkdownTable.WriteAsync(terminal.Output, Headers, gates.Select(Row), NumberColumns),
        _ => WriteTable(terminal),
    };

    private string[] Row(Gate gate)
    {
        GateDecision? said = program.LatestDecisionOf(gate.Id);
        return
        [
            ExactNumber.Format(gate.Criteria.Count),
            said?.Verdict.ToString() ?? "-",
            said?.Day ?? "-",
            Shown.Escaped(gate.Market ?? "-"),
            gate.After.IsNone ? "-" : Shown.Escaped(gate.After.Value),
            Shown.Escaped(gate.Name),
            Shown.Escaped(gate.Id.Value),
        ];
    }

    private Task WriteTable(Terminal terminal)
    {
        if (gates.Count > 0)
            Grid.Write(terminal, Headers, [.. gates.Select(Row)], NumberColumns, NameColumn);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WriteNumber("count", gates.Count);
        writer.WriteStartArray("items");
        foreach (Gate gate in gates)
        {
            GateDecision? said = program.LatestDecisionOf(gate.Id);
            writer.WriteStartObject();
            writer.WritePropertyName("gate");
            GateJson.Write(writer, gate);
            writer.WriteString("verdict", said?.Verdict.ToString());
            writer.WriteString("decided", said is null ? null : InstantText.Format(said.At));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
