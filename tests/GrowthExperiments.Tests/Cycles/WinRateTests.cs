using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Insights;

namespace GrowthExperiments.Tests.Cycles;

public sealed class WinRateTests
{
    private static readonly Gen<(int Won, int Counted)> Counts = from n in Gen.Choose(1, 400) from won in Gen.Choose(0, n) select (won, n);

    /// <summary>The first of the test suite of statsmodels, the others of SciPy 1.10.</summary>
    [Theory]
    [InlineData(100, 200, 0.95, 0.4313608596, 0.5686391404)]
    [InlineData(0, 77, 0.95, 0, 0.04751842528)]
    [InlineData(38, 38, 0.95, 0.9081901318, 1)]
    [InlineData(7, 34, 0.95, 0.1034952690, 0.3679838805)]
    [InlineData(3, 12, 0.90, 0.1046525656, 0.4873380318)]
    public void The_interval_is_that_of_Wilson(int won, int counted, double level, double low, double high)
    {
        (double actualLow, double actualHigh) = new WinRate(WinRateDefinition.Concluded, won, counted).IntervalAt(level)!.Value;
        Near.Equal(low, actualLow);
        Near.Equal(high, actualHigh);
    }

    [Fact]
    public void The_interval_holds_the_rate_and_stays_within_0_and_1() => Props.Check(from c in Counts from l in Gen.Choose(1, 9999) select (c, l / 10_000.0), t =>
    {
        ((int won, int counted), double level) = t;
        (double low, double high) = new WinRate(WinRateDefinition.Concluded, won, counted).IntervalAt(level)!.Value;
        Assert.InRange((double)won / counted, low, high);
        Assert.True(low >= 0 && high <= 1);
        Assert.Equal((won == 0, won == counted), (low == 0, high == 1));
    });

    [Fact]
    public void More_tests_at_the_same_rate_make_it_narrower() => Props.Check(Counts, c =>
    {
        (double low, double high) = new WinRate(WinRateDefinition.Concluded, c.Won, c.Counted).IntervalAt()!.Value;
        (double lowOfMore, double highOfMore) = new WinRate(WinRateDefinition.Concluded, c.Won * 2, c.Counted * 2).IntervalAt()!.Value;
        Assert.True(highOfMore - lowOfMore < high - low);
    });

    [Fact]
    public void Where_none_is_counted_there_is_none() => Assert.Null(new WinRate(WinRateDefinition.Concluded, 0, 0).IntervalAt());

    [Fact]
    public void A_level_is_between_0_and_1() => Assert.All([0, 1, -1, 95, double.NaN], sure =>
        Assert.Throws<ArgumentOutOfRangeException>("level", () => new WinRate(WinRateDefinition.Concluded, 1, 2).IntervalAt(sure)));
}
