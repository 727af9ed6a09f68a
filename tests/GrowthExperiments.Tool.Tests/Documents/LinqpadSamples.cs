#nullable disable // as in LINQPad

using System.Diagnostics;
using System.Reflection;
using GrowthExperiments.HighPerformance;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>The LINQPad samples as they stand in the package; the tests compare, compile and run them.</summary>
internal static class LinqpadSamples
{
    public static void FirstRanking()
    {
        // begin First ranking
        // Rate each idea from 1 to 10, three times: Impact (how much would it move?), Confidence (how sure are we?),
        // Ease (how little work is it?). By default an idea's value is the product of the three, 1 to 1000.
        var backlog = new Backlog
        {
            Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)),
            Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5)),
            Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8)),
            Hypothesis.Create("Annual billing as the default lifts revenue", FunnelStage.Revenue, IceScore.Of(9, 7, 8)),
            Hypothesis.Create("Comparison pages bring visitors", FunnelStage.Acquisition, IceScore.Of(6, 5, 4)),
            Hypothesis.Create("Sample data in the empty state lifts activation", FunnelStage.Activation, IceScore.Of(7, 8, 6)),
            Hypothesis.Create("A call with a specialist keeps large teams", FunnelStage.Retention), // not rated yet
        };

        // The order is complete and always the same: of equal values the surer idea goes first, then the easier one.
        Ranking ranking = backlog.Rank();
        ranking.Dump("What to test first");

        // Every place has its reason.
        ranking.Explain(ranking[2].Hypothesis.Id).Dump("Why the third is third");
        // end
    }

    public static void WhatIf()
    {
        // begin What if
        var backlog = new Backlog
        {
            Hypothesis.Create("Annual billing as the default", FunnelStage.Revenue, IceScore.Of(10, 3, 9)),
            Hypothesis.Create("Prices in local currency", FunnelStage.Revenue, IceScore.Of(6, 7, 7)),
            Hypothesis.Create("A win-back e-mail after 30 days", FunnelStage.Retention, IceScore.Of(5, 9, 5)),
            Hypothesis.Create("A referral reward for both sides", FunnelStage.Referral, IceScore.Of(9, 2, 8)),
            Hypothesis.Create("A shorter checkout", FunnelStage.Revenue, IceScore.Of(7, 8, 4)),
            Hypothesis.Create("Reminders for an unfinished set-up", FunnelStage.Activation, IceScore.Of(4, 8, 8)),
        };

        // What if confidence counted twice? What if the mean were used, as many do?
        Ranking product = backlog.Rank();
        Ranking careful = backlog.Rank(IceFormula.Weighted(impact: 1, confidence: 2, ease: 1));
        careful.Against(product, top: 3).Dump("Confidence counts twice, against the product");
        backlog.Rank(IceFormula.Mean).Against(product, top: 3).Dump("The mean, against the product");

        // What if we misjudged an idea by a point? The ratings that decide are worth a second look.
        product.Sensitivity(top: 3).Dump("What the first three places hang on");

        careful.Dump("The careful ranking");
        // end
    }

    public static void AWeek()
    {
        // begin A week
        // A program holds all that a team has: its ideas, its weeks, its log of what it learned.
        // Yours is a file: var program = await GrowthProgram.LoadAsync("growth.json");
        var program = GrowthProgram.Create("Acme growth");
        HypothesisId form = HypothesisId.Of("one-field"), digest = HypothesisId.Of("digest"), reward = HypothesisId.Of("reward");
        program.Backlog.Add(Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9), form));
        program.Backlog.Add(Hypothesis.Create("A weekly digest brings teams back", FunnelStage.Retention, IceScore.Of(7, 7, 5), digest));
        program.Backlog.Add(Hypothesis.Create("A referral reward lifts invitations", FunnelStage.Referral, IceScore.Of(9, 6, 8), reward));

        // Monday: the best ideas that fit are planned, and each says why.
        IsoWeek week = IsoWeek.Parse("2026-W48");
        var monday = new DateTimeOffset(week.Monday, new TimeOnly(9, 0), TimeSpan.Zero);
        program.PlanWeek(week).Plan.Dump("What to test, and why");
        program.StartWeek(week, monday);

        // Friday: what has ended is concluded with what it taught. A week does not close before that is written down.
        program.EndExperiment(form, monday.AddDays(4));
        program.EndExperiment(reward, monday.AddDays(4));
        program.Blockers(week).Dump("What keeps the week from closing");
        program.Conclude(form, Outcome.Won, "Fewer fields, more teams", Effect.FromCounts(200, 4000, 260, 4000), at: monday.AddDays(4));
        program.Conclude(reward, Outcome.Lost, "People invited friends who never came back", Effect.FromCounts(300, 4000, 240, 4000), at: monday.AddDays(4));
        program.CarryOver(digest, "needs a second week");
        program.CloseWeek(week, monday.AddDays(5)).Dump("The week");

        // What the week taught stays, failures too.
        program.Log.Dump("The learning log");
        // end
    }

    public static void InsightsOverALearningLog()
    {
        // begin Insights over a learning log
        // Twelve weeks of a team, made up here and the same each time. It wins most with activation, and it is too sure of itself.
        // With a log of your own, start below: var program = await GrowthProgram.LoadAsync("growth.json");
        var random = new Random(7);
        var program = GrowthProgram.Create("Acme growth");
        string[] changes = ["A shorter form", "Sample data", "A checklist", "A weekly digest", "Local prices", "A reward", "A comparison page", "A demo without an account", "A yearly plan", "A tour", "An alert", "A badge"];
        string[] audiences = ["new teams", "schools", "agencies", "freelancers", "admins", "shops", "charities", "clinics", "returning visitors", "mobile visitors", "trial accounts", "large teams"];
        var ideas = audiences.SelectMany(_ => changes, (audience, change) => $"{change} for {audience}").ToArray();
        random.Shuffle(ideas);
        for (int i = 0; i < ideas.Length; i++)
        {
            IceScore score = IceScore.Of(random.Next(3, 10), random.Next(4, 10), random.Next(3, 10));
            program.Backlog.Add(Hypothesis.Create(ideas[i], (FunnelStage)(1 + (i % 5)), score, HypothesisId.Of($"idea-{i + 1}")) with { Owner = i % 3 == 0 ? "leo" : "mia", Effort = Effort.Of(random.Next(1, 5)) });
        }

        var monday = new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);
        for (int i = 0; i < 12; i++, monday = monday.AddDays(7))
        {
            IsoWeek week = IsoWeek.From(DateOnly.FromDateTime(monday.Date));
            program.PlanWeek(week);
            foreach (Experiment test in program.StartWeek(week, monday).Experiments)
            {
                Hypothesis idea = program.Backlog[test.Hypothesis];
                bool wins = random.NextDouble() < (idea.Stage == FunnelStage.Activation ? 0.6 : 0.2);
                Effect effect = Effect.FromCounts(1000, 20_000, 1000 + (wins ? random.Next(120, 300) : random.Next(-250, 40)), 20_000);
                program.EndExperiment(idea.Id, monday.AddDays(4));
                program.Conclude(
                    idea.Id,
                    Conclusion.Of(wins ? Outcome.Won : effect.Interval?.High < 0 ? Outcome.Lost : Outcome.Neutral, wins ? "It saved people time" : "People did without it") with
                    {
                        Effect = effect,
                        ActualEffort = Effort.Of(idea.Effort.Total * (idea.Owner == "leo" ? 2 : 1.2m)),
                    },
                    monday.AddDays(4));
            }

            program.CloseWeek(week, monday.AddDays(5));
        }

        // Have we tested this before? Words of the same meaning count, too.
        program.FindSimilar("A shorter sign-up form for schools").Take(3).Select(m => m.ToString()).Dump("Have we tested this before?");

        InsightsReport insights = program.Insights(at: monday);
        insights.Findings.Select(f => f.Text).Dump("Where to spend, what not to trust, what to do first");
        insights.Calibration.Dump("Can Confidence be trusted?");
        insights.ByStage.Dump("Where tests win");
        // end
    }

    public static void TenMillionScores()
    {
        // begin Ten million scores
        // IceRanker works on spans, without an object for each idea: indexes out, best first.
        const int count = 10_000_000;
        var random = new Random(7);
        var scores = new IceScore[count];
        for (int i = 0; i < count; i++)
            scores[i] = IceScore.Of(random.Next(1, 11), random.Next(1, 11), random.Next(1, 11));

        var best = new int[10];
        var order = new int[count];
        var watch = Stopwatch.StartNew();
        IceRanker.Top(scores, best);
        TimeSpan top = watch.Elapsed;
        watch.Restart();
        IceRanker.Rank(scores, order);
        TimeSpan all = watch.Elapsed;
        watch.Restart();
        int[] byLinq = Enumerable.Range(0, count).OrderByDescending(i => scores[i].Product).Take(10).ToArray();
        TimeSpan linq = watch.Elapsed;

        new[]
        {
            new { What = "The ten best", Milliseconds = top.TotalMilliseconds },
            new { What = "The whole order", Milliseconds = all.TotalMilliseconds },
            new { What = "The ten best by LINQ", Milliseconds = linq.TotalMilliseconds },
        }.Dump("How long ten million take here");

        best.Select((index, i) => new { Place = i + 1, Index = index, Score = scores[index].ToString(), Value = scores[index].Product }).Dump("The ten best of ten million");
        // end
    }

    /// <summary>Stands in for LINQPad's: what the library shows in its own way must be there, and all else must have something to show.</summary>
    private static void Dump<T>(this T value, string heading)
    {
        Assert.NotEmpty(heading);
        if (value.GetType().GetMethod("ToDump", BindingFlags.Instance | BindingFlags.NonPublic) is null)
            Assert.NotEmpty(Assert.IsAssignableFrom<System.Collections.IEnumerable>(value));
        else
            Assert.NotEmpty(DumpText.Show(value));
    }
}
