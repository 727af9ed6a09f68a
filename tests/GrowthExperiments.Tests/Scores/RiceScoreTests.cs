using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Scores;

public sealed class RiceScoreTests
{
    private static readonly Gen<RiceScore> Score =
        from reach in Gen.Choose(0, 1_000_000)
        from impact in Gen.Elements(0m, 0.25m, 0.5m, 1m, 2m, 3m, RiceScore.MaxNumber)
        from confidence in Gen.Choose(0, 100)
        from effort in Gen.OneOf(Gen.Elements(RiceScore.MinEffort, RiceScore.MaxNumber, 1m), from n in Gen.Choose(1, 500) select n / 10m)
        select RiceScore.Of(reach, impact, confidence / 100m, effort);

    [Fact]
    public void The_value_is_reach_times_impact_times_confidence_over_effort()
    {
        Assert.Equal(320, RiceScore.Of(500, 2, 0.8m, 2.5m).Value); // Intercom's worked form: 500 x 2 x 80 % / 2.5
        Assert.Equal(0, default(RiceScore).Value);
        Assert.Equal(RiceScore.Of(0, 0, 0, 1), default);
        Assert.Equal(1e26, RiceScore.Of(RiceScore.MaxNumber, RiceScore.MaxNumber, 1, RiceScore.MinEffort).Value);
    }

    [Fact]
    public void Ideas_of_the_same_worth_get_the_same_number() => Props.Check(Gen.Choose(1, 1_000).Two(), t =>
        Assert.Equal(
            RiceScore.Of(t.Item1, 3, 0.1m, t.Item2).Value,
            RiceScore.Of(t.Item1, 0.1m, 1, t.Item2).Value * 3,
            tolerance: 1e-9 * t.Item1));

    [Fact]
    public void A_text_comes_back_equal_also_through_JSON() => Props.Check(Score, score =>
    {
        Assert.Equal(score, RiceScore.Parse(score.ToString()));
        Assert.True(RiceScore.TryParse(score.ToString(), out RiceScore same) && same == score);
        Assert.Equal(score, JsonSerializer.Deserialize<RiceScore>(JsonSerializer.Serialize(score)));
        Assert.Equal(score.ToString(), $"{score}");
        Assert.True(double.IsFinite(score.Value) && score.Value >= 0);
    });

    [Theory]
    [InlineData("-1", "1", "1", "1", "reach")]
    [InlineData("10000000001", "1", "1", "1", "reach")]
    [InlineData("1", "-0.1", "1", "1", "impact")]
    [InlineData("1", "1", "80", "1", "confidence")]
    [InlineData("1", "1", "-0.1", "1", "confidence")]
    [InlineData("1", "1", "1", "0", "effort")]
    [InlineData("1", "1", "1", "-1", "effort")]
    public void A_number_out_of_its_range_is_named(string reach, string impact, string confidence, string effort, string name)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(name, () => RiceScore.Of(Number(reach), Number(impact), Number(confidence), Number(effort)));
        FormatException format = Assert.Throws<FormatException>(() => RiceScore.Parse($"{reach}/{impact}/{confidence}/{effort}"));
        Assert.StartsWith(format.Message, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(name, format.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("500/2/0.8")]
    [InlineData("500/2/0.8/3/1")]
    [InlineData("500/2/80%/3")]
    [InlineData("500/2/0,8/3")]
    [InlineData(" 500/2/0.8/3")]
    [InlineData("500/2//3")]
    [InlineData("NaN/2/0.8/3")]
    public void A_text_of_another_form_is_refused(string text)
    {
        Assert.Throws<FormatException>(() => RiceScore.Parse(text));
        Assert.False(RiceScore.TryParse(text, out RiceScore score));
        Assert.Equal(default, score);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
