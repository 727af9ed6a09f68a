using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>A Markdown page of the repository, and the compiled programs that its blocks of C# are.</summary>
/// <remarks>A program is an iterator that pauses at the end of each block, so that the next block goes on with its variables, and what stands between the blocks of the page happens between them.</remarks>
internal sealed partial record Document(string Path, params Delegate[] Programs)
{
    /// <summary>Puts into a new folder what the reader of the page has at hand; nothing by default.</summary>
    public Action<TempFolder> Prepare { get; init; } = _ => { };

    /// <summary>Whether each program begins in a folder of its own, as where the page shows one thing in several ways.</summary>
    public bool IsApart { get; init; }

    public string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    public string Text => File.ReadAllText(FullPath).ReplaceLineEndings("\n");

    /// <summary>The page as it would be if each block showed what is so.</summary>
    public async Task<string> RenderAsync()
    {
        using var folder = new TempFolder();
        Prepare(folder);
        var run = new DocumentRun(this, folder);
        var parts = new List<string>();
        string text = Text;
        int shown = 0;
        foreach (Match fence in Fence().Matches(text))
        {
            Group body = fence.Groups["body"];
            parts.Add(text[shown..body.Index]);
            parts.Add(await run.ProveAsync(fence.Groups["language"].Value, fence.Groups["file"].Value, body.Value, text[..fence.Index]));
            shown = body.Index + body.Length;
        }

        await run.EndAsync();
        Assert.DoesNotMatch(OtherBlock(), Fence().Replace(text, ""));
        return string.Concat(parts) + text[shown..];
    }

    /// <summary>The blocks of one language.</summary>
    public List<string> Blocks(string language) =>
        [.. Fence().Matches(Text).Where(m => m.Groups["language"].Value == language).Select(m => m.Groups["body"].Value)];

    /// <summary>Code that Markdown knows in other forms, which would be passed over.</summary>
    [GeneratedRegex(@"^\s*(```|~~~)|^( {4}|\t)\S", RegexOptions.Multiline, 5000)]
    private static partial Regex OtherBlock();

    /// <summary>Three backticks with a language and, where the block is a file, its name.</summary>
    [GeneratedRegex("^```(?<language>\\w*)(?: (?<file>\\S+))?\n(?<body>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Fence();
}

/// <summary>Where a sample pauses.</summary>
internal enum Block
{
    End = 1,
}
