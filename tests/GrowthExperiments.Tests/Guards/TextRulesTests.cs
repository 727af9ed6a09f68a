namespace GrowthExperiments.Tests.Guards;

public sealed class TextRulesTests
{
    [Theory]
    [InlineData("title", 1_000)]
    [InlineData("id", 64)]
    [InlineData("owner", 200)]
    [InlineData("change", 32_767)]
    public void A_text_may_be_as_long_as_its_limit(string field, int limit)
    {
        Assert.Null(Check(field, new string('a', field == "title" ? 200 : limit)));
        Fault fault = Check(field, new string('a', limit + 1))!;
        Assert.Contains($"{limit}", fault.Rule, StringComparison.Ordinal);
        Assert.StartsWith(field, fault.Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_measured_as_people_count()
    {
        Assert.Null(TextRules.Title(string.Concat(Enumerable.Repeat("e\u0301", 200))));
        Assert.Equal("title.length", TextRules.Title(string.Concat(Enumerable.Repeat("e\u0301", 201)))?.Code);
        Assert.Equal("title.length", TextRules.Title(new string('a', 201))?.Code);
        Assert.Null(TextRules.Title("abc", 3));
        Assert.Equal("title.length", TextRules.Title("abcd", 3)?.Code);
    }

    [Theory]
    [InlineData("title")]
    [InlineData("id")]
    [InlineData("owner")]
    [InlineData("change")]
    [InlineData("tags")]
    [InlineData("effort")]
    public void The_first_rule_that_breaks_is_named_with_the_field(string field)
    {
        Assert.Null(Check(field, "a"));
        Assert.Equal(("text.control", true), Named(field, "\u0001"));
        Assert.Equal(("text.control", true), Named(field, "\u0001" + new string(' ', 40_000)));
        Assert.Equal(("text.surrogate", true), Named(field, "\ud800" + new string(' ', 40_000)));
        Assert.Equal(("text.blank", true), Named(field, ""));
        Assert.Equal(("text.blank", true), Named(field, new string(' ', 40_000)));
        if (field is "id" or "tags" or "effort")
        {
            Assert.Equal(("text.outer-spaces", true), Named(field, " a"));
            Assert.Equal(("text.outer-spaces", true), Named(field, "a "));
        }
        else
        {
            Assert.Null(Check(field, " a "));
        }
    }

    [Theory]
    [InlineData("\u007F")]
    [InlineData("a\u0085")]
    [InlineData("a\u009F")]
    public void An_id_holds_no_later_control_either(string id)
    {
        Assert.Equal(("text.control", true), Named("id", id + "b"));
        Assert.Contains("stands on one line", TextRules.Id("a" + id + "b")!.Remedy, StringComparison.Ordinal);
        Assert.Null(TextRules.Title("a" + id));
    }

    [Fact]
    public void Separators_do_not_stand_in_what_they_separate()
    {
        Assert.Equal("tag.separator", TextRules.Tag(";a")?.Code);
        Assert.Null(TextRules.Tag("a:b"));
        Assert.Equal("effort.separator", TextRules.Discipline(":a")?.Code);
        Assert.Equal("effort.separator", TextRules.Discipline("a;")?.Code);
    }

    /// <summary>Default_Ignorable_Code_Point of Unicode 15, where it is no format character, and the blank Braille pattern, with what stands beside them.</summary>
    [Theory]
    [InlineData(0x034F, 0x034F)]
    [InlineData(0x115F, 0x1160)]
    [InlineData(0x17B4, 0x17B5)]
    [InlineData(0x180B, 0x180F)]
    [InlineData(0x2800, 0x2800)]
    [InlineData(0x3164, 0x3164)]
    [InlineData(0xFE00, 0xFE0F)]
    [InlineData(0xFFA0, 0xFFA0)]
    [InlineData(0xE0100, 0xE01EF)]
    public void What_is_shown_as_nothing_is_not_visible(int first, int last)
    {
        for (int value = first; value <= last; value++)
            Assert.False(TextRules.HasVisible(char.ConvertFromUtf32(value)), $"U+{value:X4}");
        Assert.True(TextRules.HasVisible(char.ConvertFromUtf32(first) + "a"));
    }

    [Theory]
    [InlineData("!")]
    [InlineData("~")]
    [InlineData("0")]
    [InlineData("é")]
    [InlineData("日")]
    [InlineData("😀")]
    [InlineData("\u0301")]
    [InlineData("\u180A")]
    [InlineData("\u2801")]
    [InlineData("\uFE10")]
    public void What_can_be_seen_is_visible(string text) => Assert.True(TextRules.HasVisible("\u200B " + text));

    private static (string Code, bool NamesField) Named(string field, string text)
    {
        Fault fault = Check(field, text)!;
        return (fault.Code, fault.Rule.StartsWith(field, StringComparison.Ordinal));
    }

    private static Fault? Check(string field, string text) => field switch
    {
        "title" => TextRules.Title(text),
        "id" => TextRules.Id(text),
        "change" => TextRules.Prose(text, field),
        "tags" => TextRules.Tag(text),
        "effort" => TextRules.Discipline(text),
        _ => TextRules.Name(text, field),
    };
}
