using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>How a team rates, in JSON; what is usual is left out.</summary>
internal static class RatingPolicyJson
{
    private static readonly JsonMembers Members = new("rule", "lifetimeDays", "discussFrom");

    /// <summary>The way to rate of a document; the usual one where it says none.</summary>
    public static RatingPolicy Read(BacklogDocument document) =>
        document.ProgramMembers.FirstOrDefault(m => m.Name == RawMember.RatingPolicy) is { } member ? Read(member, document.Version) : RatingPolicy.Default;

    private static RatingPolicy Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        RatingPolicy policy = RatingPolicy.Default;
        var members = new JsonObjectReader(ref reader, Members, member.Place, "the rating policy", version);
        while (members.Next(ref reader))
        {
            policy = members.Name switch
            {
                "rule" => policy with { Rule = members.Choice<AgreementRule>(ref reader) },
                "lifetimeDays" => policy with { LifetimeDays = (int)members.Count(ref reader, 1, RatingPolicy.MaxLifetimeDays) },
                _ => policy with { DiscussFrom = (int)members.Count(ref reader, 1, RatingPolicy.MaxSpread) },
            };
        }

        return policy with { NewerMembers = members.Newer };
    }

    /// <summary>Writes a policy; the usual one is left out.</summary>
    public static void Write(Utf8JsonWriter writer, RatingPolicy policy)
    {
        if (policy == RatingPolicy.Default)
            return;
        writer.WriteStartObject(RawMember.RatingPolicy);
        writer.WriteString("rule", policy.Rule.ToString());
        writer.WriteNumber("lifetimeDays", policy.LifetimeDays);
        writer.WriteNumber("discussFrom", policy.DiscussFrom);
        HypothesisJsonWriter.WriteNewer(writer, policy.NewerMembers);
        writer.WriteEndObject();
    }
}
