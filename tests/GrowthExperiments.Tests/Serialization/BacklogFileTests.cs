using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class BacklogFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("growth-file-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("b.json")]
    [InlineData("b.jsonl")]
    [InlineData("B.JSONL")]
    [InlineData("b")]
    public async Task The_name_chooses_the_form(string name)
    {
        JsonForm form = name.EndsWith('l') || name.EndsWith('L') ? JsonForm.Lines : JsonForm.Document;
        await Samples.Document.SaveAsync(At(name));
        Assert.Equal(form.Write(Samples.Document), await File.ReadAllBytesAsync(At(name)));
        BacklogDocument back = await BacklogFile.LoadAsync(At(name));
        Assert.Equal(Samples.Document.Backlog.ToArray(), back.Backlog.ToArray());
        Assert.Equal(("Équipe 増", "Europe/Paris"), (back.Name, back.TimeZone));
    }

    [Fact]
    public async Task A_backlog_alone_is_saved_and_loaded()
    {
        await Samples.Document.Backlog.SaveAsync(At("b.json"));
        Assert.Equal(Samples.Document.Backlog.ToArray(), (await BacklogFile.LoadAsync(At("b.json"))).Backlog.ToArray());
    }

    [Fact]
    public async Task What_was_loaded_can_be_saved_again_and_again()
    {
        await Samples.Document.SaveAsync(At("b.json"));
        BacklogDocument document = await BacklogFile.LoadAsync(At("b.json"));
        for (int i = 0; i < 3; i++)
        {
            document.Backlog.Add(Hypothesis.Create($"more {i}"));
            await document.SaveAsync(At("b.json"));
        }

        Assert.Equal(6, (await BacklogFile.LoadAsync(At("b.json"))).Backlog.Count);
    }

    [Theory]
    [InlineData("file")]
    [InlineData("link")]
    public async Task A_file_that_someone_else_changed_is_not_overwritten(string name)
    {
        await Samples.Document.SaveAsync(At("file"));
        File.CreateSymbolicLink(At("link"), "file");
        BacklogDocument document = await BacklogFile.LoadAsync(At(name));
        await File.WriteAllTextAsync(At("file"), "{\"hypotheses\":[]}");
        var error = await Assert.ThrowsAsync<GrowthConflictException>(() => document.SaveAsync(At(name)));
        Assert.Equal("file.changed", error.Code);
        Assert.Contains("changed by someone else since it was read", error.Message, StringComparison.Ordinal);
        Assert.Equal("{\"hypotheses\":[]}", await File.ReadAllTextAsync(At("file")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task A_change_that_keeps_the_length_is_noticed()
    {
        await Samples.Document.SaveAsync(At("b"));
        BacklogDocument document = await BacklogFile.LoadAsync(At("b"));
        string theirs = (await File.ReadAllTextAsync(At("b"))).Replace("\"impact\": 8", "\"impact\": 7", StringComparison.Ordinal);
        await File.WriteAllTextAsync(At("b"), theirs);
        File.SetLastWriteTimeUtc(At("b"), File.GetLastWriteTimeUtc(At("b")).AddMilliseconds(1));
        await Assert.ThrowsAsync<GrowthConflictException>(() => document.SaveAsync(At("b")));
        Assert.Equal(theirs, await File.ReadAllTextAsync(At("b")));
    }

    [Fact]
    public async Task A_file_that_someone_else_removed_is_a_conflict_too()
    {
        await Samples.Document.SaveAsync(At("b"));
        BacklogDocument document = await BacklogFile.LoadAsync(At("b"));
        File.Delete(At("b"));
        await Assert.ThrowsAsync<GrowthConflictException>(() => document.SaveAsync(At("b")));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public async Task A_save_under_another_name_asks_nothing_of_the_first()
    {
        await Samples.Document.SaveAsync(At("b"));
        BacklogDocument document = await BacklogFile.LoadAsync(At("b"));
        await File.WriteAllTextAsync(At("b"), "theirs");
        await document.SaveAsync(At("c"));
        Assert.Equal("theirs", await File.ReadAllTextAsync(At("b")));
        Assert.Equal(3, (await BacklogFile.LoadAsync(At("c"))).Backlog.Count);
    }

    [Fact]
    public async Task Of_two_concurrent_saves_one_stays_whole()
    {
        BacklogDocument[] documents = [.. Enumerable.Range(0, 2).Select(d => new BacklogDocument(new Backlog(
            Enumerable.Range(0, 300).Select(i => Hypothesis.Create($"{d}", id: HypothesisId.Of($"{i}")) with { Change = new string('x', 1_000) }))))];
        for (int round = 0; round < 10; round++)
        {
            await Task.WhenAll(documents.Select(d => Task.Run(() => new BacklogDocument(d.Backlog).SaveAsync(At("b")))));
            Backlog winner = (await BacklogFile.LoadAsync(At("b"))).Backlog;
            Assert.Equal(300, winner.Count);
            Assert.Single(winner.Select(h => h.Title).Distinct());
            Assert.Single(Directory.GetFileSystemEntries(_folder));
        }
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_left_as_it_is()
    {
        await File.WriteAllTextAsync(At("b"), "{\"hypotheses\":[{}]}");
        await Assert.ThrowsAsync<GrowthValidationException>(() => BacklogFile.LoadAsync(At("b")));
        Assert.Equal("{\"hypotheses\":[{}]}", await File.ReadAllTextAsync(At("b")));
    }

    [Fact]
    public async Task Hostile_50_what_is_no_file_is_refused_at_once()
    {
        Assert.Contains("none.json", (await Assert.ThrowsAsync<FileNotFoundException>(() => BacklogFile.LoadAsync(At("none.json")))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => BacklogFile.LoadAsync(At("no/none.json")));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Samples.Document.SaveAsync(At("no/none.json")));
        Assert.Equal("file.directory", (await Assert.ThrowsAsync<GrowthFormatException>(() => BacklogFile.LoadAsync(_folder))).Code);
        Assert.Equal("file.directory", (await Assert.ThrowsAsync<GrowthConflictException>(() => Samples.Document.SaveAsync(_folder))).Code);
        if (!OperatingSystem.IsWindows())
            Assert.Equal("file.special", (await Assert.ThrowsAsync<GrowthFormatException>(() => BacklogFile.LoadAsync("/dev/zero"))).Code);
    }

    [Fact]
    public async Task Null_and_a_cancelled_token_touch_nothing()
    {
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => BacklogFile.LoadAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("path", () => Samples.Document.SaveAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("document", () => BacklogFile.SaveAsync((BacklogDocument)null!, At("b")));
        await Assert.ThrowsAsync<ArgumentNullException>("backlog", () => BacklogFile.SaveAsync((Backlog)null!, At("b")));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Samples.Document.SaveAsync(At("b"), new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
        await Samples.Document.SaveAsync(At("b"));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BacklogFile.LoadAsync(At("b"), null, new CancellationToken(canceled: true)));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
