namespace GrowthExperiments.Tests.Hypotheses;

public sealed class HostileTextTests
{
    private static readonly Hypothesis Idea = Hypothesis.Create("idea");

    [Theory]
    [InlineData('\uD800')]
    [InlineData('\uDFFF')]
    public void Hostile_16_half_a_character_is_refused_in_every_text(char half)
    {
        foreach (string text in new[] { $"{half}", $"a{half}", $"{half}b", $"\uDFFF{half}x" })
            AssertRefusedEverywhere(text, "holds the lone surrogate U+D", "Remove it, or write the whole character");
    }

    [Theory]
    [InlineData("a\0b", "U+0000")]
    [InlineData("\u001B]0;x\u0007", "U+001B")]
    [InlineData("a\bb", "U+0008")]
    public void Hostile_17_and_18_control_characters_are_refused_in_every_text(string text, string shown) =>
        AssertRefusedEverywhere(text, "holds the control character " + shown, "Remove it; ");

    [Theory]
    [InlineData("a\rb")]
    [InlineData("a\nb")]
    [InlineData("a\tb")]
    public void Hostile_18_line_breaks_and_tabs_stay_in_long_texts_alone(string text)
    {
        Assert.Throws<ArgumentException>("title", () => Hypothesis.Create(text));
        Assert.Throws<ArgumentException>(nameof(Hypothesis.Owner), () => Idea with { Owner = text });
        Assert.Equal(text, (Idea with { Change = text }).Change);
        Assert.Equal(text, (Idea with { Rationale = text }).Rationale);
    }

    [Theory]
    [InlineData("\u202Egnp.exe")]
    [InlineData("\u2066open")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public void Hostile_19_direction_marks_are_stored_exactly(string text) => Assert.Equal(text, Hypothesis.Create(text).Title);

    [Fact]
    public void Hostile_20_composed_and_decomposed_titles_are_the_same_idea()
    {
        var backlog = new Backlog { Hypothesis.Create("caf\u00E9") };
        var conflict = Assert.Throws<GrowthConflictException>(() => backlog.Add(Hypothesis.Create("cafe\u0301")));
        Assert.Contains(Hypothesis.Create("caf\u00E9").Id.Value, conflict.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u00A0\u2003\u3000")]
    [InlineData("\u00AD\u034F\u180E\uFE0F\uFEFF")]
    [InlineData("\U000E0041")]
    public void Hostile_21_a_text_that_nobody_can_see_is_blank(string text) => AssertRefusedEverywhere(text, "is blank", "can be seen");

    [Fact]
    public void Hostile_22_a_title_has_200_characters_as_people_count_them_and_1000_units()
    {
        Assert.Equal(200, Hypothesis.Create(new string('a', 200)).Title.Length);
        Assert.Equal(1000, Hypothesis.Create(string.Concat(Enumerable.Repeat("e\u0301\u0302\u0303\u0304", 200))).Title.Length);
        AssertTooLong(new string('a', 201), "title has 201 characters, but the limit is 200");
        AssertTooLong("a" + new string('\u0301', 1001), "title has 1002 UTF-16 units, but the limit is 1000");
        AssertTooLong(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 201)), "UTF-16 units");
        Assert.Equal(600, Hypothesis.Create(string.Concat(Enumerable.Repeat("👩🏽‍", 120))).Title.Length);

        static void AssertTooLong(string title, string rule)
        {
            Assert.Contains(rule, Assert.Throws<ArgumentException>(nameof(title), () => Hypothesis.Create(title)).Message, StringComparison.Ordinal);
            Fault fault = new HypothesisDraft().Set(HypothesisField.Title, title)!;
            Assert.IsType<GrowthLimitException>(fault.ToException());
            Assert.Contains("Shorten it", fault.Remedy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Long_texts_end_at_32767_units()
    {
        Assert.Equal(32_767, (Idea with { Change = new string('a', 32_767) }).Change!.Length);
        ArgumentException error = Assert.Throws<ArgumentException>(nameof(Hypothesis.Change), () => Idea with { Change = new string('a', 32_768) });
        Assert.Contains("change has 32768 UTF-16 units, but the limit is 32767", error.Message, StringComparison.Ordinal);
    }

    private static void AssertRefusedEverywhere(string text, string rule, string remedy)
    {
        Action[] entries =
        [
            () => Hypothesis.Create(text),
            () => _ = Idea with { Title = text },
            () => _ = Idea with { Change = text },
            () => _ = Idea with { Rationale = text },
            () => _ = Idea with { Market = text },
            () => _ = Idea with { Owner = text },
            () => _ = Idea with { Tags = [text] },
            () => Metric.Of(text),
            () => Surface.Of(text),
            () => HypothesisId.Of(text),
            () => HypothesisId.FromTitle(text),
            () => IceFormula.From(text, s => s.Ease),
            () => Effort.Of((text, 1m)),
        ];
        foreach (Action entry in entries)
        {
            ArgumentException error = Assert.ThrowsAny<ArgumentException>(entry);
            Assert.Contains(rule, error.Message, StringComparison.Ordinal);
            Assert.NotNull(error.ParamName);
        }

        foreach (HypothesisField field in new[] { HypothesisField.Id, HypothesisField.Title, HypothesisField.Change, HypothesisField.Owner, HypothesisField.Metric })
        {
            Fault fault = new HypothesisDraft().Set(field, text)!;
            Assert.IsType<GrowthValidationException>(fault.ToException());
            Assert.Contains(HypothesisFields.NameOf(field), fault.Rule, StringComparison.Ordinal);
            Assert.Contains(rule, fault.Rule, StringComparison.Ordinal);
            Assert.Contains(field is HypothesisField.Id or HypothesisField.Title || !rule.Contains("blank", StringComparison.Ordinal) ? remedy : "leave it out", fault.Remedy, StringComparison.Ordinal);
        }
    }
}
