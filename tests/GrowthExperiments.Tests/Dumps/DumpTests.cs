using System.Reflection;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Dumps;

public sealed class DumpTests
{
    private static readonly GrowthProgram Program = Dump.Program;

    private static readonly Backlog Ideas = new()
    {
        Examples.Full,
        Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), HypothesisId.Of("digest")) with { Owner = "leo" },
        Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8), HypothesisId.Of("referral")),
        Hypothesis.Create("<b>Prices</b> in local currency", id: HypothesisId.Of("prices")),
        Hypothesis.Create("Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9), HypothesisId.Of("annual")) with { Status = HypothesisStatus.Running },
    };

    [Fact]
    public void Of_ideas_and_their_order()
    {
        Ranking ranking = Ideas.Rank();
        Ranking sure = Ideas.Rank(IceFormula.From("confidence alone", s => s.Confidence));
        var stream = new StreamRanking(2);
        foreach (Hypothesis hypothesis in Ideas)
            stream.Add(hypothesis);
        var merged = new Backlog { Ideas[HypothesisId.Of("digest")] with { Owner = "mia", Market = "FR" } };
        Snapshot.Match(Dump.Show(
            ("hypothesis", Examples.Full),
            ("backlog", Ideas),
            ("view", Ideas.InStage(FunnelStage.Revenue)),
            ("ranking", ranking),
            ("by a number of your own", Ideas.RankBy(h => (double)(h.Effort?.Total ?? 1) / 3, "days")),
            ("empty", new Backlog().Rank()),
            ("live", Ideas.RankLive(IceFormula.Mean)),
            ("stream", stream),
            ("comparison", sure.Against(ranking, top: 1)),
            ("explanation", ranking.Explain(HypothesisId.Of("digest"))),
            ("sensitivity", ranking.Sensitivity(top: 1)),
            ("sensitivity of one", ranking.Sensitivity(top: 1).Items[1]),
            ("merge", merged.Merge(Ideas, ConflictPolicy.Update)),
            ("change", merged.Merge([Ideas[HypothesisId.Of("digest")] with { Owner = "zoe" }], ConflictPolicy.Skip).Skipped[0]),
            ("document", new BacklogDocument(Ideas)),
            ("evidence", EvidenceMeter.Of(Program.Backlog.First(h => h.Evidence.Count > 1).Evidence)),
            ("disagreement", Disagreement.Of(Program.Backlog.First(h => h.Ratings.Count > 1))!)));
    }

    [Fact]
    public void Of_the_week_and_what_it_taught()
    {
        WeeklyCycle week = Program.Weeks[^1];
        Snapshot.Match(Dump.Show(
            ("week", week),
            ("plan", Program.ProposeWeek(week.Week.AddWeeks(1))),
            ("report", Program.ReportOf(week.Week)),
            ("learning", Program.Log[0]),
            ("learnings", Program.Log.Current.InWeek(week.Week)),
            ("similar", Program.FindSimilar("A weekly digest for teams")[0]),
            ("similar text", SimilarityIndex.Of([new("K-1", "A digest every week")]).Find("weekly digest")[0]),
            ("index", SimilarityIndex.Of([new("K-1", "A digest every week")]))));
    }

    [Fact]
    public void Of_insights()
    {
        InsightsReport insights = Program.Insights(InsightsOptions.Default with { Top = 3 });
        Snapshot.Match(Dump.Show(("insights", insights), ("shrinkage", insights.ByStage.Shrinkage), ("scales", insights.Raters.Scales)));
    }

    [Fact]
    public void Of_what_steers()
    {
        UnitEconomics economics = UnitEconomics.Of(Money.Of(90, "EUR"), churn: 0.03m) with { Margin = 0.8m, AcquisitionCost = Money.Of(600, "EUR") };
        Ranking ranking = Program.Backlog.Rank();
        Snapshot.Match(Dump.Show(
            ("OKRs", Program.Okrs),
            ("objective", Program.Okrs[0]),
            ("objectives of the quarter", OkrGate.Of(Program.Okrs, SteeredQuarter.Quarter)),
            ("split", OkrGate.Of(Program.Okrs, SteeredQuarter.Quarter).Split(new Backlog { ranking[0].Hypothesis, ranking[1].Hypothesis with { Serves = KeyResultId.Of("churn") } }.Rank())),
            ("gate", Program.Gates[0]),
            ("decision", Program.GateDecisions[0]),
            ("quarter", Program.ReportOf(SteeredQuarter.Quarter, on: SteeredQuarter.Day)),
            ("budget", Program.Budgets[0]),
            ("returns", Program.Budgets[0].Propose().Returns),
            ("economics", economics),
            ("economics after", economics.ChangeTo(economics with { Margin = 0.9m })),
            ("worths", MetricWorths.Of(MetricWorth.Of(Metric.Of("activation rate"), Money.Of(1200, "EUR")))),
            ("playbook", Playbook.Create("A webinar on month-end closing", "webinar") with { Owner = "mia", Steps = [PlaybookStep.Of(daysBefore: 14, "Invite")], BestPractices = ["One speaker"] })));
    }

    [Fact]
    public void Of_the_program_and_its_merge()
    {
        GrowthProgram program = YearOfWeeks.Make(seed: 3, weeks: 1);
        GrowthProgram other = GrowthProgram.Create("Acme growth");
        other.Backlog.Add(Ideas[HypothesisId.Of("digest")]);
        other.AddPlaybook(Playbook.Create("A webinar on month-end closing", "webinar"));
        Snapshot.Match(Dump.Show(("merge", program.Merge(other)), ("program", other)));
        Assert.Contains("Weeks:\n    Week     | Status", Dump.Show(("program", program)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_class_that_is_more_than_a_value_has_one() => Assert.Equal(
        ["Effort", "IceFormula", "IceOrder"],
        typeof(Backlog).Assembly.GetExportedTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && !t.IsAssignableTo(typeof(Exception)) && t.GetMethod("<Clone>$") is null)
            .Where(t => t.GetMethod("ToDump", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []) is null)
            .Select(t => t.Name)
            .Order(StringComparer.Ordinal));
}
