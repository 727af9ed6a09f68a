using System.Text.Json;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Objectives that do not add up are refused where they stand, by the reader and, where it can know, by the schema.</summary>
public sealed class ProgramOkrHostileTests
{
    private const string Sound = """
        {"growthExperiments":"1.2","name":"é日😀","hypotheses":[{"title":"A","serves":"in-no-okr"}],"objectives":[
         {"id":"c","title":"The company","quarter":"2026-Q4","level":"Company"},
         {"id":"d","title":"Product","quarter":"2026-Q4","level":"Department","team":"product","parent":"c"},
         {"id":"t","title":"Growth","quarter":"2026-Q4","level":"Team","team":"growth","parent":"d","keyResults":[
          {"id":"k1","title":"Activation","metric":"activation rate","unit":"%","start":20,"target":30,"current":27,"due":"2026-12-31","stretch":true},
          {"id":"k2","title":"Churn","start":3,"target":2.5,"due":"2026-12-31"}]}]}
        """;

    private static readonly SchemaValidator Validator = new(JsonDocument.Parse(BacklogJson.Schema).RootElement);

    [Theory]
    [InlineData("\"level\":\"Company\"", "\"level\":¦\"company\"", "choice.unknown", "[0].level", "Company, Department, Team")]
    [InlineData("\"level\":\"Company\"", "\"level\":¦1", "json.kind", "[0].level", "one of Company")]
    [InlineData("\"quarter\":\"2026-Q4\",\"level\":\"Company\"", "\"quarter\":¦\"2026-Q5\",\"level\":\"Company\"", "quarter.text", "[0].quarter", "2026-Q5")]
    [InlineData("\"quarter\":\"2026-Q4\",\"level\":\"Company\"", "\"quarter\":¦4,\"level\":\"Company\"", "json.kind", "[0].quarter", "quarter is 4")]
    [InlineData("{\"id\":\"c\",\"title\":\"The company\",", "¦{\"id\":\"c\",", "json.missing-member", "[0]", "\"title\" is missing")]
    [InlineData("\"title\":\"The company\"", "\"title\":¦\"\"", "text.blank", "[0].title", "title is blank")]
    [InlineData("\"id\":\"c\"", "\"id\":¦\"\"", "text.blank", "[0].id", "id is blank")]
    [InlineData("{\"id\":\"c\"", "¦{\"team\":\"x\",\"id\":\"c\"", "objective.team", "[0]", "of the whole company")]
    [InlineData("{\"id\":\"d\",\"title\":\"Product\",\"quarter\":\"2026-Q4\",\"level\":\"Department\",\"team\":\"product\"", "¦{\"id\":\"d\",\"title\":\"Product\",\"quarter\":\"2026-Q4\",\"level\":\"Department\"", "objective.team", "[1]", "says not whose")]
    [InlineData("\"team\":\"growth\"", "\"team\":¦\"\"", "text.blank", "[2].team", "team is blank")]
    [InlineData("\"team\":\"growth\"", "\"team\":\"growth\",¦\"teams\":1", "json.unknown-member", "[2].teams", "did you mean team")]
    [InlineData("\"parent\":\"d\"", "\"parent\":¦null", "json.kind", "[2].parent", "parent is null")]
    [InlineData("\"keyResults\":[", "\"keyResults\":¦7,\"x\":[", "json.kind", "[2].keyResults", "a list of key results")]
    [InlineData("\"start\":20", "\"start\":¦\"20\"", "json.kind", "[2].keyResults[0].start", "without quotes")]
    [InlineData("\"start\":20", "\"start\":¦1000000000000001", "number.range", "[2].keyResults[0].start", "in a larger unit")]
    [InlineData("\"current\":27", "\"current\":¦1e400", "number.not-finite", "[2].keyResults[0].current", "not finite")]
    [InlineData("\"due\":\"2026-12-31\",\"stretch\"", "\"due\":¦\"2026-12-32\",\"stretch\"", "date.text", "[2].keyResults[0].due", "2026-12-32")]
    [InlineData("\"stretch\":true", "\"stretch\":¦1", "json.kind", "[2].keyResults[0].stretch", "true or false")]
    [InlineData("\"unit\":\"%\"", "\"unit\":¦\"\"", "text.blank", "[2].keyResults[0].unit", "unit is blank")]
    [InlineData("{\"id\":\"k2\",\"title\":\"Churn\",\"start\":3,", "¦{\"id\":\"k2\",\"title\":\"Churn\",", "json.missing-member", "[2].keyResults[1]", "\"start\" is missing")]
    public void Reader_and_schema_refuse_what_is_malformed(string found, string replaced, string code, string path, string said) =>
        Check(found, replaced, code, path, said, knownToSchema: true);

    [Theory]
    [InlineData("{\"id\":\"k2\",\"title\":\"Churn\",\"start\":3,", "¦{\"id\":\"k2\",\"title\":\"Churn\",\"start\":2.5,", "key-result.target", "[2].keyResults[1]", "starts at 2.5")]
    [InlineData("{\"id\":\"t\",", "¦{\"id\":\"c\",", "objective.twice", "[2]", "two objectives have the id \"c\"")]
    [InlineData("{\"id\":\"t\",\"title\":\"Growth\",\"quarter\":\"2026-Q4\",\"level\":\"Team\",\"team\":\"growth\",\"parent\":\"d\"", "¦{\"id\":\"t\",\"title\":\"Growth\",\"quarter\":\"2026-Q4\",\"level\":\"Team\",\"team\":\"growth\",\"parent\":\"x\"", "objective.parent", "[2]", "has the parent \"x\", which is no objective here")]
    [InlineData("{\"id\":\"c\",\"title\":\"The company\",", "¦{\"id\":\"c\",\"title\":\"The company\",\"parent\":\"d\",", "objective.parent", "[0]", "does not stand above")]
    [InlineData("\"due\":\"2026-12-31\",\"stretch\"", "\"due\":¦\"2026-02-30\",\"stretch\"", "date.text", "[2].keyResults[0].due", "2026-02-30")]
    public void The_reader_refuses_what_no_schema_can_know(string found, string replaced, string code, string path, string said) =>
        Check(found, replaced, code, path, said, knownToSchema: false);

    [Fact]
    public void Ids_of_key_results_are_unique_in_the_whole_document_and_4_are_the_end()
    {
        string json = Sound.Replace("\"team\":\"product\"", "\"team\":\"product\",\"keyResults\":[{\"id\":\"k1\",\"title\":\"K\",\"start\":0,\"target\":1,\"due\":\"2026-12-31\"}]", StringComparison.Ordinal);
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Grown.Read(json));
        Assert.Equal(("key-result.twice", "$.objectives[2]", 4), (error.Code, error.Place.Path, error.Place.Line));
        string many = string.Join(',', Enumerable.Range(1, 5).Select(i => $"{{\"title\":\"K{i}\",\"start\":0,\"target\":1,\"due\":\"2026-12-31\"}}"));
        string five = Sound.Replace("\"team\":\"product\"", $"\"team\":\"product\",\"keyResults\":[{many}]", StringComparison.Ordinal);
        Assert.Equal("objective.key-results", Assert.Throws<GrowthValidationException>(() => Grown.Read(five)).Code);
        Assert.False(Validator.Accepts(five));
    }

    [Fact]
    public void A_fourth_objective_of_a_team_in_a_quarter_is_refused_where_it_stands()
    {
        string[] more = [.. Enumerable.Range(1, 3).Select(i => $"{{\"id\":\"m{i}\",\"title\":\"M\",\"quarter\":\"2026-Q4\",\"level\":\"Team\",\"team\":\"growth\"}}")];
        Assert.Equal(5, Grown.Read(Sound[..^2] + "," + string.Join(',', more[..2]) + "]}").Okrs.Count);
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Grown.Read(Sound[..^2] + "," + string.Join(',', more) + "]}"));
        Assert.Equal(("objective.count", "$.objectives[5]"), (error.Code, error.Place.Path));
    }

    [Fact]
    public void A_thousand_objectives_are_the_end()
    {
        static string Document(int count) => $"{{\"growthExperiments\":\"1.2\",\"hypotheses\":[],\"objectives\":[{string.Join(',', Enumerable.Range(0, count).Select(i => $"{{\"id\":\"o{i}\",\"title\":\"O\",\"quarter\":\"2026-Q4\",\"level\":\"Team\",\"team\":\"t{i}\"}}"))}]}}";
        Assert.Equal(1_000, Grown.Read(Document(1_000)).Okrs.Count);
        Assert.Equal("list.count", Assert.Throws<GrowthLimitException>(() => Grown.Read(Document(1_001))).Code);
        Assert.False(Validator.Accepts(Document(1_001)));
    }

    [Fact]
    public void The_document_keeps_the_schema_and_the_schema_names_the_levels()
    {
        Assert.Equal(3, Grown.Read(Sound).Okrs.Count);
        Assert.True(Validator.Accepts(Sound));
        Props.Check(Gens.OkrsUpTo(4), okrs =>
        {
            GrowthProgram program = Grown.Of("a");
            program.Okrs = okrs;
            program.Policy = program.Policy with { RequireKeyResult = true };
            Assert.True(Validator.Accepts(program.ToJson()), program.ToJson());
        }, cases: 50);
        JsonElement level = JsonDocument.Parse(BacklogJson.Schema).RootElement.GetProperty("$defs").GetProperty("objective").GetProperty("properties").GetProperty("level");
        Assert.Equal(Enum.GetNames<OkrLevel>(), level.GetProperty("enum").EnumerateArray().Select(v => v.GetString()));
    }

    [Fact]
    public void A_policy_says_yes_or_no()
    {
        const string json = """{"growthExperiments":"1.2","hypotheses":[],"policy":{"requireKeyResult":¦"yes"}}""";
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Grown.Read(Refused.Unmarked(json)));
        Assert.Equal(("json.kind", Refused.PlaceOf(json, "$.policy.requireKeyResult")), (error.Code, error.Place));
        Assert.False(Validator.Accepts(Refused.Unmarked(json)));
    }

    private static void Check(string found, string replaced, string code, string path, string said, bool knownToSchema)
    {
        int at = Sound.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at > 0, found);
        string marked = Sound[..at] + replaced + Sound[(at + found.Length)..];
        string json = Refused.Unmarked(marked);
        GrowthException error = Assert.ThrowsAny<GrowthException>(() => Grown.Read(json));
        Assert.Equal((code, $"$.objectives{path}"), (error.Code, error.Place.Path));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Equal(Refused.PlaceOf(marked, $"$.objectives{path}"), error.Place);
        Assert.Equal(knownToSchema, !Validator.Accepts(json));
    }
}
