namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("growth-program-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_program_is_saved_and_loaded()
    {
        GrowthProgram program = Grown.Rich();
        await program.SaveAsync(At("p.json"));
        Assert.Equal(program.ToJson(), await File.ReadAllTextAsync(At("p.json")));
        GrowthProgram loaded = await GrowthProgram.LoadAsync(At("p.json"));
        Assert.Equal(program.ToJson(), loaded.ToJson());
        loaded.Backlog.Add(Hypothesis.Create("more"));
        await loaded.SaveAsync(At("p.json"));
        await loaded.SaveAsync(At("p.json"));
        Assert.Equal(program.Backlog.Count + 1, (await GrowthProgram.LoadAsync(At("p.json"))).Backlog.Count);
        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_file_that_changed_behind_ones_back_is_not_overwritten()
    {
        await Grown.Of("a").SaveAsync(At("p.json"));
        using ProgramFile file = await ProgramFile.OpenAsync(At("p.json"));
        GrowthProgram loaded = await GrowthProgram.LoadAsync(At("p.json"));
        await File.WriteAllTextAsync(At("p.json"), "theirs");
        Assert.Equal("file.changed", (await Assert.ThrowsAsync<GrowthConflictException>(() => file.SaveAsync())).Code);
        file.Dispose();
        Assert.Equal("file.changed", (await Assert.ThrowsAsync<GrowthConflictException>(() => loaded.SaveAsync(At("p.json")))).Code);
        Assert.Equal("theirs", await File.ReadAllTextAsync(At("p.json")));
        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task What_is_no_document_of_a_program_is_refused_and_nothing_is_left()
    {
        Assert.Equal("program.lines", (await Assert.ThrowsAsync<GrowthValidationException>(() => Grown.Of("a").SaveAsync(At("p.jsonl")))).Code);
        Assert.Equal("program.lines", (await Assert.ThrowsAsync<GrowthValidationException>(() => GrowthProgram.LoadAsync(At("p.JSONL")))).Code);
        Assert.Equal("program.lines", (await Assert.ThrowsAsync<GrowthValidationException>(() => ProgramFile.OpenAsync(At("p.jsonl")))).Code);
        await Assert.ThrowsAsync<FileNotFoundException>(() => ProgramFile.OpenAsync(At("none.json")));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => ProgramFile.OpenAsync(At("no/p.json")));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Grown.Of("a").SaveAsync(At("no/p.json")));
        Assert.Equal("file.directory", (await Assert.ThrowsAsync<GrowthConflictException>(() => Grown.Of("a").SaveAsync(_folder))).Code);
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => ProgramFile.OpenAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => GrowthProgram.LoadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => Grown.Of().SaveAsync(null!));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        await File.WriteAllTextAsync(At("p.json"), "{\"growthExperiments\":\"2.0\",\"hypotheses\":[]}");
        await Assert.ThrowsAsync<GrowthVersionException>(() => ProgramFile.OpenAsync(At("p.json")));
        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_link_is_written_through_and_locks_what_it_leads_to()
    {
        Directory.CreateDirectory(At("real"));
        await Grown.Of("a").SaveAsync(At("real/p.json"));
        File.CreateSymbolicLink(At("link.json"), "real/p.json");
        using (ProgramFile file = await ProgramFile.OpenAsync(At("link.json")))
        {
            await Assert.ThrowsAsync<GrowthConflictException>(() => ProgramFile.OpenAsync(At("real/p.json")));
            file.Program.Backlog.Add(Hypothesis.Create("more"));
            await file.SaveAsync();
        }

        Assert.Equal("real/p.json", new FileInfo(At("link.json")).LinkTarget);
        Assert.Equal(2, (await GrowthProgram.LoadAsync(At("real/p.json"))).Backlog.Count);
        Assert.Equal([At("real/p.json")], Directory.GetFileSystemEntries(At("real")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task A_save_that_is_stopped_leaves_the_old_content()
    {
        await Grown.Of("a").SaveAsync(At("p.json"));
        string before = await File.ReadAllTextAsync(At("p.json"));
        var stopped = new CancellationToken(canceled: true);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Grown.Rich().SaveAsync(At("p.json"), stopped));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProgramFile.OpenAsync(At("p.json"), cancellationToken: stopped));
        using (ProgramFile file = await ProgramFile.OpenAsync(At("p.json")))
        {
            file.Program.Backlog.Add(Hypothesis.Create("more"));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.SaveAsync(stopped));
            Assert.Equal(before, await File.ReadAllTextAsync(At("p.json")));
            await file.SaveAsync();
        }

        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
