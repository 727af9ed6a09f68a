using System.Globalization;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Insights;

public sealed class WinRateBreakdownTests
{
    private static readonly GrowthProgram Year = YearOfWeeks.Make(seed: 3, weeks: 12);

    [Fact]
    public void Each_group_counts_what_a_plain_query_counts() => Props.Check(
        from seed in Gen.Choose(0, 5) from definition in Gen.Elements(Enum.GetValues<WinRateDefinition>()) select (seed, definition),
        given =>
        {
            GrowthProgram program = given.seed == 0 ? Year : YearOfWeeks.Make(given.seed, weeks: 2);
            InsightsReport report = program.Insights(InsightsOptions.Default with { Definition = given.definition });
            foreach (WinRateBreakdown breakdown in report.Breakdowns)
            {
                foreach (WinRateGroup group in breakdown.Groups)
                {
                    Learning[] members = [.. program.Log.Where(l => NamesOf(l, breakdown.Dimension).Contains(group.Name))];
                    Assert.Equal(members.Count(l => l.Outcome == Outcome.Won), group.Counted.Won);
                    Assert.Equal(members.Count(l => Counts(given.definition, l.Outcome)), group.Counted.Counted);
                    Assert.Equal(members.Sum(l => l.ActualEffort?.Total ?? 0), group.Days);
                }

                string?[] names = [.. program.Log.SelectMany(l => NamesOf(l, breakdown.Dimension)).Distinct()];
                Assert.Equal(names.OrderBy(n => n, StringComparer.Ordinal), breakdown.Groups.Select(g => g.Name).OrderBy(n => n, StringComparer.Ordinal));
            }
        },
        cases: 8);

    [Fact]
    public void A_group_is_drawn_to_the_rate_of_all_the_more_the_fewer_tests_it_has()
    {
        WinRateBreakdown stages = Year.Insights().ByStage;
        Assert.Equal(ShrinkageKind.Groups, stages.Shrinkage.Kind);
        foreach (WinRateGroup group in stages.Groups)
        {
            double own = (double)group.Counted.Value!;
            double weight = group.Counted.Counted / (group.Counted.Counted + stages.Shrinkage.Strength);
            Assert.Equal((weight * own) + ((1 - weight) * stages.Shrinkage.Rate), group.Shrunk.Mean, 10);
        }
    }

    [Fact]
    public void Ratings_stand_in_their_order_and_names_by_what_to_expect()
    {
        InsightsReport report = Year.Insights();
        Assert.Equal(report.ByConfidence.Groups.OrderBy(g => int.Parse(g.Name!, CultureInfo.InvariantCulture)), report.ByConfidence.Groups);
        Assert.Equal(report.ByStage.Groups.OrderByDescending(g => g.Shrunk.Mean), report.ByStage.Groups);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_one_group_and_what_has_none_comes_last()
    {
        Hypothesis Idea(string id, string? owner, params string[] tags) => Hypothesis.Create(id, null, null, HypothesisId.Of(id)) with { Score = IceScore.Of(5, 5, 5), Owner = owner, Tags = tags };
        InsightsReport report = Logs.Of(
        [
            (Idea("a", "Mia", "copy"), Conclusion.Of(Outcome.Lost, "no")),
            (Idea("b", "mia", "Copy", "page"), Conclusion.Of(Outcome.Lost, "no")),
            (Idea("c", null), Conclusion.Of(Outcome.Won, "yes")),
        ]).Insights();
        Assert.Equal([("Mia", 2), (null, 1)], report.ByOwner.Groups.Select(g => (g.Name, g.Counted.Counted)));
        Assert.Equal([("page", 1), ("copy", 2), (null, 1)], report.ByTag.Groups.Select(g => (g.Name, g.Counted.Counted)));
        Assert.Equal([((string?)null, 3)], report.ByStage.Groups.Select(g => (g.Name, g.Counted.Counted)));
    }

    private static bool Counts(WinRateDefinition definition, Outcome outcome) => definition switch
    {
        WinRateDefinition.WonOrLost => outcome is Outcome.Won or Outcome.Lost,
        WinRateDefinition.Concluded => true,
        _ => outcome is not Outcome.Invalid,
    };

    private static string?[] NamesOf(Learning l, string dimension) => dimension switch
    {
        "stage" => [l.Stage?.ToString()],
        "tag" => [.. l.Tags],
        "owner" => [l.Owner],
        "impact" => [l.Prediction?.Score?.Impact.ToString(CultureInfo.InvariantCulture)],
        "confidence" => [l.Prediction?.Score?.Confidence.ToString(CultureInfo.InvariantCulture)],
        _ => [l.Prediction?.Score?.Ease.ToString(CultureInfo.InvariantCulture)],
    };
}
