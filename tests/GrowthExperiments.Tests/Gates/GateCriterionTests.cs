using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Gates;

public sealed class GateCriterionTests
{
    private static readonly decimal[] Around = [19, 20, 21];

    /// <summary>Each comparison one unit below its threshold of 20, at it, and one unit above.</summary>
    [Theory]
    [InlineData(GateComparison.AtLeast, "-1 0 1", "no yes yes")]
    [InlineData(GateComparison.Above, "-1 0 1", "no no yes")]
    [InlineData(GateComparison.AtMost, "1 0 -1", "yes yes no")]
    [InlineData(GateComparison.Below, "1 0 -1", "yes no no")]
    [InlineData(GateComparison.Exactly, "-1 0 -1", "no yes no")]
    public void One_unit_below_at_and_above(GateComparison comparison, string margins, string met)
    {
        GateCriterion criterion = GateCriterion.Of("customers", comparison, 20);
        Assert.Equal(margins, string.Join(' ', Around.Select(v => ExactNumber.Format(criterion.MarginOf(v)))));
        Assert.Equal(met, string.Join(' ', Around.Select(v => criterion.IsMetBy(v) ? "yes" : "no")));
    }

    [Fact]
    public void The_smallest_difference_counts()
    {
        const decimal least = 0.0000000000000000000000000001m;
        Assert.False(GateCriterion.Above("m", 0.3m).IsMetBy(0.3m));
        Assert.True(GateCriterion.Above("m", 0.3m).IsMetBy(0.3m + least));
        Assert.False(GateCriterion.AtLeast("m", 0.3m).IsMetBy(0.3m - least));
        Assert.False(GateCriterion.Exactly("m", 0.3m).IsMetBy(0.3m + least));
        Assert.Equal(-least, GateCriterion.Exactly("m", 0.3m).MarginOf(0.3m + least));
    }

    [Fact]
    public void A_value_meets_a_criterion_as_the_comparison_says() => Props.Check(from c in Gens.Criterion from v in Gens.Threshold select (c, v), t =>
    {
        (GateCriterion criterion, decimal value) = t;
        bool expected = criterion.Comparison switch
        {
            GateComparison.AtLeast => value >= criterion.Threshold,
            GateComparison.Above => value > criterion.Threshold,
            GateComparison.AtMost => value <= criterion.Threshold,
            GateComparison.Below => value < criterion.Threshold,
            _ => value == criterion.Threshold,
        };
        Assert.Equal(expected, criterion.IsMetBy(value));
        Assert.Equal(expected, criterion.MarginOf(value) >= 0 && (criterion.MarginOf(value) > 0 || criterion.Comparison is not (GateComparison.Above or GateComparison.Below)));
    });

    [Fact]
    public void The_text_of_a_criterion_reads_back() => Props.Check(Gens.Criterion, criterion =>
    {
        Assert.Equal(criterion, GateCriterion.Parse(criterion.ToString()));
        Assert.True(GateCriterion.TryParse($"  {criterion} ", out GateCriterion? read));
        Assert.Equal(criterion, read);
    });

    [Theory]
    [InlineData("customers >= 20 customers", "customers >= 20 customers")]
    [InlineData("customers>=20", "customers >= 20")]
    [InlineData("demo to sale > 20%", "demo to sale > 20 %")]
    [InlineData(" CAC / LTV <0.30 !", "CAC / LTV < 0.3!")]
    [InlineData("price = 1e2 EUR per month", "price = 100 EUR per month")]
    [InlineData("churn <= 0.030 share!", "churn <= 0.03 share!")]
    [InlineData("sales cycle documented", "sales cycle documented")]
    [InlineData("sales cycle documented >= 1 yes", "sales cycle documented")]
    [InlineData("sales cycle documented!", "sales cycle documented!")]
    public void People_write_criteria(string written, string text) => Assert.Equal(text, GateCriterion.Parse(written).ToString());

    [Theory]
    [InlineData("", "measure is blank")]
    [InlineData(" ! ", "measure is blank")]
    [InlineData(">= 20", "measure is blank")]
    [InlineData("customers >=", "is not a criterion")]
    [InlineData("customers => 20", "is not a criterion")]
    [InlineData("customers == 20", "is not a criterion")]
    [InlineData("customers >= 1,5", "is not a criterion")]
    [InlineData("customers >= twenty", "is not a criterion")]
    [InlineData("customers >= 20 < 30", "unit \"< 30\" holds <, > or =")]
    [InlineData("customers >= 1000000000000000.1", "threshold is 1000000000000000.1, which is out of range")]
    [InlineData("customers >= 1e99", "threshold is \"1e99\", which is out of range")]
    public void What_is_no_criterion_is_refused(string written, string rule)
    {
        Assert.Contains(rule, Assert.Throws<FormatException>(() => GateCriterion.Parse(written)).Message, StringComparison.Ordinal);
        Assert.False(GateCriterion.TryParse(written, null, out _));
        Assert.False(GateCriterion.TryParse(null, null, out _));
    }

    [Theory]
    [InlineData(" customers")]
    [InlineData("customers ")]
    [InlineData("a < b")]
    [InlineData("a=b")]
    [InlineData("customers!")]
    [InlineData("a\nb")]
    [InlineData("\u200B")]
    public void Measures_and_units_leave_room_for_the_text_form(string text)
    {
        Assert.Throws<ArgumentException>(() => GateCriterion.AtLeast(text, 1));
        Assert.Throws<ArgumentException>(() => GateCriterion.AtLeast("m", 1, text));
        Assert.Throws<ArgumentException>(() => GateCriterion.Done("m") with { Unit = text });
        Assert.Throws<ArgumentException>(() => GateMeasurement.Of(text, 1));
    }

    [Fact]
    public void Numbers_and_comparisons_have_their_range()
    {
        Assert.Equal(GateCriterion.MostNumber, GateCriterion.AtLeast("m", 1_000_000_000_000_000).Threshold);
        Assert.Throws<ArgumentOutOfRangeException>(() => GateCriterion.AtLeast("m", 1_000_000_000_000_000.1m));
        Assert.Throws<ArgumentOutOfRangeException>(() => GateCriterion.AtLeast("m", 1) with { Threshold = -1_000_000_000_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => GateCriterion.AtLeast("m", 1) with { Comparison = (GateComparison)6 });
        Assert.Throws<ArgumentOutOfRangeException>(() => GateCriterion.AtLeast("m", 1).IsMetBy(decimal.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => GateMeasurement.Of("m", decimal.MinValue));
        Assert.Throws<ArgumentNullException>(() => GateCriterion.Done(null!));
        Assert.Throws<ArgumentException>(() => GateMeasurement.Of("m", 1, "two\nlines"));
    }

    [Fact]
    public void Equal_numbers_are_equal_criteria_and_measurements()
    {
        Assert.Equal(GateCriterion.Above("m", 0.2m, "share"), GateCriterion.Above("m", 0.200m, "share"));
        Assert.Equal("m 0.2", GateMeasurement.Of("m", 0.20m).ToString());
        Assert.Equal("m 1 on 2026-11-22", GateMeasurement.Done("m", on: new DateOnly(2026, 11, 22)).ToString());
        Assert.Equal(GateMeasurement.Of("m", 0), GateMeasurement.NotDone("m"));
    }
}
