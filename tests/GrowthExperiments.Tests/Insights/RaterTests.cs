using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

/// <summary>Agreement and standardization; the reference values are those of SciPy 1.10.</summary>
public sealed class RaterTests
{
    private static readonly Gen<double[][]> Scores =
        from raters in Gen.Choose(2, 5)
        from items in Gen.Choose(2, 9)
        from scores in Gen.Choose(1, 6).Select(n => (double)n).ArrayOf(items).ArrayOf(raters)
        select scores;

    private static readonly double[,] Columns = { { 8, 5, 9 }, { 6, 7, 4 }, { 10, 3, 8 }, { 5, 6, 2 } };

    [Fact]
    public void Three_raters_of_five() => AssertAgreement(0.7777777778, 9.333333333, 0.05328685446,
        [[504, 210, 336, 120, 90], [480, 300, 280, 150, 60], [200, 400, 350, 100, 120]]);

    [Fact]
    public void Three_raters_with_equal_scores() => AssertAgreement(0.869047619, 7.821428571, 0.04985006459, [[7, 7, 5, 3], [6, 8, 5, 2], [8, 6, 6, 4]]);

    [Fact]
    public void The_same_order_is_full_agreement() => AssertAgreement(1, 9, 0.02929088653, [[4, 3, 2, 1], [9, 8, 3, 2], [400, 30, 2, 1]]);

    [Fact]
    public void Without_anything_to_compare_there_is_no_agreement()
    {
        Assert.Null(RaterAgreement.Of([]));
        Assert.Null(RaterAgreement.Of([[1, 2, 3]]));
        Assert.Null(RaterAgreement.Of([[1], [2]]));
        Assert.Null(RaterAgreement.Of([[3, 3, 3], [5, 5, 5]]));
    }

    [Fact]
    public void Neither_the_order_of_raters_nor_that_of_items_matters() => Props.Check(from s in Scores from seed in Gen.Choose(0, 999) select (s, seed), t =>
    {
        RaterAgreement? agreement = RaterAgreement.Of(t.s);
        int[] order = [.. Enumerable.Range(0, t.s[0].Length).OrderBy(i => i * 7919 % (t.seed + 1))];
        RaterAgreement? other = RaterAgreement.Of([.. Enumerable.Reverse(t.s).Select(row => order.Select(i => row[i]).ToArray())]);
        Assert.Equal(agreement, other);
        if (agreement is null)
            return;
        Assert.InRange(agreement.W, 0, 1);
        Assert.InRange(agreement.P, 0, 1);
        Assert.Equal(agreement, RaterAgreement.Of([.. t.s.Select(row => row.Select(x => Math.Exp(x)).ToArray())]));
    });

    [Fact]
    public void Three_raters_on_one_scale()
    {
        RaterStandardization scale = RaterStandardization.Of(Cells(), least: 4);
        double[] means = [0.50192317, 0.04390002, 0.18337364, -0.72919683];
        for (int row = 0; row < 4; row++)
            Near.Equal(means[row], scale.MeanOf(Id(row))!.Value, 3e-7); // eight digits behind the point
        Near.Equal(0.50327949, scale.ZOf("r0", Id(0))!.Value, 1e-8);
        Near.Equal(-0.00624206, scale.ZOf("r1", Id(0))!.Value, 1e-6);
        Near.Equal(1.00873207, scale.ZOf("r2", Id(0))!.Value, 1e-8);
        Assert.Equal(["r0", "r1", "r2"], scale.Raters.Select(r => r.Rater));
        Near.Equal(Math.Pow(8 * 6 * 10 * 5, 0.25), scale.Raters[0].Middle);
        Assert.All(scale.Raters, r => Assert.True(r.IsUsable));
    }

    [Fact]
    public void Raters_who_say_nothing_count_as_nothing()
    {
        RaterStandardization few = RaterStandardization.Of(Cells());
        Assert.All(few.Raters, r => Assert.False(r.IsUsable));
        Assert.Equal(0, few.ZOf("r0", Id(0)));
        Assert.Equal(0, few.MeanOf(Id(0)));
        RaterStandardization alike = RaterStandardization.Of(Enumerable.Range(0, 7).Select(i => ("mia", Id(i), 0.7)));
        Assert.Equal((false, 0.0, 7), (alike.Raters[0].IsUsable, alike.Raters[0].Deviation, alike.Raters[0].Count));
        Assert.Null(alike.ZOf("leo", Id(0)));
        Assert.Null(alike.ZOf("mia", Id(8)));
        Assert.Null(alike.MeanOf(Id(8)));
    }

    /// <summary>Who multiplies all scores by a number says the same.</summary>
    [Fact]
    public void A_rater_of_another_scale_says_the_same() => Props.Check(from n in Gen.Choose(5, 20) from s in Gen.Choose(1, 10).ArrayOf(n) from f in Gen.Choose(1, 50) select (s, f), t =>
    {
        RaterStandardization scale = RaterStandardization.Of(t.s.SelectMany((x, i) => new[] { ("low", Id(i), (double)x), ("high", Id(i), x * (1 + (t.f / 10.0))) }));
        for (int i = 0; i < t.s.Length; i++)
            Assert.Equal(scale.ZOf("low", Id(i))!.Value, scale.ZOf("high", Id(i))!.Value, 1e-9);
        Assert.Equal(0, t.s.Select((_, i) => scale.ZOf("low", Id(i))!.Value).Sum(), 1e-9);
        Assert.Equal("high", scale.Raters[0].Rater);
    });

    [Fact]
    public void Arguments_are_checked()
    {
        Assert.Throws<ArgumentNullException>("scoresByRater", () => RaterAgreement.Of(null!));
        Assert.Throws<ArgumentNullException>("scoresByRater", () => RaterAgreement.Of([[1, 2], null!]));
        Assert.Throws<ArgumentException>("scoresByRater", () => RaterAgreement.Of([[1, 2], [1]]));
        Assert.Throws<ArgumentOutOfRangeException>("scoresByRater", () => RaterAgreement.Of([[1, 2], [1, double.NaN]]));
        Assert.Throws<ArgumentNullException>("scores", () => RaterStandardization.Of(null!));
        Assert.Throws<ArgumentNullException>("scores", () => RaterStandardization.Of([(null!, Id(1), 3)]));
        Assert.Throws<ArgumentException>("scores", () => RaterStandardization.Of([("mia", HypothesisId.None, 3)]));
        Assert.Throws<ArgumentException>("scores", () => RaterStandardization.Of([("mia", Id(1), 3), ("mia", Id(1), 4)]));
        Assert.Throws<ArgumentOutOfRangeException>("scores", () => RaterStandardization.Of([("mia", Id(1), 0)]));
        Assert.Throws<ArgumentOutOfRangeException>("least", () => RaterStandardization.Of([], 0));
        Assert.Throws<ArgumentNullException>("rater", () => RaterStandardization.Of([]).ZOf(null!, Id(1)));
    }

    private static void AssertAgreement(double w, double chiSquare, double p, double[][] scores)
    {
        RaterAgreement agreement = RaterAgreement.Of(scores)!;
        Near.Equal(w, agreement.W);
        Near.Equal(chiSquare, agreement.ChiSquare);
        Near.Equal(p, agreement.P);
        Assert.Equal((scores.Length, scores[0].Length), (agreement.Raters, agreement.Items));
    }

    private static HypothesisId Id(int row) => HypothesisId.Of(FormattableString.Invariant($"h{row}"));

    private static IEnumerable<(string, HypothesisId, double)> Cells() =>
        from row in Enumerable.Range(0, 4) from column in Enumerable.Range(0, 3) select (FormattableString.Invariant($"r{column}"), Id(row), Columns[row, column]);
}
