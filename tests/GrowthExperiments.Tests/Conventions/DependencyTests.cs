using System.Reflection;
using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Conventions;

public sealed class DependencyTests
{
    private const string Roslyn = "Microsoft.CodeAnalysis";

    private static readonly JsonElement Assets = JsonDocument.Parse(
        File.ReadAllText(Path.Combine(Repository.Root, "src/GrowthExperiments/obj/project.assets.json"))).RootElement;

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
        Assert.Equal(packages, ShippedDirectly(framework));

    [Theory]
    [InlineData("net10.0")]
    [InlineData("net8.0")]
    public void No_package_in_the_closure_is_roslyn(string framework)
    {
        JsonElement libraries = Assets.GetProperty("targets").GetProperty(framework);
        var closure = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(ShippedDirectly(framework));
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

    /// <summary>What the package would list; analyzers that help us build are private to it.</summary>
    private static string[] ShippedDirectly(string framework) =>
        Assets.GetProperty("project").GetProperty("frameworks").GetProperty(framework).TryGetProperty("dependencies", out JsonElement dependencies)
            ? [.. dependencies.EnumerateObject().Where(d => !d.Value.TryGetProperty("suppressParent", out JsonElement p) || p.GetString() != "All").Select(d => d.Name)]
            : [];
}
