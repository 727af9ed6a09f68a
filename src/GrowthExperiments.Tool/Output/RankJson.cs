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
            RankingJson.WriteHead(writer, page.Ranking.Formula.Name, page.Ranking.Count, page.Ranking.UnscoredCount, page.Ranking.SetAsideCount);
            writer.WriteStartArray("items");
            foreach (RankedHypothesis item in page.Items)
            {
                RankingJson.WriteItem(writer, item);
                if (writer.BytesPending > 64 * 1024)
                    await writer.FlushAsync(cancellationToken).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
    }
}
