using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>What a team asks of a week, in JSON; what is usual is left out.</summary>
internal static class PolicyJson
{
    private const string What = "the policy";

    private static readonly JsonMembers Members = new("target", "low", "high", "maxRunning", "capacity", "defaultEffort", "minStages", "minRuntimeDays", "requireKeyResult");

    public static CyclePolicy Read(RawMember member, FormatVersion version)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        return Read(ref reader, member.Place, version);
    }

    public static CyclePolicy Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        CyclePolicy policy = CyclePolicy.Default;
        (int low, int high) = policy.Band;
        var members = new JsonObjectReader(ref reader, Members, place, What, version);
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "target":
                    policy = policy with { Target = (int)members.Count(ref reader, 1, CyclePolicy.MaxTests) };
                    break;
                case "low":
                    low = (int)members.Count(ref reader, 0, CyclePolicy.MaxTests);
                    break;
                case "high":
                    high = (int)members.Count(ref reader, 1, CyclePolicy.MaxTests);
                    break;
                case "maxRunning":
                    policy = policy with { MaxRunning = (int)members.Count(ref reader, 1, CyclePolicy.MaxTests) };
                    break;
                case "capacity":
                    policy = policy with { Capacity = EffortJson.Read(ref reader, members.Place, members.Name) };
                    break;
                case "defaultEffort":
                    policy = policy with { DefaultEffort = EffortJson.Read(ref reader, members.Place, members.Name) };
                    break;
                case "minStages":
                    policy = policy with { MinStages = (int)members.Count(ref reader, 0, CyclePolicy.Stages) };
                    break;
                case "requireKeyResult":
                    policy = policy with { RequireKeyResult = members.Flag(ref reader) };
                    break;
                default:
                    policy = policy with { MinRuntimeDays = (int)members.Count(ref reader, 0, CyclePolicy.MaxRuntimeDays) };
                    break;
            }
        }

        if (low > high)
            members.CheckWhole(Messages.CountRange("low", low, 0, high));
        return policy with { Band = (low, high), NewerMembers = members.Newer };
    }

    /// <summary>The minor version of what came to a policy after the first ones; 0 when nothing did.</summary>
    public static int MinorOf(CyclePolicy policy) =>
        Math.Max(policy.RequireKeyResult ? FormatVersion.WithSteering.Minor : 0, policy.NewerMembers?.Minor ?? 0);

    /// <summary>Writes a policy under a name; the usual one is left out.</summary>
    public static void Write(Utf8JsonWriter writer, string name, CyclePolicy policy)
    {
        if (policy == CyclePolicy.Default)
            return;
        writer.WriteStartObject(name);
        writer.WriteNumber("target", policy.Target);
        writer.WriteNumber("low", policy.Band.Low);
        writer.WriteNumber("high", policy.Band.High);
        writer.WriteNumber("maxRunning", policy.MaxRunning);
        if (policy.Capacity is { } capacity)
            EffortJson.Write(writer, capacity, "capacity");
        EffortJson.Write(writer, policy.DefaultEffort, "defaultEffort");
        writer.WriteNumber("minStages", policy.MinStages);
        writer.WriteNumber("minRuntimeDays", policy.MinRuntimeDays);
        if (policy.RequireKeyResult)
            writer.WriteBoolean("requireKeyResult", true);
        HypothesisJsonWriter.WriteNewer(writer, policy.NewerMembers);
        writer.WriteEndObject();
    }
}
