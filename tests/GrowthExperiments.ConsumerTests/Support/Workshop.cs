using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>A folder away from the sources, where fresh projects install the packages as anybody would.</summary>
/// <remarks>Its package cache is empty at first, so that no package of an earlier run is taken for the one of this run.</remarks>
internal sealed partial class Workshop : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("growth-consumer").FullName;

    public Workshop() => File.WriteAllText(Path.Combine(_root, "nuget.config"), NugetConfig());

    /// <summary>Where global tools are installed, which nobody else sees.</summary>
    public string GlobalTools => Path.Combine(Home, ".dotnet", "tools");

    private string Home => Path.Combine(_root, "home");

    /// <summary>A new folder with the files of a template.</summary>
    public string Folder(string name, string? template = null)
    {
        string folder = Path.Combine(_root, name);
        Directory.CreateDirectory(folder);
        foreach (string file in template is null ? [] : Directory.GetFiles(Path.Combine(Sources.Templates, template)))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        return folder;
    }

    /// <summary>Runs a command line to its end, which must be exit code 0, and gives what it wrote to standard output.</summary>
    public string Run(string folder, string program, params string[] args)
    {
        using Process process = Start(folder, program, args);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd().ReplaceLineEndings("\n");
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', args)}: exit code {process.ExitCode}\n{output}\n{error.Result}");
        return output;
    }

    public Process Start(string folder, string program, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string name in (string[])["CI", "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "SOURCE_DATE_EPOCH"])
            start.Environment.Remove(name);
        start.Environment["NUGET_PACKAGES"] = Path.Combine(_root, "cache");
        start.Environment["DOTNET_CLI_HOME"] = Home;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return Process.Start(start)!;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Our packages come from the folder alone, all others from where this machine gets them.</summary>
    private string NugetConfig()
    {
        string others = string.Concat(SourceName().Matches(Run(_root, "dotnet", "nuget", "list", "source"))
            .Select(m => $"""<packageSource key="{m.Groups["name"].Value}"><package pattern="*" /></packageSource>"""));
        return $"""
            <configuration>
              <packageSources><add key="packed" value="{Feed.Folder}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="packed"><package pattern="GrowthExperiments*" /></packageSource>
                {others}
              </packageSourceMapping>
            </configuration>
            """;
    }

    [GeneratedRegex(@"^\s*\d+\.\s+(?<name>.+?) \[Enabled\]", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex SourceName();
}
