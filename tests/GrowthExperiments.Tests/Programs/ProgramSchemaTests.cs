using System.Text;
using System.Text.Json;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramSchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(BacklogJson.Schema).RootElement;
    private static readonly SchemaValidator Validator = new(Schema);

    [Fact]
    public void The_document_of_a_program_keeps_the_schema()
    {
        string json = Rich().ToJson();
        Assert.Contains("\"carriedTo\"", json, StringComparison.Ordinal);
        Assert.True(Validator.Accepts(json), json);
    }

    [Theory]
    [InlineData("\"target\": 3", "\"target\": 0")]
    [InlineData("\"target\": 3", "\"target\": \"3\"")]
    [InlineData("\"low\": 1", "\"most\": 1")]
    [InlineData("\"rule\": \"Mean\"", "\"rule\": \"mean\"")]
    [InlineData("\"lifetimeDays\": 90", "\"lifetimeDays\": 0")]
    [InlineData("\"lifetimeDays\": 90", "\"lifetimeDays\": 3651")]
    [InlineData("\"discussFrom\": 3", "\"discussFrom\": 10")]
    [InlineData("\"discussFrom\": 3", "\"discuss\": 3")]
    [InlineData("\"kind\": \"Opinion\"", "\"kind\": \"Rumour\"")]
    [InlineData("\"id\": \"es-interest\",", "")]
    [InlineData("\"id\": \"es-interest\"", "\"id\": \"\"")]
    [InlineData("\"name\": \"ES: first interest\"", "\"name\": 7")]
    [InlineData("\"market\": \"ES\"", "\"market\": \"\"")]
    [InlineData("\"criteria\": [", "\"rules\": [")]
    [InlineData("\"measure\": \"pipeline\"", "\"measure\": \"pipeline!\"")]
    [InlineData("\"measure\": \"pipeline\"", "\"measure\": \"a=b\"")]
    [InlineData("\"comparison\": \"AtLeast\"", "\"comparison\": \">=\"")]
    [InlineData("\"threshold\": 100000", "\"threshold\": \"100000\"")]
    [InlineData("\"threshold\": 100000", "\"threshold\": 1000000000000001")]
    [InlineData("\"unit\": \"EUR\"", "\"evidenceRequired\": 1")]
    [InlineData("\"verdict\": \"Go\"", "\"verdict\": \"go\"")]
    [InlineData("\"measurements\": [", "\"measures\": [")]
    [InlineData("\"value\": 120000", "\"value\": -1000000000000001")]
    [InlineData("\"evidence\": \"crm\"", "\"evidence\": \"\"")]
    [InlineData("\"on\": \"2026-11-20\"", "\"on\": \"20.11.2026\"")]
    [InlineData("\"before\": \"Go\"", "\"before\": true")]
    [InlineData("\"by\": \"mia\"", "\"by\": \"\\n\"")]
    [InlineData("\"week\": \"2026-W48\"", "\"week\": \"2026-W54\"")]
    [InlineData("\"week\": \"2026-W48\"", "\"week\": 48")]
    [InlineData("\"week\": \"2026-W48\",", "")]
    [InlineData("\"status\": \"Closed\"", "\"status\": \"closed\"")]
    [InlineData("\"status\": \"CarriedOver\"", "\"status\": \"Carried\"")]
    [InlineData("\"startedBefore\": true", "\"startedBefore\": 1")]
    [InlineData("\"carryReason\": \"more data\"", "\"carryReason\": \"\"")]
    [InlineData("\"experiments\": [", "\"tests\": [")]
    [InlineData("\"count\": 1", "\"count\": 1.5")]
    [InlineData("\"entries\": [", "\"items\": [")]
    [InlineData("\"daysBefore\": 14", "\"daysBefore\": 366")]
    [InlineData("\"daysBefore\": 14", "\"daysBefore\": -366")]
    [InlineData("\"daysBefore\": 14", "\"days\": 14")]
    [InlineData("\"text\": \"Book the speaker\"", "\"text\": \"\"")]
    [InlineData("\"playbooks\": [", "\"playbook\": [")]
    [InlineData("\"learnings\": [\n        \"L1\"", "\"learnings\": [\n        \"l1\"")]
    [InlineData("\"bestPractices\": [", "\"practices\": [")]
    public void Schema_and_reader_refuse_the_same(string part, string wrong)
    {
        string json = Rich().ToJson();
        int at = json.IndexOf(part, StringComparison.Ordinal);
        Assert.True(at > 0, part);
        json = string.Concat(json.AsSpan(0, at), wrong, json.AsSpan(at + part.Length));
        Assert.False(Validator.Accepts(json));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.ThrowsAny<GrowthException>(() => GrowthProgram.Read(stream));
    }

    [Fact]
    public void The_schema_names_the_values_of_every_enum()
    {
        Assert.Equal(Enum.GetNames<CycleStatus>(), EnumOf("week", "status"));
        Assert.Equal(Enum.GetNames<ExperimentStatus>(), EnumOf("experiment", "status"));
        Assert.Equal(Enum.GetNames<Outcome>(), EnumOf("learning", "outcome"));
        Assert.Equal(Enum.GetNames<Decision>(), EnumOf("learning", "decision"));
        Assert.Equal(Enum.GetNames<FunnelStage>(), EnumOf("learning", "stage"));
        Assert.Equal(Enum.GetNames<EffectKind>(), EnumOf("effect", "kind"));
        Assert.Equal(Enum.GetNames<AgreementRule>(), EnumOf("ratingPolicy", "rule"));
        Assert.Equal(Enum.GetNames<InitiativeKind>(), EnumOf("initiative", "kind"));
        Assert.Equal(Enum.GetNames<GateComparison>(), EnumOf("criterion", "comparison"));
        Assert.Equal(Enum.GetNames<GateVerdict>(), EnumOf("gateDecision", "verdict"));
        Assert.Equal(Enum.GetNames<GateVerdict>(), EnumOf("gateDecision", "before"));
        JsonElement evidence = Schema.GetProperty("$defs").GetProperty("evidence").GetProperty("items").GetProperty("properties");
        Assert.Equal(Enum.GetNames<EvidenceKind>(), evidence.GetProperty("kind").GetProperty("enum").EnumerateArray().Select(v => v.GetString()!));
    }

    private static IEnumerable<string> EnumOf(string type, string member) =>
        Schema.GetProperty("$defs").GetProperty(type).GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(v => v.GetString()!);

    /// <summary>A program with every kind of week, test and entry.</summary>
    private static GrowthProgram Rich()
    {
        var clock = new Clock(Clock.Monday);
        var program = GrowthProgram.Create("Acme growth", "Europe/Paris", clock);
        program.Policy = CyclePolicy.Default with { Target = 3, Band = (1, 3), Capacity = Effort.Of(("data", 5), ("engineering", 10)), MinStages = 1, MinRuntimeDays = 3 };
        program.RatingPolicy = RatingPolicy.Default with { Rule = AgreementRule.Mean };
        program.Backlog.AddRange(
        [
            Examples.Full with { Status = HypothesisStatus.Idea, Ratings = [RaterScore.Of("mia", IceScore.Of(7, 7, 7), Clock.Monday)], Evidence = [Evidence.Of(EvidenceKind.Opinion, new DateOnly(2026, 11, 2), "n")] },
            Hypothesis.Create("b", null, IceScore.Of(2, 2, 2)),
            Hypothesis.Create("c", null, IceScore.Of(3, 3, 3)),
        ]);
        foreach (Gate gate in StandardGates.NewMarket("ES", 100_000, 10, pipelineUnit: "EUR"))
            program.AddGate(gate);
        GateMeasurement[] interest = [GateMeasurement.Of("months of selling", 3), GateMeasurement.Of("pipeline", 120_000, "crm", new DateOnly(2026, 11, 20)), GateMeasurement.Of("first interests", 12)];
        program.DecideGate(GateId.Of("es-interest"), interest, "mia", "go on");
        program.DecideGate(GateId.Of("es-customers"), [GateMeasurement.Of("months of selling since the first interest", 3), GateMeasurement.Of("signed customers", 1)]);
        IsoWeek week = program.CurrentWeek;
        program.PlanWeek(week);
        program.StartWeek(week);
        clock.Now += TimeSpan.FromDays(4);
        program.EndExperiment(Examples.Full.Id);
        program.Conclude(Examples.Full.Id, Conclusion.Of(Outcome.Won, "fewer fields help") with
        {
            Effect = Effect.FromCounts(200, 4000, 250, 4000),
            Decision = Decision.Iterate,
            ActualEffort = Effort.Of(4),
            Evidence = ["https://wiki.example.com/one-field"],
            Author = "mia",
        });
        foreach (HypothesisId id in program.CycleOf(week).Experiments.Where(e => e.IsOpen).Select(e => e.Hypothesis).ToList())
            program.CarryOver(id, "more data");
        program.CloseWeek(week);
        program.AddPlaybook(Playbook.From(program.Log[0]) with
        {
            Owner = "mia",
            Steps = [PlaybookStep.Of(14, "Book the speaker", "mia")],
            BestPractices = ["Take questions early"],
            Pitfalls = ["No sound"],
            Recycled = [HypothesisId.Of("r")],
        });
        return program;
    }
}
