using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class LinesHeaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("growth-lines");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_file_of_lines_keeps_the_name_and_the_zone_of_its_document()
    {
        string path = Path.Combine(_folder.FullName, "growth.jsonl");
        await new BacklogDocument([Hypothesis.Create("a")]) { Name = "Acme growth", TimeZone = "Europe/Paris" }.SaveAsync(path);
        Assert.StartsWith("{\"growthExperiments\":\"1.0\",\"name\":\"Acme growth\",\"timeZone\":\"Europe/Paris\"}\n", File.ReadAllText(path), StringComparison.Ordinal);
        BacklogDocument loaded = await BacklogFile.LoadAsync(path);
        Assert.Equal(("Acme growth", "Europe/Paris"), (loaded.Name, loaded.TimeZone));
    }

    [Theory]
    [InlineData("""{"growthExperiments":"1.0","name":"a","name":"b"}""", "json.duplicate-member", 39)]
    [InlineData("""{"growthExperiments":"1.0","name":7}""", "json.kind", 35)]
    [InlineData("""{"growthExperiments":"1.0","timeZone":"Mars/Olympus"}""", "zone.unknown", 39)]
    [InlineData("""{"growthExperiments":"1.0","nam":"a"}""", "json.unknown-member", 28)]
    public async Task A_wrong_header_is_refused_at_its_place(string header, string code, int column)
    {
        using var lines = new MemoryStream(Encoding.UTF8.GetBytes(header + "\n"));
        GrowthException refused = await Assert.ThrowsAnyAsync<GrowthException>(() => BacklogJsonLines.ReadAsync(lines));
        Assert.Equal((code, 1, column), (refused.Code, refused.Place.Line, refused.Place.Column));
    }

    [Fact]
    public void A_place_that_a_message_names_itself_is_not_added_to_it()
    {
        GrowthException refused = Assert.ThrowsAny<GrowthException>(() => BacklogJson.Parse("[{\"title\":\"a\"},\n{\"title\":\"a\"}]"));
        Assert.Contains("at line 1 (hypothesis 1) and at line 2 (hypothesis 2). Remove", refused.Message, StringComparison.Ordinal);
        Assert.Equal(2, refused.Place.Line);
    }

    [Fact]
    public void The_minor_that_a_member_came_with_does_not_make_a_hypothesis_another()
    {
        Hypothesis From(string version) => BacklogJson.Parse(
            $$"""{"growthExperiments":"{{version}}","hypotheses":[{"title":"a","newer":1}]}""").Backlog.Single();
        Assert.Equal(From("1.3"), From("1.7"));
    }
}
