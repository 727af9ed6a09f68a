using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Learnings;

public sealed class FunnelTests
{
    [Fact]
    public void Every_test_stands_at_its_stage() => Props.Check(
        Gen.Choose(0, 8).SelectMany(n => Gens.Learning.ListOf(n)).Select(all => all.Select((l, i) => l(i + 1)).ToArray()),
        learnings =>
        {
            Funnel funnel = Funnel.Of(learnings);
            Assert.Equal((learnings.Length, learnings.Count(l => l.Outcome == Outcome.Won)), (funnel.Tests, funnel.Won));
            Assert.Equal(Enum.GetValues<FunnelStage>(), funnel.Stages.Take(5).Select(s => s.Stage!.Value));
            Assert.Equal(learnings.Any(l => l.Stage is null) ? 6 : 5, funnel.Stages.Count);
            Assert.All(funnel.Stages, s => Assert.Equal(
                (learnings.Count(l => l.Stage == s.Stage), learnings.Count(l => l.Stage == s.Stage && l.Outcome == Outcome.Won)), (s.Tests, s.Won)));
        },
        cases: 100);

    [Fact]
    public void It_reads_in_one_line() => Assert.Equal(
        "Acquisition: 0 of 0 won; Activation: 0 of 1 won; Retention: 0 of 0 won; Revenue: 0 of 0 won; Referral: 0 of 0 won; No stage: 1 of 1 won",
        Funnel.Of([Of(FunnelStage.Activation, Outcome.Lost), Of(null, Outcome.Won)]).ToString());

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>("learnings", () => Funnel.Of((IEnumerable<Learning>)null!));
        Assert.Throws<ArgumentNullException>("learnings", () => Funnel.Of(new Learning[] { null! }));
    }

    private static Learning Of(FunnelStage? stage, Outcome outcome) =>
        Learning.Of(1, Hypothesis.Create("An idea", stage), Conclusion.Of(outcome, "It did"), Grown.W48, Clock.Monday);
}
