using System.Text;
using System.Text.Json;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

public sealed class SchemaTests
{
    private static readonly JsonElement Schema = JsonDocument.Parse(BacklogJson.Schema).RootElement;
    private static readonly SchemaValidator Validator = new(Schema);

    private static JsonElement Hypothesis => Schema.GetProperty("$defs").GetProperty("hypothesis").GetProperty("properties");

    /// <summary>Documents on which schema and reader agree; a hypothesis alone stands for a document around it.</summary>
    public static TheoryData<string> Agreed { get; } =
    [
        "{\"growthExperiments\":\"1.0\",\"hypotheses\":[]}",
        "{\"growthExperiments\":\"1.999999\",\"name\":\"x\",\"timeZone\":\"Europe/Paris\",\"hypotheses\":[]}",
        "{\"growthExperiments\":\"1.9999999\",\"hypotheses\":[]}", "{\"growthExperiments\":\"2.0\",\"hypotheses\":[]}", "{\"growthExperiments\":\"1.01\",\"hypotheses\":[]}",
        "{\"growthExperiments\":1.0,\"hypotheses\":[]}", "{\"growthExperiments\":\"1.0\"}", "{\"growthExperiments\":\"1.0\",\"hypotheses\":{}}",
        "{\"growthExperiments\":\"1.0\",\"more\":1,\"hypotheses\":[]}", "{\"growthExperiments\":\"1.0\",\"timeZone\":\"../etc\",\"hypotheses\":[]}",
        "{\"growthExperiments\":\"1.0\",\"timeZone\":\"\",\"hypotheses\":[]}", "{\"growthExperiments\":\"1.0\",\"name\":\"\",\"hypotheses\":[]}",
        "{\"growthExperiments\":\"1.0\",\"name\":\"a\\n\",\"hypotheses\":[]}", "{\"growthExperiments\":\"1.0\",\"hypotheses\":[[]]}", "7", "null",
        "{}", "{\"title\":\"a\"}", "{\"title\":null}", "{\"title\":\"\"}", "{\"title\":\"a\\nb\"}", "{\"title\":7}", "{\"title\":\"a\",\"Title\":\"b\"}",
        "{\"title\":\"a\",\"change\":\"a\\r\\n\\tb\"}", "{\"title\":\"a\",\"change\":\"a\\u000b\"}", "{\"title\":\"a\",\"rationale\":\"\"}", "{\"title\":\"a\",\"owner\":\"\\t\"}",
        "{\"title\":\"a\",\"id\":\"a\"}", "{\"title\":\"a\",\"id\":\"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg\"}", "{\"title\":\"a\",\"id\":\"\"}",
        "{\"title\":\"a\",\"stage\":\"Revenue\"}", "{\"title\":\"a\",\"stage\":\"revenue\"}", "{\"title\":\"a\",\"status\":\"InReview\"}", "{\"title\":\"a\",\"status\":3}",
        "{\"title\":\"a\",\"impact\":10,\"confidence\":1,\"ease\":8.0}", "{\"title\":\"a\",\"impact\":11,\"confidence\":1,\"ease\":1}", "{\"title\":\"a\",\"impact\":0,\"confidence\":1,\"ease\":1}",
        "{\"title\":\"a\",\"impact\":5.5,\"confidence\":1,\"ease\":1}", "{\"title\":\"a\",\"impact\":\"8\",\"confidence\":1,\"ease\":1}", "{\"title\":\"a\",\"impact\":1,\"ease\":1}", "{\"title\":\"a\",\"confidence\":1}",
        "{\"title\":\"a\",\"effort\":{\"total\":0.5}}", "{\"title\":\"a\",\"effort\":{\"total\":0}}", "{\"title\":\"a\",\"effort\":{\"total\":100000.1}}", "{\"title\":\"a\",\"effort\":{}}", "{\"title\":\"a\",\"effort\":3}",
        "{\"title\":\"a\",\"effort\":{\"disciplines\":{\"data\":1,\"dev\":2}}}", "{\"title\":\"a\",\"effort\":{\"disciplines\":{}}}", "{\"title\":\"a\",\"effort\":{\"disciplines\":{\"a:b\":1}}}",
        "{\"title\":\"a\",\"effort\":{\"disciplines\":{\"\":1}}}", "{\"title\":\"a\",\"effort\":{\"disciplines\":{\"a\":0}}}", "{\"title\":\"a\",\"effort\":{\"total\":1,\"disciplines\":{\"a\":1}}}", "{\"title\":\"a\",\"effort\":{\"sum\":1}}",
        "{\"title\":\"a\",\"expectedLift\":-1}", "{\"title\":\"a\",\"expectedLift\":-1.1}", "{\"title\":\"a\",\"expectedLift\":1000}", "{\"title\":\"a\",\"expectedLift\":\"1\"}",
        "{\"title\":\"a\",\"tags\":[]}", "{\"title\":\"a\",\"tags\":[\"x\",\"x\"]}", "{\"title\":\"a\",\"tags\":[\"\"]}", "{\"title\":\"a\",\"tags\":[\"a;b\"]}", "{\"title\":\"a\",\"tags\":[1]}", "{\"title\":\"a\",\"tags\":\"x\"}",
        "{\"title\":\"a\",\"ratings\":[]}", "{\"title\":\"a\",\"ratings\":{}}", "{\"title\":\"a\",\"ratings\":[7]}", "{\"title\":\"a\",\"ratings\":[{\"rater\":\"mia\",\"impact\":8,\"confidence\":6,\"ease\":9}]}",
        "{\"title\":\"a\",\"ratings\":[{\"rater\":\"mia\",\"impact\":8,\"confidence\":6}]}", "{\"title\":\"a\",\"ratings\":[{\"rater\":\"\",\"impact\":8,\"confidence\":6,\"ease\":9}]}",
        "{\"title\":\"a\",\"ratings\":[{\"rater\":\"mia\",\"impact\":8,\"confidence\":6,\"ease\":11}]}", "{\"title\":\"a\",\"ratings\":[{\"rater\":\"mia\",\"impact\":8,\"confidence\":6,\"ease\":9,\"more\":1}]}",
        "{\"title\":\"a\",\"ratings\":[{\"rater\":\"mia\",\"impact\":8,\"confidence\":6,\"ease\":9,\"at\":\"2026-11-02T09:30:00Z\"}]}",
        "{\"title\":\"a\",\"evidence\":[]}", "{\"title\":\"a\",\"evidence\":{}}", "{\"title\":\"a\",\"evidence\":[null]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\"}]}",
        "{\"title\":\"a\",\"evidence\":[{\"kind\":\"LaunchData\",\"date\":\"0001-01-01\",\"note\":\"n\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"opinion\",\"date\":\"2026-11-02\"}]}",
        "{\"title\":\"a\",\"evidence\":[{\"kind\":4,\"date\":\"2026-11-02\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\"}]}", "{\"title\":\"a\",\"evidence\":[{\"date\":\"2026-11-02\"}]}",
        "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-13-02\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-2\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02T00:00:00Z\"}]}",
        "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",\"note\":\"\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",\"note\":\"a\\nb\"}]}", "{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",\"by\":\"b\"}]}",
        "{\"title\":\"a\",\"serves\":\"\"}", "{\"title\":\"a\",\"serves\":7}", "{\"title\":\"a\",\"serves\":\"kr\",\"guardedBy\":\"g\"}", "{\"title\":\"a\",\"guardedBy\":null}",
        "{\"title\":\"a\",\"rated\":7}", "{\"title\":\"a\",\"rated\":null}", "{\"title\":\"a\",\"rated\":\"2026-11-02T09:30:00Z\"}",
        "{\"title\":\"a\",\"created\":7}", "{\"title\":\"a\",\"created\":\"2026-11-02T09:30:00Z\"}",
    ];

    /// <summary>What a schema cannot know, with the reason. The schema accepts all of these but those at the end.</summary>
    [Theory]
    [InlineData("{\"title\":\" \"}", true, "no pattern tells what is visible")]
    [InlineData("{\"title\":\"a\",\"id\":\" a\"}", true, "outer spaces of every script are more than a pattern should list")]
    [InlineData("{\"title\":\"a\",\"created\":\"yesterday\"}", true, "format is an annotation")]
    [InlineData("{\"title\":\"a\",\"created\":\"2026-02-30T00:00:00Z\"}", true, "format is an annotation")]
    [InlineData("{\"title\":\"a\",\"rated\":\"yesterday\"}", true, "format is an annotation")]
    [InlineData("{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-02-30\"}]}", true, "a pattern knows no calendar")]
    [InlineData("{\"title\":\"a\",\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"0000-01-01\"}]}", true, "a pattern knows no calendar")]
    [InlineData("{\"title\":\"a\",\"expectedLift\":1e-29}", true, "schemas know no precision")]
    [InlineData("{\"title\":\"a\",\"owner\":\"\\ud800\"}", true, "a lone surrogate is no text")]
    [InlineData("{\"title\":\"a\",\"title\":\"b\"}", true, "schemas see the last of two members")]
    [InlineData("{\"title\":\"a\",\"ratings\":[{\"rater\":\"m\",\"impact\":1,\"confidence\":1,\"ease\":1},{\"rater\":\"m\",\"impact\":2,\"confidence\":1,\"ease\":1}]}", true, "schemas do not compare items")]
    [InlineData("{\"title\":\"a\"},{\"title\":\"a\"}", true, "schemas do not compare items")]
    [InlineData("{\"growthExperiments\":\"1.0\",\"timeZone\":\"Mars/Olympus\",\"hypotheses\":[]}", true, "schemas know no zones")]
    [InlineData("[{\"title\":\"a\"}]", false, "the schema is of the document; the reader takes a bare list too")]
    [InlineData("{\"hypotheses\":[]}", false, "the schema asks for the marker; the reader takes a small document without it")]
    [InlineData("{\"growthExperiments\":\"1.3\",\"more\":1,\"hypotheses\":[]}", false, "the schema is of 1.2; the reader keeps what later minors add")]
    public void Schema_and_reader_differ_only_where_a_schema_cannot_know(string json, bool schema, string reason)
    {
        string document = Wrap(json);
        Assert.True(reason.Length > 0);
        Assert.Equal(schema, document.Contains("\\ud800", StringComparison.Ordinal) || Validator.Accepts(document));
        Assert.Equal(!schema, ReaderAccepts(document));
    }

    [Fact]
    public void Lengths_are_counted_in_code_points_by_the_schema_and_in_UTF_16_units_by_the_reader()
    {
        string pairs = string.Concat(Enumerable.Repeat("😀", 101));
        Assert.True(Validator.Accepts(Wrap($"{{\"title\":\"a\",\"owner\":\"{pairs}\"}}")));
        Assert.False(ReaderAccepts(Wrap($"{{\"title\":\"a\",\"owner\":\"{pairs}\"}}")));
    }

    [Theory]
    [MemberData(nameof(Agreed))]
    public void Schema_and_reader_agree(string json) => Assert.Equal(ReaderAccepts(Wrap(json)), Validator.Accepts(Wrap(json)));

    [Theory]
    [InlineData("owner", 200)]
    [InlineData("market", 200)]
    [InlineData("metric", 200)]
    [InlineData("surface", 200)]
    [InlineData("serves", 64)]
    [InlineData("guardedBy", 64)]
    [InlineData("change", 32_767)]
    [InlineData("rationale", 32_767)]
    [InlineData("id", 64)]
    public void Schema_and_reader_agree_on_the_longest_text(string field, int most)
    {
        foreach ((int length, bool fine) in new[] { (most, true), (most + 1, false) })
        {
            string json = Wrap($"{{\"title\":\"a\",\"{field}\":\"{new string('日', length)}\"}}");
            Assert.Equal((fine, fine), (Validator.Accepts(json), ReaderAccepts(json)));
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Schema_and_reader_agree_on_the_number_of_tags(int count, bool fine)
    {
        foreach (Func<int, string> tag in new Func<int, string>[] { i => $"\"t{i}\"", _ => "\"same\"" })
        {
            string json = Wrap($"{{\"title\":\"a\",\"tags\":[{string.Join(',', Enumerable.Range(0, count).Select(tag))}]}}");
            Assert.Equal((fine, fine), (Validator.Accepts(json), ReaderAccepts(json)));
        }
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Schema_and_reader_agree_on_the_number_of_pieces_of_evidence(int count, bool fine)
    {
        string json = Wrap($"{{\"title\":\"a\",\"evidence\":[{string.Join(',', Enumerable.Repeat("{\"kind\":\"Opinion\",\"date\":\"2026-11-02\"}", count))}]}}");
        Assert.Equal((fine, fine), (Validator.Accepts(json), ReaderAccepts(json)));
    }

    [Fact]
    public void Every_written_document_keeps_the_schema() => Props.Check(Gens.RatedHypothesis, hypothesis =>
        Assert.True(Validator.Accepts(BacklogJson.ToJson(new BacklogDocument([hypothesis]) { Name = "n", TimeZone = "Asia/Tokyo" }))), cases: 300);

    [Fact]
    public void The_schema_has_exactly_the_members_and_names_that_the_reader_knows()
    {
        string[] besides = ["ratings", "rated", "evidence"];
        Assert.Equal([.. HypothesisFields.Names, .. besides], Hypothesis.EnumerateObject().Select(p => p.Name).OrderBy(name => besides.Contains(name)));
        var strange = Assert.Throws<GrowthValidationException>(() => BacklogJson.Parse("{\"growthExperiments\":\"1.0\",\"hypotheses\":[{\"x\":1}]}"));
        Assert.Contains(string.Join(", ", Hypothesis.EnumerateObject().Select(p => p.Name)), strange.Message, StringComparison.Ordinal);
        Assert.Equal(Enum.GetNames<FunnelStage>(), Hypothesis.GetProperty("stage").GetProperty("enum").EnumerateArray().Select(v => v.GetString()!));
        Assert.Equal(Enum.GetNames<HypothesisStatus>(), Hypothesis.GetProperty("status").GetProperty("enum").EnumerateArray().Select(v => v.GetString()!));
        var unknown = Assert.Throws<GrowthValidationException>(() => BacklogJson.Parse("{\"growthExperiments\":\"1.0\",\"x\":1,\"hypotheses\":[]}"));
        Assert.Contains(string.Join(", ", Schema.GetProperty("properties").EnumerateObject().Select(p => p.Name)), unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_is_as_it_was_approved() => Snapshot.Match(BacklogJson.Schema, "json");

    private static string Wrap(string json) => json.StartsWith("{\"title\"", StringComparison.Ordinal) || json == "{}"
        ? $"{{\"growthExperiments\":\"1.0\",\"hypotheses\":[{json}]}}"
        : json;

    private static bool ReaderAccepts(string json)
    {
        try
        {
            BacklogJson.Read(Encoding.UTF8.GetBytes(json));
            return true;
        }
        catch (GrowthException)
        {
            return false;
        }
    }
}
