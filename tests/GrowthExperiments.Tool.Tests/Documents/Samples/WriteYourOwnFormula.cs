namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>write-your-own-formula.md</c>.</summary>
internal static class WriteYourOwnFormula
{
    public static async IAsyncEnumerable<Block> Formulas()
    {
        // begin
        var backlog = new Backlog
        {
            Idea("form", "A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), 1),
            Idea("digest", "A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), 4.5m),
            Idea("reward", "A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8), 3),
            Idea("pause", "A pause beside the cancel button keeps teams", FunnelStage.Retention, IceScore.Of(4, 9, 7), 2),
            Idea("annual", "Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9), 1),
        };

        IceFormula weighted = IceFormula.Weighted(impact: 1, confidence: 2, ease: 1);
        IceFormula careful = IceFormula.From("careful", s => s.Confidence * s.Confidence * s.Impact);
        foreach (IceFormula formula in new[] { IceFormula.Product, weighted, careful })
            Console.WriteLine($"{formula}: {string.Join(", ", backlog.Rank(formula).Select(item => item.Hypothesis.Id))}");

        static Hypothesis Idea(string id, string title, FunnelStage stage, IceScore score, decimal days) =>
            Hypothesis.Create(title, stage, score, HypothesisId.Of(id)) with { Effort = Effort.Of(days) };
        // end
        yield return Block.End;

        // begin
        Console.WriteLine(backlog.Rank(careful).Explain(HypothesisId.Of("pause")));
        // end
        yield return Block.End;

        // begin
        foreach (RankingMove move in backlog.Rank(careful).Against(backlog.Rank(), top: 3).Entered)
            Console.WriteLine($"enters the top 3: {move}");
        foreach (RankingMove move in backlog.Rank(careful).Against(backlog.Rank(), top: 3).Left)
            Console.WriteLine($"leaves the top 3: {move}");
        // end
        yield return Block.End;

        // begin
        IceFormula fromSettings = IceFormula.Parse("weighted:1/2/1");
        Console.WriteLine($"{fromSettings} gives {fromSettings.ValueOf(IceScore.Of(4, 8, 8))}");
        await backlog.SaveAsync("ideas.json");
        // end
        yield return Block.End;

        // begin
        var reach = new Dictionary<FunnelStage, decimal>
        {
            [FunnelStage.Activation] = 9_000,
            [FunnelStage.Retention] = 6_000,
            [FunnelStage.Revenue] = 2_500,
            [FunnelStage.Referral] = 1_200,
        };

        foreach (RankedHypothesis item in backlog.RankBy(Rice, "RICE"))
            Console.WriteLine($"{item.Place}. {item.Value,6:F0}  {item.Hypothesis.Title}");

        double Rice(Hypothesis h) =>
            RiceScore.Of(reach[h.Stage!.Value], h.Score!.Value.Impact, h.Score.Value.Confidence / 10m, h.Effort!.Total).Value;

        // end
        yield return Block.End;

        // begin
        LiveRanking live = backlog.RankLive(careful);
        int place = live.Rescore(HypothesisId.Of("annual"), IceScore.Of(10, 8, 9));
        Console.WriteLine($"with these ratings annual billing comes to place {place} of {live.Count}");
        // end
        yield return Block.End;

        // begin
        Action[] mistakes =
        [
            () => IceFormula.From("odds", s => s.Impact / (s.Confidence - 10.0)),
            () => IceFormula.Weighted(impact: 1, confidence: -1, ease: 1),
            () => IceFormula.Parse("prodct"),
            () => backlog.RankBy(h => double.NaN),
            () => RiceScore.Of(reach: 9_000, impact: 2, confidence: 80, effort: 3),
        ];
        foreach (Action mistake in mistakes)
        {
            try
            {
                mistake();
            }
            catch (Exception e) when (e is ArgumentException or FormatException)
            {
                Console.WriteLine(e.Message);
            }
        }

        // end
        yield return Block.End;
    }
}
