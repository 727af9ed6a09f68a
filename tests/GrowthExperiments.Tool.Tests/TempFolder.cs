using System.Text;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A folder for one test, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("growth-tool-").FullName;

    /// <summary>The path of a name in the folder.</summary>
    public string this[string name] => Path.Combine(_root, name);

    public string[] Names => [.. Directory.GetFileSystemEntries(_root).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Runs with the folder as the current one of the process, for tests of the collection <c>process state</c>.</summary>
    public async Task<T> InsideAsync<T>(Func<Task<T>> run)
    {
        string before = Directory.GetCurrentDirectory();
        Directory.SetCurrentDirectory(_root);
        try
        {
            return await run();
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
        }
    }

    /// <summary>A text without the machine's path.</summary>
    public string Cut(string text) => text.Replace(_root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
