using System.Diagnostics;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Rows 38, 39 and 50: what is too large, and what is no file.</summary>
public sealed class FileAndMemoryTests : IDisposable
{
    private const long MiB = 1024 * 1024;

    private readonly string _folder = Directory.CreateTempSubdirectory("growth-sheets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("title\nfine\n\"x", 'y', 200)]
    [InlineData("title\nfine\n", 'y', 1024)]
    [InlineData("title\nfine\n", ',', 1024)]
    public void Row38_39_a_row_without_an_end_stops_at_the_limit(string head, char fill, int mebibytes)
    {
        using var stream = new EndlessStream([.. head.Select(c => (byte)c)], (byte)fill, mebibytes * MiB);
        long before = GC.GetAllocatedBytesForCurrentThread();
        SheetImport import = BacklogSheet.Read(stream);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        ImportProblem problem = Sheets.OnlyProblem(import);
        Assert.Equal(("sheet.record-size", 3), (problem.Code, problem.Line));
        Assert.InRange(stream.BytesRead, MiB, 4 * MiB);
        Assert.InRange(allocated, 0, 64 * MiB);
        Assert.Throws<GrowthLimitException>(() => import.Backlog);
    }

    [Fact]
    public void Row38_the_limit_is_exact_where_the_parser_is_lazy()
    {
        var options = new SheetOptions { Limits = new ReadLimits { MaxRecordBytes = 1_000 } };
        Assert.True(BacklogSheet.ReadText("title,note\na," + new string('x', 998) + "\n", options).IsClean);
        ImportProblem problem = Sheets.OnlyProblem("title,note\na," + new string('x', 999) + "\nb,c\n", options);
        Assert.Equal(("sheet.record-size", 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void Row39_a_stream_of_zeros_is_binary()
    {
        using var stream = new EndlessStream([], 0, long.MaxValue);
        Assert.Equal("sheet.binary", Sheets.OnlyProblem(BacklogSheet.Read(stream)).Code);
    }

    [Fact]
    public async Task Row50_what_is_no_file_is_refused_and_what_is_missing_is_not_found()
    {
        Assert.Throws<FileNotFoundException>(() => BacklogSheet.Read(At("nothing.csv")));
        Assert.Equal("file.directory", Assert.Throws<GrowthFormatException>(() => BacklogSheet.Read(_folder)).Code);
        Assert.Equal("file.directory", (await Assert.ThrowsAsync<GrowthFormatException>(() => BacklogSheet.ReadAsync(_folder))).Code);
        if (OperatingSystem.IsWindows())
            return;
        using (Process made = Process.Start("mkfifo", At("pipe")))
            await made.WaitForExitAsync();
        var watch = Stopwatch.StartNew();
        Assert.Equal("file.special", Assert.Throws<GrowthFormatException>(() => BacklogSheet.Read(At("pipe"))).Code);
        Assert.Equal("file.special", Assert.Throws<GrowthFormatException>(() => BacklogSheet.Read("/dev/zero")).Code);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_file_is_closed_with_its_reader_and_a_stream_stays_open()
    {
        File.WriteAllText(At("ideas.csv"), "title\na\n");
        using (SheetReader reader = BacklogSheet.Open(At("ideas.csv")))
            Assert.Single(reader.ReadRows());
        using (new FileStream(At("ideas.csv"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
        }

        using var stream = new MemoryStream("title\na\n"u8.ToArray());
        BacklogSheet.Open(stream).Dispose();
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task An_error_of_the_disk_passes_through()
    {
        Assert.Throws<IOException>(() => BacklogSheet.Read(new FailingStream("title\na\n"u8.ToArray())));
        await Assert.ThrowsAsync<IOException>(() => BacklogSheet.ReadAsync(new FailingStream("title\na\n"u8.ToArray())));
    }

    [Fact]
    public async Task Cancelling_stops_between_two_rows()
    {
        using var cancel = new CancellationTokenSource();
        var stream = new MemoryStream("title\na\nb\nc\n"u8.ToArray());
        await using SheetReader reader = await BacklogSheet.OpenAsync(stream);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (SheetRow row in reader.ReadRowsAsync(cancel.Token))
                await cancel.CancelAsync();
        });
        Assert.Equal(1, reader.RowCount);
    }

    private string At(string name) => Path.Combine(_folder, name);
}
