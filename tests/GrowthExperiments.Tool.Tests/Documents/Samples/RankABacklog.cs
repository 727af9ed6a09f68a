namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>rank-a-backlog.md</c>.</summary>
internal static class RankABacklog
{
    public static async IAsyncEnumerable<Block> Ideas()
    {
        // begin
        var backlog = new Backlog
        {
            Idea("form", "A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
            Idea("digest", "A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 6)),
            Idea("reward", "A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
            Idea("pause", "A pause beside the cancel button keeps teams", FunnelStage.Retention, IceScore.Of(4, 9, 8)),
            Idea("app", "A mobile app lifts daily use", FunnelStage.Retention, null),
            Idea("annual", "Annual billing as the default", FunnelStage.Revenue, IceScore.Of(8, 7, 9)) with { Status = HypothesisStatus.Running },
        };

        static Hypothesis Idea(string id, string title, FunnelStage stage, IceScore? score) => Hypothesis.Create(title, stage, score, HypothesisId.Of(id));
        // end
        yield return Block.End;

        // begin
        Ranking ranking = backlog.Rank();
        foreach (RankedHypothesis item in ranking)
            Console.WriteLine(item);
        foreach (Hypothesis hypothesis in ranking.Unscored)
            Console.WriteLine($"not rated yet: {hypothesis}");
        foreach (Hypothesis hypothesis in ranking.SetAside)
            Console.WriteLine($"{hypothesis.Status}: {hypothesis}");
        // end
        yield return Block.End;

        // begin
        Console.WriteLine(ranking.Explain(HypothesisId.Of("reward")));
        // end
        yield return Block.End;

        // begin
        foreach (RankedHypothesis item in backlog.InStage(FunnelStage.Retention).Rank())
            Console.WriteLine($"{item.Place} of those for retention, {ranking.PlaceOf(item.Hypothesis.Id)} of all: {item.Hypothesis.Title}");
        // end
        yield return Block.End;

        // begin
        foreach (RankingMove move in backlog.Rank(IceFormula.Mean).Against(ranking).Moves)
            Console.WriteLine(move);
        foreach (HypothesisSensitivity item in ranking.Sensitivity(top: 3).Items)
            foreach (RatingShift hinge in item.Hinges)
                Console.WriteLine($"{item.Item.Hypothesis.Title}: {hinge}");
        // end
        yield return Block.End;

        // begin
        backlog.Update(backlog[HypothesisId.Of("app")] with { Score = IceScore.Of(9, 3, 2) });
        Console.WriteLine($"now at place {backlog.Rank().PlaceOf(HypothesisId.Of("app"))}, and the ranking from before still holds {ranking.Count}");
        await backlog.SaveAsync("ideas.json");
        Backlog loaded = (await BacklogFile.LoadAsync("ideas.json")).Backlog;
        Console.WriteLine($"{loaded.Count} hypotheses, first {loaded.Rank()[0]}");
        // end
        yield return Block.End;

        // begin
        Action[] mistakes =
        [
            () => IceScore.Of(11, 6, 9),
            () => IceScore.Parse("8-6-9"),
            () => ranking.PlaceOf(HypothesisId.Of("app")),
            () => ranking.PlaceOf(HypothesisId.Of("annual")),
            () => backlog.Add(backlog[HypothesisId.Of("form")]),
            () => Hypothesis.Create(" "),
        ];
        foreach (Action mistake in mistakes)
        {
            try
            {
                mistake();
            }
            catch (Exception e) when (e is ArgumentException or FormatException or GrowthException)
            {
                Console.WriteLine(e.Message);
            }
        }

        // end
        yield return Block.End;
    }
}
