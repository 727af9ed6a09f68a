namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What no caller may pass, what stops at once, and what is closed.</summary>
public sealed class ArgumentTests
{
    private static readonly CancellationToken Cancelled = new(canceled: true);

    [Fact]
    public async Task Null_is_refused_everywhere()
    {
        Null(() => BacklogSheet.Open((Stream)null!));
        Null(() => BacklogSheet.Open((string)null!));
        Null(() => BacklogSheet.Read((Stream)null!));
        Null(() => BacklogSheet.Read((string)null!));
        Null(() => BacklogSheet.ReadText(null!));
        Null(() => BacklogSheet.WriteCsv((Stream)null!, []));
        Null(() => BacklogSheet.WriteCsv(Stream.Null, null!));
        Null(() => BacklogSheet.WriteCsv((string)null!, []));
        Null(() => BacklogSheet.WriteCsv("a.csv", null!));
        Null(() => BacklogSheet.ToCsv(null!));
        Null(() => BacklogSheet.ToCsv([null!]));
        Null(() => BacklogSheet.ReadText("title").MergeInto(null!));
        Null(() => SheetHeaders.FieldOf(null!));
        Null(() => SheetOptions.Default.WithEncoding(null!));
        Null(() => SheetOptions.Default.WithZone(null!));
        Null(() => SheetOptions.Default.WithColumn(null!, "ease"));
        Null(() => SheetOptions.Default.WithColumn("a", null!));
        Null(() => SheetOptions.Default.WithoutColumn(null!));
        Null(() => SheetOptions.Default.WithValue(null!, "a", "b"));
        Null(() => SheetOptions.Default.WithValue("status", null!, "b"));
        Null(() => SheetOptions.Default.WithValue("status", "a", null!));
        Null(() => new SheetOptions { Zone = null! });
        Null(() => new SheetOptions { Limits = null! });
        await Assert.ThrowsAnyAsync<ArgumentNullException>(() => BacklogSheet.OpenAsync((Stream)null!));
        await Assert.ThrowsAnyAsync<ArgumentNullException>(() => BacklogSheet.ReadAsync((string)null!));
        await Assert.ThrowsAnyAsync<ArgumentNullException>(() => BacklogSheet.WriteCsvAsync((Stream)null!, []));
        await Assert.ThrowsAnyAsync<ArgumentNullException>(() => BacklogSheet.WriteCsvAsync("a.csv", null!));
        await Assert.ThrowsAnyAsync<ArgumentNullException>(() => BacklogSheet.WriteCsvAsync((string)null!, []));
    }

    [Fact]
    public void Numbers_out_of_range_and_unknown_names_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { MaxProblems = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { RatingScale = 1_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SheetOptions { EffortAsEase = 1 });
        Assert.Throws<ArgumentException>(() => new CsvWriteOptions { NewLine = "\t" });
        foreach (char delimiter in " \"a0\u007fé")
            Assert.Throws<ArgumentOutOfRangeException>(() => new CsvWriteOptions { Delimiter = delimiter });
        foreach (char delimiter in ",;\t|!~")
            Assert.Equal(delimiter, new CsvWriteOptions { Delimiter = delimiter }.Delimiter);
        Assert.Equal("sheet.field", Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithValue("score", "a", "b")).Code);
        Assert.Throws<ArgumentOutOfRangeException>(() => BacklogSheet.ReadText("title\na").MergeInto([], default(ConflictPolicy)));
    }

    [Fact]
    public async Task A_cancelled_token_stops_reading_and_writing()
    {
        byte[] sheet = "title\na\n"u8.ToArray();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BacklogSheet.ReadAsync(new MemoryStream(sheet), null, Cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BacklogSheet.WriteCsvAsync(new MemoryStream(), [Hypothesis.Create("a")], null, Cancelled));
        await using SheetReader reader = await BacklogSheet.OpenAsync(new MemoryStream(sheet));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (SheetRow row in reader.ReadRowsAsync(Cancelled))
                Assert.Fail($"line {row.Line} was read");
        });
    }

    [Fact]
    public async Task A_file_is_closed_and_a_stream_is_left_open()
    {
        using var folder = new TemporaryFolder();
        string path = folder.Write("title\na\n");
        BacklogSheet.Open(path).Dispose();
        await (await BacklogSheet.OpenAsync(path)).DisposeAsync();
        using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Throws<IOException>(() => BacklogSheet.Read(path));
            await Assert.ThrowsAsync<IOException>(() => BacklogSheet.ReadAsync(path));
        }

        using var stream = new MemoryStream("title\na\n"u8.ToArray());
        BacklogSheet.Read(stream);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void A_write_replaces_a_link_and_not_the_file_behind_it()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string target = folder.Write("kept");
        string link = target + ".link";
        File.CreateSymbolicLink(link, target);
        Assert.Throws<GrowthConflictException>(() => BacklogSheet.WriteCsv(link, []));
        BacklogSheet.WriteCsv(link, [], overwrite: true);
        Assert.Equal("kept", File.ReadAllText(target));
        Assert.Null(new FileInfo(link).LinkTarget);
    }

    private static void Null(Func<object?> call) => Assert.ThrowsAny<ArgumentException>(() => { call(); });

    private static void Null(Action call) => Assert.ThrowsAny<ArgumentException>(call);

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("growth-sheets");

        public string Write(string text)
        {
            string path = Path.Combine(_folder.FullName, "ideas.csv");
            File.WriteAllText(path, text);
            return path;
        }

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
