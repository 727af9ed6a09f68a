using System.Text;
using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>How a whole log is written.</summary>
internal enum LogExportFormat
{
    Jsonl = 1,
    Json,
    Csv,
    Markdown,
}

/// <summary>A whole log for other programs.</summary>
internal static class LogExport
{
    private static readonly byte[] LineFeed = [(byte)'\n'];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Task WriteAsync(Stream stream, LearningLog log, LogExportFormat format, CancellationToken cancellationToken) => format switch
    {
        LogExportFormat.Json => WriteJsonAsync(stream, log, cancellationToken),
        LogExportFormat.Csv => LogCsv.WriteAsync(stream, log, cancellationToken),
        LogExportFormat.Markdown => WriteMarkdownAsync(stream, log),
        _ => WriteLinesAsync(stream, log, cancellationToken),
    };

    /// <summary>Each entry on a line, with the bytes that its hash stands for.</summary>
    private static async Task WriteLinesAsync(Stream stream, LearningLog log, CancellationToken cancellationToken)
    {
        foreach (LearningEntry entry in log.Entries)
        {
            await stream.WriteAsync(entry.Raw, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(LineFeed, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The log as the document has it.</summary>
    private static async Task WriteJsonAsync(Stream stream, LearningLog log, CancellationToken cancellationToken)
    {
        var writer = new Utf8JsonWriter(stream, HypothesisJsonWriter.Indented);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteNumber("count", log.Count);
            writer.WriteString("head", log.Head);
            writer.WriteStartArray("entries");
            foreach (LearningEntry entry in log.Entries)
            {
                LearningLogJson.WriteEntry(writer, entry);
                await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await stream.WriteAsync(LineFeed, cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteMarkdownAsync(Stream stream, LearningLog log)
    {
        var writer = new StreamWriter(stream, Utf8, leaveOpen: true) { NewLine = "\n" };
        await using (writer.ConfigureAwait(false))
            await LogMarkdown.WriteAsync(writer, log, log).ConfigureAwait(false);
    }
}
