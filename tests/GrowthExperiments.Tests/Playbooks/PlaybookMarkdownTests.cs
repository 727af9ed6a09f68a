using GrowthExperiments.TestKit;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace GrowthExperiments.Tests.Playbooks;

public sealed class PlaybookMarkdownTests
{
    private static readonly MarkdownPipeline Rules = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseTaskLists().UseMathematics().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    private static readonly Playbook Webinar = Playbook.Create("Launch with a webinar", "webinar") with
    {
        Purpose = "People saw the product answer their own case.\nTrials rose by 12 %.\n\nIt works where the buyer is a team.",
        Owner = "mia",
        Steps = [PlaybookStep.Of(14, "Book the speaker", "mia"), PlaybookStep.Of(1, "Send the link (twice)"), PlaybookStep.Of(0, "Check the sound", "leo @ studio"), PlaybookStep.Of(-2, "Send the recording")],
        BestPractices = ["Take questions early"],
        Pitfalls = ["A recording alone wins nobody", "- 3 * 4 is no item", "<b>https://a.example</b>"],
        Learnings = ["L12", "L15"],
        Hypothesis = HypothesisId.Of("webinar-1f0c9a2e"),
        Recycled = [HypothesisId.Of("webinar-as-an-article"), HypothesisId.Of("a, b")],
    };

    [Fact]
    public void It_looks_good_on_a_wiki() => Snapshot.Match(Webinar.ToMarkdown(), "md");

    [Fact]
    public void Any_playbook_comes_back_exactly() => Props.Check(Gens.Playbook, CheckRoundTrip);

    [Fact]
    public void Every_hostile_text_comes_back_from_everywhere() => Assert.All(HostileTexts.All, text => CheckRoundTrip(Playbook.Create(text, "p") with
    {
        Purpose = $"{text}\n{text}\r\n\n\n{text}\n",
        Owner = text[..Math.Min(text.Length, 199)] + "!",
        Steps = [PlaybookStep.Of(1, text), PlaybookStep.Of(0, text, "(" + text[..Math.Min(text.Length, 190)] + ")"), PlaybookStep.Of(-1, text + ")")],
        BestPractices = [text],
        Pitfalls = [" " + text + " "],
    }));

    [Fact]
    public void Nothing_that_was_typed_makes_headings_items_or_links() => Props.Check(Gens.Playbook, playbook =>
    {
        string markdown = playbook.ToMarkdown();
        MarkdownDocument document = Markdown.Parse(markdown, Rules);
        Block[] blocks = [.. document.Descendants().OfType<Block>()];
        Assert.All(blocks, b => Assert.True(b is HeadingBlock or ParagraphBlock or ListBlock or ListItemBlock, $"{b.GetType().Name} in {markdown}"));
        int sections = (playbook.Steps.Count > 0 ? 1 : 0) + (playbook.BestPractices.Count > 0 ? 1 : 0) + (playbook.Pitfalls.Count > 0 ? 1 : 0) + 1;
        Assert.Equal(1 + sections, blocks.OfType<HeadingBlock>().Count());
        int facts = 1 + (playbook.Owner is null ? 0 : 1) + (playbook.Learnings.Count > 0 ? 1 : 0) + (playbook.Hypothesis.IsNone ? 0 : 1) + playbook.Recycled.Count;
        Assert.Equal(playbook.Steps.Count + playbook.BestPractices.Count + playbook.Pitfalls.Count + facts, blocks.OfType<ListItemBlock>().Count());
        Assert.All(document.Descendants().OfType<Inline>(), i => Assert.True(
            i is LiteralInline or HtmlEntityInline or LineBreakInline || i.GetType() == typeof(ContainerInline), $"{i.GetType().Name} in {markdown}"));
        Assert.DoesNotContain(markdown, c => (c < ' ' && c != '\n') || c is '\u202E' or '\u2028' or '\u0085');
    }, cases: 300);

    [Fact]
    public void What_people_write_by_hand_is_understood()
    {
        const string text = """
            # Trade fair #

            Where buyers meet us.

            - They come in pairs
            - They ask for *prices*

            ### PITFALLS
            * Rain
              and wind
            * Two of us are too few

            ## steps

            1. 2 weeks before: Print the roll-up &amp; flyers
            2. 14 Days Before : Book the hotel ( mia )
            3. the day before: Drive (with
               the van)
            + On the day: Open the stand
            - Smile
            - 1 week after: Call everybody who left a card

            ## About
            - learnings: L1 L2,L3
            - Learnings: L4
            - OWNER: leo
            """;
        Playbook read = Playbook.ParseMarkdown("\uFEFF" + text.ReplaceLineEndings("\r\n"));
        Playbook expected = Playbook.Create("Trade fair") with
        {
            Purpose = "Where buyers meet us.\n\n- They come in pairs\n- They ask for *prices*",
            Owner = "leo",
            Pitfalls = ["Rain and wind", "Two of us are too few"],
            Steps =
            [
                PlaybookStep.Of(14, "Print the roll-up & flyers"), PlaybookStep.Of(14, "Book the hotel", "mia"), PlaybookStep.Of(1, "Drive", "with the van"),
                PlaybookStep.Of(0, "Open the stand"), PlaybookStep.Of(0, "Smile"), PlaybookStep.Of(-7, "Call everybody who left a card"),
            ],
            Learnings = ["L1", "L2", "L3", "L4"],
        };
        Assert.Equal(expected.Steps, read.Steps);
        Assert.Equal(expected, read);
        CheckRoundTrip(read);
        Assert.Equal(Playbook.Create("A"), Playbook.ParseMarkdown("# A"));
        Assert.Equal("p", Playbook.ParseMarkdown("# A\n## Purpose\np").Purpose);
        Assert.Equal("a\n\nb", Playbook.ParseMarkdown("# A\na\n\n## Pitfalls\n## Purpose\nb\n\n").Purpose);
        Assert.Equal("a\nb\nc\\", Playbook.ParseMarkdown("# A\na\\\n  b  \nc\\").Purpose);
        Assert.Equal("&#0;&#xD800;&nbsp;&;", Playbook.ParseMarkdown("# A\n&#0;&#xD800;&nbsp;&;").Purpose);
    }

    [Theory]
    [InlineData("", "playbook.title", 1)]
    [InlineData("\n\nA", "playbook.title", 3)]
    [InlineData("## Steps\n# A", "playbook.title", 1)]
    [InlineData("#A", "playbook.title", 1)]
    [InlineData("# A\n# B", "playbook.title", 2)]
    [InlineData("#\n", "text.blank", 1)]
    [InlineData("# A&#7;", "text.control", 1)]
    [InlineData("# A\n\n## Notes", "playbook.section", 3)]
    [InlineData("# A\n## Steps\n## steps", "playbook.section", 3)]
    [InlineData("# A\n## Steps\nBook", "playbook.item", 3)]
    [InlineData("# A\n## Steps\n- Book\n\nthe room", "playbook.item", 5)]
    [InlineData("# A\n## Steps\n- a\n- 14 day befor: Book", "playbook.day", 4)]
    [InlineData("# A\n## Steps\n- 14 dager before: Book", "playbook.day", 3)]
    [InlineData("# A\n## Steps\n- Day before: Book", "playbook.day", 3)]
    [InlineData("# A\n## Steps\n- 3 e-mails go out", "playbook.day", 3)]
    [InlineData("# A\n## Steps\n- -3 days before: Book", "playbook.day", 3)]
    [InlineData("# A\n## Steps\n- 366 days before: Book", "count.range", 3)]
    [InlineData("# A\n## Steps\n- 99999 weeks after: Book", "count.range", 3)]
    [InlineData("# A\n## Steps\n- 3 days before:", "text.blank", 3)]
    [InlineData("# A\n## Steps\n- On the day: Book ( )", "text.blank", 3)]
    [InlineData("# A\n## Pitfalls\n-\n- b", "text.blank", 3)]
    [InlineData("# A\n## About\n- Colour: red", "playbook.fact", 3)]
    [InlineData("# A\n## About\n- mia", "playbook.fact", 3)]
    [InlineData("# A\n## About\n- Owner: mia\n- owner: leo", "playbook.fact", 4)]
    [InlineData("# A\n## About\n- Owner:", "text.blank", 3)]
    [InlineData("# A\n## About\n- Learnings: L1, 2", "learning.id", 3)]
    [InlineData("# A\n## About\n- Id: &#32;x", "text.outer-spaces", 3)]
    [InlineData("# A\n\nb\n&#1;", "text.control", 3)]
    public void What_is_wrong_is_said_with_its_line(string text, string code, int line)
    {
        GrowthException error = Assert.ThrowsAny<GrowthException>(() => Playbook.ParseMarkdown(text));
        Assert.Equal((code, line), (error.Code, error.Place.Line));
        Assert.False(Playbook.TryParseMarkdown(text, out Playbook? none));
        Assert.Null(none);
    }

    [Fact]
    public void Lists_have_an_end()
    {
        string items = string.Concat(Enumerable.Repeat("- a\n", 1_000));
        Assert.Equal(1_000, Playbook.ParseMarkdown("# A\n## Pitfalls\n" + items).Pitfalls.Count);
        GrowthLimitException error = Assert.Throws<GrowthLimitException>(() => Playbook.ParseMarkdown("# A\n## Pitfalls\n" + items + "- b"));
        Assert.Equal(1_003, error.Place.Line);
        Assert.Throws<GrowthLimitException>(() => Playbook.ParseMarkdown("# A\n" + string.Concat(Enumerable.Repeat("line\n", 10_000))));
    }

    [Fact]
    public void Nothing_to_read_is_an_argument_error_and_no_playbook()
    {
        Assert.Throws<ArgumentNullException>("markdown", () => Playbook.ParseMarkdown(null!));
        Assert.False(Playbook.TryParseMarkdown(null, out _));
        Assert.True(Playbook.TryParseMarkdown("# A", out Playbook? playbook));
        Assert.Equal("A", playbook.Title);
    }

    private static void CheckRoundTrip(Playbook playbook)
    {
        string markdown = playbook.ToMarkdown();
        Playbook read = Playbook.ParseMarkdown(markdown);
        Assert.Equal(playbook.Purpose, read.Purpose);
        Assert.Equal(playbook.Steps, read.Steps);
        Assert.Equal(playbook, read);
        Assert.Equal(markdown, read.ToMarkdown());
        Assert.Equal(playbook, Playbook.ParseMarkdown(markdown.ReplaceLineEndings("\r\n")));
    }
}
