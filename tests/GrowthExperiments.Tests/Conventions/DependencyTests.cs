using System.Reflection;
using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Conventions;

public sealed class DependencyTests
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    [Fact]
    public void No_assembly_that_the_core_can_reach_is_roslyn()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<Assembly>([typeof(Backlog).Assembly]);
        while (open.TryDequeue(out Assembly? assembly))
        {
            foreach (AssemblyName name in assembly.GetReferencedAssemblies().Where(n => reached.Add(n.Name!)))
                open.Enqueue(Assembly.Load(name));
        }

        Assert.Contains("System.Text.Json", reached);
        Assert.DoesNotContain(reached, name => name.StartsWith(Roslyn, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0", "System.Text.Json")]
    public void The_core_ships_with_no_packages_but_these(string framework, params string[] packages) =>
        Assert.Equal(packages, ShippedDirectly(AssetsOf("GrowthExperiments"), framework));

    [Theory]
    [InlineData("GrowthExperiments", "net10.0")]
    [InlineData("GrowthExperiments", "net8.0")]
    [InlineData("GrowthExperiments.Spreadsheets", "net10.0")]
    [InlineData("GrowthExperiments.Spreadsheets", "net8.0")]
    [InlineData("GrowthExperiments.Tool", "net10.0")]
    public void No_package_in_the_closure_is_roslyn(string project, string framework)
    {
        JsonElement assets = AssetsOf(project);
        JsonElement libraries = assets.GetProperty("targets").GetProperty(framework);
        var closure = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ShippedDirectly(assets, framework));
        while (open.TryDequeue(out string? package))
        {
            if (!closure.Add(package))
                continue;
            JsonElement library = libraries.EnumerateObject().Single(l => l.Name.StartsWith(package + "/", StringComparison.Ordinal)).Value;
            if (library.TryGetProperty("dependencies", out JsonElement dependencies))
            {
                foreach (JsonProperty dependency in dependencies.EnumerateObject())
                    open.Enqueue(dependency.Name);
            }
        }

        Assert.DoesNotContain(closure, name => name.StartsWith(Roslyn, StringComparison.Ordinal));
    }

    /// <summary>What a restore of the project found, which every build leaves behind.</summary>
    private static JsonElement AssetsOf(string project) => JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "src", project, "obj/project.assets.json"))).RootElement;

    /// <summary>What the package would list; analyzers that help us build are private to it.</summary>
    private static string[] ShippedDirectly(JsonElement assets, string framework) =>
        assets.GetProperty("project").GetProperty("frameworks").GetProperty(framework).TryGetProperty("dependencies", out JsonElement dependencies)
            ? [.. dependencies.EnumerateObject().Where(d => !d.Value.TryGetProperty("suppressParent", out JsonElement p) || p.GetString() != "All").Select(d => d.Name)]
            : [];
}
