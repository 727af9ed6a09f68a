using System.Buffers;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Writes documents and JSON Lines as pieces of UTF-8, each valid until the next, for streams written either way.</summary>
internal static class DocumentWriter
{
    private const int PieceBytes = 64 * 1024;

    /// <summary>The document with what it holds of a program as it was read.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Document(BacklogDocument document) =>
        Document(document, document.ProgramMembers.Select(m => m.LeastMinor).DefaultIfEmpty().Max(), writer => Raw(writer, document.ProgramMembers));

    /// <summary>The document of a program.</summary>
    /// <param name="document">The hypotheses and the head.</param>
    /// <param name="minor">The oldest minor version that knows what there is besides.</param>
    /// <param name="parts">Writes what there is besides, a step for each item.</param>
    public static IEnumerable<ReadOnlyMemory<byte>> Document(BacklogDocument document, int minor, Func<Utf8JsonWriter, IEnumerable<int>> parts)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * PieceBytes);
        using var writer = new Utf8JsonWriter(buffer, HypothesisJsonWriter.Indented);
        writer.WriteStartObject();
        FormatVersion least = document.Version with { Minor = Math.Max(minor, document.Version.Minor) };
        WriteHead(writer, VersionFor(least, document.NewerMembers, document.Backlog), document);
        writer.WriteStartArray("hypotheses");
        foreach (Hypothesis hypothesis in document.Backlog)
        {
            HypothesisJsonWriter.Write(writer, hypothesis);
            if (writer.BytesPending < PieceBytes)
                continue;
            writer.Flush();
            yield return buffer.WrittenMemory;
            buffer.ResetWrittenCount();
        }

        writer.WriteEndArray();
        foreach (int _ in parts(writer))
        {
            if (writer.BytesPending < PieceBytes)
                continue;
            writer.Flush();
            yield return buffer.WrittenMemory;
            buffer.ResetWrittenCount();
        }

        HypothesisJsonWriter.WriteNewer(writer, document.NewerMembers);
        writer.WriteEndObject();
        writer.Flush();
        EndLine(buffer);
        yield return buffer.WrittenMemory;
    }

    public static IEnumerable<ReadOnlyMemory<byte>> Lines(IEnumerable<Hypothesis> hypotheses) => Lines(
        hypotheses,
        hypotheses is IReadOnlyCollection<Hypothesis> all ? VersionFor(FormatVersion.First, null, all) : FormatVersion.First,
        head: null);

    /// <summary>The lines of a document, under the header that it was read with.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> Lines(BacklogDocument document) => Lines(
        document.Backlog,
        VersionFor(document.Version, document.NewerHeader, document.Backlog),
        document);

    private static IEnumerable<ReadOnlyMemory<byte>> Lines(IEnumerable<Hypothesis> hypotheses, FormatVersion version, BacklogDocument? head)
    {
        var buffer = new ArrayBufferWriter<byte>(2 * PieceBytes);
        using var writer = new Utf8JsonWriter(buffer, HypothesisJsonWriter.OnOneLine);
        writer.WriteStartObject();
        WriteHead(writer, version, head);
        HypothesisJsonWriter.WriteNewer(writer, head?.NewerHeader);
        writer.WriteEndObject();
        writer.Flush();
        EndLine(buffer);
        foreach (Hypothesis hypothesis in hypotheses)
        {
            ArgumentNullException.ThrowIfNull(hypothesis, nameof(hypotheses));
            if (hypothesis.NewerMinor > version.Minor)
                Throw.Argument(Messages.NewerInStream(hypothesis.Id.Value), nameof(hypotheses));
            writer.Reset();
            HypothesisJsonWriter.Write(writer, hypothesis);
            writer.Flush();
            EndLine(buffer);
            if (buffer.WrittenCount < PieceBytes)
                continue;
            yield return buffer.WrittenMemory;
            buffer.ResetWrittenCount();
        }

        yield return buffer.WrittenMemory;
    }

    private static void WriteHead(Utf8JsonWriter writer, FormatVersion version, BacklogDocument? document)
    {
        writer.WriteString(FormatVersion.Marker, version.ToString());
        if (document?.Name is { } name)
            writer.WriteString("name", name);
        if (document is { HasDefaultZone: false })
            writer.WriteString("timeZone", document.TimeZone);
    }

    private static IEnumerable<int> Raw(Utf8JsonWriter writer, IReadOnlyList<RawMember> members)
    {
        foreach (RawMember member in members)
        {
            writer.WritePropertyName(member.Name);
            writer.WriteRawValue(member.Json.Span, skipInputValidation: true);
            yield return 1;
        }
    }

    private static void EndLine(ArrayBufferWriter<byte> buffer) => buffer.Write("\n"u8);

    /// <summary>The oldest version that knows all members that will be written.</summary>
    private static FormatVersion VersionFor(FormatVersion version, NewerMembers? root, IEnumerable<Hypothesis> hypotheses)
    {
        int minor = Math.Max(version.Minor, root?.Minor ?? 0);
        foreach (Hypothesis? hypothesis in hypotheses)
            minor = Math.Max(minor, hypothesis is null ? 0 : Math.Max(hypothesis.NewerMinor, hypothesis.LeastMinor));
        return version with { Minor = minor };
    }
}
