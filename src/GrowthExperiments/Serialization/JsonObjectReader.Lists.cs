using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <content>The values of members that are lists.</content>
internal ref partial struct JsonObjectReader
{
    /// <summary>Goes into a list; the caller then loops with <see cref="NextItem"/>.</summary>
    public readonly void StartList(ref Utf8JsonReader reader, string allowed)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), allowed, IsOptional));
    }

    /// <summary>Goes to the next item of a list; false at its end. The item stands at <c>Place.At(i)</c>.</summary>
    public static bool NextItem(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>A list of texts, each under a rule.</summary>
    public readonly string[] Texts(ref Utf8JsonReader reader, Func<string, string, Fault?> rule, int most, JsonTexts? known = null)
    {
        StartList(ref reader, "a list of texts in quotes");
        JsonPlace place = Place;
        List<string> texts = known?.Scratch ?? [];
        texts.Clear();
        while (NextItem(ref reader))
        {
            string? text = known?.Find(ref reader);
            if (text is null)
            {
                text = TextAt(ref reader, place.At(texts.Count), step: null, optional: false, rule);
                known?.Add(ref reader, text);
            }

            texts.Add(text);
        }

        Check(texts.Count > most ? Messages.TooMany(Name, most, texts.Count) : null);
        return [.. texts];
    }

    /// <summary>A list of ids of hypotheses.</summary>
    public readonly HypothesisId[] Ids(ref Utf8JsonReader reader, int most)
    {
        StartList(ref reader, "a list of ids in quotes");
        JsonPlace place = Place;
        var ids = new List<HypothesisId>();
        while (NextItem(ref reader))
            ids.Add(IdAt(ref reader, place.At(ids.Count), step: null, optional: false));
        Check(ids.Count > most ? Messages.TooMany(Name, most, ids.Count) : null);
        return [.. ids];
    }
}
