using System.Globalization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>All playbooks of a program, to be printed.</summary>
internal sealed class PlaybookList(GrowthProgram program)
{
    private static readonly string[] Headers = ["steps", "learnings", "recycled", "contested", "owner", "title", "id"];
    private const int NumberColumns = 3;
    private const int TitleColumn = 5;
    private const int IdColumn = 6;

    private readonly ReplicationIndex _replications = ReplicationIndex.Of(program.Log);

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => MarkdownTable.WriteAsync(terminal.Output, Headers, program.Playbooks.Select(Row), NumberColumns),
        _ => WriteTable(terminal),
    };

    private bool IsContested(Playbook playbook) => _replications.ContestsOf(playbook.Learnings).Count > 0;

    private string[] Row(Playbook playbook) =>
    [
        Number(playbook.Steps.Count),
        Number(playbook.Learnings.Count),
        Number(playbook.Recycled.Count),
        IsContested(playbook) ? "contested" : "",
        playbook.Owner is { } owner ? Shown.Escaped(owner) : "",
        Shown.Escaped(playbook.Title),
        Shown.Escaped(playbook.Id),
    ];

    private Task WriteTable(Terminal terminal)
    {
        string[][] rows = [.. program.Playbooks.Select(Row)];
        if (rows.Length == 0)
            return Task.CompletedTask;
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, IdColumn, terminal);
        Grid.Write(terminal, Headers, rows, NumberColumns, TitleColumn);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => terminal.Output.WriteLineAsync(ReportJson.Write(writer =>
    {
        writer.WriteNumber("count", program.Playbooks.Count);
        writer.List("items", program.Playbooks, playbook =>
        {
            writer.WriteString("id", playbook.Id);
            writer.WriteString("title", playbook.Title);
            writer.WriteString("owner", playbook.Owner);
            writer.WriteNumber("steps", playbook.Steps.Count);
            writer.WriteNumber("learnings", playbook.Learnings.Count);
            writer.WriteNumber("recycled", playbook.Recycled.Count);
            writer.WriteBoolean("isContested", IsContested(playbook));
        });
    }));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
