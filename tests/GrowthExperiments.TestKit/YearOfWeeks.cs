using System.Globalization;

namespace GrowthExperiments.TestKit;

/// <summary>Makes the program of a team that tests ten ideas a week, by the program's own verbs: the same for the same seed.</summary>
/// <remarks>The team wins most with activation and least with referral, is surer than it should be, needs half as much time again as it plans, and its raters differ.</remarks>
public static class YearOfWeeks
{
    private static readonly DateTimeOffset FirstMonday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly (FunnelStage Stage, string Metric, double WinRate, string[] Changes)[] Stages =
    [
        (FunnelStage.Acquisition, "visitors who sign up", 0.12,
        [
            "A landing page for each industry", "Customer logos above the fold", "A calculator of hours saved", "Webinars cut into short articles", "Comparison pages with competitors",
            "A demo without an account", "Plain headlines instead of clever ones", "Search ads for long phrases", "A template gallery open to search engines", "Chat on the home page",
        ]),
        (FunnelStage.Activation, "teams active in their first week", 0.38,
        [
            "A one-field sign-up form", "Sample data in the empty state", "A four-step checklist", "A welcome video of a minute", "Import from a spreadsheet on day one", "A call with a specialist",
            "Fewer questions before the first report", "A progress bar over the set-up", "Reminders for the unfinished set-up", "Sign-in with a work account",
        ]),
        (FunnelStage.Retention, "teams still active after eight weeks", 0.2,
        [
            "A weekly digest of results", "A pause option in the cancellation flow", "Alerts when a number drops", "A public roadmap", "Tips for unused features", "A win-back e-mail after a month",
            "Shared dashboards by default", "A yearly review for each team", "Faster reports on large accounts", "A survey on cancelling",
        ]),
        (FunnelStage.Revenue, "revenue per account", 0.26,
        [
            "Annual billing as the default", "Dunning e-mails before a card expires", "Prices in the visitor's currency", "A plan between team and enterprise", "Seats bought from the invite screen",
            "A longer trial for large teams", "The price on the upgrade button", "Usage shown next to the limit", "Discounts for charities", "An invoice option at checkout",
        ]),
        (FunnelStage.Referral, "invites accepted", 0.06,
        [
            "A reward for both sides", "Invite e-mails that show the shared work", "A badge on shared reports", "Invites from the calendar", "A referral link in the footer",
            "Thanks on the tenth report", "A partner programme", "Case studies with a share button", "A leaderboard of inviters", "Invites at the moment of success",
        ]),
    ];

    private static readonly string[] Audiences =
        ["", " for new teams", " for mobile visitors", " in Germany", " for agencies", " for teams of ten or more", " for returning visitors", " for trial accounts", " in France", " for schools", " for admins", " for freelancers"];

    private static readonly (string Name, int Lean)[] Raters = [("ana", 0), ("leo", 2), ("mia", -1)];

    /// <summary>A year of closed weeks, and ideas for the weeks to come.</summary>
    public static GrowthProgram Make(int seed, int weeks = 52)
    {
        var random = new Random(seed);
        var program = GrowthProgram.Create("Acme growth", clock: new FixedClock(FirstMonday.AddDays(7 * weeks)));
        program.Backlog.AddRange(Ideas(random, weeks));
        IsoWeek week = IsoWeek.From(FirstMonday, TimeZoneInfo.Utc);
        for (int w = 0; w < weeks; w++, week = week.AddWeeks(1))
            Live(program, week, FirstMonday.AddDays(7 * w), random);
        return program;
    }

    private static void Live(GrowthProgram program, IsoWeek week, DateTimeOffset monday, Random random)
    {
        program.Policy = program.Policy with { Target = random.Next(6, 13) };
        WeeklyCycle cycle = program.PlanWeek(week);
        program.StartWeek(week, monday);
        foreach (Experiment test in cycle.Experiments)
        {
            program.EndExperiment(test.Hypothesis, monday.AddDays(5));
            program.Conclude(test.Hypothesis, Lesson(program.Backlog[test.Hypothesis], random), monday.AddDays(5));
        }

        program.CloseWeek(week, monday.AddDays(6));
    }

    /// <summary>Every change for every audience, in a random order, as many as the weeks need and some more.</summary>
    private static IEnumerable<Hypothesis> Ideas(Random random, int weeks)
    {
        var all = (from audience in Audiences from stage in Stages from change in stage.Changes select (stage, change, audience)).ToArray();
        random.Shuffle(all);
        return all.Take((weeks * 11) + 20).Select((idea, i) => Idea(idea.stage.Stage, idea.stage.Metric, idea.change + idea.audience, i, random));
    }

    private static Hypothesis Idea(FunnelStage stage, string metric, string change, int number, Random random)
    {
        IceScore truth = IceScore.Of(random.Next(3, 10), random.Next(3, 10), random.Next(2, 10));
        DateTimeOffset at = FirstMonday.AddDays(number % 300);
        RaterScore[] ratings = [.. Raters.Where(_ => random.Next(4) > 0).Select(r => RaterScore.Of(r.Name, Seen(truth, r.Lean, random), at))];
        string lifts = string.Create(CultureInfo.InvariantCulture, $"{change} lifts {metric}");
        return Hypothesis.Create(lifts, stage, truth, HypothesisId.Of(string.Create(CultureInfo.InvariantCulture, $"idea-{number + 1}"))) with
        {
            Metric = Metric.Of(metric),
            Owner = Raters[number % Raters.Length].Name,
            Tags = [number % 3 == 0 ? "copy" : "product"],
            Effort = Effort.Of(1 + random.Next(5)),
            ExpectedLift = 0.05m,
            Created = at,
            Ratings = ratings,
            Rated = at,
            Evidence = EvidenceFor(number, DateOnly.FromDateTime(at.DateTime)),
        };
    }

    /// <summary>None for most; opinions for some, and more for a few.</summary>
    private static Evidence[] EvidenceFor(int number, DateOnly date) => (number % 10) switch
    {
        0 => [Evidence.Of(EvidenceKind.Opinion, date, "the board likes it"), Evidence.Of(EvidenceKind.Anecdote, date)],
        1 => [Evidence.Of(EvidenceKind.UserEvidence, date, "8 of 10 in interviews"), Evidence.Of(EvidenceKind.MarketData, date)],
        2 => [Evidence.Of(EvidenceKind.TestResult, date), Evidence.Of(EvidenceKind.UserEvidence, date)],
        _ => [],
    };

    private static IceScore Seen(IceScore truth, int lean, Random random)
    {
        return IceScore.Of(Near(truth.Impact), Near(truth.Confidence), Near(truth.Ease));

        int Near(int rating) => Math.Clamp(rating + lean + random.Next(-2, 3), 1, 10);
    }

    private static Conclusion Lesson(Hypothesis idea, Random random)
    {
        const int visitors = 20_000;
        double chance = Stages.First(s => s.Stage == idea.Stage).WinRate * (0.7 + (0.05 * idea.Score!.Value.Confidence));
        double roll = random.NextDouble();
        double lift = roll < chance ? 0.1 + (0.15 * random.NextDouble()) : roll < chance + 0.3 ? -0.1 - (0.1 * random.NextDouble()) : (random.NextDouble() - 0.5) * 0.04;
        Effect effect = Effect.FromCounts(Converted(0.05), visitors, Converted(0.05 * (1 + lift)), visitors);
        (decimal low, decimal high) = effect.Interval!.Value;
        Outcome outcome = random.Next(30) switch
        {
            0 => Outcome.Invalid,
            1 => Outcome.StoppedEarly,
            _ when low > 0 => Outcome.Won,
            _ when high < 0 => Outcome.Lost,
            _ => high - low < 0.15m ? Outcome.Neutral : Outcome.Inconclusive,
        };
        double slower = 1 + random.NextDouble() + (idea.Owner == "leo" ? 0.5 : 0);
        return Conclusion.Of(outcome, Insight(outcome, idea)) with
        {
            Effect = outcome == Outcome.StoppedEarly ? null : effect,
            ActualEffort = Effort.Of(Math.Max(0.5m, Math.Round(idea.Effort!.Total * (decimal)slower * 2) / 2)),
            Author = idea.Owner,
        };

        int Converted(double rate)
        {
            double sum = 0; // of twelve, near a normal one
            for (int i = 0; i < 12; i++)
                sum += random.NextDouble();
            return (int)Math.Round((rate * visitors) + ((sum - 6) * Math.Sqrt(rate * (1 - rate) * visitors)));
        }
    }

    private static string Insight(Outcome outcome, Hypothesis idea) => outcome switch
    {
        Outcome.Won => $"It moved {idea.Metric.Value}; people said that it saved them time",
        Outcome.Lost => $"It got in the way: {idea.Metric.Value} fell",
        Outcome.Neutral => $"People noticed it, and {idea.Metric.Value} stayed where it was",
        Outcome.Inconclusive => "Too few came by to tell",
        Outcome.StoppedEarly => "A release broke the page on the second day",
        _ => "The groups were not alike: the assignment leaked",
    };

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
