using System.Runtime.CompilerServices;

namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>Where the sources are that the packages are compared with.</summary>
internal static class Sources
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    public static string Templates { get; } = Path.GetFullPath(Path.Combine(Here(), "../Templates"));

    public static string Ideas { get; } = Path.Combine(Root, "src/GrowthExperiments.Tool/samples/backlog.csv");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
