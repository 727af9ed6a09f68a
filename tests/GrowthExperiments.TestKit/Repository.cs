using System.Runtime.CompilerServices;

namespace GrowthExperiments.TestKit;

/// <summary>Where the sources are, for the tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot([CallerFilePath] string file = "")
    {
        string? folder = Path.GetDirectoryName(file);
        while (folder is not null && !File.Exists(Path.Combine(folder, "GrowthExperiments.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder ?? throw new InvalidOperationException("The solution is not above " + file);
    }
}
