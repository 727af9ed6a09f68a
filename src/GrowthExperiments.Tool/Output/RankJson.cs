using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking as one JSON object on one line.</summary>
internal static class RankJson
{
    public static async Task WriteAsync(RankPage page, Terminal terminal, CancellationToken cancellationToken)
    {
        var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.OnOneLine);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteString("formula", page.Ranking.Formula.Name);
            writer.WriteNumber("count", page.Ranking.Count);
            writer.WriteNumber("unscored", page.Ranking.UnscoredCount);
            writer.WriteNumber("aside", page.Ranking.SetAsideCount);
            writer.WriteStartArray("items");
            foreach (RankedHypothesis item in page.Items)
            {
                WriteItem(writer, item);
                if (writer.BytesPending > 64 * 1024)
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
    }

    private static void WriteItem(Utf8JsonWriter writer, RankedHypothesis item)
    {
        Hypothesis h = item.Hypothesis;
        IceScore score = h.Score!.Value;
        writer.WriteStartObject();
        writer.WriteNumber("place", item.Place);
        writer.WriteNumber("rank", item.Rank);
        writer.WriteString("id", h.Id.Value);
        writer.WriteString("title", h.Title);
        writer.WriteString("stage", h.Stage?.ToString());
        writer.WriteNumber("impact", score.Impact);
        writer.WriteNumber("confidence", score.Confidence);
        writer.WriteNumber("ease", score.Ease);
        writer.WriteNumber("score", item.Value);
        writer.WriteEndObject();
    }
}
