using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Hypotheses;

public sealed class HypothesisTests
{
    private static readonly Hypothesis Full = Hypothesis.Create("A title", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("id")) with
    {
        Change = "change",
        Metric = Metric.Of("metric"),
        Rationale = "rationale",
        Market = "FR",
        Owner = "mia",
        Tags = ["one", "two"],
        Surface = Surface.Of("surface"),
        Effort = Effort.Of(3),
        ExpectedLift = 0.05m,
        Created = new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1)),
        Status = HypothesisStatus.Planned,
    };

    public static TheoryData<string, Func<Hypothesis, Hypothesis>> Changes { get; } = new()
    {
        { "id", h => h with { Id = HypothesisId.Of("other") } },
        { "title", h => h with { Title = "Another title" } },
        { "change", h => h with { Change = null } },
        { "metric", h => h with { Metric = Metric.None } },
        { "rationale", h => h with { Rationale = "Rationale" } },
        { "stage", h => h with { Stage = FunnelStage.Revenue } },
        { "market", h => h with { Market = "fr" } },
        { "owner", h => h with { Owner = null } },
        { "tags, another order", h => h with { Tags = ["two", "one"] } },
        { "tags, one less", h => h with { Tags = ["one"] } },
        { "serves", h => h with { Serves = KeyResultId.Of("kr") } },
        { "guardedBy", h => h with { GuardedBy = GateId.Of("gate") } },
        { "surface", h => h with { Surface = Surface.Of("Surface") } },
        { "effort", h => h with { Effort = Effort.Of(("data", 3)) } },
        { "lift", h => h with { ExpectedLift = 0.06m } },
        { "created, another offset", h => h with { Created = h.Created!.Value.ToOffset(TimeSpan.Zero) } },
        { "score", h => h with { Score = IceScore.Of(9, 6, 8) } },
        { "no score", h => h with { Score = null } },
        { "status", h => h with { Status = HypothesisStatus.Idea } },
    };

    [Fact]
    public void Equal_parts_make_equal_hypotheses_with_equal_hashes() => Props.Check(Gens.Hypothesis, h =>
    {
        Hypothesis copy = Hypothesis.Create(h.Title, h.Stage, h.Score, HypothesisId.Of(h.Id.Value)) with
        {
            Change = h.Change,
            Metric = h.Metric,
            Rationale = h.Rationale,
            Market = h.Market,
            Owner = h.Owner,
            Tags = [.. h.Tags],
            Surface = h.Surface,
            Serves = h.Serves,
            GuardedBy = h.GuardedBy,
            Effort = h.Effort is null ? null : Effort.Parse(h.Effort.ToString()),
            ExpectedLift = h.ExpectedLift * 1.00m,
            Created = h.Created,
            Status = h.Status,
        };
        Assert.True(copy.Equals(h) && h.Equals(copy) && copy == h);
        Assert.Equal(h.GetHashCode(), copy.GetHashCode());
    });

    [Theory]
    [MemberData(nameof(Changes))]
    public void Another_part_makes_another_hypothesis(string part, Func<Hypothesis, Hypothesis> change)
    {
        Assert.NotEmpty(part);
        Assert.NotEqual(Full, change(Full));
        Assert.NotEqual(change(Full), Full);
    }

    [Fact]
    public void Texts_are_kept_exactly_as_given() => Props.Check(Gens.Lines, text =>
        Assert.Equal((text, text), (Full with { Change = text, Rationale = text }) is var h ? (h.Change!, h.Rationale!) : default));

    [Fact]
    public void Without_an_id_the_title_gives_one_and_changing_the_title_keeps_it() => Props.Check(Gens.Line, title =>
    {
        Hypothesis h = Hypothesis.Create(title);
        Assert.Equal(HypothesisId.FromTitle(title), h.Id);
        Assert.Equal(h.Id, (h with { Title = "Another" }).Id);
        Assert.Equal(HypothesisStatus.Idea, h.Status);
    });

    [Fact]
    public void Tags_are_copied_kept_in_order_and_each_once()
    {
        string[] given = ["b", "a", "b", "A"];
        Hypothesis h = Full with { Tags = given };
        given[0] = "changed";
        Assert.Equal(["b", "a", "A"], h.Tags);
        Assert.Throws<ArgumentNullException>(nameof(Hypothesis.Tags), () => Full with { Tags = null! });
        Assert.Throws<ArgumentNullException>(nameof(Hypothesis.Tags), () => Full with { Tags = [null!] });
        Assert.Throws<ArgumentException>(nameof(Hypothesis.Tags), () => Full with { Tags = ["a;b"] });
        Assert.Throws<ArgumentException>(nameof(Hypothesis.Tags), () => Full with { Tags = [.. Enumerable.Range(0, 101).Select(n => $"t{n}")] });
    }

    [Theory]
    [InlineData("-1.0000001")]
    [InlineData("1000.0000001")]
    public void A_lift_is_a_fraction_from_minus_1_to_1000(string text)
    {
        decimal lift = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        string message = Assert.Throws<ArgumentOutOfRangeException>(nameof(Hypothesis.ExpectedLift), () => Full with { ExpectedLift = lift }).Message;
        Assert.Contains($"expectedLift is {text}", message, StringComparison.Ordinal);
        Assert.Equal(-1, (Full with { ExpectedLift = -1 }).ExpectedLift);
    }

    [Fact]
    public void The_missing_id_and_title_are_refused_everywhere()
    {
        Assert.Throws<ArgumentException>("id", () => Hypothesis.Create("a", id: HypothesisId.None));
        Assert.Throws<ArgumentException>(nameof(Hypothesis.Id), () => Full with { Id = default });
        Assert.Throws<ArgumentNullException>("title", () => Hypothesis.Create(null!));
        Assert.Throws<ArgumentNullException>(nameof(Hypothesis.Title), () => Full with { Title = null! });
    }
}
