using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>An effect in JSON: <c>{"kind": "Relative", "estimate": 0.25, "low": 0.02, "high": 0.48, "control": 4000, "treatment": 4000}</c>.</summary>
internal static class EffectJson
{
    private static readonly JsonMembers Members = new("kind", "estimate", "low", "high", "level", "control", "treatment", "unit", "sampleRatioP")
    {
        Required = ["kind", "estimate"],
    };

    /// <summary>Reads the effect at the reader; the place is that of the effect.</summary>
    public static Effect Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, JsonTexts? names = null)
    {
        var members = new JsonObjectReader(ref reader, Members, place, "the effect", version);
        EffectKind kind = default;
        decimal estimate = 0, level = Effect.DefaultLevel;
        decimal? low = null, high = null, sampleRatioP = null;
        long? control = null, treatment = null;
        string? unit = null;
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "kind":
                    kind = members.Choice<EffectKind>(ref reader);
                    break;
                case "estimate":
                    estimate = members.Number(ref reader, Messages.AllowedEstimate);
                    break;
                case "low":
                    low = members.Number(ref reader, Messages.AllowedEstimate);
                    break;
                case "high":
                    high = members.Number(ref reader, Messages.AllowedEstimate);
                    break;
                case "level":
                    level = members.Number(ref reader, Messages.AllowedEstimate);
                    members.Check(Effect.CheckLevel(level));
                    break;
                case "control":
                    control = members.Count(ref reader, 1, long.MaxValue);
                    break;
                case "treatment":
                    treatment = members.Count(ref reader, 1, long.MaxValue);
                    break;
                case "unit":
                    unit = members.Text(ref reader, TextRules.Name, names);
                    break;
                default:
                    sampleRatioP = members.Number(ref reader, Messages.AllowedEstimate);
                    members.Check(Effect.CheckProbability(sampleRatioP));
                    break;
            }
        }

        members.CheckTogether("low", low is null, "high", high is null);
        members.CheckTogether("control", control is null, "treatment", treatment is null);
        (decimal, decimal)? interval = low is null ? null : (low.Value, high!.Value);
        members.CheckWhole(Effect.CheckEstimate(kind, estimate) ?? Effect.CheckInterval(estimate, interval));
        return Effect.OfChecked(kind, estimate, interval, level, control is null ? null : (control.Value, treatment!.Value), unit, sampleRatioP);
    }

    public static void Write(Utf8JsonWriter writer, Effect effect)
    {
        writer.WriteStartObject("effect");
        writer.WriteString("kind", effect.Kind.ToString());
        writer.WriteNumber("estimate", effect.Estimate);
        if (effect.Interval is var (low, high))
        {
            writer.WriteNumber("low", low);
            writer.WriteNumber("high", high);
        }

        if (effect.Level != Effect.DefaultLevel)
            writer.WriteNumber("level", effect.Level);
        if (effect.Samples is var (control, treatment))
        {
            writer.WriteNumber("control", control);
            writer.WriteNumber("treatment", treatment);
        }

        if (effect.Unit is not null)
            writer.WriteString("unit", effect.Unit);
        if (effect.SampleRatioP is { } p)
            writer.WriteNumber("sampleRatioP", p);
        writer.WriteEndObject();
    }
}
