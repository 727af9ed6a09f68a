using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

/// <summary>From nothing to the first ranking, with the commands and the lines that the README shows.</summary>
[Collection(Name)]
public sealed class FirstMinuteTests : IDisposable
{
    private const string Name = "first minute";

    private readonly Workshop _workshop = new();

    public void Dispose() => _workshop.Dispose();

    [Fact]
    public void The_first_minute()
    {
        Readme readme = Readme.Of("README.md");
        string add = readme.Blocks("sh")[0].Split('#')[0].Trim();
        string folder = _workshop.Folder("first");
        _workshop.Run(folder, "dotnet", "new", "console");
        _workshop.Run(folder, "sh", "-c", add);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), readme.Blocks("csharp")[0]);
        Assert.Equal(readme.Blocks("text")[0], _workshop.Run(folder, "dotnet", "run"));
    }

    /// <summary>It runs alone, so that its time is that of a user.</summary>
    [CollectionDefinition(Name, DisableParallelization = true)]
    public sealed class Alone;
}
