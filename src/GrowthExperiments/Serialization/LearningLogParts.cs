using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Reads the entries of a long log on all cores: each part starts behind what looks like the end of an entry.</summary>
/// <remarks>
/// It takes nothing on trust: every part must end exactly where the next one starts, and the chain is checked across. Where anything is out
/// of the ordinary it gives up, and <see cref="LearningLogJson"/> reads the log from the start, one entry after the other, to say what is wrong.
/// </remarks>
internal static class LearningLogParts
{
    /// <summary>The entries between the brackets of their list; null when they must be read one after the other.</summary>
    /// <param name="json">The memory that entries are slices of.</param>
    /// <param name="start">Where the first entry may start, behind the bracket.</param>
    /// <param name="version">The version of the document.</param>
    /// <param name="parts">How many parts there should be, 1 or more.</param>
    /// <param name="end">Where the closing bracket stands.</param>
    public static List<LearningEntry>[]? TryRead(ReadOnlyMemory<byte> json, int start, FormatVersion version, int parts, out int end)
    {
        end = 0;
        int[] starts = StartsOf(json.Span, start, parts);
        var read = new List<LearningEntry>[starts.Length];
        var ends = new int[starts.Length];
        try
        {
            Parallel.For(0, starts.Length, i => read[i] = ReadPart(json, starts[i], i + 1 < starts.Length ? starts[i + 1] : int.MaxValue, version, out ends[i]));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(inner => inner is GrowthException or JsonException))
        {
            return null;
        }

        int sequence = 0;
        for (int i = 0; i < read.Length; i++)
        {
            if (i + 1 < starts.Length && ends[i] != starts[i + 1])
                return null;
            foreach (LearningEntry entry in read[i])
            {
                if (entry.Learning.Sequence != ++sequence)
                    return null;
            }
        }

        end = ends[^1];
        return end < json.Length && json.Span[end] == ']' ? read : null;
    }

    /// <summary>Where parts may start: the first at the start, each other right behind the hash, the brace and the comma of an entry.</summary>
    private static int[] StartsOf(ReadOnlySpan<byte> json, int start, int parts)
    {
        var starts = new List<int> { SkipSpace(json, start) };
        for (int part = 1; part < parts; part++)
        {
            int from = Math.Max(starts[^1], start + (int)((json.Length - start) * (long)part / parts));
            int at = NextStart(json, from);
            if (at < 0)
                break;
            if (at > starts[^1])
                starts.Add(at);
        }

        return [.. starts];
    }

    private static int NextStart(ReadOnlySpan<byte> json, int from)
    {
        while (true)
        {
            int found = json[from..].IndexOf(LearningChain.HashStart);
            if (found < 0)
                return -1;
            int end = from + found + LearningChain.SealSize;
            int comma = SkipSpace(json, end);
            int next = SkipSpace(json, comma + 1);
            if (next < json.Length && LearningChain.TryReadHash(json[..end], out _) && json[comma] == ',' && json[next] == '{')
                return next;
            from += found + 1;
        }
    }

    private static List<LearningEntry> ReadPart(ReadOnlyMemory<byte> json, int start, int stop, FormatVersion version, out int end)
    {
        var entries = new List<LearningEntry>();
        var learnings = new LearningJsonReader(version);
        ReadOnlySpan<byte> span = json.Span;
        ChainHash last = HashBefore(span, start);
        end = start;
        while (end < stop && end < span.Length && span[end] == '{')
        {
            ReadOnlySpan<byte> rest = span[end..];
            var reader = new Utf8JsonReader(rest, JsonRules.LineOptions);
            reader.Read();
            Learning learning = learnings.Read(ref reader, new JsonPlace(rest, "$", 1, 1));
            ReadOnlyMemory<byte> raw = json.Slice(end, (int)reader.BytesConsumed);
            if (LearningChain.Check(learning.Sequence, raw.Span, ref last) is { } fault)
                Throw.Growth(fault);
            if (learning.Corrects is { } corrects && Learning.SequenceOf(corrects) >= learning.Sequence)
                Throw.Growth(Messages.CorrectsLater(learning.Id, corrects));
            entries.Add(new LearningEntry(learning, raw));
            end = SkipSpace(span, end + raw.Length);
            if (end >= span.Length || span[end] != ',')
                break;
            end = SkipSpace(span, end + 1);
            if (end >= span.Length || span[end] != '{')
                Throw.Growth(Messages.MemberMissing("entries"));
        }

        return entries;
    }

    /// <summary>The hash of the entry that ends before a part; zeros at the start of the list.</summary>
    private static ChainHash HashBefore(ReadOnlySpan<byte> json, int start)
    {
        ReadOnlySpan<byte> before = json[..start].TrimEnd(" \t\r\n"u8);
        return before is [.., (byte)','] && LearningChain.TryReadHash(before[..^1].TrimEnd(" \t\r\n"u8), out ChainHash hash) ? hash : default;
    }

    private static int SkipSpace(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }
}
