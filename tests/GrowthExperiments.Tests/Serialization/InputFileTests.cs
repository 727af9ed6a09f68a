using System.Diagnostics;

namespace GrowthExperiments.Tests.Serialization;

public sealed class InputFileTests : IDisposable
{
    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("growth-input-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("")]
    [InlineData("text")]
    public void A_file_is_opened_empty_or_not(string text)
    {
        File.WriteAllText(At("file"), text);
        Assert.Equal(text, ReadAll(At("file")));
    }

    [Fact]
    public void A_link_is_followed()
    {
        File.WriteAllText(At("file"), "text");
        File.CreateSymbolicLink(At("link"), At("file"));
        Assert.Equal("text", ReadAll(At("link")));
    }

    [Fact]
    public void What_is_missing_is_not_found()
    {
        File.CreateSymbolicLink(At("broken"), At("nothing"));
        Assert.Throws<FileNotFoundException>(() => InputFile.OpenRead(At("nothing")));
        Assert.Throws<FileNotFoundException>(() => InputFile.OpenRead(At("broken")));
        Assert.Throws<DirectoryNotFoundException>(() => InputFile.OpenRead(At("no/where")));
    }

    [Fact]
    public void Row50_a_directory_is_refused() =>
        Assert.Equal("file.directory", Assert.Throws<GrowthFormatException>(() => InputFile.OpenRead(_folder)).Code);

    [Fact]
    public async Task Row50_a_pipe_is_refused_without_waiting_for_its_writer()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (Process made = Process.Start("mkfifo", At("pipe")))
            await made.WaitForExitAsync();
        File.CreateSymbolicLink(At("link"), At("pipe"));
        foreach (string name in (string[])["pipe", "link"])
        {
            Task<FileStream> opening = Task.Run(() => InputFile.OpenRead(At(name)));
            GrowthFormatException refused = await Assert.ThrowsAsync<GrowthFormatException>(() => opening.WaitAsync(Hang));
            Assert.Equal("file.special", refused.Code);
        }
    }

    [Theory]
    [InlineData("/dev/zero")]
    [InlineData("/dev/null")]
    public void Row50_a_device_is_refused(string path)
    {
        if (!OperatingSystem.IsWindows())
            Assert.Equal("file.special", Assert.Throws<GrowthFormatException>(() => InputFile.OpenRead(path)).Code);
    }

    private string At(string name) => Path.Combine(_folder, name);

    private static string ReadAll(string path)
    {
        using var reader = new StreamReader(InputFile.OpenRead(path));
        return reader.ReadToEnd();
    }
}
