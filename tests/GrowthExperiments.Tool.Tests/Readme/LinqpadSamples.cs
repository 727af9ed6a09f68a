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

    /// <summary>Stands in for LINQPad: it looks for <c>ToDump</c> as LINQPad does, and fails on an empty result.</summary>
    private static void Dump(this object value, string heading)
    {
        Assert.NotEmpty(heading);
        object shown = value.GetType().GetMethod("ToDump", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)?.Invoke(value, null) ?? value;
        Assert.NotEmpty(shown is System.Collections.IEnumerable rows ? rows.Cast<object>() : []);
    }
}
