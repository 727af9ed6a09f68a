using GrowthExperiments.Tool.Tests.Documents.Samples;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>The tests of the documents can fail: whatever a page could show without being so is found.</summary>
[Collection(ProcessState.Name)]
public sealed class DocumentRunTests
{
    private const string Code = "```csharp\n```\n";
    private const string Output = "```text\n```\n";

    [Fact]
    public async Task What_is_so_takes_the_place_of_what_is_shown()
    {
        string rendered = await RenderAsync("Words.\n\n```csharp\nold\n```\n\nMore words.\n\n```text\nold\n```\n\nLast words.\n");
        Assert.StartsWith("Words.\n\n```csharp\nusing GrowthExperiments;\n\nvar backlog = new Backlog\n{\n", rendered, StringComparison.Ordinal);
        Assert.Contains("```\n\nMore words.\n\n```text\n1.  432  A one-field sign-up lifts activation\n", rendered, StringComparison.Ordinal);
        Assert.EndsWith("\n```\n\nLast words.\n", rendered, StringComparison.Ordinal);
        Assert.DoesNotContain("old", rendered, StringComparison.Ordinal);
        Assert.Equal(rendered, await RenderAsync(rendered));
    }

    [Theory]
    [InlineData("code of the sample is not shown", "")]
    [InlineData("its output is not shown", Code)]
    [InlineData("there is more code than the sample has", Code + Output + Code)]
    [InlineData("an output that nothing prints", Code + Output + Output)]
    [InlineData("a language that no test knows", Code + Output + "```python\n1\n```\n")]
    [InlineData("no language", Code + Output + "```\n1\n```\n")]
    [InlineData("a language with signs", Code + Output + "```c#\n1\n```\n")]
    [InlineData("a block in a list", Code + Output + "- so\n\n  ```json\n  1\n  ```\n")]
    [InlineData("a block of tildes", Code + Output + "~~~json\n1\n~~~\n")]
    [InlineData("a block by its indent", Code + Output + "So:\n\n    1\n")]
    [InlineData("a command that no test runs", Code + Output + "```sh\nrm -r ideas\n```\n")]
    [InlineData("a command that does not end as it says", Code + Output + "```sh\ngrowth rank ideas.csv\n```\n")]
    [InlineData("a command that is not refused", Code + Output + "```sh\ngrowth sample   # refused\n```\n")]
    [InlineData("a file that the words before it do not name", Code + Output + "Save this:\n\n```csv ideas.csv\ntitle\n```\n")]
    public async Task A_page_fails_when(string what, string text) =>
        Assert.True(await Record.ExceptionAsync(() => RenderAsync(text)) is not null, what);

    [Fact]
    public async Task A_file_is_saved_where_it_is_missing_and_compared_where_it_is_there()
    {
        const string saved = "`a.csv`:\n\n```csv a.csv\ntitle\nOne idea\n```\n";
        string rendered = await RenderAsync(Code + Output + saved + "\n```sh\ngrowth import a.csv -o a.json\n```\n\nNow `a.csv`:\n\n```csv a.csv\nother\n```\n");
        Assert.EndsWith(saved.Replace("`a.csv`:", "Now `a.csv`:", StringComparison.Ordinal), rendered, StringComparison.Ordinal);
    }

    private static async Task<string> RenderAsync(string text)
    {
        using var folder = new TempFolder();
        return await new Document(folder.Write("page.md", text), ReadmeSamples.FirstScreen).RenderAsync();
    }
}
