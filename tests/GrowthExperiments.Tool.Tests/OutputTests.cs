using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class OutputTests
{
    [Theory]
    [InlineData("rank", "table")]
    [InlineData("rank", "json")]
    [InlineData("rank", "csv")]
    [InlineData("rank", "markdown")]
    public async Task Rank(string command, string format)
    {
        using var folder = new TempFolder();
        string small = folder.Write("small.csv", Sheets.Small);
        string hostile = folder.Write("hostile.csv", Sheets.Hostile);
        string text = (await Growth.RunAsync(command, small, "--format", format)).Good
            + (await Growth.RunAsync(command, hostile, "--format", format)).Good
            + (await Growth.RunAsync(command, small, "--all", "--formula", "mean", "--skip", "1", "--top", "2", "--format", format)).Good;
        Snapshot.Match(text, variant: format);
    }

    [Theory]
    [InlineData("explain", "signup")]
    [InlineData("compare", "--top", "1", "--formula", "weighted:0/0/1")]
    [InlineData("sensitivity", "--top", "1")]
    [InlineData("check")]
    [InlineData("export", "--to", "csv")]
    [InlineData("export", "--to", "json")]
    [InlineData("export", "--to", "jsonl")]
    public async Task Others(string command, params string[] rest)
    {
        using var folder = new TempFolder();
        string small = folder.Write("small.csv", Sheets.Small);
        Run run = await Growth.RunAsync([command, small, .. rest]);
        Snapshot.Match(folder.Cut(run.Good), variant: rest is ["--to", var kind] ? $"{command}-{kind}" : command);
    }

    /// <summary>Three raters who differ, of whom one idea has none.</summary>
    [Theory]
    [InlineData("table", "txt")]
    [InlineData("json", "json")]
    public async Task Sensitivity_of_what_several_people_rated(string format, string extension)
    {
        using var folder = new TempFolder();
        string program = folder.Write("growth.json", Sheets.Rated);
        Snapshot.Match((await Growth.RunAsync("sensitivity", program, "--top", "2", "--format", format)).Good, extension);
    }

    [Fact]
    public async Task Explain_takes_the_beginning_of_an_id_in_any_case_and_the_whole_title()
    {
        string whole = (await Growth.RunAsync("explain", Sheets.SamplePath, "one-field-sign-up")).Good;
        Assert.Equal(whole, (await Growth.RunAsync("explain", Sheets.SamplePath, "ONE-f")).Good);
        Assert.Equal(whole, (await Growth.RunAsync("explain", Sheets.SamplePath, "A one-field sign-up form lifts first-day activation")).Good);
    }

    [Fact]
    public async Task Json_keeps_its_member_order_and_says_null_for_an_open_stage()
    {
        using var folder = new TempFolder();
        Run run = await Growth.RunAsync("rank", folder.Write("s.csv", Sheets.Small), "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Good);
        Assert.Equal(["formula", "count", "unscored", "aside", "items"], json.RootElement.EnumerateObject().Select(p => p.Name));
        JsonElement[] items = [.. json.RootElement.GetProperty("items").EnumerateArray()];
        string[] members = ["place", "rank", "id", "title", "stage", "impact", "confidence", "ease", "score"];
        Assert.All(items, i => Assert.Equal(members, i.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(JsonValueKind.Null, items.Single(i => i.GetProperty("id").GetString() == "tie").GetProperty("stage").ValueKind);
    }

    [Fact]
    public async Task A_redirected_table_has_no_colour_no_drawing_and_nothing_that_steers_a_terminal()
    {
        using var folder = new TempFolder();
        string text = (await Growth.RunAsync("rank", folder.Write("h.csv", Sheets.Hostile))).Good;
        Assert.DoesNotContain(text, c => c is (>= '\u2500' and <= '\u257F') or '\u202E' or '\u2066' || (char.IsControl(c) && c != '\n'));
        Assert.Contains("A\\u202Eevil\\u2066", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markdown_shows_a_title_as_it_is_and_leaves_a_plain_one_alone()
    {
        using var folder = new TempFolder();
        string sheet = "id,title,impact,confidence,ease\na, R&D (8 > 7)! ,9,9,9\nb,~~x~~ &amp; *y*,1,1,1\n";
        string text = (await Growth.RunAsync("rank", folder.Write("s.csv", sheet), "--format", "markdown")).Good;
        Assert.Contains("| &#32;R&D (8 > 7)!&#32; | a |", text, StringComparison.Ordinal);
        Assert.Contains("| \\~\\~x\\~\\~ \\&amp; \\*y\\* | b |", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_one_line() =>
        Assert.Matches(@"^\d+\.\d+\.\d+\S*\r?\n$", (await Growth.RunAsync("--version")).Good);
}
