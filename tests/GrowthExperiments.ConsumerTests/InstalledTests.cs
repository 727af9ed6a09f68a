using System.Diagnostics;
using System.Text.Json;
using System.Xml.Linq;
using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

/// <summary>The packages, installed into fresh projects of the kinds that people make.</summary>
public sealed class InstalledTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private readonly Workshop _workshop = shared.Workshop;

    [Fact]
    public void A_console_program_runs_on_each_framework_and_restores_no_compiler()
    {
        string folder = _workshop.Folder("console", "Console");
        File.Copy(Sources.Ideas, Path.Combine(folder, "ideas.csv"));
        string dotnet8 = Path.Combine(folder, "dotnet8");
        _workshop.Run(Sources.Root, "dotnet", "msbuild", "tests/GrowthExperiments.Net8Runtime", "-restore", "-t:LayOut", $"-p:Destination={dotnet8}", $"-p:BaseIntermediateOutputPath={folder}/obj8/");
        _workshop.Run(folder, "dotnet", "build", "-c", "Release");
        foreach ((string host, int version) in ((string, int)[])[(Path.Combine(dotnet8, "dotnet"), 8), ("dotnet", 10)])
        {
            Assert.Equal(
                $"""
                .NET {version}
                Annual billing as the default lifts the annual plan share
                Most take what is chosen for them
                True

                """,
                _workshop.Run(folder, host, $"bin/Release/net{version}.0/Console.dll"));
        }

        using JsonDocument assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "obj/project.assets.json")));
        string[] restored = [.. assets.RootElement.GetProperty("libraries").EnumerateObject().Select(l => l.Name.Split('/')[0])];
        Assert.Contains(Feed.Spreadsheets, restored);
        Assert.DoesNotContain(restored, r => r.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_web_app_serves_a_fragment_an_image_and_numbers()
    {
        string folder = _workshop.Folder("web", "Web");
        _workshop.Run(folder, "dotnet", "build");
        using Process app = _workshop.Start(folder, "dotnet", "bin/Debug/net10.0/Web.dll", "--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressOf(app) };
            string page = await client.GetStringAsync("/");
            Assert.Contains("&lt;b&gt;One&lt;/b&gt; field &amp; no more", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<b>One</b>", page, StringComparison.Ordinal);
            Assert.Single(page.Split("<html")[1..]);
            Assert.Contains("--growth-", await client.GetStringAsync("/growth.css"), StringComparison.Ordinal);
            Assert.Equal("svg", XDocument.Parse(await client.GetStringAsync("/ranking.svg")).Root!.Name.LocalName);
            using JsonDocument ranking = JsonDocument.Parse(await client.GetStringAsync("/ranking.json"));
            Assert.Equal("<b>One</b> field & no more", ranking.RootElement.GetProperty("items")[0].GetProperty("title").GetString());
        }
        finally
        {
            app.Kill(entireProcessTree: true);
            await app.WaitForExitAsync();
        }
    }

    [Fact]
    public void The_command_is_installed_for_a_project()
    {
        string folder = _workshop.Folder("manifest");
        _workshop.Run(folder, "dotnet", "new", "tool-manifest");
        _workshop.Run(folder, "dotnet", "tool", "install", Feed.Tool);
        Assert.StartsWith("#  score", _workshop.Run(folder, "dotnet", "growth", "rank", Sources.Ideas, "--top", "3"), StringComparison.Ordinal);
        Assert.Equal(Feed.Version, _workshop.Run(folder, "dotnet", "growth", "--version").Trim().Split('+')[0]);
    }

    private static async Task<Uri> AddressOf(Process app)
    {
        const string Sign = "Now listening on: ";
        while (await app.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Sign, StringComparison.Ordinal) is >= 0 and int at)
                return new Uri(line[(at + Sign.Length)..]);
        }

        throw new InvalidOperationException("The app ended: " + await app.StandardError.ReadToEndAsync());
    }
}
