using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>Cuts a sample out of its source file: the lines between <c>// begin NAME</c> and <c>// end</c>, without their indent.</summary>
internal static class SampleSource
{
    private const int Indent = 8;

    public static string Of(string file, string name)
    {
        string path = Path.Combine(Repository.Root, "tests/GrowthExperiments.Tool.Tests/Documents", file);
        string source = File.ReadAllText(path).ReplaceLineEndings("\n");
        int start = source.IndexOf($"// begin {name}\n", StringComparison.Ordinal);
        start = source.IndexOf('\n', start) + 1;
        string body = source[start..source.IndexOf("// end", start, StringComparison.Ordinal)];
        IEnumerable<string> lines = body.TrimEnd().Split('\n').Select(line => line.Length == 0 ? "" : line[Indent..]);
        return string.Join('\n', lines) + "\n";
    }
}
