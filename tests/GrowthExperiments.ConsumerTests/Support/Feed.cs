namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>The folder of packed packages that a consumer installs from.</summary>
internal static class Feed
{
    public const string Core = "GrowthExperiments";
    public const string Spreadsheets = "GrowthExperiments.Spreadsheets";
    public const string Tool = "GrowthExperiments.Tool";

    public static string Folder { get; } = Environment.GetEnvironmentVariable("GROWTH_PACKAGES") is { Length: > 0 } folder && Directory.Exists(folder)
        ? Path.GetFullPath(folder)
        : throw new InvalidOperationException("Say in GROWTH_PACKAGES which folder holds the packed packages.");

    /// <summary>The one version that all packages have.</summary>
    public static string Version { get; } = Assert.Single(
        Directory.GetFiles(Folder, "*.nupkg").Select(f => Path.GetFileNameWithoutExtension(f)[(Core.Length + 1)..]),
        version => char.IsDigit(version[0]));

    public static string PackageFile(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    public static string SymbolFile(string id) => Path.Combine(Folder, $"{id}.{Version}.snupkg");
}
