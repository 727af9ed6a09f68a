namespace GrowthExperiments.Tool.Tests.Readme;

/// <summary>The LINQPad samples as they stand in the package; the tests compare, compile and run them.</summary>
internal static class LinqpadSamples
{
    public static void RankABacklog()
    {
        // begin Rank a backlog
        var backlog = new Backlog
        {
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
            Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
        };

        Ranking ranking = backlog.Rank();
        ranking.Dump("By product");
        ranking.Explain(ranking[0].Hypothesis.Id).ToString().Dump("Why the first is first");
        // end
    }

    public static void CompareFormulas()
    {
        // begin Compare formulas
        var backlog = new Backlog
        {
            Hypothesis.Create("Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9)),
            Hypothesis.Create("Prices in local currency", FunnelStage.Revenue, IceScore.Of(6, 7, 7)),
            Hypothesis.Create("A win-back e-mail after 30 days", FunnelStage.Retention, IceScore.Of(5, 8, 6)),
        };

        Ranking product = backlog.Rank();
        Ranking careful = backlog.Rank(IceFormula.Weighted(impact: 1, confidence: 2, ease: 1));
        careful.Against(product, top: 1).Entered.Dump("Enters the first place when confidence counts twice");
        careful.Against(product).Moves.Dump("What moved");
        // end
    }

    public static void RunAWeek()
    {
        // begin Run a week
        var program = GrowthProgram.Create("Acme growth");
        program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("one-field")));
        program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), HypothesisId.Of("digest")));

        IsoWeek week = IsoWeek.Parse("2026-W48");
        program.PlanWeek(week).Plan.Dump("What to test, and why");
        program.StartWeek(week);
        program.EndExperiment(HypothesisId.Of("one-field"));
        program.Blockers(week).Dump("What keeps the week from closing");
        program.Conclude(HypothesisId.Of("one-field"), Outcome.Won, "Fewer fields, more teams", Effect.FromCounts(200, 4000, 250, 4000));
        program.CarryOver(HypothesisId.Of("digest"), "needs a second week");
        program.CloseWeek(week).Dump("The week");
        program.Log.Dump("The learning log");
        // end
    }

    public static void LookBack()
    {
        // begin Look back
        var program = GrowthProgram.Create("Acme growth");
        program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), HypothesisId.Of("one-field")));
        program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, id: HypothesisId.Of("digest")));
        IsoWeek week = IsoWeek.Parse("2026-W48");
        program.PlanWeek(week);
        program.StartWeek(week);
        program.EndExperiment(HypothesisId.Of("one-field"));
        program.Conclude(HypothesisId.Of("one-field"), Outcome.Lost, "Without a name, teams do not find each other");

        program.FindSimilar("Registration with a single field").Dump("Have we tested this before?");
        program.Rate(HypothesisId.Of("digest"), "mia", IceScore.Of(9, 4, 6));
        program.Rate(HypothesisId.Of("digest"), "leo", IceScore.Of(4, 8, 6));
        program.DiscussFirst().Dump("Where raters are apart");
        program.Backlog.Rank().Sensitivity(top: 1).Dump("What the choice hangs on");
        program.Insights().Dump("Where to spend, what not to trust, what to do first");
        // end
    }

    /// <summary>Stands in for LINQPad: it looks for <c>ToDump</c> as LINQPad does, and fails on an empty result.</summary>
    private static void Dump(this object? value, string heading)
    {
        Assert.NotEmpty(heading);
        Assert.NotNull(value);
        object shown = value.GetType().GetMethod("ToDump", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)?.Invoke(value, null) ?? value;
        Assert.NotEmpty(shown is System.Collections.IEnumerable rows ? rows.Cast<object>() : shown.GetType().GetProperties());
    }
}
