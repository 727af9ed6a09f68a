using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Quarters;

public sealed class InitiativeReviewTests
{
    private static readonly DateOnly Start = new(2026, 9, 1);

    private static readonly DateOnly LastDay = new(2026, 11, 29); // of ninety days

    private static Money Euro(decimal amount) => Money.Of(amount, "EUR");

    private static Initiative Of(string name, decimal cost, decimal? gain = null, decimal? adoption = null) =>
        Initiative.Of(name, InitiativeKind.Tool, Start, Euro(cost)) with { Gain = gain is { } g ? Euro(g) : null, Adoption = adoption };

    private static Initiative Dollars(string name, decimal cost, decimal gain) =>
        Initiative.Of(name, InitiativeKind.Tool, Start, Money.Of(cost, "USD")) with { Gain = Money.Of(gain, "USD") };

    private static InitiativeVerdict Verdict(Initiative initiative, DateOnly on) => InitiativeReview.Of([initiative], on).Items[0].Verdict;

    [Fact]
    public void What_does_not_prove_itself_is_cut_and_what_returned_most_is_doubled_first() => Snapshot.Match(InitiativeReview.Of(
    [
        Of("CRM", 3_000, adoption: 0.2m),
        Of("webinars", 2_000, 6_400),
        Of("chat widget", 500, 900, 0.9m),
        Of("call recorder", 800, 100, 0.8m),
        Of("agency", 9_000, 9_000),
        Of("survey tool", 300),
        Of("fair", 4_000) with { TrialDays = 365 },
    ], LastDay.AddDays(1)).ToString());

    [Fact]
    public void A_trial_ends_with_its_last_day()
    {
        Initiative idle = Of("CRM", 3_000);
        Assert.Equal(LastDay, idle.TrialEnds);
        Assert.Equal([InitiativeVerdict.InTrial, InitiativeVerdict.InTrial, InitiativeVerdict.Cut], new[] { LastDay.AddDays(-1), LastDay, LastDay.AddDays(1) }.Select(on => Verdict(idle, on)));
        Initiative winner = Of("webinars", 1, 100);
        Assert.True(InitiativeReview.Of([winner], LastDay).MayStartNew);
        Assert.False(InitiativeReview.Of([winner], LastDay.AddDays(1)).MayStartNew);
        Assert.Equal([InitiativeVerdict.InTrial, InitiativeVerdict.Cut], new[] { Start, Start.AddDays(1) }.Select(on => Verdict(idle with { TrialDays = 1 }, on)));
        Assert.Equal(DateOnly.MaxValue, Initiative.Of("last", InitiativeKind.Other, DateOnly.MaxValue, Euro(1)).TrialEnds);
    }

    [Fact]
    public void The_thresholds_are_exact()
    {
        DateOnly after = LastDay.AddDays(1);
        Assert.Equal([InitiativeVerdict.Cut, InitiativeVerdict.Keep], Verdicts(adoption => Of("a", 100, 50, adoption), 0.4999m, 0.5m));
        Assert.Equal([InitiativeVerdict.Cut, InitiativeVerdict.Cut, InitiativeVerdict.Double], Verdicts(gain => Of("a", 100, gain), 99.99m, 100, 100.01m));
        Assert.Equal([InitiativeVerdict.Cut, InitiativeVerdict.Keep], Verdicts(gain => Of("free", 0, gain), 0, 0.01m));
        Assert.Equal(InitiativeVerdict.Keep, Verdict(Of("a", 100, 0, 0) with { AdoptionNeeded = 0 }, after));

        IEnumerable<InitiativeVerdict> Verdicts(Func<decimal, Initiative> make, params decimal[] numbers) => numbers.Select(n => Verdict(make(n), after));
    }

    [Fact]
    public void One_is_doubled_the_larger_gain_of_equal_returns_and_then_the_first()
    {
        DateOnly after = LastDay.AddDays(1);
        Assert.Equal("b", Doubled(Of("a", 100, 200), Of("b", 300, 600), Of("c", 300, 600)));
        Assert.Equal("c", Doubled(Of("a", 100, 200), Of("b", 300, 600), Of("c", 100, 201)));
        Assert.Equal("a", Doubled(Of("a", 1, 1_000), Of("free", 0, 100_000)));
        Assert.Null(Doubled(Of("free", 0, 1)));
        Assert.Equal("a", Doubled(Of("a", 100, 200), Dollars("b", 300, 600)));
        Assert.Equal("b", Doubled(Dollars("a", 300, 600), Dollars("b", 400, 800), Of("c", 500, 1_000)));
        Assert.Equal("b", Doubled(Of("a", 100, 200), Dollars("b", 1, 2.01m)));
        Assert.Null(Doubled(Of("a", 100, 100)));
        Assert.Null(Doubled());

        string? Doubled(params Initiative[] initiatives) => InitiativeReview.Of(initiatives, after).Doubled?.Initiative.Name;
    }

    [Fact]
    public void The_verdicts_follow_the_rules() => Props.Check(
        from initiatives in Gens.Initiatives from day in Gen.Choose(738_000, 740_500) select (initiatives, date: DateOnly.FromDayNumber(day)), law =>
        {
            InitiativeReview review = InitiativeReview.Of(law.initiatives, law.date);
            Assert.Equal(law.initiatives, review.Items.Select(i => i.Initiative));
            Initiative[] judged = [.. law.initiatives.Where(i => law.date.DayNumber >= i.Started.DayNumber + i.TrialDays)];
            bool anyReturn = judged.Any(i => i.Gain?.Amount > i.Cost.Amount && i.Cost.Amount > 0);
            Assert.Equal(anyReturn ? 1 : 0, review.Items.Count(i => i.Verdict == InitiativeVerdict.Double));
            Assert.Equal((!anyReturn, !anyReturn), (review.MayStartNew, review.WhyNothingNew is null));
            foreach (ReviewedInitiative item in review.Items)
            {
                Initiative i = item.Initiative;
                bool proven = i.Gain?.Amount > i.Cost.Amount || i.Adoption >= i.AdoptionNeeded;
                Assert.Equal(!judged.Contains(i), item.Verdict == InitiativeVerdict.InTrial);
                Assert.Equal(judged.Contains(i) && !proven, item.Verdict == InitiativeVerdict.Cut);
                if (review.Doubled is { } best && judged.Contains(i) && i.Gain is { } gain)
                    Assert.True(best.Initiative.Gain!.Value.Amount * i.Cost.Amount >= gain.Amount * best.Initiative.Cost.Amount || i.Cost.Amount == 0);
            }
        }, 500);

    [Fact]
    public void Wrong_initiatives_are_refused()
    {
        Initiative one = Of("one", 1);
        Assert.Throws<ArgumentException>(() => InitiativeReview.Of([one, one], Start));
        Assert.Throws<ArgumentNullException>(() => InitiativeReview.Of(null!, Start));
        Assert.Throws<ArgumentNullException>(() => InitiativeReview.Of([null!], Start));
        Assert.Throws<ArgumentException>(() => InitiativeReview.Of(Enumerable.Range(0, 1_001).Select(i => Of($"i{i}", 1)), Start));
        Func<object>[] outOfRange =
        [
            () => Initiative.Of("a", default, Start, Euro(1)), () => Initiative.Of("a", (InitiativeKind)4, Start, Euro(1)), () => one with { TrialDays = 0 }, () => one with { TrialDays = 3_651 },
            () => one with { Adoption = 1.01m }, () => one with { Adoption = -0.01m }, () => one with { AdoptionNeeded = 50 },
        ];
        Assert.All(outOfRange, make => Assert.Throws<ArgumentOutOfRangeException>(make));
        Assert.All<Func<object>>(
            [() => Of("", 1), () => Of("a", -1), () => Initiative.Of("a", InitiativeKind.Tool, Start, Money.None), () => one with { Gain = Money.Of(1, "USD") }],
            make => Assert.Throws<ArgumentException>(make));
        Assert.Throws<ArgumentNullException>(() => Initiative.Of(null!, InitiativeKind.Tool, Start, Euro(1)));
        Assert.Equal("CRM (Tool, since 2026-09-01): cost 3,000.00 EUR, gain not known, 20 % use it of the 50 % needed", Of("CRM", 3_000, adoption: 0.2m).ToString());
    }
}
