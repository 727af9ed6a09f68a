using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Ratings;

public sealed class EvidenceMeterTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private static readonly Gen<EvidenceKind[]> Kinds = Gen.Choose(0, 30).SelectMany(n => Gen.Elements(Enum.GetValues<EvidenceKind>()).ArrayOf(n));

    /// <summary>The brackets as the source has them.</summary>
    [Fact]
    public void A_piece_counts_the_lower_end_of_its_bracket_and_many_at_most_the_upper_one()
    {
        (EvidenceKind Kind, decimal Low, decimal High)[] brackets =
        [
            (EvidenceKind.SelfConviction, 0.01m, 0.01m), (EvidenceKind.PitchDeck, 0.03m, 0.03m), (EvidenceKind.ThematicSupport, 0.03m, 0.1m),
            (EvidenceKind.Opinion, 0.1m, 0.2m), (EvidenceKind.EstimateOrPlan, 0.4m, 0.5m), (EvidenceKind.Anecdote, 0.5m, 1), (EvidenceKind.MarketData, 1, 3),
            (EvidenceKind.UserEvidence, 3, 3), (EvidenceKind.TestResult, 4, 5), (EvidenceKind.LaunchData, 10, 10),
        ];
        Assert.Equal(Enum.GetValues<EvidenceKind>(), brackets.Select(b => b.Kind));
        foreach ((EvidenceKind kind, decimal low, decimal high) in brackets)
        {
            Assert.Equal((low, high), EvidenceMeter.BracketOf(kind));
            Assert.Equal(low, Meter(kind).Value);
            Assert.Equal(high, Meter([.. Enumerable.Repeat(kind, 10_000)]).Value);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => EvidenceMeter.BracketOf(default));
    }

    [Theory]
    [InlineData("", "0", 1)]
    [InlineData("Opinion Opinion MarketData", "1.2", 1)]
    [InlineData("Opinion Opinion Opinion ThematicSupport ThematicSupport", "0.26", 1)]
    [InlineData("UserEvidence UserEvidence UserEvidence", "3", 3)]
    [InlineData("UserEvidence TestResult TestResult", "8", 8)]
    [InlineData("UserEvidence TestResult MarketData EstimateOrPlan EstimateOrPlan Anecdote", "9", 9)]
    [InlineData("LaunchData TestResult", "10", 10)]
    public void Kinds_add_up_to_what_they_support(string kinds, string value, int ceiling)
    {
        EvidenceMeter meter = Meter([.. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EvidenceKind>)]);
        Assert.Equal((decimal.Parse(value, CultureInfo.InvariantCulture), ceiling), (meter.Value, meter.Ceiling));
    }

    [Theory]
    [InlineData(8, "Opinion Opinion MarketData", "confidence 8 is unsupported: 2 opinions (0.2) and 1 market data (1) come to 1.2, which supports at most 1")]
    [InlineData(2, "", "confidence 2 is unsupported: no evidence is listed, which supports at most 1")]
    [InlineData(2, "Anecdote", "confidence 2 is unsupported: 1 anecdote comes to 0.5, which supports at most 1")]
    [InlineData(9, "TestResult TestResult", "confidence 9 is unsupported: 2 test results come to 5, which supports at most 5")]
    [InlineData(10, "TestResult UserEvidence PitchDeck", "confidence 10 is unsupported: 1 pitch deck (0.03), 1 user evidence (3) and 1 test result (4) come to 7.03, which supports at most 7")]
    [InlineData(1, "", null)]
    [InlineData(3, "UserEvidence", null)]
    [InlineData(10, "LaunchData", null)]
    public void A_confidence_above_the_ceiling_is_unsupported_and_stays_as_it_is(int confidence, string kinds, string? advice)
    {
        Hypothesis idea = Hypothesis.Create("idea", score: IceScore.Of(5, confidence, 5)) with { Evidence = Pieces([.. kinds.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<EvidenceKind>)]) };
        Assert.Equal(advice, EvidenceMeter.Advice(idea));
        Assert.Null(EvidenceMeter.Advice(idea with { Score = null }));
    }

    [Fact]
    public void Every_kind_has_words_for_one_and_for_many() => Assert.Equal(
        "1 self-conviction,1 pitch deck,1 thematic support,1 opinion,1 estimate or plan,1 anecdote,1 market data,1 user evidence,1 test result,1 launch data,"
        + "2 self-conviction,2 pitch decks,2 thematic support,2 opinions,2 estimates or plans,2 anecdotes,2 market data,2 user evidence,2 test results,2 launch data",
        string.Join(',', Enumerable.Range(1, 2).SelectMany(n => Enum.GetValues<EvidenceKind>().Select(k => Meter([.. Enumerable.Repeat(k, n)]).Parts.Single().ToString().Split(" (")[0]))));

    [Fact]
    public void The_meter_does_not_depend_on_the_order_and_never_falls_with_more() => Props.Check(
        from kinds in Kinds from shuffled in Gen.Shuffle(kinds) from more in Kinds select (kinds, shuffled, more), law =>
        {
            EvidenceMeter meter = Meter(law.kinds);
            Assert.Equal((meter.Value, meter.ToString()), (Meter(law.shuffled).Value, Meter(law.shuffled).ToString()));
            Assert.Equal(meter.Parts, Meter(law.shuffled).Parts);
            Assert.True(Meter([.. law.kinds, .. law.more]).Value >= meter.Value);
            Assert.InRange(meter.Ceiling, 1, 10);
            Assert.InRange(meter.Value, 0, 10);
            Assert.True(meter.Ceiling == 1 || meter.Ceiling <= meter.Value);
            Assert.Equal(law.kinds.Length, meter.Parts.Sum(p => p.Count));
        });

    [Fact]
    public void No_number_of_opinions_makes_a_test()
    {
        EvidenceKind[] weak = [.. Enum.GetValues<EvidenceKind>().Where(k => k < EvidenceKind.MarketData)];
        Assert.Equal(1.84m, Meter([.. Enumerable.Repeat(weak, 50).SelectMany(k => k)]).Value);
        Assert.Equal(3, Meter([.. Enumerable.Repeat(EvidenceKind.MarketData, 50)]).Ceiling);
    }

    [Fact]
    public void Null_is_an_argument_error()
    {
        Assert.Throws<ArgumentNullException>(() => EvidenceMeter.Of(null!));
        Assert.Throws<ArgumentNullException>(() => EvidenceMeter.Of([null!]));
        Assert.Throws<ArgumentNullException>(() => EvidenceMeter.Advice(null!));
    }

    private static EvidenceMeter Meter(params EvidenceKind[] kinds) => EvidenceMeter.Of(Pieces(kinds));

    private static Evidence[] Pieces(EvidenceKind[] kinds) => [.. kinds.Select((k, i) => Evidence.Of(k, Day.AddDays(-i % 900), i % 2 == 0 ? null : "note"))];
}
