using System.Globalization;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>One playbook, to be printed, with the days of its steps when that of the event is known.</summary>
internal sealed class PlaybookPage
{
    private const int StepColumn = 1;

    private readonly Playbook _playbook;
    private readonly IReadOnlyList<PlaybookContest> _contests;
    private readonly DateOnly? _on;
    private readonly IReadOnlyList<PlaybookTask> _schedule;

    public PlaybookPage(Playbook playbook, IReadOnlyList<PlaybookContest> contests, DateOnly? on)
    {
        _playbook = playbook;
        _contests = contests;
        _on = on;
        _schedule = on is { } day ? playbook.Schedule(day) : [];
    }

    public Task PrintAsync(ListFormat format, Terminal terminal) => format switch
    {
        ListFormat.Json => WriteJsonAsync(terminal),
        ListFormat.Markdown => WriteMarkdownAsync(terminal.Output),
        _ => WriteTableAsync(terminal),
    };

    private static string Date(DateOnly day) => day.ToString(InstantText.Date, CultureInfo.InvariantCulture);

    private IEnumerable<string[]> Rows() => _on is null
        ? _playbook.Steps.Select(s => new[] { PlaybookStep.When(s.DaysBefore), Shown.Escaped(s.Text), Shown.Escaped(s.Owner ?? "") })
        : _schedule.Select(t => new[] { Date(t.Day), Shown.Escaped(t.Step.Text), Shown.Escaped(t.Step.Owner ?? "") });

    private async Task WriteTableAsync(Terminal terminal)
    {
        await terminal.Output.WriteLineAsync($"{Shown.Escaped(_playbook.Title)} ({Shown.Escaped(_playbook.Id)}){(_playbook.Owner is { } owner ? $", {Shown.Escaped(owner)}" : "")}").ConfigureAwait(false);
        foreach (string line in _playbook.Purpose?.ReplaceLineEndings("\n").Split('\n') ?? [])
            await terminal.Output.WriteLineAsync(Shown.Escaped(line)).ConfigureAwait(false);
        string[][] rows = [.. Rows()];
        if (rows.Length > 0)
        {
            await terminal.Output.WriteLineAsync().ConfigureAwait(false);
            Grid.Write(terminal, [_on is null ? "when" : "day", "step", "who"], rows, 0, StepColumn);
        }

        await WriteListAsync(terminal, "best practices", _playbook.BestPractices).ConfigureAwait(false);
        await WriteListAsync(terminal, "pitfalls", _playbook.Pitfalls).ConfigureAwait(false);
        await WriteListAsync(terminal, "supported by", _playbook.Learnings).ConfigureAwait(false);
        await WriteListAsync(terminal, "contested", _contests.Select(c => c.Reason)).ConfigureAwait(false);
        await WriteListAsync(terminal, "recycled as", _playbook.Recycled.Select(id => id.Value)).ConfigureAwait(false);
    }

    private static async Task WriteListAsync(Terminal terminal, string head, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length == 0)
            return;
        await terminal.Output.WriteLineAsync($"\n{head}").ConfigureAwait(false);
        foreach (string item in all)
            await terminal.Output.WriteLineAsync($"  {Shown.Escaped(item)}").ConfigureAwait(false);
    }

    /// <summary>As export writes it, and below what the program knows besides.</summary>
    private async Task WriteMarkdownAsync(TextWriter output)
    {
        await output.WriteAsync(_playbook.ToMarkdown()).ConfigureAwait(false);
        if (_contests.Count > 0)
            await output.WriteAsync($"\n## Contested\n\n{string.Concat(_contests.Select(c => $"- {DigestText.Of(c.Reason)}\n"))}").ConfigureAwait(false);
        if (_on is not { } day)
            return;
        await output.WriteAsync($"\n## Schedule for {Date(day)}\n\n").ConfigureAwait(false);
        await MarkdownTable.WriteAsync(output, ["day", "step", "who"], Rows()).ConfigureAwait(false);
    }

    private Task WriteJsonAsync(Terminal terminal) => terminal.Output.WriteLineAsync(ReportJson.Write(writer =>
    {
        PlaybookJson.WriteMembers(writer, _playbook);
        writer.List("contests", _contests, contest =>
        {
            writer.WriteString("supporting", contest.Supporting.Id);
            writer.WriteString("contradicting", contest.Contradicting.Id);
            writer.WriteBoolean("isCorrection", contest.IsCorrection);
            writer.WriteString("reason", contest.Reason);
        });
        writer.WriteString("on", _on is { } day ? Date(day) : null);
        writer.List("schedule", _schedule, task =>
        {
            writer.WriteString("day", Date(task.Day));
            PlaybookJson.WriteMembers(writer, task.Step);
        });
    }));
}
