using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class NewerVersionTests
{
    private const string Votes = """{"a":1,  "a\u0062":[true , "\ud83d\ude00"]}""";

    [Fact]
    public void Hostile_03_what_a_newer_minor_added_comes_back_byte_for_byte_in_a_document()
    {
        string written = BacklogJson.ToJson(BacklogJson.Parse(Samples.Newer));
        foreach (string kept in new[] { "\"growthExperiments\": \"1.7\"", "\"votes\": " + Votes, "\"x-y\": -0e0", "\"seasons\": [ { \"n\" : 1.50 },  null ]", "\"epilogue\": \"end\"" })
            Assert.Contains(kept, written, StringComparison.Ordinal);
        Assert.Equal(written, BacklogJson.ToJson(BacklogJson.Parse(written)));
    }

    [Fact]
    public void Hostile_03_what_a_newer_minor_added_comes_back_byte_for_byte_in_lines()
    {
        string written = Encoding.UTF8.GetString(JsonForm.Lines.Write(JsonForm.Lines.Read(Samples.NewerLines)));
        foreach (string kept in new[] { "\"growthExperiments\":\"1.7\"", "\"votes\":" + Votes, "\"x-y\":-0e0" })
            Assert.Contains(kept, written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hypothesis_of_a_newer_document_keeps_its_members_in_a_fresh_backlog_and_raises_the_version()
    {
        Hypothesis newer = BacklogJson.Parse(Samples.Newer).Backlog[HypothesisId.Of("a")] with { Title = "changed" };
        foreach (JsonForm form in JsonForm.Both)
        {
            string written = Encoding.UTF8.GetString(form.Write(new BacklogDocument([newer])));
            Assert.Contains("1.7", written, StringComparison.Ordinal);
            Assert.Contains(Votes, written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_version_written_is_the_oldest_that_knows_everything()
    {
        BacklogDocument newer = BacklogJson.Parse(Samples.Newer);
        Assert.Equal("1.0", Version(JsonForm.Document, new BacklogDocument([newer.Backlog[HypothesisId.Of("b")]])));
        Assert.Equal("1.0", Version(JsonForm.Lines, new BacklogDocument([newer.Backlog[HypothesisId.Of("b")]])));
        Assert.Equal("1.7", Version(JsonForm.Document, new BacklogDocument([newer.Backlog[HypothesisId.Of("a")]])));
        BacklogDocument newest = BacklogJson.Parse("""{"growthExperiments":"1.9","hypotheses":[{"title":"c","more":1}]}""");
        newest.Backlog.AddRange(newer.Backlog);
        Assert.Equal("1.9", Version(JsonForm.Document, newest));
        Assert.Equal("1.9", Version(JsonForm.Lines, newest));
        newer.Backlog.Add(Hypothesis.Create("mine"));
        Assert.Equal("1.7", Version(JsonForm.Document, newer));
    }

    [Fact]
    public void Members_that_run_over_several_lines_stand_on_one_line_in_lines()
    {
        const string json = "{\"growthExperiments\":\"1.7\",\"hypotheses\":[{\"title\":\"a\",\"votes\":{\n  \"x\" :\t[1,\r\n 2.50],\n \"y \\\" \\\\\": \" a  b\\\\\" }},{\"title\":\"b\"}]}";
        BacklogDocument document = BacklogJson.Parse(json);
        byte[] lines = JsonForm.Lines.Write(document);
        Assert.Equal(3, lines.Count(b => b == '\n'));
        Assert.Contains("""{"x":[1,2.50],"y \" \\":" a  b\\"}""", Encoding.UTF8.GetString(lines), StringComparison.Ordinal);
        Assert.Equal(["a", "b"], JsonForm.Lines.Read(lines).Backlog.Select(h => h.Title));
    }

    [Fact]
    public async Task Members_of_a_newer_header_come_back_when_a_file_is_saved()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("growth-newer-").FullName, "b.jsonl");
        await File.WriteAllTextAsync(path, Samples.NewerLines);
        await (await BacklogFile.LoadAsync(path)).SaveAsync(path);
        string[] written = await File.ReadAllLinesAsync(path);
        Assert.Equal("""{"growthExperiments":"1.7","name":"later","seasons":[ 1.50 ]}""", written[0]);
        Assert.Equal(3, written.Length);
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    [Fact]
    public void A_second_header_says_that_files_were_joined()
    {
        foreach (JsonForm form in JsonForm.Both)
            Refused.In<GrowthValidationException>(form, form.Around("1.7", "{\"title\":\"a\"}", "{¦\"growthExperiments\":\"1.7\"}"), "json.unknown-member", form.PathOf(1) + ".growthExperiments", "where files were joined");
    }

    [Fact]
    public void A_null_hypothesis_is_an_argument_error() => Assert.Throws<ArgumentNullException>(
        "hypotheses", () => BacklogJsonLines.Write(new MemoryStream(), new List<Hypothesis> { null! }));

    [Fact]
    public void A_newer_header_that_says_something_twice_is_refused()
    {
        GrowthException error = Assert.Throws<GrowthFormatException>(() => JsonForm.Lines.Read("{\"growthExperiments\":\"1.7\",\"x\":1,\"x\":2}\n{\"title\":\"a\"}"));
        Assert.Equal(("json.duplicate-member", new SourcePlace(1, 34, "$.x")), (error.Code, error.Place));
    }

    [Fact]
    public void The_deepest_line_that_is_read_can_be_saved_as_a_document_and_read_again()
    {
        BacklogDocument Deep(int levels) => JsonForm.Lines.Read(JsonForm.Lines.Around("1.7", $"{{\"title\":\"a\",\"x\":{new string('[', levels)}{new string(']', levels)}}}"));
        int most = Enumerable.Range(1, 40).TakeWhile(levels => Record.Exception(() => Deep(levels)) is null).Last();
        Assert.Equal("json.depth", Assert.Throws<GrowthLimitException>(() => Deep(most + 1)).Code);
        Assert.Single(BacklogJson.Parse(BacklogJson.ToJson(Deep(most))).Backlog);
    }

    [Fact]
    public void A_newer_major_version_is_refused_and_an_odd_one_is_no_version()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            foreach (string version in new[] { "2.0", "10.3", "0.9" })
            {
                var error = Assert.Throws<GrowthVersionException>(() => form.Read(form.Around(version, "{\"title\":\"a\"}")));
                Assert.Equal(("version.unsupported", new SourcePlace(1, 22, "$.growthExperiments")), (error.Code, error.Place));
                Assert.Contains($"\"{version}\", but this library reads version 1.0 and later minors", error.Message, StringComparison.Ordinal);
            }

            foreach (string version in new[] { "", "1", "1.", ".1", "1.01", "01.0", "1.0.0", "+1.0", "1.0 ", "one", "1.9999999", "１.0" })
                Assert.Equal("version.text", Assert.Throws<GrowthValidationException>(() => form.Read(form.Around(version, "{\"title\":\"a\"}"))).Code);
        }
    }

    private static string Version(JsonForm form, BacklogDocument document)
    {
        string written = Encoding.UTF8.GetString(form.Write(document)).Split('\n').First(line => line.Contains("growthExperiments", StringComparison.Ordinal));
        return written.Split('"')[3];
    }
}
