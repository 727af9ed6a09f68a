using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Scores;

public sealed class IceScoreTests
{
    private static readonly Gen<(int, int, int)> AnyThree =
        from a in Gen.Choose(-3, 14) from b in Gen.Choose(-3, 14) from c in Gen.Choose(-3, 14) select (a, b, c);

    [Fact]
    public void Every_score_keeps_its_ratings()
    {
        foreach (int i in Enumerable.Range(1, 10))
        {
            foreach (int c in Enumerable.Range(1, 10))
            {
                foreach (int e in Enumerable.Range(1, 10))
                {
                    IceScore score = IceScore.Of(i, c, e);
                    Assert.Equal((i, c, e, i * c * e), (score.Impact, score.Confidence, score.Ease, score.Product));
                }
            }
        }
    }

    [Fact]
    public void Text_round_trips_for_every_score_and_equals_the_ratings_with_slashes()
    {
        foreach (IceScore score in PlainOrder.AllScores)
        {
            string text = string.Join('/', score.Impact, score.Confidence, score.Ease);
            Assert.Equal(text, score.ToString());
            Assert.Equal(score, IceScore.Parse(text));
            Assert.True(IceScore.TryParse(text.AsSpan(), null, out IceScore parsed));
            Assert.Equal(score, parsed);
        }
    }

    [Fact]
    public void Three_numbers_are_a_score_exactly_when_each_is_1_to_10() => Props.Check(AnyThree, t =>
    {
        (int i, int c, int e) = t;
        bool legal = i is >= 1 and <= 10 && c is >= 1 and <= 10 && e is >= 1 and <= 10;
        Assert.Equal(legal, Record.Exception(() => IceScore.Of(i, c, e)) is null);
        Assert.Equal(legal, IceScore.TryParse($"{i}/{c}/{e}", out _));
    });

    [Fact]
    public void With_obeys_the_rule_and_changes_one_rating() => Props.Check(
        from score in Gens.Score from rating in Gen.Choose(-3, 14) select (score, rating),
        t =>
        {
            (IceScore score, int rating) = t;
            if (rating is < 1 or > 10)
            {
                Assert.Throws<ArgumentOutOfRangeException>("impact", () => score with { Impact = rating });
                Assert.Throws<ArgumentOutOfRangeException>("confidence", () => score with { Confidence = rating });
                Assert.Throws<ArgumentOutOfRangeException>("ease", () => score with { Ease = rating });
                return;
            }

            Assert.Equal(IceScore.Of(rating, score.Confidence, score.Ease), score with { Impact = rating });
            Assert.Equal(IceScore.Of(score.Impact, rating, score.Ease), score with { Confidence = rating });
            Assert.Equal(IceScore.Of(score.Impact, score.Confidence, rating), score with { Ease = rating });
        });

    [Fact]
    public void The_default_is_1_1_1() => Assert.Equal(IceScore.Of(1, 1, 1), default);

    [Fact]
    public void Packing_is_injective_and_fits_its_table()
    {
        Assert.Equal(1000, PlainOrder.AllScores.Select(s => s.Packed).Distinct().Count());
        Assert.All(PlainOrder.AllScores, s => Assert.InRange(s.Packed, 0, IceScore.PackedLength - 1));
    }

    [Fact]
    public void Equality_and_hash_are_those_of_the_three_ratings()
    {
        Assert.Equal(1000, PlainOrder.AllScores.Distinct().Count());
        Assert.All(PlainOrder.AllScores, s => Assert.Equal(IceScore.Of(s.Impact, s.Confidence, s.Ease).GetHashCode(), s.GetHashCode()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("8/6")]
    [InlineData("8/6/9/1")]
    [InlineData("8//9")]
    [InlineData("08/6/9")]
    [InlineData("8/6/9 ")]
    [InlineData(" 8/6/9")]
    [InlineData("+8/6/9")]
    [InlineData("8/6/9\0")]
    [InlineData("８/6/9")]
    [InlineData("٣/6/9")]
    [InlineData("8.0/6/9")]
    public void Anything_else_is_not_a_score(string text)
    {
        Assert.False(IceScore.TryParse(text, out IceScore score));
        Assert.Equal(default, score);
        FormatException error = Assert.Throws<FormatException>(() => IceScore.Parse(text));
        Assert.Contains("8/6/9", error.Message, StringComparison.Ordinal);
    }
}
