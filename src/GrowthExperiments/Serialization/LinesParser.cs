using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>JSON Lines: a header line with the version, then one hypothesis a line.</summary>
/// <param name="limits">The reader's limits.</param>
internal sealed class LinesParser(ReadLimits limits) : HypothesisParser(limits)
{
    private const string Root = "$";
    private static readonly string[] HeaderMembers = [FormatVersion.Marker, "name", "timeZone"];
    private bool _first = true;

    protected override string Path => Root;

    protected override bool TryNext(out Hypothesis? hypothesis)
    {
        hypothesis = null;
        while (!AtEnd && hypothesis is null)
        {
            ReadOnlySpan<byte> unread = Buffer.Unread;
            int end = unread.IndexOf((byte)'\n');
            int length = end < 0 ? unread.Length : end;
            CheckRecordSize(length);
            if (end < 0 && !Buffer.IsFinal)
                return false;
            ReadOnlySpan<byte> line = unread[..length].Trim(" \t\r"u8);
            if (!line.IsEmpty)
                hypothesis = ReadLine(line, unread.IndexOf(line[0]));
            RecordLine = Buffer.Line;
            Buffer.Consume(end < 0 ? length : length + 1);
            AtEnd = end < 0 && Buffer.IsFinal;
        }

        if (AtEnd && _first)
            Throw.Growth(Messages.EmptyInput());
        return hypothesis is not null;
    }

    private Hypothesis? ReadLine(ReadOnlySpan<byte> line, int indent)
    {
        var place = new JsonPlace(line, Root, Buffer.Line, Buffer.Column + indent);
        CheckSyntax(line, place);
        bool isHeader = _first && IsHeader(line);
        _first = false;
        if (!isHeader)
            return Records.Read(line, place, Version);
        ReadHeader(line, place);
        return null;
    }

    private static void CheckSyntax(ReadOnlySpan<byte> line, JsonPlace place)
    {
        var reader = new Utf8JsonReader(line, JsonRules.LineOptions);
        try
        {
            while (reader.Read())
            {
                // Reading to the end is the check.
            }
        }
        catch (JsonException e)
        {
            place.Fail(JsonRules.SyntaxFault(e, JsonRules.MaxLineDepth, lines: true), e.BytePositionInLine ?? 0);
        }
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, JsonRules.Options);
        return reader.Read() && reader.TokenType == JsonTokenType.StartObject
            && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && JsonRules.IsNamed(ref reader, FormatVersion.Marker);
    }

    private void ReadHeader(ReadOnlySpan<byte> line, JsonPlace place)
    {
        var reader = new Utf8JsonReader(line, JsonRules.Options);
        reader.Read();
        reader.Read();
        reader.Read();
        Version = JsonRules.ReadVersion(ref reader, place);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = JsonRules.TextOf(ref reader, "a member's name", place, "");
            if (name == FormatVersion.Marker || (name == "name" && Name is not null) || (name == "timeZone" && TimeZone is not null))
                place.Fail(Messages.DuplicateMember(name), reader.TokenStartIndex, JsonRules.Step(name));
            if (name is "name" or "timeZone")
            {
                reader.Read();
                if (name == "name")
                    Name = JsonRules.ReadName(ref reader, place);
                else
                    TimeZone = JsonRules.ReadZone(ref reader, place);
                continue;
            }

            if (name == "hypotheses")
                place.Fail(Messages.DocumentAsLines(), reader.TokenStartIndex, JsonRules.Step(name));
            if (!Version.IsNewerMinor)
                place.Fail(Messages.UnknownMember(name, HeaderMembers), reader.TokenStartIndex, JsonRules.Step(name));
            NewerMembers ??= new NewerMembers(Version.Minor);
            JsonRules.KeepUnknown(ref reader, line, NewerMembers, name, place);
        }
    }
}
