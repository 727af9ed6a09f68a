using System.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Reads one hypothesis from its complete JSON object.</summary>
/// <param name="limits">The reader's limits.</param>
internal sealed class HypothesisJsonReader(ReadLimits limits)
{
    public const string Rated = "rated";

    /// <summary>What stands in no sheet, so that it is no field.</summary>
    private static readonly JsonMembers Besides = new(RaterScoreJson.Name, Rated, EvidenceJson.Name);

    /// <summary>All members in the order in which they are written.</summary>
    private static readonly string[] KnownNames =
        [.. HypothesisFields.Names.SelectMany(name => name == HypothesisFields.NameOf(HypothesisField.Ease) ? [name, .. Besides.Names] : new[] { name })];

    private static readonly string StageAllowed = $"one of {Names<FunnelStage>.List}, in quotes";
    private static readonly string StatusAllowed = $"one of {Names<HypothesisStatus>.List}, in quotes";

    private static readonly JsonMembers Fields = new([.. HypothesisFields.Names]);

    private readonly JsonTexts _repeated = new(); // owners, tags and the like
    private readonly HypothesisDraft _draft = new(limits.MaxTitleCharacters);
    private readonly long[] _offsets = new long[HypothesisFields.All.Count + 1];

    /// <summary>Reads the object; members of a newer minor version are kept, otherwise unknown members are refused.</summary>
    public Hypothesis Read(ReadOnlySpan<byte> record, JsonPlace place, FormatVersion version)
    {
        var reader = new Utf8JsonReader(record, JsonRules.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            place.Fail(Messages.JsonKind("the hypothesis", JsonRules.Show(ref reader), "an object in braces"), reader.TokenStartIndex);

        _draft.Clear();
        Array.Clear(_offsets);
        HypothesisField field = default;
        int besides = 0; // a bit for each that was there
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = reader.TokenStartIndex;
            int known = Fields.IndexOf(ref reader, expected: (int)field);
            if (known < 0)
            {
                if (Besides.IndexOf(ref reader, expected: 0) is >= 0 and var index)
                {
                    if ((besides >> index & 1) != 0)
                        place.Fail(Messages.DuplicateMember(Besides.NameOf(index)), start, Besides.StepOf(index));
                    besides |= 1 << index;
                    reader.Read();
                    ReadBesides(ref reader, Besides.NameOf(index), place.In(Besides.StepOf(index)), version);
                    continue;
                }

                string name = JsonRules.TextOf(ref reader, "a member's name", place, "");
                if (name == FormatVersion.Marker)
                    place.Fail(Messages.MarkerInside(), start, JsonRules.Step(name));
                if (!version.IsNewerMinor)
                    place.Fail(Messages.UnknownMember(name, KnownNames), start, JsonRules.Step(name));
                _draft.NewerMembers ??= new NewerMembers(version.Minor);
                JsonRules.KeepUnknown(ref reader, record, _draft.NewerMembers, name, place);
                continue;
            }

            field = (HypothesisField)(known + 1);
            if (_offsets[(int)field] != 0)
                place.Fail(Messages.DuplicateMember(HypothesisFields.NameOf(field)), start, Member(field));
            reader.Read();
            _offsets[(int)field] = reader.TokenStartIndex;
            if (ReadField(ref reader, field, place) is { } fault)
                place.Fail(fault, _offsets[(int)field], Member(field));
        }

        if (_draft.TryBuild(out Hypothesis? hypothesis, out HypothesisField at) is { } missing)
            place.Fail(missing, 0, _offsets[(int)at] == 0 ? "" : Member(at));
        return hypothesis!;
    }

    private static string Member(HypothesisField field) => Fields.StepOf((int)field - 1);

    private Fault? ReadField(ref Utf8JsonReader reader, HypothesisField field, JsonPlace place) => field switch
    {
        HypothesisField.Tags => ReadTags(ref reader, place),
        HypothesisField.Effort => ReadEffort(ref reader, place),
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => ReadRating(ref reader, field),
        HypothesisField.ExpectedLift => ReadNumber(ref reader, field, Messages.AllowedLift),
        HypothesisField.Stage => ReadText(ref reader, field, place, StageAllowed),
        HypothesisField.Status => ReadText(ref reader, field, place, StatusAllowed),
        _ => ReadText(ref reader, field, place, "a text in quotes"),
    };

    private Fault? ReadEffort(ref Utf8JsonReader reader, JsonPlace place)
    {
        _draft.SetEffort(EffortJson.Read(ref reader, place.In(".effort")));
        return null;
    }

    private void ReadBesides(ref Utf8JsonReader reader, string name, JsonPlace place, FormatVersion version)
    {
        if (name == RaterScoreJson.Name)
            _draft.Ratings = RaterScoreJson.Read(ref reader, place, version);
        else if (name == EvidenceJson.Name)
            _draft.Evidence = EvidenceJson.Read(ref reader, place, version);
        else
            _draft.Rated = JsonObjectReader.InstantAt(ref reader, Rated, place, null, isOptional: true);
    }

    private Fault? ReadText(ref Utf8JsonReader reader, HypothesisField field, JsonPlace place, string allowed)
    {
        if (reader.TokenType != JsonTokenType.String)
            return Messages.JsonKind(HypothesisFields.NameOf(field), JsonRules.Show(ref reader), allowed, optional: field != HypothesisField.Title);
        bool isRepeated = field is HypothesisField.Stage or HypothesisField.Status or HypothesisField.Owner or HypothesisField.Market or HypothesisField.Metric
            or HypothesisField.Serves or HypothesisField.GuardedBy;
        return _draft.Set(field, TextOf(ref reader, HypothesisFields.NameOf(field), place.In(Member(field)), isRepeated));
    }

    /// <summary>The text at the reader, the same string each time where it is a repeated one; its rule is the draft's business.</summary>
    private string TextOf(ref Utf8JsonReader reader, string name, JsonPlace place, bool isRepeated)
    {
        if (isRepeated && _repeated.Find(ref reader) is { } found)
            return found;
        string text = JsonRules.TextOf(ref reader, name, place, "");
        if (isRepeated)
            _repeated.Add(ref reader, text);
        return text;
    }

    private Fault? ReadRating(ref Utf8JsonReader reader, HypothesisField field)
    {
        bool isDigit = reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length == 1 && reader.ValueSpan[0] > (byte)'0';
        if (!isDigit)
            return ReadNumber(ref reader, field, Messages.AllowedRating);
        _draft.SetRating(field, reader.ValueSpan[0] - '0');
        return null;
    }

    private Fault? ReadNumber(ref Utf8JsonReader reader, HypothesisField field, string allowed) =>
        reader.TokenType == JsonTokenType.Number
            ? _draft.Set(field, Encoding.ASCII.GetString(reader.ValueSpan))
            : Messages.JsonKind(HypothesisFields.NameOf(field), JsonRules.Show(ref reader), $"{allowed}, without quotes", optional: true);

    private Fault? ReadTags(ref Utf8JsonReader reader, JsonPlace place)
    {
        const string allowed = "a list of texts such as [\"email\", \"pricing\"]";
        if (reader.TokenType != JsonTokenType.StartArray)
            return Messages.JsonKind("tags", JsonRules.Show(ref reader), allowed, optional: true);
        var tags = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            JsonPlace at = place.In(".tags").At(tags.Count);
            if (reader.TokenType != JsonTokenType.String)
                at.Fail(Messages.JsonKind("a tag", JsonRules.Show(ref reader), "a text in quotes"), reader.TokenStartIndex);
            string tag = TextOf(ref reader, "tags", at, isRepeated: true);
            if (TextRules.Tag(tag) is { } fault)
                at.Fail(fault, reader.TokenStartIndex);
            tags.Add(tag);
        }

        return tags.Count > Hypothesis.MaxTags ? Messages.TooManyTags(Hypothesis.MaxTags, tags.Count) : _draft.SetTags(tags);
    }
}
