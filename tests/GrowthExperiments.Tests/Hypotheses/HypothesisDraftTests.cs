namespace GrowthExperiments.Tests.Hypotheses;

/// <summary>A draft fills a hypothesis in from texts, one after the other.</summary>
public sealed class HypothesisDraftTests
{
    private static readonly (HypothesisField Field, string Text)[] Whole =
    [
        (HypothesisField.Id, "one-field"),
        (HypothesisField.Title, "A one-field sign-up"),
        (HypothesisField.Change, "Ask for\nthe e-mail only"),
        (HypothesisField.Metric, "activation rate"),
        (HypothesisField.Rationale, "Each field\nloses people"),
        (HypothesisField.Stage, "Activation"),
        (HypothesisField.Market, "FR"),
        (HypothesisField.Owner, "mia"),
        (HypothesisField.Tags, "signup;form"),
        (HypothesisField.Surface, "sign-up form"),
        (HypothesisField.Serves, "kr-activation"),
        (HypothesisField.GuardedBy, "es-customers"),
        (HypothesisField.Impact, "10"),
        (HypothesisField.Confidence, "1"),
        (HypothesisField.Ease, "9"),
        (HypothesisField.Effort, "data:1;engineering:2"),
        (HypothesisField.ExpectedLift, "0.05"),
        (HypothesisField.Created, "2026-11-02T09:30:00+01:00"),
        (HypothesisField.Status, "Planned"),
    ];

    [Fact]
    public void Each_field_comes_back_as_its_text()
    {
        var draft = new HypothesisDraft();
        Hypothesis built = Build(draft, Whole);
        Assert.All(Whole, f => Assert.Equal(f.Text, HypothesisFields.TextOf(built, f.Field)));
        Assert.Equal(Whole.Select(f => f.Field), HypothesisFields.All);
        Assert.Equal(TimeSpan.FromHours(1), built.Created?.Offset);
    }

    [Fact]
    public void The_next_one_starts_from_nothing()
    {
        var draft = new HypothesisDraft();
        Build(draft, Whole);
        draft.NewerMembers = new NewerMembers(9);
        draft.Clear();
        Hypothesis next = Build(draft, (HypothesisField.Title, "A weekly digest"));
        Assert.Equal(Hypothesis.Create("A weekly digest"), next);
        Assert.All(HypothesisFields.All.Except([HypothesisField.Id, HypothesisField.Title, HypothesisField.Status]), f => Assert.Null(HypothesisFields.TextOf(next, f)));
        draft.Clear();
        Assert.Equal("title.missing", draft.TryBuild(out _, out HypothesisField at)?.Code);
        Assert.Equal(HypothesisField.Title, at);
        Assert.NotEqual(next.Id, Build(draft, (HypothesisField.Title, "Another digest")).Id);
    }

    [Theory]
    [InlineData(nameof(HypothesisField.Title), "\u200B", "title is blank")]
    [InlineData(nameof(HypothesisField.Change), "\0", "change holds")]
    [InlineData(nameof(HypothesisField.Rationale), "\0", "rationale holds")]
    [InlineData(nameof(HypothesisField.Market), "", "market is blank")]
    [InlineData(nameof(HypothesisField.Owner), "", "owner is blank")]
    [InlineData(nameof(HypothesisField.Tags), "a\u0001", "tags holds")]
    [InlineData(nameof(HypothesisField.ExpectedLift), "much", "expectedLift is \"much\"")]
    [InlineData(nameof(HypothesisField.ExpectedLift), "1001", "expectedLift is 1001")]
    [InlineData(nameof(HypothesisField.Impact), "11", "impact is \"11\"")]
    [InlineData(nameof(HypothesisField.Confidence), "0", "confidence is \"0\"")]
    [InlineData(nameof(HypothesisField.Ease), "5.5", "ease is \"5.5\"")]
    [InlineData(nameof(HypothesisField.Ease), "x", "ease is \"x\"")]
    [InlineData(nameof(HypothesisField.Created), "2026-11-02 09:30", "created is \"2026-11-02 09:30\"")]
    [InlineData(nameof(HypothesisField.Status), "planned", "status is \"planned\"")]
    [InlineData(nameof(HypothesisField.Stage), "", "stage is \"\"")]
    [InlineData(nameof(HypothesisField.Id), " a", "id \" a\"")]
    public void A_text_that_breaks_a_rule_is_named_and_not_kept(string field, string text, string said)
    {
        var draft = new HypothesisDraft();
        Assert.StartsWith(said, draft.Set(Enum.Parse<HypothesisField>(field), text)?.Rule, StringComparison.Ordinal);
        Hypothesis built = Build(draft, (HypothesisField.Title, "A"));
        Assert.Equal(Hypothesis.Create("A"), built);
    }

    [Theory]
    [InlineData(null, "7", "8", nameof(HypothesisField.Impact))]
    [InlineData("7", null, "8", nameof(HypothesisField.Confidence))]
    [InlineData("7", "8", null, nameof(HypothesisField.Ease))]
    [InlineData("7", null, null, nameof(HypothesisField.Confidence))]
    public void All_three_ratings_or_none(string? impact, string? confidence, string? ease, string missing)
    {
        var draft = new HypothesisDraft();
        draft.Set(HypothesisField.Title, "A");
        foreach ((HypothesisField field, string? text) in new[] { (HypothesisField.Impact, impact), (HypothesisField.Confidence, confidence), (HypothesisField.Ease, ease) })
            Assert.Null(text is null ? null : draft.Set(field, text));
        Assert.Equal("rating.missing", draft.TryBuild(out Hypothesis? built, out HypothesisField at)?.Code);
        Assert.Null(built);
        Assert.Equal(missing, at.ToString());
    }

    [Fact]
    public void With_a_zone_an_instant_needs_no_offset()
    {
        Assert.Equal("instant.offset", new HypothesisDraft().Set(HypothesisField.Created, "2026-11-02T09:30:00")?.Code);
        var draft = new HypothesisDraft(zone: TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"));
        Assert.Null(draft.Set(HypothesisField.Created, "2026-11-02 09:30"));
        Assert.Equal(new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1)), Build(draft, (HypothesisField.Title, "A")).Created);
    }

    private static Hypothesis Build(HypothesisDraft draft, params (HypothesisField Field, string Text)[] fields)
    {
        foreach ((HypothesisField field, string text) in fields)
            Assert.Null(draft.Set(field, text));
        Assert.Null(draft.TryBuild(out Hypothesis? hypothesis, out _));
        return hypothesis!;
    }
}
