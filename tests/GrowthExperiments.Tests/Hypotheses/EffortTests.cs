using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Hypotheses;

public sealed class EffortTests
{
    private static readonly Gen<(string Name, decimal Days)[]> Disciplines =
        from n in Gen.Choose(1, 4)
        from names in Gens.Tag.Where(t => !t.Contains(':')).ArrayOf(n)
        from days in Gen.Choose(1, 100_000).Select(d => d / 8m).ArrayOf(n)
        select names.Zip(days).DistinctBy(d => d.First).ToArray();

    [Fact]
    public void Text_round_trips() => Props.Check(Gens.Effort, effort =>
    {
        Assert.Equal(effort, Effort.Parse(effort.ToString()));
        Assert.Equal(effort.GetHashCode(), Effort.Parse(effort.ToString()).GetHashCode());
    });

    [Fact]
    public void The_total_is_the_sum_and_disciplines_stand_in_ordinal_order() => Props.Check(Disciplines, disciplines =>
    {
        Effort effort = Effort.Of(disciplines);
        Assert.Equal(disciplines.Sum(d => d.Days), effort.Total);
        Assert.Equal(disciplines.OrderBy(d => d.Name, StringComparer.Ordinal), effort.Disciplines.Select(d => (d.Key, d.Value)));
        Assert.Equal(string.Join(';', effort.Disciplines.Select(d => d.Key + ":" + d.Value.ToString("0.####", CultureInfo.InvariantCulture))), effort.ToString());
    });

    [Fact]
    public void The_order_in_which_disciplines_are_given_does_not_matter() => Props.Check(
        from d in Disciplines from shuffled in Gen.Shuffle(d) select (d, shuffled), t => Assert.Equal(Effort.Of(t.d), Effort.Of(t.shuffled)));

    [Fact]
    public void Trailing_zeros_do_not_matter()
    {
        Assert.Equal(Effort.Of(3m), Effort.Of(3.00m));
        Assert.Equal("3", Effort.Of(3.00m).ToString());
        Assert.Equal(Effort.Of(3m).GetHashCode(), Effort.Of(3.00m).GetHashCode());
        Assert.NotEqual(Effort.Of(3m), Effort.Of(("data", 3m)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("100000.1")]
    [InlineData("-0.0000001")]
    public void Hostile_10_person_days_are_above_0_and_at_most_100000(string text)
    {
        decimal days = decimal.Parse(text, CultureInfo.InvariantCulture);
        string message = Assert.Throws<ArgumentOutOfRangeException>("personDays", () => Effort.Of(days)).Message;
        Assert.Contains($"effort is {text}, which is out of range", message, StringComparison.Ordinal);
        Assert.Contains("greater than 0 and up to 100000", message, StringComparison.Ordinal);
        Assert.Contains("out of range", Assert.Throws<ArgumentException>(() => Effort.Of(("data", days))).Message, StringComparison.Ordinal);
        Assert.IsType<GrowthValidationException>(new HypothesisDraft().Set(HypothesisField.Effort, text)!.ToException());
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("1,5")]
    [InlineData("data:")]
    [InlineData(":1")]
    [InlineData("data:1;")]
    [InlineData("data:1;data:2")]
    [InlineData(" data:1")]
    [InlineData("data:1:2")]
    [InlineData("data:99999;design:2")]
    public void Any_other_text_is_not_an_effort(string text)
    {
        Assert.False(Effort.TryParse(text, out Effort? effort));
        Assert.Null(effort);
        Assert.Throws<FormatException>(() => Effort.Parse(text));
    }

    [Fact]
    public void What_is_wrong_with_an_effort_is_named()
    {
        Assert.True(Effort.TryParse("data:1;engineering:2", out Effort? effort) && effort.Total == 3);
        Assert.False(Effort.TryParse(null, null, out effort));
        Assert.Null(effort);
        Assert.Throws<ArgumentNullException>("s", () => Effort.Parse(null!));
        Assert.StartsWith("effort is \"many\", which is not a number", Assert.Throws<FormatException>(() => Effort.Parse("many")).Message, StringComparison.Ordinal);
        Assert.StartsWith("effort is \"1,5\", which is not a number", Assert.Throws<FormatException>(() => Effort.Parse("data:1,5")).Message, StringComparison.Ordinal);
        Assert.StartsWith("effort is blank", Assert.Throws<FormatException>(() => Effort.Parse(":1")).Message, StringComparison.Ordinal);
        Assert.StartsWith("effort is 0, which is out of range", Assert.Throws<ArgumentException>(() => Effort.Of(("data", 0m))).Message, StringComparison.Ordinal);
        Assert.StartsWith("the discipline \"a;b\"", Assert.Throws<ArgumentException>(() => Effort.Of(("a;b", 0m))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_disciplines_and_missing_names_are_refused()
    {
        Assert.Throws<ArgumentException>("disciplines", () => Effort.Of());
        Assert.Throws<ArgumentNullException>("disciplines", () => Effort.Of(null!));
        Assert.Throws<ArgumentNullException>("disciplines", () => Effort.Of((null!, 1m)));
    }

    [Fact]
    public void An_effort_has_at_most_100_disciplines()
    {
        (string, decimal)[] disciplines = [.. Enumerable.Range(0, 101).Select(i => ($"team {i}", 1m))];
        Assert.Equal(100, Effort.Of(disciplines[..100]).Disciplines.Count);
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Effort.Of(disciplines));
        Assert.Contains("101 disciplines, but the limit is 100", refused.Message, StringComparison.Ordinal);
    }
}
