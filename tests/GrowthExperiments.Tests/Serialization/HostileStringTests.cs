using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class HostileStringTests
{
    private static readonly string[] Texts = ["id", "title", "change", "metric", "rationale", "market", "owner", "surface"];

    [Theory]
    [InlineData("\\ud800")]
    [InlineData("x\\uDC00y")]
    [InlineData("\\ud83d\\ud83d\\ude00")]
    public void Hostile_16_half_a_character_as_an_escape_is_refused_everywhere(string text)
    {
        foreach (string field in Texts)
            Refused.Hypothesis<GrowthValidationException>($"{{\"{field}\":¦\"{text}\"}}", "text.surrogate", "." + field, $"{field} holds a lone surrogate", "Remove the escape");
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"tags\":[\"x\",¦\"{text}\"]}}", "text.surrogate", ".tags[1]", "lone surrogate");
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",¦\"{text}\":1}}", "text.surrogate", "", "lone surrogate");
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"effort\":{{\"disciplines\":{{¦\"{text}\":1}}}}}}", "text.surrogate", ".effort.disciplines", "lone surrogate");
        Refused.Hypothesis<GrowthValidationException>($"{{¦\"{text}\":1}}", "text.surrogate", "", "lone surrogate");
        Refused.In<GrowthValidationException>(JsonForm.Document, $"{{¦\"{text}\":1}}", "text.surrogate", "$", "lone surrogate");
        Refused.In<GrowthValidationException>(JsonForm.Lines, $"{{¦\"{text}\":1}}", "text.surrogate", "$", "lone surrogate");
        Refused.In<GrowthValidationException>(JsonForm.Document, $"{{\"name\":¦\"{text}\",\"hypotheses\":[]}}", "text.surrogate", "$.name");
        Refused.In<GrowthValidationException>(JsonForm.Document, $"{{\"name\":\"a\",¦\"{text}\":[]}}", "text.surrogate", "$");
    }

    [Fact]
    public void Hostile_16_half_a_character_in_a_string_is_refused_with_its_place()
    {
        var error = Assert.Throws<GrowthValidationException>(() => BacklogJson.Parse("[\n{\"title\":\"日😀\uD800\"}]"));
        Assert.Equal(("text.surrogate", new SourcePlace(2, 13)), (error.Code, error.Place));
        Assert.Contains("lone surrogate U+D800", error.Message, StringComparison.Ordinal);
        Assert.Throws<GrowthValidationException>(() => BacklogJson.Parse("\uDC00"));
    }

    [Theory]
    [InlineData("\\u0000", "U+0000")]
    [InlineData("a\\u001b]0;x\\u0007", "U+001B")]
    [InlineData("a\\bb", "U+0008")]
    public void Hostile_17_and_18_control_characters_are_refused_everywhere(string text, string shown)
    {
        foreach (string field in Texts)
            Refused.Hypothesis<GrowthValidationException>($"{{\"{field}\":¦\"{text}\"}}", "text.control", "." + field, $"{field} holds the control character {shown}");
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"tags\":[¦\"{text}\"]}}", "text.control", ".tags[0]", shown);
    }

    [Fact]
    public void Hostile_18_line_breaks_stay_in_long_texts_alone()
    {
        Refused.Hypothesis<GrowthValidationException>("{\"title\":¦\"a\\r\"}", "text.control", ".title", "U+000D", "this text stands on one line");
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal("a\r\n\tb", form.Read(form.Around("1.0", "{\"title\":\"a\",\"change\":\"a\\r\\n\\tb\"}")).Backlog.Single().Change);
    }

    [Theory]
    [InlineData("\u202Egnp.exe")]
    [InlineData("\u2066open")]
    [InlineData("<img src=x onerror=alert(1)>\u2028</script>")]
    public void Hostile_19_direction_marks_and_markup_are_stored_exactly(string title)
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            BacklogDocument document = form.Read(form.Around("1.0", $"{{\"title\":\"{title}\"}}"));
            Assert.Equal(title, form.Read(form.Write(document)).Backlog.Single().Title);
        }
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData("\\u200b \\u3164")]
    [InlineData("")]
    public void Hostile_21_a_text_that_nobody_can_see_is_blank(string text)
    {
        foreach (string field in Texts)
            Refused.Hypothesis<GrowthValidationException>($"{{\"{field}\":¦\"{text}\"}}", "text.blank", "." + field, $"{field} is blank", "can be seen");
    }

    [Fact]
    public void Hostile_22_a_title_that_is_too_long_is_refused_unless_the_limit_is_raised()
    {
        string long201 = new('日', 201);
        Refused.Hypothesis<GrowthLimitException>($"{{\"title\":¦\"{long201}\"}}", "title.length", ".title", "title has 201 characters, but the limit is 200", "Shorten it");
        Refused.Hypothesis<GrowthLimitException>($"{{\"title\":¦\"a{new string('\u0301', 1001)}\"}}", "text.length", ".title", "title has 1002 UTF-16 units, but the limit is 1000");
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal(long201, form.Read(form.Around("1.0", $"{{\"title\":\"{long201}\"}}"), new ReadLimits { MaxTitleCharacters = 201 }).Backlog.Single().Title);
    }

    [Fact]
    public void Hostile_23_I_with_and_without_a_dot_are_different_ids_in_every_culture()
    {
        string[] rows = [.. "Iıİi".Select(c => $"{{\"id\":\"{c}\",\"title\":\"a\"}}")];
        foreach (JsonForm form in JsonForm.Both)
        {
            foreach (string culture in Cultures.Awkward)
                Assert.Equal(4, Cultures.In(culture, () => form.Read(form.Around("1.0", rows))).Backlog.Count);
            Refused.In<GrowthValidationException>(form, form.Around("1.0", "{\"TITLE\":\"a\"}").Replace("\"TITLE\"", "¦\"TITLE\"", StringComparison.Ordinal), "json.unknown-member", form.PathOf(0) + ".TITLE");
        }
    }

    [Theory]
    [InlineData("", "text.blank")]
    [InlineData(" a", "text.outer-spaces")]
    [InlineData("a\u3000", "text.outer-spaces")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggggg", "id.length")]
    [InlineData("a\\u0001", "text.control")]
    public void Hostile_48_an_id_that_breaks_a_rule_is_refused(string id, string code) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"id\":¦\"{id}\"}}", code, ".id", "id");

    [Theory]
    [InlineData(";", "tag.separator")]
    [InlineData("a;b", "tag.separator")]
    [InlineData(" a", "text.outer-spaces")]
    [InlineData("", "text.blank")]
    public void A_tag_that_breaks_a_rule_is_refused_at_its_own_place(string tag, string code) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"tags\":[\"日本\", ¦\"{tag}\"]}}", code, ".tags[1]");
}
