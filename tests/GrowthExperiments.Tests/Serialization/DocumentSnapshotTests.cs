using System.Globalization;
using System.Text;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

public sealed class DocumentSnapshotTests
{
    private static readonly string[] Bad =
    [
        "", "{\"title\":\"a\",\"title\":\"b\"}", "{\"titel\":\"a\"}", "[{\"title\":\"a\"", "[{\"title\":\"a", "[{\"title\":\"a\",}]", "[{\"title\":\"a\"},]", "[{'title':'a'}]",
        "[{\"title\":\"a\"} // first\n]", "[{\"title\":\"a\"} {\"title\":\"b\"}]", "{\"title\":\"a\"}\n{\"title\":\"b\"}", "[{\"title\":\"a\nb\"}]", "[{\"title\":\"C:\\dir\"}]", "[{\"impact\":08}]", "[{\"impact\":NaN}]",
        "title,impact\na,8", "<html></html>", "{\"growthExperiments\":\"1.0\"}\n{\"title\":\"a\"}", "{\"growthExperiments\":\"1.0\"}", "{\"growthExperiments\":\"2.1\",\"hypotheses\":[]}", "{\"growthExperiments\":1,\"hypotheses\":[]}",
        "{\"hypotheses\":[{\"title\":\"a\",\"impact\":11}]}", "[{\"title\":\"a\",\"impact\":\"8\"}]", "[{\"title\":\"a\",\"impact\":8}]", "[{\"title\":\"a\",\"stage\":\"activation\"}]", "[{\"title\":\"a\",\"created\":\"2026-03-29T02:30:00\"}]",
        "[{\"title\":\"a\",\"effort\":3}]", "[{\"title\":\"a\",\"tags\":\"x;y\"}]", "[{\"title\":\"a\"},{\"title\":\"a\"}]", "[{\"title\":\"\\ud800\"}]", "[{\"title\":\"a\\u001b[2J\"}]", "[null]", "true", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
        "{\"growthExperiments\":\"1.7\",\"hypotheses\":[{\"title\":\"a\",\"effort\":{\"currency\":\"EUR\"}}]}",
        "{\"growthExperiments\":\"1.7\",\"hypotheses\":[{\"title\":\"a\",\"status\":\"Paused\"}]}",
    ];

    private static readonly string[] BadLines =
    [
        "{\"title\":\"a\"}\n{\"title\":\"b\",}", "{\n  \"growthExperiments\": \"1.0\",\n  \"hypotheses\": []\n}", "{\"growthExperiments\":\"1.0\",\"hypotheses\":[]}", "[{\"title\":\"a\"}]",
        "{\"title\":\"a\"}{\"title\":\"b\"}", "{\"title\":\"a\"},\n{\"title\":\"b\"}", "{\"title\":\"a\"}\n{\"tit", "{\"title\":\"a\"}\n{\"growthExperiments\":\"1.0\"}", "{\"title\":\"a\"}\n{\"title\":\"a\"}",
    ];

    [Fact]
    public void The_document_with_every_field() => Snapshot.Match(BacklogJson.ToJson(Samples.Document), "json");

    [Fact]
    public void The_lines_with_every_field() => Snapshot.Match(Encoding.UTF8.GetString(JsonForm.Lines.Write(Samples.Document)), "jsonl");

    [Fact]
    public void The_texts_of_errors()
    {
        var said = new StringBuilder();
        Cultures.In("tr-TR", () => Say(said, JsonForm.Document, Bad).Append('\n').Append(Say(new StringBuilder(), JsonForm.Lines, BadLines)));
        Snapshot.Match(said.ToString());
    }

    private static StringBuilder Say(StringBuilder said, JsonForm form, string[] inputs)
    {
        foreach (string input in inputs)
        {
            GrowthException error = Assert.ThrowsAny<GrowthException>(() => form.Read(input));
            said.Append(CultureInfo.InvariantCulture, $"{form}: {Shown.Escaped(input)}\n  {error.GetType().Name} {error.Code}\n  {error.Message}\n\n");
        }

        return said;
    }
}
