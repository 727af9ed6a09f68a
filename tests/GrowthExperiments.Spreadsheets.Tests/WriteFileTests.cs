namespace GrowthExperiments.Spreadsheets.Tests;

public sealed class WriteFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("growth-sheets");

    private string Target => Path.Combine(_folder.FullName, "ideas.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_sheet_written_to_a_file_reads_back_equal()
    {
        Backlog backlog = [Hypothesis.Create("=1+1", FunnelStage.Revenue, IceScore.Of(8, 6, 9)), Hypothesis.Create("Second")];
        BacklogSheet.WriteCsv(Target, backlog);
        Assert.Equal(backlog, BacklogSheet.Read(Target).Backlog);
        await BacklogSheet.WriteCsvAsync(Target, backlog.Take(1), overwrite: true);
        Assert.Equal(backlog.Take(1), BacklogSheet.Read(Target).Backlog);
    }

    [Fact]
    public async Task Hostile_51_a_file_that_is_there_is_kept_unless_overwriting()
    {
        File.WriteAllText(Target, "mine");
        Assert.Equal("file.exists", Assert.Throws<GrowthConflictException>(() => BacklogSheet.WriteCsv(Target, [])).Code);
        await Assert.ThrowsAsync<GrowthConflictException>(() => BacklogSheet.WriteCsvAsync(Target, []));
        Assert.Equal("file.directory", Assert.Throws<GrowthConflictException>(() => BacklogSheet.WriteCsv(_folder.FullName, [], overwrite: true)).Code);
        Assert.Equal("mine", File.ReadAllText(Target));
    }

    [Fact]
    public async Task A_sequence_that_fails_half_way_leaves_the_old_file_and_nothing_else()
    {
        File.WriteAllText(Target, "mine");
        Assert.Throws<InvalidOperationException>(() => BacklogSheet.WriteCsv(Target, Failing(), overwrite: true));
        await Assert.ThrowsAsync<InvalidOperationException>(() => BacklogSheet.WriteCsvAsync(Target, Failing(), overwrite: true));
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            BacklogSheet.WriteCsvAsync(Target, [Hypothesis.Create("a")], overwrite: true, cancellationToken: stopped.Token));
        Assert.Equal("mine", File.ReadAllText(Target));
        Assert.Equal([Target], Directory.GetFiles(_folder.FullName));
    }

    private static IEnumerable<Hypothesis> Failing()
    {
        yield return Hypothesis.Create("a");
        throw new InvalidOperationException("half-way");
    }
}
