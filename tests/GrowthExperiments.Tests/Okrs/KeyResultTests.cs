using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Okrs;

public sealed class KeyResultTests
{
    private static readonly DateOnly Due = new(2026, 12, 31);

    [Fact]
    public void Progress_lies_from_0_at_the_start_to_1_at_the_target() => Props.Check(Gens.KeyResult, result =>
    {
        Assert.InRange(result.Progress, 0, 1);
        Assert.Equal(0, (result with { Current = result.Start }).Progress);
        Assert.Equal(1, (result with { Current = result.Target }).Progress);
        Assert.True((result with { Current = result.Target }).IsSuccess);
        Assert.False((result with { Current = result.Start }).IsSuccess);
    });

    [Fact]
    public void Progress_and_success_only_grow_toward_the_target() => Props.Check(
        from result in Gens.KeyResult from one in Gens.KeyFigure from other in Gens.KeyFigure select (result, one, other),
        c =>
        {
            bool rises = c.result.Target > c.result.Start;
            KeyResult before = c.result with { Current = rises ? Math.Min(c.one, c.other) : Math.Max(c.one, c.other) };
            KeyResult after = c.result with { Current = rises ? Math.Max(c.one, c.other) : Math.Min(c.one, c.other) };
            Assert.True(before.Progress <= after.Progress, $"{before} against {after}");
            Assert.True(!before.IsSuccess || after.IsSuccess, $"{before} against {after}");
        });

    [Fact]
    public void Success_is_exact_at_the_bar_and_one_unit_below_it_however_the_number_goes() => Props.Check(
        from start in Gen.Choose(-1_000, 1_000).Select(n => n / 8m)
        from way in Gen.Choose(1, 1_000).Select(n => n / 8m)
        from sign in Gen.Elements(1, -1)
        from scale in Gen.Elements(1m, 0.000001m, 1_000_000_000_000m)
        from isStretch in Gen.Elements(true, false)
        select (start: start * scale, way: way * sign * scale, isStretch),
        c =>
        {
            KeyResult result = KeyResult.Create("r", c.start, c.start + c.way, Due) with { IsStretch = c.isStretch };
            decimal bar = c.start + (result.SuccessFrom * c.way);
            const decimal unit = 0.0000000000001m;
            Assert.True((result with { Current = bar }).IsSuccess);
            Assert.False((result with { Current = bar - (Math.Sign(c.way) * unit) }).IsSuccess);
        });

    [Fact]
    public void A_number_far_beyond_a_near_target_is_all_of_the_way()
    {
        const decimal near = 0.0000000000000000000000000001m;
        const decimal far = 1_000_000_000_000_000;
        Assert.Equal(1, (KeyResult.Create("r", 0, near, Due) with { Current = far }).Progress);
        Assert.Equal(0, (KeyResult.Create("r", 0, near, Due) with { Current = -far }).Progress);
        Assert.Equal(1, (KeyResult.Create("r", near, 0, Due) with { Current = -far }).Progress);
    }

    [Theory]
    [InlineData(0, 1, 0.7, true)]
    [InlineData(0, 1, 0.6999, false)]
    [InlineData(20, 30, 27, true)]
    [InlineData(20, 30, 26.999, false)]
    [InlineData(1, 0, 0.3, true)]
    [InlineData(1, 0, 0.3001, false)]
    [InlineData(30, 20, 23, true)]
    [InlineData(30, 20, 23.001, false)]
    [InlineData(-10, 10, 4, true)]
    [InlineData(-10, 10, 3.999, false)]
    [InlineData(0, 1, 5, true)]
    [InlineData(0, 1, -5, false)]
    public void A_stretch_succeeds_at_70_percent(double start, double target, double current, bool isSuccess) =>
        Assert.Equal(isSuccess, (KeyResult.Create("r", (decimal)start, (decimal)target, Due) with { Current = (decimal)current }).IsSuccess);

    [Theory]
    [InlineData(20, 30, 30, true)]
    [InlineData(20, 30, 29.9999, false)]
    [InlineData(30, 20, 20, true)]
    [InlineData(30, 20, 20.0001, false)]
    public void A_commitment_succeeds_at_the_target(double start, double target, double current, bool isSuccess) =>
        Assert.Equal(isSuccess, (KeyResult.Create("r", (decimal)start, (decimal)target, Due) with { Current = (decimal)current, IsStretch = false }).IsSuccess);

    [Fact]
    public void Success_is_exact_where_the_quotient_is_rounded()
    {
        KeyResult result = KeyResult.Create("r", -1e15m, 1e15m, Due);
        Assert.True((result with { Current = 4e14m }).IsSuccess);
        KeyResult below = result with { Current = 4e14m - 0.0000000000001m };
        Assert.False(below.IsSuccess);
        KeyResult fine = KeyResult.Create("r", 0, 0.0000000000000000000000000001m, Due);
        Assert.True((fine with { Current = 0.0000000000000000000000000001m }).IsSuccess);
        Assert.False(fine.IsSuccess);
    }

    [Fact]
    public void It_says_the_way_where_it_is_and_what_that_is_worth()
    {
        KeyResult result = KeyResult.Create("Lift activation", 20, 30.0m, Due) with { Current = 27 };
        Assert.Equal("Lift activation 20 -> 30 (now 27): 70 %, success", result.ToString());
        result = result with { Metric = Metric.Of("activation rate"), Unit = "%", Current = 26.9999m };
        Assert.Equal("activation rate 20 -> 30 % (now 26.9999): 69 %, not yet", result.ToString());
        Assert.Equal("activation rate 20 -> 30 % (now 27): 70 %, not yet", (result with { Current = 27, IsStretch = false }).ToString());
    }

    [Fact]
    public void It_starts_where_it_starts_and_its_id_comes_from_its_title()
    {
        KeyResult result = KeyResult.Create("A one-field sign-up", 20, 30, Due);
        Assert.Equal(20, result.Current);
        Assert.True(result.IsStretch);
        Assert.Equal(0.7m, result.SuccessFrom);
        Assert.Equal(1, (result with { IsStretch = false }).SuccessFrom);
        Assert.Equal(HypothesisId.FromTitle("A one-field sign-up").Value, result.Id.Value);
        Assert.Equal("mine", KeyResult.Create("A one-field sign-up", 20, 30, Due, KeyResultId.Of("mine")).Id.Value);
    }

    [Fact]
    public void What_could_not_be_measured_is_refused_on_every_way_in()
    {
        Assert.StartsWith("the key result starts at 20 and its target is the same", Assert.Throws<ArgumentException>(() => KeyResult.Create("r", 20, 20.0m, Due)).Message);
        Assert.Throws<ArgumentNullException>(() => KeyResult.Create(null!, 20, 30, Due));
        Assert.Throws<ArgumentException>(() => KeyResult.Create(" ", 20, 30, Due));
        Assert.Throws<ArgumentException>(() => KeyResult.Create("r", 20, 30, Due, KeyResultId.None));
        KeyResult.Create("r", -1e15m, 1e15m, Due);
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyResult.Create("r", -1e15m - 0.1m, 30, Due));
        Assert.Throws<ArgumentOutOfRangeException>(() => KeyResult.Create("r", 20, 1e15m + 0.1m, Due));
        KeyResult result = KeyResult.Create("r", 20, 30, Due);
        Assert.Throws<ArgumentOutOfRangeException>(() => result with { Current = 1e15m + 0.1m });
        Assert.Throws<ArgumentException>(() => result with { Id = KeyResultId.None });
        Assert.Throws<ArgumentException>(() => result with { Title = "a\nb" });
        Assert.Throws<ArgumentNullException>(() => result with { Title = null! });
        Assert.Throws<ArgumentException>(() => result with { Unit = "" });
    }
}
