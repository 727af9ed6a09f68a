using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Sheets of other tools and habits, through the command.</summary>
public sealed class ForeignSheetTests : IDisposable
{
    private const string Notes = """
        # Growth

        ## Sign-up

        | # | Test | Impact | Confidence | Ease | ICE |
        |---|------|:------:|:----------:|:----:|----:|
        | 1 | **One-field sign-up** | 8 | 6 | 9 | 432 |
        | 2 | Work \| school account | 7 | 8 | 6 | 330 |
        | 3 | A pop-over | 2 | 2 | 2 | 8 |

        | Area | Owner |
        |------|-------|
        | Mail | Noah  |
        """;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_page_of_notes_is_ranked_and_the_notes_go_to_standard_error()
    {
        Run run = await Growth.RunAsync("rank", _folder.Write("NOTES.md", Notes), "--format", "csv");
        Assert.Equal(0, run.Code);
        Assert.Equal(
            "place,rank,score,impact,confidence,ease,stage,owner,title,id\n"
            + "1,1,432,8,6,9,,,One-field sign-up,one-field-sign-up-f0e913d6\n"
            + "2,2,336,7,8,6,,,Work | school account,work-school-account-380e8c43\n"
            + "3,3,8,2,2,2,,,A pop-over,a-pop-over-9f910048\n",
            run.Output);
        Assert.Equal(
            "note: \"ICE\" is the product of the ratings in 2 of 3 rows (66.7%).\n"
            + "note: line 8, column 6 (ICE): the sheet says 330, but 7 x 8 x 6 is 336.\n",
            run.Error);
    }

    [Fact]
    public async Task The_report_of_an_import_is_for_people_and_for_programs()
    {
        string sheet = _folder.Write("board.csv", "Card ID,Card Name,Labels,List Name,Archived,Impact,Confidence,Ease,ICE,Votes\n"
            + "c1,A one-field sign-up,\"Activation (green), Web (red)\",Doing,false,8,6,9,432,3\nc2,A digest,,Ideas,false,7,7,5,250,1\nc3,A banner,,Done,true,3,2,9,54,\n");
        string text = (await Growth.RunAsync("import", sheet, "-o", _folder["a.json"])).Good
            + "\n" + (await Growth.RunAsync("import", sheet, "--into", _folder["a.json"])).Good
            + "\n" + (await Growth.RunAsync("import", _folder.Write("notes.md", Notes), "--into", _folder["a.json"], "--dry-run")).Good;
        Snapshot.Match(_folder.Cut(text));
        _folder.Write("board.csv", File.ReadAllText(sheet).Replace("8,6,9,432", "9,6,9,486", StringComparison.Ordinal));
        Assert.Equal(4, (await Growth.RunAsync("import", sheet, "--into", _folder["a.json"])).Code);
        Run json = await Growth.RunAsync("import", sheet, "--into", _folder["a.json"], "--on-conflict", "update", "--format", "json");
        Snapshot.Match(_folder.Cut(json.Good), "json");
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        string sheet = _folder.Write("ideas.csv", "title\nA\n");
        Assert.Contains("dry run", (await Growth.RunAsync("import", sheet, "-o", _folder["a.json"], "--dry-run")).Good, StringComparison.Ordinal);
        Assert.Equal(["ideas.csv"], _folder.Names);
        Assert.Equal(0, (await Growth.RunAsync("import", sheet, "-o", _folder["a.json"])).Code);
        byte[] old = File.ReadAllBytes(_folder["a.json"]);
        string more = _folder.Write("more.csv", "title\nB\n");
        Assert.Contains("1 added", (await Growth.RunAsync("import", more, "--into", _folder["a.json"], "--dry-run")).Good, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(_folder["a.json"]));
    }

    [Fact]
    public async Task Good_rows_are_taken_and_bad_ones_listed_when_asked_for()
    {
        string sheet = _folder.Write("ideas.csv", "title,impact,confidence,ease\nA,1,2,3\nB,11,2,3\nC,3,2,1\nA,5,5,5\n");
        Assert.Equal(3, (await Growth.RunAsync("rank", sheet)).Code);
        foreach (string[] command in (string[][])[["rank", sheet, "--format", "csv"], ["export", sheet], ["import", sheet, "-o", _folder["a.json"]]])
        {
            Run run = await Growth.RunAsync([.. command, "--skip-bad"]);
            Assert.Equal(0, run.Code);
            Assert.StartsWith("line 3, column 2 (impact): impact is \"11\"", run.Error, StringComparison.Ordinal);
            Assert.Contains("line 5, column 1 (title): the title \"A\" is already on line 2", run.Error, StringComparison.Ordinal);
            Assert.EndsWith("2 bad rows were skipped.\n", run.Error, StringComparison.Ordinal);
        }

        Assert.Contains("\"hypotheses\": 2", (await Growth.RunAsync("check", _folder["a.json"], "--format", "json")).Good, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_sheet_means_can_be_said()
    {
        string sheet = _folder.Write("terrain.csv", "Idée;Impact;Confiance;Simplicité terrain;Statut;Bruit\nA;4;2,5;5;En test;x\n");
        Run run = await Growth.RunAsync(
            "export", sheet, "--map", "Ease=simplicite terrain", "--ignore", "Bruit", "--value", "status:en test=Running", "--scale", "5", "--culture", "fr-FR");
        Assert.Contains(",8,5,10,,,,Running\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("note: ratings from 1 to 5 were multiplied by 10/5.\n", run.Error);
        string effort = _folder.Write("effort.csv", "Idea,Impact,Confidence,Effort\nA,4,2,3\n");
        Assert.Contains("--effort-as-ease 10", (await Growth.RunAsync("rank", effort)).Error, StringComparison.Ordinal);
        Assert.Contains(",4,2,8,", (await Growth.RunAsync("export", effort, "--effort-as-ease", "10")).Output, StringComparison.Ordinal);
        Assert.Contains(",4,3,8,", (await Growth.RunAsync("export", _folder.Write("half.csv", "Idea,Impact,Confidence,Ease\nA,4,2.5,8\n"), "--round")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--map", "Ease")]
    [InlineData("--map", "Eas=X")]
    [InlineData("--value", "status=Running")]
    [InlineData("--value", "nothing:a=b")]
    [InlineData("--scale", "1")]
    [InlineData("--scale", "x")]
    [InlineData("--effort-as-ease", "1001")]
    [InlineData("--culture", "klingon")]
    public async Task What_makes_no_sense_is_a_usage_error(string option, string value)
    {
        Run run = await Growth.RunAsync("rank", _folder.Write("ideas.csv", "title\nA\n"), option, value);
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.NotEmpty(run.Error);
    }

    [Fact]
    public async Task A_template_has_the_right_headers_and_is_read_as_an_empty_backlog()
    {
        Assert.Equal(0, (await Growth.RunAsync("template", "--bom", "-o", _folder["ideas.csv"])).Code);
        byte[] bytes = File.ReadAllBytes(_folder["ideas.csv"]);
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'i', (byte)'d'], bytes[..5]);
        Assert.Contains("0 hypotheses", (await Growth.RunAsync("check", _folder["ideas.csv"])).Good, StringComparison.Ordinal);
        Assert.Equal(4, (await Growth.RunAsync("template", "-o", _folder["ideas.csv"])).Code);
        Assert.Equal((await Growth.RunAsync("export", _folder["ideas.csv"])).Good, (await Growth.RunAsync("template")).Good);
    }

    [Fact]
    public async Task An_export_for_excel_begins_with_a_mark_and_json_never_does()
    {
        string sheet = _folder.Write("ideas.csv", "title\né\n");
        Assert.StartsWith("\uFEFFid,title", (await Growth.RunAsync("export", sheet, "--bom")).Good, StringComparison.Ordinal);
        Assert.Equal(2, (await Growth.RunAsync("export", sheet, "--bom", "--to", "json")).Code);
    }

    [Fact]
    public async Task A_dry_run_needs_no_target_and_reports_a_refused_sheet_too()
    {
        string bad = _folder.Write("bad.csv", "Idea,Impact,Confidence,Ease,Votes\nA,11,2,3,x\n");
        Run run = await Growth.RunAsync("import", bad, "--dry-run");
        Assert.Equal(3, run.Code);
        Assert.Contains("     5  Votes       left out\nnothing written.\n", run.Output, StringComparison.Ordinal);
        Run json = await Growth.RunAsync("import", bad, "-o", _folder["a.json"], "--format", "json");
        Assert.Equal(3, json.Code);
        using var document = System.Text.Json.JsonDocument.Parse(json.Output);
        Assert.True(document.RootElement.GetProperty("refused").GetBoolean());
        Assert.Equal("rating.range", document.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Equal(["bad.csv"], _folder.Names);
        Assert.Equal(2, (await Growth.RunAsync("import", bad)).Code);
    }

    [Fact]
    public async Task Nothing_good_is_left_or_some_is_and_check_says_so()
    {
        string sheet = _folder.Write("ideas.csv", "Idea,Impact,Confidence,Ease\nA,1,2,3\nB,11,2,3\n");
        Assert.StartsWith(_folder["ideas.csv"] + ": 1 bad rows left out; 1 hypotheses", (await Growth.RunAsync("check", sheet, "--skip-bad")).Output, StringComparison.Ordinal);
        string none = _folder.Write("none.csv", "Idea,Impact,Confidence,Ease\nB,11,2,3\n");
        Assert.Equal(3, (await Growth.RunAsync("import", none, "-o", _folder["a.json"], "--skip-bad")).Code);
    }

    [Fact]
    public async Task What_cannot_apply_is_refused_and_not_ignored()
    {
        string json = _folder.Write("a.json", "{\"growthExperiments\":\"1.0\",\"hypotheses\":[]}");
        foreach (string[] options in (string[][])[["--scale", "5"], ["--map", "Ease=x"], ["--skip-bad"], ["--delimiter", ";"], ["--zone", "UTC"]])
            Assert.Equal(2, (await Growth.RunAsync(["check", json, .. options])).Code);
        Assert.Equal(2, (await Growth.RunAsync("template", "-o", _folder["t.xlsx"])).Code);
        Run old = await Growth.RunAsync("rank", _folder.Write("old.xls", ""));
        Assert.Equal(2, old.Code);
        Assert.Contains(".xlsx", old.Error, StringComparison.Ordinal);
        string twice = _folder.Write("twice.csv", "Idea,Impact,Confidence,Ease A,Ease B\nA,1,2,3,4\n");
        Assert.Equal(2, (await Growth.RunAsync("rank", twice, "--map", "ease=Ease A", "--map", "ease=Ease B")).Code);
    }

    [Fact]
    public async Task The_headers_that_are_understood_are_listed() => Snapshot.Match((await Growth.RunAsync("headers")).Good);

    [Fact]
    public async Task A_workbook_is_known_by_its_bytes_and_a_broken_one_is_a_sentence()
    {
        File.WriteAllBytes(_folder["cut.xlsx"], [.. "PK"u8, 3, 4, 20, 0]);
        File.WriteAllBytes(_folder["old.csv"], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0]);
        foreach ((string file, string said) in ((string, string)[])[("cut.xlsx", "damaged"), ("old.csv", "password")])
        {
            Run run = await Growth.RunAsync("rank", _folder[file]);
            Assert.Equal((3, ""), (run.Code, run.Output));
            Assert.Contains(said, run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        }
    }
}
