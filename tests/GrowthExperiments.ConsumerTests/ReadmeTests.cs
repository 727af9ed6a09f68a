using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

/// <summary>What the README in each package shows is what its reader gets.</summary>
public sealed class ReadmeTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private readonly Workshop _workshop = shared.Workshop;

    [Fact]
    public void The_core_does_what_it_shows_as_a_program_of_one_file()
    {
        Readme readme = Readme.OfPackage(Feed.Core);
        Assert.Equal(["dotnet add package GrowthExperiments\n"], readme.Blocks("sh"));
        Assert.Equal(Assert.Single(readme.Blocks("text")), Printed(readme, Feed.Core));
    }

    [Fact]
    public void The_spreadsheets_do_what_they_show()
    {
        Readme readme = Readme.OfPackage(Feed.Spreadsheets);
        Assert.Equal(["dotnet add package GrowthExperiments.Spreadsheets\n"], readme.Blocks("sh"));
        Assert.Equal(Assert.Single(readme.Blocks("text")), Printed(readme, Feed.Spreadsheets, ("ideas.csv", Assert.Single(readme.Blocks("csv")))));
    }

    [Fact]
    public void The_command_does_what_it_shows()
    {
        Readme readme = Readme.OfPackage(Feed.Tool);
        string folder = _workshop.Folder("tool");
        Assert.Equal("dotnet tool install --global GrowthExperiments.Tool\n", readme.Blocks("sh")[0]);
        _workshop.Run(folder, "sh", "-c", readme.Blocks("sh")[0]);

        // a block of commands prints the text below it, as far as it shows one
        IReadOnlyList<string> shown = readme.Blocks("text");
        string[][] blocks = [.. readme.Blocks("sh").Skip(1).Select(b => b.TrimEnd('\n').Split('\n'))];
        Assert.Equal(3, blocks.Length);
        for (int i = 0; i < blocks.Length; i++)
        {
            string printed = string.Concat(blocks[i].Select(command => _workshop.Run(folder, "sh", "-c", Path.Combine(_workshop.GlobalTools, command))));
            Assert.Equal(i < shown.Count ? shown[i] : printed, printed);
        }
    }

    private string Printed(Readme readme, string package, params (string Name, string Text)[] files)
    {
        string folder = _workshop.Folder("readme-" + package);
        foreach ((string name, string text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        File.WriteAllText(Path.Combine(folder, "sample.cs"), $"#:package {package}@*-*\n#:property PublishAot=false\n{Assert.Single(readme.Blocks("csharp"))}");
        return _workshop.Run(folder, "dotnet", "run", "sample.cs");
    }
}
