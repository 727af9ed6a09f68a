using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class ImportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reports_are_read_by_people_and_by_programs()
    {
        string sheet = _folder.Write("ideas.csv", "Title;impact;Confidence;ease;Ideas of\nA;1;2;3;nobody\nB;;;;x\n");
        string own = _folder.Write("own.csv", Sheets.Small);
        string text = (await Growth.RunAsync("import", sheet, "-o", _folder["a.json"])).Good
            + "\n" + (await Growth.RunAsync("import", own, "--into", _folder["a.json"])).Good
            + "\n" + (await Growth.RunAsync("import", _folder["a.json"], "-o", _folder["b.jsonl"])).Good;
        Snapshot.Match(_folder.Cut(text));
        Run json = await Growth.RunAsync("import", sheet, "--into", _folder["b.jsonl"], "--format", "json");
        using JsonDocument document = JsonDocument.Parse(json.Good);
        Assert.Equal(2, document.RootElement.GetProperty("unchanged").GetInt32());
        Snapshot.Match(_folder.Cut(json.Output), "json");
    }

    [Fact]
    public async Task Only_the_columns_of_the_sheet_are_compared_and_updated()
    {
        await ImportSmallAsync();
        string titles = _folder.Write("t.csv", "id,title\nsignup,A one-field sign-up\nlater,Now with a better title\n");
        Run run = await Growth.RunAsync("import", titles, "--into", _folder["doc.json"], "--on-conflict", "update", "--format", "json");
        Assert.Contains("\"updated\": 1,\n  \"unchanged\": 1,", run.Good, StringComparison.Ordinal);
        string after = (await Growth.RunAsync("export", _folder["doc.json"])).Good;
        string before = (await Growth.RunAsync("export", _folder["small.csv"])).Good;
        Assert.Equal(before.Replace("Not rated yet", "Now with a better title", StringComparison.Ordinal), after);
    }

    [Fact]
    public async Task Row_47_conflicts_fail_are_skipped_or_update_and_an_unchanged_row_is_none()
    {
        await ImportSmallAsync();
        byte[] old = File.ReadAllBytes(_folder["doc.json"]);
        string changed = _folder.Write("c.csv", Sheets.Small.Replace("8,6,9", "8,6,8", StringComparison.Ordinal) + "new,New,,1,1,1,Idea\n");

        Run same = await Growth.RunAsync("import", _folder["small.csv"], "--into", _folder["doc.json"]);
        Assert.Contains("0 added, 0 updated, 5 unchanged, 0 skipped", same.Good, StringComparison.Ordinal);
        Run fail = await Growth.RunAsync("import", changed, "--into", _folder["doc.json"]);
        Assert.Equal(4, fail.Code);
        Assert.Contains("signup", fail.Error, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(_folder["doc.json"]));

        Run skip = await Growth.RunAsync("import", changed, "--into", _folder["doc.json"], "--on-conflict", "SKIP");
        Assert.Contains("1 added, 0 updated, 4 unchanged, 1 skipped", skip.Good, StringComparison.Ordinal);
        Run update = await Growth.RunAsync("import", changed, "--into", _folder["doc.json"], "--on-conflict", "update");
        Assert.Contains("0 added, 1 updated, 5 unchanged, 0 skipped", update.Good, StringComparison.Ordinal);
        Assert.Equal((await Growth.RunAsync("export", changed)).Good, (await Growth.RunAsync("export", _folder["doc.json"])).Good);
    }

    [Fact]
    public async Task Row_45_one_bad_row_late_in_a_long_sheet_imports_nothing_and_a_hundred_problems_are_listed()
    {
        await ImportSmallAsync();
        byte[] old = File.ReadAllBytes(_folder["doc.json"]);
        string rows = string.Concat(Enumerable.Range(2, 50_001).Select(i => $"{i},T{i},,{(i == 50_000 ? 11 : 1)},2,3,Idea\n"));
        Run run = await Growth.RunAsync("import", _folder.Write("long.csv", Sheets.Header + rows), "--into", _folder["doc.json"]);
        Assert.Equal(3, run.Code);
        Assert.StartsWith("line 50000, column 4 (impact)", run.Error, StringComparison.Ordinal);
        Assert.Equal(old, File.ReadAllBytes(_folder["doc.json"]));

        foreach (string command in (string[])["rank", "check"])
        {
            Run many = await Growth.RunAsync(command, _folder.Write("many.csv", Sheets.Header + rows.Replace(",1,2,3,", ",1,2,0,", StringComparison.Ordinal)));
            Assert.Equal((3, 101), (many.Code, many.Error.Count(c => c == '\n')));
            Assert.Contains("of which the first 100 are listed", many.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Force_overwrites_and_a_failure_leaves_the_old_file()
    {
        await ImportSmallAsync();
        byte[] old = File.ReadAllBytes(_folder["doc.json"]);
        string bad = _folder.Write("bad.csv", Sheets.Header + "a,A,,11,1,1,Idea\n");
        Assert.Equal(3, (await Growth.RunAsync("import", bad, "-o", _folder["doc.json"], "--force")).Code);
        Assert.Equal(old, File.ReadAllBytes(_folder["doc.json"]));
        Assert.Equal(0, (await Growth.RunAsync("import", Sheets.SamplePath, "-o", _folder["doc.json"], "--force")).Code);
        Assert.NotEqual(old, File.ReadAllBytes(_folder["doc.json"]));
        Assert.Equal(["bad.csv", "doc.json", "small.csv"], _folder.Names);
    }

    private async Task ImportSmallAsync() =>
        Assert.Equal(0, (await Growth.RunAsync("import", _folder.Write("small.csv", Sheets.Small), "-o", _folder["doc.json"])).Code);
}
