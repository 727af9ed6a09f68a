using System.Diagnostics;

namespace GrowthExperiments.Tool.Tests;

/// <summary>Rows 44, 50 and 51 of the hostile list.</summary>
public sealed class HostileFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("h.csv", Sheets.Header)]
    [InlineData("h.json", "{\"growthExperiments\":\"1.0\",\"hypotheses\":[]}")]
    [InlineData("h.jsonl", "{\"growthExperiments\":\"1.0\"}\n")]
    public async Task Row_44_a_head_alone_is_said_and_only_rank_refuses_it(string name, string text)
    {
        string file = _folder.Write(name, text);
        Run rank = await Growth.RunAsync("rank", file);
        Assert.Equal(3, rank.Code);
        Assert.Contains("holds no hypotheses", rank.Error, StringComparison.Ordinal);
        Assert.Contains("0 hypotheses", (await Growth.RunAsync("check", file)).Good, StringComparison.Ordinal);
        Assert.Contains("0 hypotheses", (await Growth.RunAsync("import", file, "-o", _folder["new.json"])).Good, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rank")]
    [InlineData("check")]
    [InlineData("export")]
    public async Task Row_50_a_pipe_a_device_a_directory_or_nothing_is_refused_at_once(string command)
    {
        if (OperatingSystem.IsWindows())
            return;
        Directory.CreateDirectory(_folder["folder.csv"]);
        foreach (string path in (string[])[MakePipe("pipe.csv"), "/dev/zero", _folder["folder.csv"], _folder["missing.csv"]])
        {
            Task<Run> running = Growth.RunAsync(command, path, "--input", "csv");
            Assert.Equal(3, (await running.WaitAsync(TimeSpan.FromSeconds(10))).Code);
        }
    }

    [Fact]
    public async Task Row_51_an_export_refuses_what_is_there_a_link_and_a_directory()
    {
        string sample = Sheets.SamplePath;
        string there = _folder.Write("there.csv", "old");
        File.CreateSymbolicLink(_folder["link.csv"], there);
        Directory.CreateDirectory(_folder["folder.csv"]);
        foreach (string name in (string[])["there.csv", "link.csv", "folder.csv"])
            Assert.Equal(4, (await Growth.RunAsync("export", sample, "-o", _folder[name])).Code);
        Assert.Equal("old", File.ReadAllText(there));

        Assert.Equal(4, (await Growth.RunAsync("export", sample, "-o", _folder["folder.csv"], "--force")).Code);
        Assert.Equal("", (await Growth.RunAsync("export", sample, "-o", _folder["link.csv"], "--force")).Good);
        Assert.Equal("old", File.ReadAllText(there)); // the link was replaced, not what it names
        Assert.Equal("", (await Growth.RunAsync("export", sample, "-o", there, "--force")).Good);
        Assert.Equal(File.ReadAllBytes(sample), File.ReadAllBytes(there));
        Assert.Equal(["folder.csv", "link.csv", "there.csv"], _folder.Names);
    }

    [Fact]
    public async Task Row_51_an_export_never_replaces_a_pipe_or_a_device_nor_a_link_to_one()
    {
        if (OperatingSystem.IsWindows())
            return;
        string pipe = MakePipe("pipe.csv");
        File.CreateSymbolicLink(_folder["link.csv"], pipe);
        foreach (string[] force in (string[][])[[], ["--force"]])
        {
            Run direct = await Growth.RunAsync(["export", Sheets.SamplePath, "-o", pipe, .. force]);
            Run linked = await Growth.RunAsync(["export", Sheets.SamplePath, "-o", _folder["link.csv"], .. force]);
            Assert.Equal((4, 4), (direct.Code, linked.Code));
        }

        Assert.Equal((3, "fifo"), ((await Growth.RunAsync("rank", pipe)).Code, KindOf(pipe)));
        Assert.NotNull(new FileInfo(_folder["link.csv"]).LinkTarget);
    }

    [Fact]
    public async Task An_import_into_a_link_writes_its_target()
    {
        string sheet = _folder.Write("a.csv", Sheets.Small);
        await Growth.RunAsync("import", sheet, "-o", _folder["doc.json"]);
        File.CreateSymbolicLink(_folder["link.json"], _folder["doc.json"]);
        string more = _folder.Write("b.csv", "id,title\nmore,More\n");
        Assert.Equal(0, (await Growth.RunAsync("import", more, "--into", _folder["link.json"])).Code);
        Assert.NotNull(new FileInfo(_folder["link.json"]).LinkTarget);
        Assert.Contains("\"More\"", File.ReadAllText(_folder["doc.json"]), StringComparison.Ordinal);
    }

    private string MakePipe(string name)
    {
        using Process make = Process.Start("mkfifo", [_folder[name]]);
        make.WaitForExit();
        return _folder[name];
    }

    private static string KindOf(string path)
    {
        using Process stat = Process.Start(new ProcessStartInfo("stat", ["-c", "%F", path]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        return stat.StandardOutput.ReadToEnd().Trim();
    }
}
