namespace GrowthExperiments.Tool.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_sample_is_the_file_and_its_own_export()
    {
        byte[] file = File.ReadAllBytes(Sheets.SamplePath);
        Assert.Equal(file, (await Growth.RunAsync("sample")).Bytes);
        Assert.Equal(file, (await Growth.RunAsync("export", Sheets.SamplePath)).Bytes);
        using var folder = new TempFolder();
        Assert.Equal("", (await Growth.RunAsync("sample", "-o", folder["s.csv"])).Good);
        Assert.Equal(file, File.ReadAllBytes(folder["s.csv"]));
    }

    [Fact]
    public void The_sample_has_about_forty_hypotheses_of_all_stages_and_some_not_rated()
    {
        Backlog backlog = BacklogSheet.Read(Sheets.SamplePath).Backlog;
        Assert.InRange(backlog.Count, 38, 45);
        Assert.Equal(Enum.GetValues<FunnelStage>(), backlog.Select(h => h.Stage!.Value).Distinct().Order());
        Assert.InRange(backlog.Count(h => h.Score is null), 1, 5);
        Assert.True(backlog.Select(h => h.Status).Distinct().Count() >= 4);
    }

    [Fact]
    public async Task The_schema_is_json()
    {
        using var json = System.Text.Json.JsonDocument.Parse((await Growth.RunAsync("schema")).Good);
        Assert.True(json.RootElement.TryGetProperty("$schema", out _));
    }
}
