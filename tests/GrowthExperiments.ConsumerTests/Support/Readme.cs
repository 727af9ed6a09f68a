using System.Text.RegularExpressions;

namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>The code blocks of a Markdown document.</summary>
internal sealed partial class Readme(string text)
{
    public static Readme Of(string path) => new(Sources.Text(path));

    public static Readme OfPackage(string id) => new(Package.Of(id).Text("README.md"));

    public IReadOnlyList<string> Blocks(string language) =>
        [.. Fence().Matches(text.ReplaceLineEndings("\n")).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["code"].Value)];

    /// <summary>Where its links go.</summary>
    public IReadOnlyList<string> Links() => [.. Link().Matches(text).Select(m => m.Groups["target"].Value)];

    [GeneratedRegex("^```(?<language>\\w+)\n(?<code>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)]*)\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();
}
