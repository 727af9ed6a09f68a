using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The document: an object with our marker and its hypotheses; also a bare list of hypotheses, or a single one.</summary>
/// <param name="limits">The reader's limits.</param>
/// <param name="whole">All of the text; null for one that comes from a stream.</param>
/// <param name="readAhead">Members of the whole text that others read meanwhile, who find what is malformed in them: they are passed over.</param>
internal sealed class DocumentParser(ReadLimits limits, byte[]? whole = null, ReadAhead? readAhead = null) : HypothesisParser(limits, whole)
{
    private const string Hypotheses = "hypotheses";
    private static readonly string[] Members = [FormatVersion.Marker, "name", "timeZone", Hypotheses, .. RawMember.Names];

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private JsonReaderState _state = new(JsonRules.Options);
    private Scope _scope = Scope.Start;
    private bool _bareList;
    private bool _marked;
    private bool _inProgramMember;
    private int? _endOfUnread;
    private int _enough; // how much must be there before a member of the program is tried once more
    private int _index;

    private enum Scope
    {
        Start,
        Root,
        List,
        End,
    }

    private string ListPath => _bareList ? "$" : "$.hypotheses";

    protected override string Path => _scope == Scope.List ? JsonPlace.PathOf(ListPath, _index) : "$";

    protected override bool TryNext(out Hypothesis? hypothesis)
    {
        hypothesis = null;
        if (!_marked && Buffer.TotalBytes > Limits.MaxUnmarkedBytes)
            Throw.Growth(Messages.DocumentTooLarge(Limits.MaxUnmarkedBytes, Buffer.TotalBytes));
        if (_inProgramMember && Buffer.MayGrow && Buffer.Unread.Length < _enough)
            return false;
        var reader = new Utf8JsonReader(Buffer.Unread, Buffer.IsFinal, _state);
        try
        {
            while (hypothesis is null && Step(ref reader, out hypothesis))
            {
                _state = reader.CurrentState;
                Buffer.Consume(_endOfUnread ?? (int)reader.BytesConsumed);
                _endOfUnread = null;
                reader = new Utf8JsonReader(Buffer.Unread, Buffer.IsFinal, _state);
            }
        }
        catch (JsonException e)
        {
            (int line, int column) = Buffer.PlaceAt(e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            throw JsonRules.SyntaxFault(e, JsonRules.MaxDepth, lines: false).ToException(new SourcePlace(line, column, Path), e);
        }

        if (_inProgramMember)
        {
            _enough = 2 * Buffer.Unread.Length; // a stream that gives a little at a time would else have the same bytes read again and again
        }
        else if (hypothesis is null && !AtEnd)
        {
            int start = Math.Max(0, Buffer.Unread.IndexOfAnyExcept(" \t\r\n,"u8));
            CheckRecordSize(Buffer.Unread.Length - start, start);
        }

        return hypothesis is not null;
    }

    /// <summary>Takes one token or one whole value; false when it is not complete yet.</summary>
    private bool Step(ref Utf8JsonReader reader, out Hypothesis? hypothesis)
    {
        hypothesis = null;
        if (Buffer.IsFinal && _scope == Scope.Start && JsonRules.IsBlank(Buffer.Unread))
            Throw.Growth(Messages.EmptyInput());
        if (!reader.Read())
        {
            AtEnd = Buffer.IsFinal;
            return false;
        }

        switch (_scope)
        {
            case Scope.Start:
                return TryStart(ref reader, out hypothesis);
            case Scope.Root when reader.TokenType == JsonTokenType.PropertyName:
                return TryReadMember(ref reader);
            case Scope.Root:
                if (!_seen.Contains(Hypotheses))
                    Here().Fail(Messages.HypothesesMissing(), 0);
                _scope = Scope.End;
                return true;
            case Scope.List when reader.TokenType == JsonTokenType.EndArray:
                _scope = _bareList ? Scope.End : Scope.Root;
                return true;
            case Scope.List:
                return TryReadItem(ref reader, ListPath, _index, out hypothesis);
            default:
                return true;
        }
    }

    private bool TryStart(ref Utf8JsonReader reader, out Hypothesis? hypothesis)
    {
        hypothesis = null;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            _bareList = true;
            _scope = Scope.List;
            return true;
        }

        if (reader.TokenType != JsonTokenType.StartObject)
            Here().Fail(Messages.JsonKind("the document", JsonRules.Show(ref reader), "an object or a list of hypotheses"), reader.TokenStartIndex);
        Utf8JsonReader ahead = reader;
        if (!ahead.Read())
            return false;
        if (ahead.TokenType == JsonTokenType.PropertyName && IsMember(ref ahead))
        {
            _scope = Scope.Root;
            return true;
        }

        if (!TryReadItem(ref reader, "$", JsonPlace.NoIndex, out hypothesis))
            return false;
        _scope = Scope.End;
        return true;
    }

    private static bool IsMember(ref Utf8JsonReader reader)
    {
        foreach (string member in Members)
        {
            if (JsonRules.IsNamed(ref reader, member))
                return true;
        }

        return false;
    }

    private bool TryReadItem(ref Utf8JsonReader reader, string path, int index, out Hypothesis? hypothesis)
    {
        hypothesis = null;
        int start = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
            return false;
        int length = (int)reader.BytesConsumed - start;
        CheckRecordSize(length, start);
        ReadOnlySpan<byte> record = Buffer.Unread.Slice(start, length);
        (int line, int column) = Buffer.PlaceAt(start);
        RecordLine = line;
        hypothesis = Records.Read(record, new JsonPlace(record, path, line, column, index), Version);
        _index++;
        return true;
    }

    private bool TryReadMember(ref Utf8JsonReader reader)
    {
        JsonPlace place = Here();
        long start = reader.TokenStartIndex;
        string name = JsonRules.TextOf(ref reader, "a member's name", place, "");
        Utf8JsonReader atName = reader;
        if (!reader.Read())
            return false;
        bool isList = name == Hypotheses && reader.TokenType == JsonTokenType.StartArray;
        if (FindAhead(name, (int)reader.TokenStartIndex) is { } member && _seen.Add(name))
        {
            PassOver(ref reader, atName, member);
            return true;
        }

        _inProgramMember = RawMember.IsOne(name); // a log may be larger than any record
        if (!isList)
        {
            Utf8JsonReader ahead = reader;
            if (!ahead.TrySkip())
                return false;
        }

        _inProgramMember = false;
        if (!_seen.Add(name))
            place.Fail(Messages.DuplicateMember(name), start, JsonRules.Step(name));
        switch (name)
        {
            case Hypotheses when isList:
                _scope = Scope.List;
                break;
            case Hypotheses:
                place.Fail(Messages.JsonKind(Hypotheses, JsonRules.Show(ref reader), "a list"), reader.TokenStartIndex, ".hypotheses");
                break;
            case FormatVersion.Marker:
                Version = JsonRules.ReadVersion(ref reader, place);
                _marked = true;
                break;
            case "name":
                Name = JsonRules.ReadName(ref reader, place);
                break;
            case "timeZone":
                TimeZone = JsonRules.ReadZone(ref reader, place);
                break;
            case var _ when RawMember.IsOne(name):
                KeepProgramMember(ref reader, name);
                break;
            case var _ when !Version.IsNewerMinor:
                place.Fail(Messages.UnknownMember(name, Members), start, JsonRules.Step(name));
                break;
            default:
                NewerMembers ??= new NewerMembers(Version.Minor);
                reader = atName;
                JsonRules.KeepUnknown(ref reader, Buffer.Unread, NewerMembers, name, place);
                break;
        }

        return true;
    }

    private RawMember? FindAhead(string name, int start) =>
        readAhead?.Members.FirstOrDefault(m => m.Name == name && m.Offset == Buffer.TotalBytes + start);

    /// <summary>Passes over a value as if a null had stood there.</summary>
    private void PassOver(ref Utf8JsonReader reader, Utf8JsonReader atName, RawMember member)
    {
        ProgramMembers.Add(member);
        _endOfUnread = (int)reader.TokenStartIndex + member.Json.Length;
        reader = new Utf8JsonReader("null"u8, isFinalBlock: false, atName.CurrentState);
        reader.Read();
    }

    private void KeepProgramMember(ref Utf8JsonReader reader, string name)
    {
        int start = (int)reader.TokenStartIndex;
        reader.TrySkip(); // the value is complete
        (int line, int column) = Buffer.PlaceAt(start);
        ProgramMembers.Add(new RawMember(name, Buffer.Take(start, (int)reader.BytesConsumed), line, column));
    }

    private JsonPlace Here() => new(Buffer.Unread, "$", Buffer.Line, Buffer.Column);
}
