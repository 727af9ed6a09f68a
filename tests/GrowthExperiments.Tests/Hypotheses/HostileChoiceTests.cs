namespace GrowthExperiments.Tests.Hypotheses;

public sealed class HostileChoiceTests
{
    private static readonly Hypothesis Idea = Hypothesis.Create("idea");

    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-3")]
    [InlineData("5.5")]
    [InlineData("1e400")]
    [InlineData("NaN")]
    [InlineData("8,5")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("")]
    public void Hostile_10_a_rating_in_a_document_is_a_whole_number_from_1_to_10(string text)
    {
        Fault fault = new HypothesisDraft().Set(HypothesisField.Impact, text)!;
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Contains($"impact is \"{text}\"", fault.Rule, StringComparison.Ordinal);
        Assert.Contains("a whole number from 1 to 10", fault.Remedy, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(-3)]
    [InlineData(int.MinValue)]
    public void Hostile_10_a_rating_in_code_is_a_whole_number_from_1_to_10(int rating)
    {
        string message = Assert.Throws<ArgumentOutOfRangeException>("confidence", () => IceScore.Of(1, rating, 1)).Message;
        Assert.Contains($"confidence is {rating.ToString(System.Globalization.CultureInfo.InvariantCulture)}, but a rating is a whole number from 1 to 10", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_10_ratings_come_all_or_none()
    {
        var draft = new HypothesisDraft();
        Assert.Null(draft.Set(HypothesisField.Title, "idea") ?? draft.Set(HypothesisField.Impact, "8") ?? draft.Set(HypothesisField.Ease, "9"));
        Fault fault = draft.TryBuild(out Hypothesis? none, out HypothesisField at)!;
        Assert.Null(none);
        Assert.Equal(HypothesisField.Confidence, at);
        Assert.Contains("confidence is missing", fault.Rule, StringComparison.Ordinal);
        Assert.Null(draft.Set(HypothesisField.Confidence, "6") ?? draft.TryBuild(out Hypothesis? built, out _) ?? (built!.Score == IceScore.Of(8, 6, 9) ? null : fault));
    }

    [Fact]
    public void Hostile_23_dotted_and_dotless_i_are_different_keys_in_every_culture()
    {
        foreach (string culture in Cultures.Awkward)
        {
            int distinct = Cultures.In(culture, () => new Backlog("Iıİi".Select(c => Hypothesis.Create($"{c}", id: HypothesisId.Of($"{c}")))).Count);
            Assert.Equal(4, distinct);
            Assert.Single(Cultures.In(culture, () => new Backlog { Idea with { Owner = "MIA" } }.OwnedBy("mia").ToArray()));
            Assert.Empty(Cultures.In(culture, () => new Backlog { Idea with { Owner = "mıa" } }.OwnedBy("MIA").ToArray()));
        }
    }

    [Theory]
    [InlineData("99")]
    [InlineData("1")]
    [InlineData("Idea,Running")]
    [InlineData("idea")]
    [InlineData("idea ")]
    [InlineData("Idea\0")]
    [InlineData("")]
    public void Hostile_24_a_status_is_one_exact_name(string text)
    {
        Fault fault = new HypothesisDraft().Set(HypothesisField.Status, text)!;
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Contains($"status is {Shown.Quoted(text)}, which is not one of Idea, Planned, Running, InReview, Concluded, Archived", fault.Rule, StringComparison.Ordinal);
        Assert.Contains("exactly", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_24_undefined_enum_values_are_refused_in_code()
    {
        Assert.Contains("Idea, Planned", Assert.Throws<ArgumentOutOfRangeException>(nameof(Hypothesis.Status), () => Idea with { Status = (HypothesisStatus)99 }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Hypothesis.Status), () => Idea with { Status = default });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(Hypothesis.Stage), () => Hypothesis.Create("a", (FunnelStage)6));
    }

    [Theory]
    [InlineData(" a", "outer spaces")]
    [InlineData("a\u00A0", "outer spaces")]
    [InlineData("", "blank")]
    [InlineData("\u3164", "blank")]
    [InlineData("a\u0001", "control character U+0001")]
    public void Hostile_48_an_id_that_breaks_a_rule_is_refused(string text, string rule)
    {
        Fault fault = new HypothesisDraft().Set(HypothesisField.Id, text)!;
        Assert.IsType<GrowthValidationException>(fault.ToException());
        Assert.Contains(rule, fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message, Assert.Throws<FormatException>(() => HypothesisId.Parse(text)).Message);
        Assert.StartsWith(fault.Message, Assert.Throws<ArgumentException>("value", () => HypothesisId.Of(text)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_48_an_id_has_at_most_64_characters_and_case_counts()
    {
        Assert.Equal(64, HypothesisId.Of(new string('a', 64)).Value.Length);
        Assert.Contains("has 65 characters, but an id has 1 to 64", Assert.Throws<ArgumentException>(() => HypothesisId.Of(new string('a', 65))).Message, StringComparison.Ordinal);
        Assert.NotEqual(HypothesisId.Of("a"), HypothesisId.Of("A"));
        Assert.Equal(2, new Backlog { Hypothesis.Create("t", id: HypothesisId.Of("a")), Hypothesis.Create("t", id: HypothesisId.Of("A")) }.Count);
    }
}
