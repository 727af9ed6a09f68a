using static GrowthExperiments.Tests.Programs.Grown;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Have we tested this before?</summary>
public sealed class ProgramSimilarityTests
{
    [Fact]
    public void A_reworded_old_test_is_found_first_with_what_it_taught()
    {
        GrowthProgram program = WithPast();
        SimilarMatch match = program.FindSimilar(Hypothesis.Create("Registration with a single field"))[0];
        Assert.Equal(("signup", "A one-field sign-up lifts activation"), (match.Id.Value, match.Title));
        Assert.True(match.LooksTheSame);
        Assert.Equal(["field", "sign-up", "one"], match.SharedTerms);
        Assert.Equal(("L1", Outcome.Lost), (match.Learning!.Id, match.Learning.Outcome));
        Assert.Equal(HypothesisStatus.Concluded, match.Hypothesis!.Status);
        Assert.EndsWith("% \"A one-field sign-up lifts activation\" (signup), tested in 2026-W48, Lost: what signup taught", match.ToString(), StringComparison.Ordinal);
        Assert.Equal("signup", program.FindSimilar("Un formulaire d'inscription à un seul champ")[0].Id.Value);
    }

    [Fact]
    public void Open_and_archived_ideas_are_found_too()
    {
        GrowthProgram program = WithPast();
        program.Archive(Id("yearly"));
        SimilarMatch match = Assert.Single(program.FindSimilar("Tarifs annuels"));
        Assert.Equal(("yearly", HypothesisStatus.Archived), (match.Id.Value, match.Hypothesis!.Status));
        Assert.Null(match.Learning);
        Assert.EndsWith("(yearly), not tested: Archived", match.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_idea_is_not_its_own_match_but_its_tests_are()
    {
        GrowthProgram program = WithPast();
        Assert.DoesNotContain(program.FindSimilar(program.Backlog[Id("yearly")]), m => m.Id == Id("yearly"));
        SimilarMatch match = program.FindSimilar(program.Backlog[Id("signup")])[0];
        Assert.Equal((Id("signup"), 1.0), (match.Id, match.Similarity));
    }

    [Fact]
    public void The_latest_correction_counts_and_a_new_title_does_not_hide_the_old_test()
    {
        GrowthProgram program = WithPast();
        program.Correct("L1", Conclusion.Of(Outcome.Inconclusive, "the page did not load"));
        program.Backlog.Update(program.Backlog[Id("signup")] with { Title = "Zebra" });
        SimilarMatch match = program.FindSimilar("Registration with a single field")[0];
        Assert.Equal("A one-field sign-up lifts activation", match.Title);
        Assert.Equal("L2", Assert.Single(match.Learnings).Id);
        Assert.Equal("Zebra", Assert.Single(program.FindSimilar("zebras")).Title);
    }

    [Fact]
    public void Results_are_never_stale()
    {
        GrowthProgram program = WithPast();
        Assert.Empty(program.FindSimilar("zebra"));
        program.Backlog.Add(Hypothesis.Create("A zebra", id: Id("z")));
        Assert.Equal("z", Assert.Single(program.FindSimilar("zebra")).Id.Value);
        program.Backlog.Update(program.Backlog[Id("z")] with { Title = "A lion" });
        Assert.Empty(program.FindSimilar("zebra"));
        program.Start(W49, "z");
        Assert.Equal(HypothesisStatus.Running, Assert.Single(program.FindSimilar("lions")).Hypothesis!.Status);
        program.EndExperiment(Id("z"));
        program.Conclude(Id("z"), Outcome.Won, "It roars");
        Assert.Equal("It roars", Assert.Single(program.FindSimilar("lions")).Learning!.Insight);
        program.Correct("L2", Conclusion.Of(Outcome.Lost, "It sleeps"));
        Assert.Equal("It sleeps", Assert.Single(program.FindSimilar("lions")).Learning!.Insight);
        program.Backlog.Remove(Id("yearly"));
        Assert.Empty(program.FindSimilar("annuel"));
    }

    [Fact]
    public void A_follow_up_is_like_the_test_it_comes_from()
    {
        GrowthProgram program = Running("a");
        program.Finish("a", Outcome.Won, Decision.Iterate);
        Hypothesis followUp = program.Backlog.Single(h => h.Id != Id("a"));
        SimilarMatch match = Assert.Single(program.FindSimilar(followUp));
        Assert.Equal(("a", 1.0), (match.Id.Value, match.Similarity));
    }

    [Fact]
    public void The_change_counts_less_than_the_title_and_another_stage_or_market_makes_two_ideas()
    {
        Hypothesis idea = Hypothesis.Create("Green button", FunnelStage.Revenue) with { Change = "Paint it like a meadow", Market = "FR", Metric = Metric.Of("orders") };
        var program = GrowthProgram.Create();
        program.Backlog.AddRange(
        [
            Hypothesis.Create("Meadow", id: Id("by-change")),
            Hypothesis.Create("Green button", id: Id("by-title")),
            idea with { Id = Id("stage"), Stage = FunnelStage.Referral },
            idea with { Id = Id("market"), Market = "DE" },
            idea with { Id = Id("market-too"), Market = "fr" },
        ]);
        IReadOnlyList<SimilarMatch> matches = program.FindSimilar(idea);
        Assert.Equal(["market-too", "by-title", "stage", "market", "by-change"], matches.Select(m => m.Id.Value));
        Assert.Equal([1, 0.7, 0.4], ((int[])[0, 2, 3]).Select(i => matches[i].Similarity));
    }

    [Fact]
    public void Equally_similar_ones_come_tested_last_first_and_then_by_their_ids()
    {
        GrowthProgram program = Running("b", "c", "d");
        program.Finish("c");
        program.Finish("b");
        foreach (string id in (string[])["b", "c", "d"])
            program.Backlog.Update(program.Backlog[Id(id)] with { Title = "Zebra" });
        program.Backlog.Add(Hypothesis.Create("A zebra", id: Id("a")));
        Assert.Equal(["b", "c", "a", "d"], program.FindSimilar("zebra").Select(m => m.Id.Value));
        Assert.Equal(["b", "c"], program.FindSimilar("zebra", 2).Select(m => m.Id.Value));
    }

    [Fact]
    public void The_arguments_are_checked()
    {
        GrowthProgram program = WithPast();
        Assert.Throws<ArgumentNullException>(() => program.FindSimilar((string)null!));
        Assert.Throws<ArgumentNullException>(() => program.FindSimilar((Hypothesis)null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => program.FindSimilar("a", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => program.FindSimilar(Hypothesis.Create("a"), -1));
        Assert.Empty(program.FindSimilar("sign-up", 0));
        Assert.Empty(program.FindSimilar(" \t"));
        Assert.Empty(GrowthProgram.Create().FindSimilar("sign-up"));
    }

    [Fact]
    public void A_saved_program_finds_the_same()
    {
        GrowthProgram program = WithPast();
        Assert.Equal(program.FindSimilar("a digest to sign up").Select(m => m.ToString()), program.Copy().FindSimilar("a digest to sign up").Select(m => m.ToString()));
    }

    private static GrowthProgram WithPast()
    {
        var program = GrowthProgram.Create(clock: new Clock(Clock.Monday));
        program.Backlog.AddRange(
        [
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), Id("digest")),
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), Id("signup")),
            Hypothesis.Create("A yearly price", FunnelStage.Revenue, IceScore.Of(6, 4, 3), Id("yearly")),
        ]);
        program.Start(W48, "signup");
        program.Finish("signup");
        program.CloseWeek(W48);
        return program;
    }
}
