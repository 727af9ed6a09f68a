using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class AtomicFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("growth-atomic-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_new_file_and_an_old_one_hold_the_new_content()
    {
        foreach (string content in new[] { "first", "second, longer", "" })
        {
            await Save("file", content);
            AssertOnly("file", content);
        }
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite)]
    public async Task Permissions_are_kept_and_never_wider_meanwhile(UnixFileMode mode)
    {
        if (OperatingSystem.IsWindows())
            return;
        File.WriteAllText(At("file"), "old");
        File.SetUnixFileMode(At("file"), mode);
        UnixFileMode meanwhile = default;
        await AtomicFile.WriteAsync(At("file"), overwrite: true, followLink: true, async (stream, _) =>
        {
            await stream.WriteAsync("secret"u8.ToArray(), default);
            meanwhile = ModeOf(Directory.GetFiles(_folder).Single(path => path != At("file")));
        });
        Assert.Equal(mode, File.GetUnixFileMode(At("file")));
        Assert.Equal(default, meanwhile & ~mode);
    }

    [Fact]
    public async Task A_link_is_written_through_and_stays()
    {
        Directory.CreateDirectory(At("elsewhere"));
        File.WriteAllText(At("elsewhere/target"), "old");
        File.CreateSymbolicLink(At("elsewhere/link"), "target");
        File.CreateSymbolicLink(At("link"), "elsewhere/link");
        await Save("link", "new");
        Assert.Equal("elsewhere/link", new FileInfo(At("link")).LinkTarget);
        Assert.Equal("target", new FileInfo(At("elsewhere/link")).LinkTarget);
        Assert.Equal("new", File.ReadAllText(At("elsewhere/target")));
        Assert.Equal(2, Directory.GetFiles(At("elsewhere")).Length);
    }

    [Fact]
    public async Task A_link_to_a_file_that_is_not_there_yet_makes_it()
    {
        File.CreateSymbolicLink(At("link"), "target");
        await Save("link", "new");
        Assert.Equal("new", File.ReadAllText(At("target")));
        Assert.Equal("target", new FileInfo(At("link")).LinkTarget);
    }

    [Fact]
    public async Task Hostile_51_an_export_refuses_what_is_there()
    {
        File.WriteAllText(At("file"), "old");
        File.CreateSymbolicLink(At("link"), At("file"));
        File.CreateSymbolicLink(At("broken"), At("nothing"));
        Directory.CreateDirectory(At("folder"));
        foreach ((string name, string code) in new[] { ("file", "file.exists"), ("link", "file.link"), ("broken", "file.link"), ("folder", "file.directory") })
        {
            var error = await Assert.ThrowsAsync<GrowthConflictException>(() => Export(name, overwrite: false, Writes("new")));
            Assert.Equal(code, error.Code);
            Assert.Contains(name, error.Message, StringComparison.Ordinal);
        }

        Assert.Equal("old", File.ReadAllText(At("file")));
        Assert.False(File.Exists(At("nothing")));
        Assert.Equal(4, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public async Task Hostile_51_an_export_on_purpose_replaces_a_link_and_not_its_target()
    {
        File.WriteAllText(At("file"), "old");
        File.CreateSymbolicLink(At("link"), At("file"));
        await Export("link", overwrite: true, Writes("new"));
        Assert.Null(new FileInfo(At("link")).LinkTarget);
        Assert.Equal(("old", "new"), (File.ReadAllText(At("file")), File.ReadAllText(At("link"))));
    }

    [Fact]
    public async Task Hostile_51_a_file_that_appears_while_an_export_writes_stays()
    {
        var error = await Assert.ThrowsAsync<GrowthConflictException>(() => Export("file", overwrite: false, async (stream, token) =>
        {
            await stream.WriteAsync("new"u8.ToArray(), token);
            await File.WriteAllTextAsync(At("file"), "theirs", token);
        }));
        Assert.Equal("file.exists", error.Code);
        AssertOnly("file", "theirs");
    }

    [Fact]
    public async Task A_writer_that_throws_leaves_the_old_content_and_nothing_else()
    {
        File.WriteAllText(At("file"), "old");
        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => Export("file", overwrite: true, async (stream, token) =>
        {
            await stream.WriteAsync(new byte[100_000], token);
            throw new InvalidTimeZoneException("in the middle");
        }));
        AssertOnly("file", "old");
    }

    [Fact]
    public async Task A_token_cancelled_at_any_moment_leaves_the_old_content_and_nothing_else()
    {
        File.WriteAllText(At("file"), "old");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Save("file", "new", new CancellationToken(canceled: true)));
        AssertOnly("file", "old");
        using var source = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AtomicFile.WriteAsync(At("file"), true, true, async (stream, _) =>
        {
            await stream.WriteAsync("new"u8.ToArray(), default);
            await source.CancelAsync();
        }, cancellationToken: source.Token));
        AssertOnly("file", "old");
    }

    [Fact]
    public async Task A_missing_folder_and_a_directory_are_named()
    {
        var missing = await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Save("no/such/file", "new"));
        Assert.Contains("no/such/file\" does not exist", missing.Message, StringComparison.Ordinal);
        Assert.Contains("Create it first", missing.Message, StringComparison.Ordinal);
        Assert.Equal("file.directory", (await Assert.ThrowsAsync<GrowthConflictException>(() => Save("", "new"))).Code);
        File.WriteAllText(At("file"), "old");
        Assert.Contains("does not exist", (await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Save("file/below", "new"))).Message, StringComparison.Ordinal);
        AssertOnly("file", "old");
    }

    [Fact]
    public async Task A_name_as_long_as_names_may_be_is_written()
    {
        string name = new('n', 255);
        await Save(name, "new");
        AssertOnly(name, "new");
    }

    private Task Save(string name, string content, CancellationToken token = default) =>
        AtomicFile.WriteAsync(At(name), overwrite: true, followLink: true, Writes(content), cancellationToken: token);

    private Task Export(string name, bool overwrite, Func<Stream, CancellationToken, Task> write) =>
        AtomicFile.WriteAsync(At(name), overwrite, followLink: false, write);

    private static Func<Stream, CancellationToken, Task> Writes(string content) =>
        (stream, token) => stream.WriteAsync(Encoding.UTF8.GetBytes(content), token).AsTask();

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);

    private string At(string name) => Path.Combine(_folder, name);

    private void AssertOnly(string name, string content)
    {
        Assert.Equal(content, File.ReadAllText(At(name)));
        Assert.Equal([At(name)], Directory.GetFileSystemEntries(_folder));
    }
}
