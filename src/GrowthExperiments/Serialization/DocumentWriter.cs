using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Writes documents and JSON Lines step by step, so that a caller can flush in between.</summary>
internal static class DocumentWriter
{
    private const int FlushBytes = 64 * 1024;

    /// <summary>Writes a document; each pause is a good moment to flush.</summary>
    public static IEnumerable<bool> Write(Utf8JsonWriter writer, BacklogDocument document)
    {
        writer.WriteStartObject();
        writer.WriteString(FormatVersion.Marker, VersionFor(document.Version, document.NewerMembers, document.Backlog).ToString());
        if (document.Name is { } name)
            writer.WriteString("name", name);
        if (!document.HasDefaultZone)
            writer.WriteString("timeZone", document.TimeZone);
        writer.WriteStartArray("hypotheses");
        foreach (Hypothesis hypothesis in document.Backlog)
        {
            HypothesisJsonWriter.Write(writer, hypothesis);
            if (writer.BytesPending > FlushBytes)
                yield return true;
        }

        writer.WriteEndArray();
        HypothesisJsonWriter.WriteNewer(writer, document.NewerMembers);
        writer.WriteEndObject();
    }

    /// <summary>Writes JSON Lines; each pause ends a line.</summary>
    public static IEnumerable<bool> WriteLines(Utf8JsonWriter writer, IEnumerable<Hypothesis> hypotheses)
    {
        FormatVersion version = hypotheses is IReadOnlyCollection<Hypothesis> all
            ? VersionFor(FormatVersion.Current, null, all)
            : FormatVersion.Current;
        writer.WriteStartObject();
        writer.WriteString(FormatVersion.Marker, version.ToString());
        writer.WriteEndObject();
        yield return true;
        foreach (Hypothesis hypothesis in hypotheses)
        {
            ArgumentNullException.ThrowIfNull(hypothesis, nameof(hypotheses));
            if (hypothesis.NewerMembers?.Minor > version.Minor)
                Throw.Argument(Messages.NewerInStream(hypothesis.Id), nameof(hypotheses));
            HypothesisJsonWriter.Write(writer, hypothesis);
            yield return true;
        }
    }

    /// <summary>The oldest version that knows all members that will be written.</summary>
    private static FormatVersion VersionFor(FormatVersion version, NewerMembers? root, IEnumerable<Hypothesis> hypotheses)
    {
        int minor = Math.Max(version.Minor, root?.Minor ?? 0);
        foreach (Hypothesis hypothesis in hypotheses)
            minor = Math.Max(minor, hypothesis.NewerMembers?.Minor ?? 0);
        return version with { Minor = minor };
    }
}
