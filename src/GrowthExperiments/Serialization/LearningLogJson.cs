using System.Buffers;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The learning log in a document: <c>"log": {"count": 2, "head": "…", "entries": [ … ]}</c>, each entry on one line.</summary>
internal static class LearningLogJson
{
    public const string Name = "log";

    private const string Path = "$." + Name;
    private const int LongBytes = 256 * 1024;
    private const string EntriesPath = Path + ".entries";
    private static readonly JsonMembers Members = new("count", "head", "entries") { Required = ["count", "head", "entries"] };

    /// <summary>Reads the object of the log, which starts at a line and column; the log keeps the memory, which must not change any more.</summary>
    /// <remarks>A broken chain is reported before anything that entries say.</remarks>
    public static LearningLog Read(ReadOnlyMemory<byte> json, int line, int column, FormatVersion version)
    {
        if (json.Length >= LongBytes && TryReadInParts(json, version, 2 * Environment.ProcessorCount) is { } log)
            return log;
        try
        {
            return ReadInOrder(json, line, column, version);
        }
        catch (GrowthException e) when (e is not GrowthIntegrityException)
        {
            CheckChain(json.Span, line, column);
            throw;
        }
    }

    /// <summary>Reads a log of many entries on all cores; null when it must be read in order, to be read at all or to say what is wrong.</summary>
    internal static LearningLog? TryReadInParts(ReadOnlyMemory<byte> json, FormatVersion version, int parts)
    {
        int start = StartOfEntries(json.Span);
        if (start < 0 || LearningLogParts.TryRead(json, start, version, parts, out int end) is not { } read)
            return null;

        // What stands around the entries is read with none of them in between, then held against them.
        byte[] around = [.. json.Span[..start], .. json.Span[end..]];
        var log = new LearningLog();
        foreach (LearningEntry entry in read.SelectMany(part => part))
            log.Append(entry);
        try
        {
            ReadAround(around, 1, 1, version, log, readEntries: false);
            return log;
        }
        catch (GrowthException)
        {
            return null;
        }
    }

    /// <summary>Writes the member whole.</summary>
    public static void Write(Utf8JsonWriter writer, LearningLog log)
    {
        WriteStart(writer, log);
        foreach (LearningEntry entry in log.Entries)
            WriteEntry(writer, entry);
        WriteEnd(writer, log);
    }

    /// <summary>Writes the member up to its entries; for a caller that flushes between them.</summary>
    public static void WriteStart(Utf8JsonWriter writer, LearningLog log)
    {
        writer.WriteStartObject(Name);
        writer.WriteNumber("count", log.Count);
        writer.WriteString("head", log.Head);
        writer.WriteStartArray("entries");
    }

    /// <summary>Writes an entry with the bytes that it has, on a line of its own when the writer indents.</summary>
    public static void WriteEntry(Utf8JsonWriter writer, LearningEntry entry)
    {
        if (!writer.Options.Indented)
        {
            writer.WriteRawValue(entry.Raw.Span, skipInputValidation: true);
            return;
        }

        int indent = 1 + (writer.CurrentDepth * writer.Options.IndentSize);
        byte[] line = ArrayPool<byte>.Shared.Rent(indent + entry.Raw.Length);
        line[0] = (byte)'\n';
        line.AsSpan(1, indent - 1).Fill((byte)' ');
        entry.Raw.Span.CopyTo(line.AsSpan(indent));
        writer.WriteRawValue(line.AsSpan(0, indent + entry.Raw.Length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(line);
    }

    /// <summary>Writes what comes behind the entries.</summary>
    public static void WriteEnd(Utf8JsonWriter writer, LearningLog log)
    {
        writer.WriteEndArray();
        HypothesisJsonWriter.WriteNewer(writer, log.NewerMembers);
        writer.WriteEndObject();
    }

    private static LearningLog ReadInOrder(ReadOnlyMemory<byte> json, int line, int column, FormatVersion version)
    {
        var log = new LearningLog();
        ReadAround(json, line, column, version, log, readEntries: true);
        return log;
    }

    /// <summary>Reads the object of the log; its entries are added to the log unless they are there already and the list is empty.</summary>
    private static void ReadAround(ReadOnlyMemory<byte> json, int line, int column, FormatVersion version, LearningLog log, bool readEntries)
    {
        var place = new JsonPlace(json.Span, Path, line, column);
        var reader = new Utf8JsonReader(json.Span, JsonRules.Options);
        long count = 0, countAt = 0, headAt = 0;
        string head = "";
        try
        {
            reader.Read();
            var members = new JsonObjectReader(ref reader, Members, place, "the log", version);
            while (members.Next(ref reader))
            {
                switch (members.Name)
                {
                    case "count":
                        countAt = reader.TokenStartIndex;
                        count = members.Count(ref reader, 0, int.MaxValue);
                        break;
                    case "head":
                        headAt = reader.TokenStartIndex;
                        head = members.Text(ref reader, static (_, _) => null);
                        break;
                    default:
                        members.StartList(ref reader, "a list of entries");
                        if (readEntries)
                            ReadEntries(ref reader, json, line, column, version, log);
                        else
                            reader.Read();
                        break;
                }
            }

            log.NewerMembers = members.Newer;
        }
        catch (JsonException e)
        {
            place.Fail(JsonRules.SyntaxFault(e, JsonRules.MaxDepth, lines: false), OffsetOf(e, json.Span));
        }

        if (log.Count != count)
            place.Fail(Messages.LogCount(log.Count, count), countAt, ".count");
        if (log.Head != head)
            place.Fail(Messages.LogHead(log.Count, log.Head, head), headAt, ".head");
    }

    private static void ReadEntries(ref Utf8JsonReader reader, ReadOnlyMemory<byte> json, int line, int column, FormatVersion version, LearningLog log)
    {
        var entries = new LearningJsonReader(version);
        ChainHash last = default;
        while (JsonObjectReader.NextItem(ref reader))
        {
            int sequence = log.NextSequence;
            int start = (int)reader.TokenStartIndex;
            var place = new JsonPlace(json.Span, EntriesPath, line, column, sequence - 1);
            Learning learning = entries.Read(ref reader, place);
            ReadOnlyMemory<byte> raw = json[start..(int)reader.BytesConsumed];
            Fault? fault = LearningChain.Check(sequence, raw.Span, ref last)
                ?? (learning.Sequence == sequence ? null : Messages.LogSequence(sequence, learning.Id));
            if (fault is not null)
                place.Fail(fault, start);
            if (learning.Corrects is { } corrects && Learning.SequenceOf(corrects) >= sequence)
                place.Fail(Messages.CorrectsLater(learning.Id, corrects), start, ".corrects");
            log.Append(new LearningEntry(learning, raw));
        }
    }

    /// <summary>Looks at the chain alone, over entries that are still whole JSON values.</summary>
    private static void CheckChain(ReadOnlySpan<byte> json, int line, int column)
    {
        var reader = new Utf8JsonReader(json, JsonRules.Options);
        ChainHash last = default;
        try
        {
            bool isList = GoToEntries(ref reader);
            for (int i = 0; isList && JsonObjectReader.NextItem(ref reader); i++)
            {
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                if (LearningChain.Check(i + 1, json[start..(int)reader.BytesConsumed], ref last) is { } fault)
                    new JsonPlace(json, EntriesPath, line, column, i).Fail(fault, start);
            }
        }
        catch (JsonException)
        {
            // Malformed JSON was reported already.
        }
    }

    /// <summary>Where the first entry may start; negative when there is no list of them.</summary>
    private static int StartOfEntries(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, JsonRules.Options);
        try
        {
            return GoToEntries(ref reader) ? (int)reader.BytesConsumed : -1;
        }
        catch (JsonException)
        {
            return -1;
        }
    }

    private static bool GoToEntries(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
            if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && JsonRules.IsNamed(ref reader, "entries"))
                return reader.Read() && reader.TokenType == JsonTokenType.StartArray;
        }

        return false;
    }

    private static long OffsetOf(JsonException e, ReadOnlySpan<byte> json)
    {
        int offset = 0;
        for (long passed = 0; passed < (e.LineNumber ?? 0); passed++)
            offset += json[offset..].IndexOf((byte)'\n') + 1;
        return offset + (e.BytePositionInLine ?? 0);
    }
}
