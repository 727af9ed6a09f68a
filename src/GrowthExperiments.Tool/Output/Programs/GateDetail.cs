using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>One gate, what it guards, and what it said last, to be printed.</summary>
internal sealed class GateDetail(GrowthProgram program, Gate gate)
{
    private readonly GateDecision? _said = program.LatestDecisionOf(gate.Id);
    private readonly Hypothesis[] _guarded = [.. program.Backlog.Where(h => h.GuardedBy == gate.Id)];

    public async Task PrintAsync(ListFormat format, Terminal terminal)
    {
        if (format == ListFormat.Json)
        {
            await WriteJsonAsync(terminal).ConfigureAwait(false);
            return;
        }

        bool isMarkdown = format == ListFormat.Markdown;
        if (isMarkdown)
            await MarkdownTable.WriteAsync(terminal.Output, ["criterion"], gate.Criteria.Select(c => (string[])[Shown.Escaped(c.ToString())])).ConfigureAwait(false);
        else
            GatePage.Write(gate, terminal);
        foreach (Hypothesis hypothesis in _guarded)
            await terminal.Output.WriteLineAsync(isMarkdown ? $"\nguards {DigestText.Of(program.NameOf(hypothesis.Id))}" : $"guards {program.NameOf(hypothesis.Id)}").ConfigureAwait(false);
        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
        if (_said is null)
            await terminal.Output.WriteLineAsync("not decided yet").ConfigureAwait(false);
        else
            await GateDecisionPage.PrintAsync(_said, format, terminal).ConfigureAwait(false);
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WritePropertyName("gate");
        GateJson.Write(writer, gate);
        writer.WriteStartArray("guards");
        foreach (Hypothesis hypothesis in _guarded)
            writer.WriteStringValue(hypothesis.Id.Value);
        writer.WriteEndArray();
        writer.WritePropertyName("decision");
        if (_said is null)
            writer.WriteNullValue();
        else
            GateDecisionPage.Write(writer, _said);
    });
}
