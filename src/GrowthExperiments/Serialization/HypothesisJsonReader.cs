using System.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Reads one hypothesis from its complete JSON object.</summary>
/// <param name="limits">The reader's limits.</param>
internal sealed class HypothesisJsonReader(ReadLimits limits)
{
    /// <summary>Reads the object; members of a newer minor version are kept, otherwise unknown members are refused.</summary>
    public Hypothesis Read(ReadOnlySpan<byte> record, JsonPlace place, FormatVersion version)
    {
        var reader = new Utf8JsonReader(record, JsonRules.Options);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            place.Fail(Messages.JsonKind("the hypothesis", JsonRules.Show(ref reader), "an object in braces"), reader.TokenStartIndex);

        var draft = new HypothesisDraft(limits.MaxTitleCharacters);
        var offsets = new long[HypothesisFields.All.Count + 1];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            long start = reader.TokenStartIndex;
            string name = JsonRules.TextOf(ref reader, "a member's name", place, "");
            if (!HypothesisFields.TryParse(name, out HypothesisField field))
            {
                if (!version.IsNewerMinor)
                    place.Fail(Messages.UnknownMember(name, HypothesisFields.Names), start, JsonRules.Step(name));
                draft.NewerMembers ??= new NewerMembers(version.Minor);
                JsonRules.KeepUnknown(ref reader, record, draft.NewerMembers, name, place);
                continue;
            }

            if (offsets[(int)field] != 0)
                place.Fail(Messages.DuplicateMember(name), start, JsonRules.Step(name));
            reader.Read();
            offsets[(int)field] = reader.TokenStartIndex;
            if (ReadField(ref reader, field, draft, place) is { } fault)
                place.Fail(fault, offsets[(int)field], JsonRules.Step(name));
        }

        if (draft.TryBuild(out Hypothesis? hypothesis, out HypothesisField at) is { } missing)
            place.Fail(missing, 0, offsets[(int)at] == 0 ? "" : JsonRules.Step(HypothesisFields.NameOf(at)));
        return hypothesis!;
    }

    private static Fault? ReadField(ref Utf8JsonReader reader, HypothesisField field, HypothesisDraft draft, JsonPlace place) => field switch
    {
        HypothesisField.Tags => ReadTags(ref reader, draft, place),
        HypothesisField.Effort => EffortJson.Read(ref reader, draft, place),
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease => ReadNumber(ref reader, field, draft, Messages.AllowedRating),
        HypothesisField.ExpectedLift => ReadNumber(ref reader, field, draft, Messages.AllowedLift),
        HypothesisField.Stage => ReadText(ref reader, field, draft, place, $"one of {Names<FunnelStage>.List}, in quotes"),
        HypothesisField.Status => ReadText(ref reader, field, draft, place, $"one of {Names<HypothesisStatus>.List}, in quotes"),
        _ => ReadText(ref reader, field, draft, place, "a text in quotes"),
    };

    private static Fault? ReadText(ref Utf8JsonReader reader, HypothesisField field, HypothesisDraft draft, JsonPlace place, string allowed)
    {
        string name = HypothesisFields.NameOf(field);
        if (reader.TokenType != JsonTokenType.String)
            return Messages.JsonKind(name, JsonRules.Show(ref reader), allowed);
        return draft.Set(field, JsonRules.TextOf(ref reader, name, place, JsonRules.Step(name)));
    }

    private static Fault? ReadNumber(ref Utf8JsonReader reader, HypothesisField field, HypothesisDraft draft, string allowed) =>
        reader.TokenType == JsonTokenType.Number
            ? draft.Set(field, Encoding.ASCII.GetString(reader.ValueSpan))
            : Messages.JsonKind(HypothesisFields.NameOf(field), JsonRules.Show(ref reader), $"{allowed}, without quotes");

    private static Fault? ReadTags(ref Utf8JsonReader reader, HypothesisDraft draft, JsonPlace place)
    {
        const string allowed = "a list of texts such as [\"email\", \"pricing\"]";
        if (reader.TokenType != JsonTokenType.StartArray)
            return Messages.JsonKind("tags", JsonRules.Show(ref reader), allowed);
        var tags = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String)
                return Messages.JsonKind("a tag", JsonRules.Show(ref reader), "a text in quotes");
            tags.Add(JsonRules.TextOf(ref reader, "tags", place, ".tags"));
        }

        return draft.SetTags(tags);
    }
}
