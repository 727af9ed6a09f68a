using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Some entries of a log, to be printed.</summary>
internal sealed class LogPage(LearningLog log, IReadOnlyList<Learning> learnings)
{
    private static readonly string[] Headers = ["id", "week", "outcome", "decision", "effect", "lesson"];
    private const int EffectColumn = 4;
    private const int LessonColumn = 5;

    public async Task PrintAsync(ListFormat format, Terminal terminal, CancellationToken cancellationToken)
    {
        switch (format)
        {
            case ListFormat.Json:
                await WriteJsonAsync(terminal, cancellationToken).ConfigureAwait(false);
                break;
            case ListFormat.Markdown:
                await LogMarkdown.WriteAsync(terminal.Output, log, learnings).ConfigureAwait(false);
                break;
            default:
                if (learnings.Count > 0)
                    Grid.Write(terminal, Headers, [.. learnings.Select(Row)], numberColumns: 0, EffectColumn, LessonColumn);
                break;
        }
    }

    /// <summary>What an entry has to do with another one.</summary>
    public static string Correction(LearningLog log, Learning learning)
    {
        string corrected = log.IsCorrected(learning) ? $"[corrected by {log.LatestOf(learning.Id).Id}] " : "";
        return corrected + (learning.Corrects is { } wrong ? $"[corrects {wrong}] " : "");
    }

    private string[] Row(Learning learning) =>
    [
        learning.Id,
        learning.Week.ToString(),
        learning.Outcome.ToString(),
        learning.Decision.ToString(),
        learning.Effect?.ToString() ?? "-",
        $"{Correction(log, learning)}{Shown.Escaped(learning.Title)}: {Shown.Escaped(learning.Insight)}",
    ];

    /// <summary>The entries as the document has them, each whole.</summary>
    private async Task WriteJsonAsync(Terminal terminal, CancellationToken cancellationToken)
    {
        var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", learnings.Count);
            writer.WriteStartArray("items");
            foreach (Learning learning in learnings)
            {
                LearningLogJson.WriteEntry(writer, log.Entries[learning.Sequence - 1]);
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
    }
}
