using GrowthExperiments.TestKit;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GrowthExperiments.Tests.Drawing;

public sealed class DigestTextTests
{
    private static readonly MarkdownPipeline Rules = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseMathematics().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    [Fact]
    public void A_text_is_the_same_text_for_whoever_reads_the_markdown() => Props.Check(Gens.Lines, CheckEverywhere, cases: 250);

    [Fact]
    public void Every_hostile_text_is_a_text() => Assert.All(HostileTexts.All, CheckEverywhere);

    [Fact]
    public void Nobody_is_called() => Assert.Equal("@\u200Beveryone", DigestText.Of("@everyone"));

    [Fact]
    public void Plain_words_stay_as_they_are()
    {
        const string plain = "A one-field sign-up (for teams): \"fast\", 3.5 days; isn't it? Yes! 50 % + 1/2 = 1";
        Assert.Equal(plain, DigestText.Of(plain));
    }

    private static void CheckEverywhere(string text)
    {
        string digest = DigestText.Of(text);
        Assert.DoesNotContain('\n', digest);
        string expected = Shown.Escaped(text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ').Replace('\r', ' ').Replace('\t', ' ').Trim());
        Check(digest, text, expected, typeof(ParagraphBlock));
        Check($"- {digest}", text, expected, typeof(ListBlock), typeof(ListItemBlock), typeof(ParagraphBlock));
        Check($"- **Won**: {digest}. And on", text, $"Won: {expected}. And on", typeof(ListBlock), typeof(ListItemBlock), typeof(ParagraphBlock));
        Check($"# {digest}", text, expected, typeof(HeadingBlock));
        Check($"| a |\n| --- |\n| {digest} |", text, $"a{expected}", typeof(Table), typeof(TableRow), typeof(TableCell), typeof(ParagraphBlock), typeof(TableRow), typeof(TableCell), typeof(ParagraphBlock));
    }

    private static void Check(string markdown, string text, string expected, params Type[] blocks)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Rules);
        Type[] found = [.. document.Descendants().OfType<Block>().Select(b => b.GetType())];
        Assert.True(blocks.SequenceEqual(found), $"{Shown.Quoted(text)} as {markdown} makes {string.Join(", ", found.Select(t => t.Name))}");
        Inline[] inlines = [.. document.Descendants().OfType<Inline>()];
        Assert.All(inlines, i => Assert.True(IsPlain(i), $"{i.GetType().Name} in {markdown}"));
        string read = string.Concat(inlines.OfType<LiteralInline>().Select(l => l.Content.ToString())).Replace("@\u200B", "@", StringComparison.Ordinal);
        Assert.Equal(expected, read);
    }

    private static bool IsPlain(Inline inline) => inline is LiteralInline || inline.GetType() == typeof(ContainerInline)
        || inline is EmphasisInline { FirstChild: LiteralInline { NextSibling: null } bold } && bold.Content.ToString() == "Won";
}
