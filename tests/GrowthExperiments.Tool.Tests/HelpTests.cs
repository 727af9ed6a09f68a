using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rank")]
    [InlineData("explain")]
    [InlineData("compare")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("schema")]
    [InlineData("sample")]
    public async Task Help_ends_with_examples(string command)
    {
        Run run = await Growth.RunAsync(command.Length == 0 ? ["--help"] : [command, "--help"]);
        Assert.Contains("\nExamples:\n  growth ", run.Good, StringComparison.Ordinal);
        // System.CommandLine names the process, which is the test host here.
        Snapshot.Match(run.Output.Replace("\r", "", StringComparison.Ordinal).Replace("  testhost", "  growth", StringComparison.Ordinal), variant: command.Length == 0 ? "growth" : command);
    }

    [Fact]
    public async Task The_bare_word_shows_the_help_as_an_error()
    {
        Run run = await Growth.RunAsync();
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal((await Growth.RunAsync("--help")).Output, run.Error);
    }
}
