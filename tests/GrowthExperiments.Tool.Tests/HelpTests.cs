using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("")]
    [InlineData("rank")]
    [InlineData("explain")]
    [InlineData("compare")]
    [InlineData("sensitivity")]
    [InlineData("check")]
    [InlineData("import")]
    [InlineData("export")]
    [InlineData("schema")]
    [InlineData("sample")]
    [InlineData("init")]
    [InlineData("policy")]
    [InlineData("add")]
    [InlineData("score")]
    [InlineData("evidence")]
    [InlineData("week")]
    [InlineData("week plan")]
    [InlineData("week start")]
    [InlineData("week status")]
    [InlineData("week end")]
    [InlineData("week carry")]
    [InlineData("week put-back")]
    [InlineData("week close")]
    [InlineData("learn")]
    [InlineData("log")]
    [InlineData("similar")]
    [InlineData("gate")]
    [InlineData("gate list")]
    [InlineData("gate add")]
    [InlineData("gate template")]
    [InlineData("gate decide")]
    [InlineData("gate show")]
    [InlineData("gate log")]
    [InlineData("gate remove")]
    [InlineData("log verify")]
    [InlineData("log export")]
    [InlineData("report")]
    [InlineData("quarter")]
    [InlineData("quarter budget")]
    [InlineData("quarter channel")]
    [InlineData("quarter initiative")]
    [InlineData("okr")]
    [InlineData("okr show")]
    [InlineData("okr objective")]
    [InlineData("okr key-result")]
    [InlineData("okr progress")]
    [InlineData("okr remove")]
    [InlineData("okr gate")]
    [InlineData("economics")]
    [InlineData("economics worth")]
    [InlineData("economics value")]
    [InlineData("playbook")]
    [InlineData("playbook list")]
    [InlineData("playbook show")]
    [InlineData("playbook write")]
    [InlineData("playbook import")]
    [InlineData("playbook export")]
    [InlineData("playbook recycle")]
    [InlineData("playbook remove")]
    [InlineData("archive")]
    public async Task Help_ends_with_examples(string command)
    {
        Run run = await Growth.RunAsync(command.Length == 0 ? ["--help"] : [.. command.Split(' '), "--help"]);
        Assert.Contains("\nExamples:\n  growth ", run.Good, StringComparison.Ordinal);
        // System.CommandLine names the process, which is the test host here.
        Snapshot.Match(run.Output.Replace("\r", "", StringComparison.Ordinal).Replace("  testhost", "  growth", StringComparison.Ordinal), variant: command.Length == 0 ? "growth" : command.Replace(' ', '-'));
    }

    [Fact]
    public async Task The_two_ways_to_conclude_have_the_same_words()
    {
        string conclude = (await Growth.RunAsync("week", "conclude", "--help")).Good;
        string learn = (await Growth.RunAsync("learn", "--help")).Good;
        Assert.Equal(Options(learn), Options(conclude));

        static string Options(string help) => help[help.IndexOf("Arguments:", StringComparison.Ordinal)..help.IndexOf("Examples:", StringComparison.Ordinal)];
    }

    [Fact]
    public async Task The_bare_word_shows_the_help_as_an_error()
    {
        Run run = await Growth.RunAsync();
        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Equal((await Growth.RunAsync("--help")).Output, run.Error);
    }
}
