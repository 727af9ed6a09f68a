using System.Buffers;
using System.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <content>The values of members: each method takes the one at the reader or says what is wrong with it, and where.</content>
internal ref partial struct JsonObjectReader
{
    private const int ShortText = 64;

    /// <summary>A text under a rule such as <see cref="TextRules.Name"/>, which is told the member's name.</summary>
    public readonly string Text(ref Utf8JsonReader reader, Func<string, string, Fault?> rule) =>
        TextAt(ref reader, _place, _members.StepOf(_current), IsOptional, rule);

    /// <summary>A text that the input repeats; the same rule must go with the same texts.</summary>
    public readonly string Text(ref Utf8JsonReader reader, Func<string, string, Fault?> rule, JsonTexts? known)
    {
        if (known?.Find(ref reader) is { } found)
            return found;
        string text = Text(ref reader, rule);
        known?.Add(ref reader, text);
        return text;
    }

    /// <summary>A value of an enum by its exact name.</summary>
    public readonly TEnum Choice<TEnum>(ref Utf8JsonReader reader)
        where TEnum : struct, Enum
    {
        if (reader.TokenType != JsonTokenType.String)
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), $"one of {Names<TEnum>.List}, in quotes", IsOptional));
        Span<char> buffer = stackalloc char[ShortText];
        scoped ReadOnlySpan<char> text = TryCopyShort(reader.ValueSpan, buffer, out int length) ? buffer[..length] : JsonRules.TextOf(ref reader, Name, _place, _members.StepOf(_current));
        if (!Names<TEnum>.TryParse(text, StringComparison.Ordinal, out TEnum value))
            Fail(Messages.Choice<TEnum>(Name, text));
        return value;
    }

    /// <summary>A moment with its offset.</summary>
    public readonly DateTimeOffset Instant(ref Utf8JsonReader reader) => InstantAt(ref reader, Name, _place, _members.StepOf(_current), IsOptional);

    /// <summary>A moment with its offset, the value of a member that stands at a step of the place.</summary>
    public static DateTimeOffset InstantAt(ref Utf8JsonReader reader, string name, JsonPlace place, string? step, bool isOptional)
    {
        if (reader.TokenType != JsonTokenType.String)
            place.Fail(Messages.JsonKind(name, JsonRules.Show(ref reader), "a moment in quotes such as \"2026-11-02T09:30:00+01:00\"", isOptional), reader.TokenStartIndex, step);
        Span<char> buffer = stackalloc char[ShortText];
        scoped ReadOnlySpan<char> text = TryCopyShort(reader.ValueSpan, buffer, out int length) ? buffer[..length] : JsonRules.TextOf(ref reader, name, place, step);
        InstantFault fault = InstantText.TryParse(text, out DateTimeOffset instant);
        if (fault != InstantFault.None)
            place.Fail(Messages.Instant(name, text, fault), reader.TokenStartIndex, step);
        return instant;
    }

    /// <summary>A day.</summary>
    public readonly DateOnly Date(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "a day in quotes such as \"2026-11-02\"", IsOptional));
        string text = JsonRules.TextOf(ref reader, Name, _place, _members.StepOf(_current));
        if (!InstantText.TryParseDate(text, out DateOnly date))
            Fail(Messages.Date(Name, text));
        return date;
    }

    /// <summary>An ISO week.</summary>
    public readonly IsoWeek Week(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "an ISO week in quotes such as \"2026-W47\"", IsOptional));
        Span<char> buffer = stackalloc char[ShortText];
        scoped ReadOnlySpan<char> text = TryCopyShort(reader.ValueSpan, buffer, out int length) ? buffer[..length] : JsonRules.TextOf(ref reader, Name, _place, _members.StepOf(_current));
        if (!IsoWeek.TryParse(text, null, out IsoWeek week))
            Fail(Messages.WeekText(text) with { Kind = FaultKind.Value });
        return week;
    }

    /// <summary>The id of a hypothesis.</summary>
    public readonly HypothesisId Id(ref Utf8JsonReader reader) => IdAt(ref reader, _place, _members.StepOf(_current), IsOptional);

    /// <summary>A decimal number, exactly; its range is the caller's to check.</summary>
    public readonly decimal Number(ref Utf8JsonReader reader, string allowed)
    {
        if (reader.TokenType != JsonTokenType.Number)
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), $"{allowed}, without quotes", IsOptional));
        NumberFault fault = ExactNumber.TryParse(reader.ValueSpan, out decimal number);
        if (fault != NumberFault.None)
            Fail(Messages.Number(Name, Encoding.ASCII.GetString(reader.ValueSpan), fault, allowed));
        return number;
    }

    /// <summary>A whole number in a range; 1e2 and 2.0 are whole numbers.</summary>
    public readonly long Count(ref Utf8JsonReader reader, long least, long most)
    {
        bool isNumber = reader.TokenType == JsonTokenType.Number;
        if (isNumber && ExactNumber.TryParse(reader.ValueSpan, out decimal number) == NumberFault.None
            && number >= least && number <= most && decimal.IsInteger(number))
        {
            return (long)number;
        }

        Fail(Messages.WholeNumber(Name, JsonRules.Show(ref reader), least, most));
        return 0;
    }

    /// <summary>A rating.</summary>
    public readonly int Rating(ref Utf8JsonReader reader)
    {
        decimal number = Number(ref reader, Messages.AllowedRating);
        if (number is < IceScore.MinRating or > IceScore.MaxRating || !decimal.IsInteger(number))
            Fail(Messages.Rating(Name, Shown.Quoted(Encoding.ASCII.GetString(reader.ValueSpan))));
        return (int)number;
    }

    /// <summary>Yes or no.</summary>
    public readonly bool Flag(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "true or false", IsOptional));
        return reader.TokenType == JsonTokenType.True;
    }

    private readonly HypothesisId IdAt(ref Utf8JsonReader reader, JsonPlace place, string? step, bool optional)
    {
        string text = TextAt(ref reader, place, step, optional, static (_, _) => null);
        if (!HypothesisId.TryRead(text, out HypothesisId id, out Fault? fault))
            place.Fail(fault, reader.TokenStartIndex, step);
        return id;
    }

    private readonly string TextAt(ref Utf8JsonReader reader, JsonPlace place, string? step, bool optional, Func<string, string, Fault?> rule)
    {
        if (reader.TokenType != JsonTokenType.String)
            place.Fail(Messages.JsonKind(Name, JsonRules.Show(ref reader), "a text in quotes", optional), reader.TokenStartIndex, step);
        string text = JsonRules.TextOf(ref reader, Name, place, step);
        if (rule(text, Name) is { } fault)
            place.Fail(fault, reader.TokenStartIndex, step);
        return text;
    }

    /// <summary>Copies a short text in ASCII without escapes, so that no string is made for it.</summary>
    private static bool TryCopyShort(ReadOnlySpan<byte> utf8, Span<char> buffer, out int length)
    {
        length = 0;
        return utf8.Length <= buffer.Length && !utf8.Contains((byte)'\\') && Ascii.ToUtf16(utf8, buffer, out length) == OperationStatus.Done;
    }
}
