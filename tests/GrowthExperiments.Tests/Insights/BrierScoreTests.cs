using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

/// <summary>The reference values are those of SciPy 1.10.</summary>
public sealed class BrierScoreTests
{
    private static readonly Gen<(double Forecast, bool Happened)[]> Forecasts =
        from n in Gen.Choose(1, 40)
        from fs in (from f in Gen.Choose(0, 10) from o in Gen.Elements(true, false) select (f / 10.0, o)).ArrayOf(n)
        select fs;

    [Fact]
    public void Three_levels()
    {
        BrierScore score = BrierScore.Of([.. Rows(0.9, "1010"), .. Rows(0.5, "100"), .. Rows(0.1, "001")])!;
        Assert.Equal((10, 0.4), (score.Count, score.BaseRate));
        Near.Equal(0.322, score.Score);
        Near.Equal(0.08866666666666667, score.Reliability);
        Near.Equal(0.006666666666666667, score.Resolution);
        Near.Equal(0.24, score.Uncertainty);
        Near.Equal(1 - (0.322 / 0.24), score.Skill!.Value);
        Near.Equal(0.28, score.ExpectedCalibrationError);
        Near.Equal(0.9408638883, score.LogLoss);
        Near.Equal(2.897727626, score.Spiegelhalter!.Value.Z);
        Near.Equal(0.003758768666, score.Spiegelhalter.Value.P);
        Assert.Equal([(0.1, 3, 1), (0.5, 3, 1), (0.9, 4, 2)], score.Levels.Select(l => (l.Forecast, l.Count, l.Happened)));
        Assert.All(score.Levels, l => Assert.False(l.IsEvidence));
    }

    [Theory]
    [InlineData(0.285, 0.085, 0.01, 0.21, 0.8, "10010", 0.3, "00100")]
    [InlineData(0.16, 0, 0, 0.16, 0.2, "00100", 0.2, "")]
    public void Other_published_ones(double bs, double rel, double res, double unc, double f1, string o1, double f2, string o2)
    {
        BrierScore score = BrierScore.Of([.. Rows(f1, o1), .. Rows(f2, o2)])!;
        Assert.Equal((bs, rel, res, unc), (score.Score, score.Reliability, score.Resolution, score.Uncertainty), new Digits(1e-15));
        Assert.All(score.Levels, l => Assert.True(l.IsEvidence));
        Assert.All(score.Levels, l => Assert.Equal(new Rate(l.Happened, l.Count).IntervalAt(0.95), l.Interval));
    }

    [Fact]
    public void The_score_is_reliability_less_resolution_plus_uncertainty() => Props.Check(Forecasts, forecasts =>
    {
        BrierScore score = BrierScore.Of(forecasts)!;
        Assert.Equal(score.Score, score.Reliability - score.Resolution + score.Uncertainty, 1e-14);
        Assert.InRange(score.Score, 0, 1);
        Assert.Equal(score.Count, score.Levels.Sum(l => l.Count));
        Assert.Equal(score.Levels.Select(l => l.Forecast).Order().Distinct(), score.Levels.Select(l => l.Forecast));
    });

    [Fact]
    public void The_order_of_the_forecasts_does_not_matter() => Props.Check(Forecasts, forecasts =>
    {
        BrierScore one = BrierScore.Of(forecasts)!, other = BrierScore.Of(Enumerable.Reverse(forecasts))!;
        Assert.Equal(one.Levels, other.Levels);
        Assert.Equal(one.Score, other.Score, 1e-14);
    });

    [Fact]
    public void What_cannot_be_said_is_null()
    {
        Assert.Null(BrierScore.Of([]));
        Assert.Null(BrierScore.Of(Rows(0.3, "000"))!.Skill);
        Assert.Null(BrierScore.Of([.. Rows(0.5, "01"), .. Rows(0, "0"), .. Rows(1, "1")])!.Spiegelhalter);
        Assert.Equal(double.PositiveInfinity, BrierScore.Of(Rows(0, "1"))!.LogLoss);
        Assert.Equal(0, BrierScore.Of(Rows(1, "1"))!.LogLoss);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("forecasts", () => BrierScore.Of(null!));
        Assert.All([-0.1, 1.1, double.NaN], f => Assert.Throws<ArgumentOutOfRangeException>("forecasts", () => BrierScore.Of([(f, true)])));
    }

    private static IEnumerable<(double, bool)> Rows(double forecast, string happened) => happened.Select(o => (forecast, o == '1'));

    private sealed class Digits(double most) : IEqualityComparer<(double A, double B, double C, double D)>
    {
        public bool Equals((double A, double B, double C, double D) x, (double A, double B, double C, double D) y) =>
            Math.Abs(x.A - y.A) <= most && Math.Abs(x.B - y.B) <= most && Math.Abs(x.C - y.C) <= most && Math.Abs(x.D - y.D) <= most;

        public int GetHashCode((double A, double B, double C, double D) obj) => 0;
    }
}
