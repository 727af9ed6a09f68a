using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Learnings;

public sealed class LearningLogTests
{
    private static readonly Gen<LearningLog> Plain =
        from n in Gen.Choose(0, 30)
        from rows in Row.ListOf(n)
        select Logs.Of(rows);

    private static Gen<Func<int, Learning>> Row =>
        from outcome in Gen.Elements(Enum.GetValues<Outcome>())
        from insight in Gen.Elements("Mail works", "mails fail at night", "prices PRICES", "nothing")
        from stage in Gens.Maybe(Gens.Stage)
        from owner in Gen.Elements("mia", "Mia", "leo", null)
        from tag in Gen.Elements("email", "Email", "pricing")
        from metric in Gen.Elements(Metric.None, Metric.Of("open rate"), Metric.Of("Open Rate"))
        from week in Gen.Choose(0, 3)
        from effect in Gens.MaybeNull(Gens.Effect)
        from id in Gen.Elements("a", "b")
        from corrects in Gen.Choose(0, 12)
        let hypothesis = Hypothesis.Create("A mail idea", stage, id: HypothesisId.Of(id)) with { Owner = owner, Tags = [tag], Metric = metric }
        select In(hypothesis, Conclusion.Of(outcome, insight) with { Effect = effect }, IsoWeek.Of(2026, 48).AddWeeks(week), corrects);

    private static Func<int, Learning> In(Hypothesis hypothesis, Conclusion conclusion, IsoWeek week, int corrects) => sequence =>
    {
        Learning learning = Learning.Of(sequence, hypothesis, conclusion, week, new DateTimeOffset(2026, 12, 1, 17, 0, 0, TimeSpan.Zero));
        return learning with { Corrects = corrects > 0 && corrects < sequence ? $"L{corrects}" : null };
    };

    [Fact]
    public void Queries_are_what_LINQ_says() => Props.Check(Plain, log =>
    {
        Learning[] all = [.. log];
        HashSet<string> corrected = [.. all.Select(l => l.Corrects!).Where(c => c is not null)];
        Learning[] now = [.. all.Where(l => !corrected.Contains(l.Id))];
        IsoWeek week = IsoWeek.Of(2026, 49);
        Assert.Equal(now, log.Current);
        Assert.Equal(all, log.WithCorrected());
        Assert.All(all, l => Assert.Equal(corrected.Contains(l.Id), log.IsCorrected(l.Id)));
        Assert.Equal(now.Where(l => l.Week == week), log.InWeek(week));
        Assert.Equal(now.Where(l => l.Week >= week && l.Week <= week.AddWeeks(1)), log.Between(week, week.AddWeeks(1)));
        Assert.Empty(log.Between(week.AddWeeks(1), week));
        Assert.Equal(now.Where(l => l.Stage == FunnelStage.Revenue), log.InStage(FunnelStage.Revenue));
        Assert.Equal(now.Where(l => l.Stage is null), log.InStage(null));
        Assert.Equal(now.Where(l => l.Tags[0] != "pricing"), log.Tagged("EMAIL"));
        Assert.Equal(now.Where(l => l.Owner is "mia" or "Mia"), log.OwnedBy("MIA"));
        Assert.Equal(now.Where(l => l.Outcome is Outcome.Won or Outcome.Lost), log.WithOutcome(Outcome.Won, Outcome.Lost));
        Assert.Empty(log.WithOutcome());
        Assert.Equal(now.Where(l => !l.Metric.IsNone), log.OnMetric(Metric.Of("OPEN rate")));
        Assert.Equal(now.Where(l => l.Metric.IsNone), log.OnMetric(Metric.None));
        Assert.Equal(now.Where(l => l.Hypothesis.Value == "a"), log.OfHypothesis(HypothesisId.Of("a")));
        Assert.Equal(now.Where(l => l.Insight.StartsWith("mails", StringComparison.Ordinal)), log.Containing(" FAIL  mail "));
        Assert.Equal(now, log.Containing(" "));
        Assert.Equal(
            all.Where(l => l.Stage == FunnelStage.Revenue && l.Owner == "leo").Where(l => l.Effect is not null),
            log.InStage(FunnelStage.Revenue).OwnedBy("leo").WithCorrected().Where(l => l.Effect is not null));
    }, cases: 300);

    [Fact]
    public void The_largest_effect_comes_first_and_kinds_do_not_mix() => Props.Check(Plain, log => Assert.Equal(
        [
            .. log.Current.ToArray().Where(l => l.Effect?.Kind == EffectKind.Relative).OrderByDescending(l => l.Effect!.Estimate).ThenBy(l => l.Sequence),
            .. log.Current.ToArray().Where(l => l.Effect?.Kind == EffectKind.Absolute).OrderByDescending(l => l.Effect!.Estimate).ThenBy(l => l.Sequence),
            .. log.Current.ToArray().Where(l => l.Effect is null),
        ],
        log.ByEffect()), cases: 300);

    [Fact]
    public void Entries_are_found_by_id_and_by_index()
    {
        LearningLog log = Logs.Two;
        Assert.Equal((2, "L2", "L1"), (log.Count, log["L2"].Id, log[0].Id));
        Assert.True(log.TryGet("L1", out Learning? first));
        Assert.Same(log[0], first);
        foreach (string id in new[] { "L0", "L3", "l1", "L01", "1", "", "L1 ", "L99999999999", "L+1" })
        {
            Assert.False(log.TryGet(id, out _), id);
            Assert.Throws<KeyNotFoundException>(() => log[id]);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => log[2]);
        Assert.Throws<ArgumentNullException>(() => log.TryGet(null!, out _));
    }

    [Fact]
    public void What_is_corrected_is_left_out_but_kept()
    {
        Assert.Equal("L2", Assert.Single(Logs.Two.Current).Id);
        Assert.True(Logs.Two.IsCorrected("L1"));
        Assert.Equal(2, Logs.Two.WithCorrected().Count());
    }

    [Fact]
    public void Verifying_computes_the_chain_anew_and_names_the_first_bad_entry()
    {
        Assert.Equal(new LogVerification(2, Logs.Two.Head, null), Logs.Two.Verify());
        LearningEntry[] entries = [.. Logs.Two.Entries];
        byte[] changed = entries[1].Raw.ToArray();
        changed[^90] ^= 1;
        var log = new LearningLog();
        log.Append(entries[0]);
        log.Append(entries[1] with { Raw = changed });
        LogVerification verification = log.Verify();
        Assert.Equal((false, 2, 2), (verification.IsIntact, verification.Count, verification.FirstBadSequence));
        Assert.StartsWith("entry 2 of the log does not match its hash", verification.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_are_checked()
    {
        LearningLog log = Logs.Two;
        Assert.Throws<ArgumentNullException>(() => log.Tagged(null!));
        Assert.Throws<ArgumentNullException>(() => log.OwnedBy(null!));
        Assert.Throws<ArgumentNullException>(() => log.WithOutcome(null!));
        Assert.Throws<ArgumentNullException>(() => log.Containing(null!));
        Assert.Throws<ArgumentNullException>(() => log.Where(null!));
        Assert.Throws<ArgumentNullException>(() => log.Current.Accepts(null!));
        Assert.Throws<KeyNotFoundException>(() => log.IsCorrected("L3"));
    }
}
