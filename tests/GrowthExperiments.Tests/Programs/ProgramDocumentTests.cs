using System.Diagnostics;
using System.Text;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramDocumentTests
{
    /// <summary>A document of version 1.2, with members that this version does not know in every part.</summary>
    private const string Newer = """
        {
          "growthExperiments": "1.3",
          "seasons": [ 1.50,  null ],
          "hypotheses": [ { "id": "a", "title": "A", "votes": {"x" : 1e0}, "status": "Running",
            "ratings": [ { "rater": "leo", "impact": 1, "confidence": 1, "ease": 1, "stars": [ 5 ,4 ] } ],
            "evidence": [ { "kind": "Opinion", "date": "2026-11-02", "of": {"who" : "leo"} } ] } ],
          "policy": { "target": 5, "mood": {"p" : [ 1,2 ]} },
          "ratingPolicy": { "rule": "Mean", "chair": {"c" :1} },
          "weeks": [
            { "week": "2026-W48", "status": "Running", "policy": { "low": 1, "tone": "\u00e9" }, "weather": [ "rain" , -0 ],
              "experiments": [ { "hypothesis": "a", "status": "Running", "started": "2026-11-23T09:00:00Z", "screens": { "n":2.0 },
                "prediction": { "at": "2026-11-23T09:00:00Z", "ratings": [ { "rater": "mia", "impact": 1, "confidence": 1, "ease": 1, "face": {"b":0.10} } ], "bets": [ 3 ,4 ] } } ] } ]
        }
        """;

    private static readonly string[] Kept =
    [
        "\"growthExperiments\": \"1.3\"", "\"seasons\": [ 1.50,  null ]", "\"votes\": {\"x\" : 1e0}", "\"mood\": {\"p\" : [ 1,2 ]}", "\"tone\": \"\\u00e9\"",
        "\"weather\": [ \"rain\" , -0 ]", "\"screens\": { \"n\":2.0 }", "\"bets\": [ 3 ,4 ]", "\"stars\": [ 5 ,4 ]", "\"of\": {\"who\" : \"leo\"}", "\"chair\": {\"c\" :1}", "\"face\": {\"b\":0.10}",
    ];

    [Fact]
    public void A_program_with_everything_comes_back_byte_for_byte()
    {
        GrowthProgram program = Grown.Rich();
        string json = program.ToJson();
        Assert.Equal(json, program.Copy().ToJson());
        Assert.Equal(program.Weeks, program.Copy().Weeks);
        Assert.Equal(program.Log, program.Copy().Log);
        Assert.Equal((program.Policy, program.RatingPolicy), (program.Copy().Policy, program.Copy().RatingPolicy));
        Assert.Equal((program.Name, program.TimeZone), (program.Copy().Name, program.Copy().TimeZone));
        Snapshot.Match(json, "json");
    }

    [Fact]
    public void A_backlog_is_a_program_without_weeks_and_stays_of_version_1_0()
    {
        string json = BacklogJson.ToJson(new BacklogDocument([Samples.Total, Hypothesis.Create("Bare")]) { Name = "Équipe", TimeZone = "Europe/Paris" });
        GrowthProgram program = Grown.Read(json);
        Assert.Equal(json, program.ToJson());
        Assert.Contains("\"growthExperiments\": \"1.0\"", json, StringComparison.Ordinal);
        program.PlanWeek(Grown.W48);
        Assert.Contains("\"growthExperiments\": \"1.1\"", program.ToJson(), StringComparison.Ordinal);
        program = Grown.Read(json);
        program.Policy = CyclePolicy.Default with { Target = 3 };
        Assert.Contains("\"growthExperiments\": \"1.1\"", program.ToJson(), StringComparison.Ordinal);
        program.Policy = CyclePolicy.Default with { Target = 10 };
        Assert.Equal(json, program.ToJson());
        program.RatingPolicy = RatingPolicy.Default with { DiscussFrom = 4 };
        Assert.Contains("\"growthExperiments\": \"1.1\"", program.ToJson(), StringComparison.Ordinal);
        program.RatingPolicy = new RatingPolicy();
        Assert.Equal(json, program.ToJson());
        Hypothesis bare = Samples.Total;
        foreach (Hypothesis h in new[] { bare with { Rated = Clock.Monday }, bare with { Evidence = [Evidence.Of(EvidenceKind.Opinion, new DateOnly(2026, 11, 2))] } })
        {
            program.Backlog.Update(h);
            Assert.Contains("\"growthExperiments\": \"1.1\"", program.ToJson(), StringComparison.Ordinal);
        }

        program.Backlog.Update(bare);
        Assert.Equal(json, program.ToJson());
    }

    [Fact]
    public void Any_way_to_rate_comes_back() => Props.Check(Gens.RatingPolicy, policy =>
    {
        GrowthProgram program = Grown.Of("a");
        program.RatingPolicy = policy;
        Assert.Equal(policy, program.Copy().RatingPolicy);
        Assert.Equal(policy != RatingPolicy.Default, program.ToJson().Contains("ratingPolicy", StringComparison.Ordinal));
    }, cases: 200);

    [Fact]
    public void What_a_newer_minor_version_added_comes_back_byte_for_byte()
    {
        GrowthProgram program = Grown.Read(Newer);
        string written = program.ToJson();
        Assert.All(Kept, kept => Assert.Contains(kept, written, StringComparison.Ordinal));
        Assert.Equal(written, Grown.Read(written).ToJson());
        program.Finish("a");
        program.CloseWeek(Grown.W48);
        written = program.ToJson();
        Assert.All(Kept, kept => Assert.Contains(kept, written, StringComparison.Ordinal));
        Assert.Equal(written, Grown.Read(written).ToJson());
    }

    [Fact]
    public void An_entry_of_a_newer_minor_version_is_kept_and_sealed()
    {
        const string entry = """{"id":"L1","at":"2026-12-01T17:00:00Z","hypothesis":"a","title":"A","week":"2026-W48","outcome":"Won","insight":"i","decision":"Ship","mood": [ 1 ]}""";
        string json = Newer.TrimEnd()[..^1] + ",\"log\":" + Logs.Sealed(entry) + "}";
        Assert.Contains(entry[..^1], Grown.Read(json).ToJson(), StringComparison.Ordinal);
        Assert.Equal(Grown.Read(json).ToJson(), Grown.Read(json).Copy().ToJson());
        Assert.Equal(1, Assert.Throws<GrowthIntegrityException>(() => Grown.Read(json.Replace("\"mood\": [ 1 ]", "\"mood\": [ 2 ]", StringComparison.Ordinal))).Sequence);
    }

    [Fact]
    public void A_newer_major_version_is_refused()
    {
        GrowthVersionException error = Assert.Throws<GrowthVersionException>(() => Grown.Read(Newer.Replace("1.3", "2.0", StringComparison.Ordinal)));
        Assert.Equal(("version.unsupported", "$.growthExperiments"), (error.Code, error.Place.Path));
    }

    [Fact]
    public void A_backlog_document_keeps_the_rest_of_a_program_byte_for_byte()
    {
        foreach (string json in new[] { Grown.Rich().ToJson(), Grown.Read(Newer).ToJson() })
        {
            BacklogDocument document = BacklogJson.Parse(json);
            Assert.Equal(json, BacklogJson.ToJson(document));
            document.Backlog.Add(Hypothesis.Create("more", id: Grown.Id("more")));
            string written = BacklogJson.ToJson(document);
            foreach (string part in new[] { "\n  \"policy\": ", "\n  \"weeks\": [" })
                Assert.Contains(json[json.IndexOf(part, StringComparison.Ordinal)..], written, StringComparison.Ordinal);
            Assert.Equal(written, Grown.Read(written).ToJson());
        }
    }

    [Fact]
    public async Task Weeks_and_learnings_are_not_lost_in_json_lines()
    {
        BacklogDocument document = BacklogJson.Parse(Grown.Rich().ToJson());
        string path = Path.Combine(Path.GetTempPath(), "growth-never-written.jsonl");
        Assert.Equal("program.lines", (await Assert.ThrowsAsync<GrowthValidationException>(() => document.SaveAsync(path))).Code);
        Assert.False(File.Exists(path));
    }

    [Fact]
    public void A_log_larger_than_any_record_is_read_however_its_bytes_arrive()
    {
        GrowthProgram program = Grown.Running("a");
        program.Finish("a");
        string insight = new('é', 30_000);
        for (int i = 1; i <= 25; i++)
            program.Correct($"L{i}", Conclusion.Of(Outcome.Lost, insight));
        byte[] json = Encoding.UTF8.GetBytes(program.ToJson());
        Assert.True(json.Length > ReadLimits.Default.MaxRecordBytes);
        Assert.Equal(json, Encoding.UTF8.GetBytes(Grown.Read(json).ToJson()));
        long start = Stopwatch.GetTimestamp();
        Assert.Equal(26, GrowthProgram.Read(new DripStream(json, 1, 100)).Log.Count);
        Assert.True(Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(10), $"a slow stream took {Stopwatch.GetElapsedTime(start)}");
    }

    [Fact]
    public void Bytes_may_come_one_by_one()
    {
        string json = Grown.Rich().ToJson();
        foreach (int most in new[] { 1, 7 })
            Assert.Equal(json, GrowthProgram.Read(new DripStream(Encoding.UTF8.GetBytes(json), 3, most)).ToJson());
    }
}
