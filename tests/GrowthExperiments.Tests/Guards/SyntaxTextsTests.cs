using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Guards;

/// <summary>What the framework's reader refuses is said in our words: if a new version of it says it otherwise, this fails.</summary>
public sealed class SyntaxTextsTests
{
    [Theory]
    [InlineData("[{\"title\":\"a\"}", "the input ends while an object or a list is still open", "Close it, or get the whole file")]
    [InlineData("[{\"title\":\"a", "the input ends in the middle of a text or a value", "Get the whole file")]
    [InlineData("[{\"title\":\"a\",}]", "a comma stands before a closing bracket", "Remove the comma")]
    [InlineData("[{\"title\":\"a\n\"}]", "a line break stands inside a text", "Write it as \\n")]
    [InlineData("[{\"title\":\"a\tb\"}]", "a tab or another control character stands inside a text", "Write a tab as \\t")]
    [InlineData("[{\"title\":\"a\\x\"}]", "a backslash stands before a character that it cannot escape", "Write a backslash itself twice")]
    [InlineData("[{\"title\":nil}]", "a word stands here that is none of true, false and null", "Write texts in double quotes")]
    [InlineData("[/*a*/]", "a comment or a lone slash stands here", "Remove it")]
    [InlineData("[{\"impact\":08}]", "a number starts with a zero", "Remove the zero")]
    [InlineData("[{\"title\":\"a\" \"impact\":1}]", "a comma or a closing bracket is missing before this", "Write it")]
    [InlineData("[{'title':1}]", "a single quote stands here", "Write \"")]
    [InlineData("[] []", "something stands after the end of the document", "Remove it; for one hypothesis a line")]
    [InlineData("[?]", "'?' is an invalid start of a value", "Write a text in double quotes, a number")]
    public void Malformed_JSON_is_explained(string json, string rule, string remedy)
    {
        GrowthFormatException error = Assert.Throws<GrowthFormatException>(() => BacklogJson.Parse(json));
        Assert.StartsWith("the JSON is malformed: " + rule, error.Message, StringComparison.Ordinal);
        Assert.Contains(". " + remedy, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"a\",", "the line ends while an object, a list or a text is still open", "Write each hypothesis whole on one line")]
    [InlineData("{\"title\":\"a\"},", "something stands after the hypothesis of this line", "Write each hypothesis on a line of its own")]
    public async Task A_malformed_line_is_explained(string line, string rule, string remedy)
    {
        using var stream = new MemoryStream([.. "{\"growthExperiments\":\"1.0\"}\n"u8, .. System.Text.Encoding.UTF8.GetBytes(line), (byte)'\n']);
        GrowthFormatException error = await Assert.ThrowsAsync<GrowthFormatException>(() => BacklogJsonLines.ReadAsync(stream));
        Assert.StartsWith("the JSON is malformed: " + rule, error.Message, StringComparison.Ordinal);
        Assert.Contains(". " + remedy, error.Message, StringComparison.Ordinal);
    }
}
