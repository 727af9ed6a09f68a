using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Output;

/// <summary>Results as one JSON object on a line of its own and those after it.</summary>
internal static class JsonOutput
{
    /// <summary>Writes an object.</summary>
    /// <param name="terminal">Where it goes.</param>
    /// <param name="members">Writes its members.</param>
    public static async Task WriteAsync(Terminal terminal, Action<Utf8JsonWriter> members)
    {
        var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            members(writer);
            writer.WriteEndObject();
        }

        await terminal.Output.WriteLineAsync().ConfigureAwait(false);
    }
}
