using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.TestKit;

/// <summary>Generators of the model, with texts as hostile as the rules allow.</summary>
public static partial class Gens
{
    private static readonly string[] Pieces =
    [
        "a", "B", "0", " ", "é", "e\u0301", "ß", "İ", "ı", "😀", "👩‍👩‍👧", "日本", "\u202E", "\u2066", "\u200B", "\uFEFF", "\u2028", "\u0085",
        "\u007F", "=", "+", "-", "@", "'", "\"", "\"\"", ",", ";", "|", ":", "\\", "/", "<b>", "&amp;", "＝", "＋", "－", "＠", "null", "NaN", "{", "[",
        "=1+1", "-10", "'=x", "1e5", "{{7*7}}", "\U000E0001", "\uFFFD", "\uD7FF", "\uE000",
    ];

    private static readonly string[] Breaks = ["\n", "\r", "\r\n", "\t"];

    public static Gen<int> Rating { get; } = Gen.Choose(1, 10);

    public static Gen<IceScore> Score { get; } =
        from i in Rating from c in Rating from e in Rating select IceScore.Of(i, c, e);

    public static Gen<IceFormula> Formula { get; } = Gen.OneOf(
        Gen.Elements(IceFormula.Product, IceFormula.Mean, IceFormula.Sum),
        from i in Gen.Choose(0, 30) from c in Gen.Choose(0, 30) from e in Gen.Choose(1, 30) select IceFormula.Weighted(i / 10m, c / 10m, e / 10m),
        from m in Gen.Choose(1, 7) select IceFormula.From($"bucket {m}", s => s.Product % m));

    /// <summary>A text on one line that is visible, of 1 to 12 pieces.</summary>
    public static Gen<string> Line { get; } = Visible(Gen.Elements(Pieces));

    /// <summary>A text over several lines that is visible.</summary>
    public static Gen<string> Lines { get; } = Visible(Gen.Elements([.. Pieces, .. Breaks]));

    public static Gen<string> Tag { get; } =
        Line.Select(t => t.Replace(";", "", StringComparison.Ordinal).Trim()).Where(t => TextRules.Tag(t) is null);

    public static Gen<HypothesisId> Id { get; } =
        Line.Select(t => t.Trim()).Where(t => HypothesisId.TryParse(t, out _)).Select(t => HypothesisId.Of(t));

    public static Gen<decimal> Lift { get; } =
        from n in Gen.Choose(-1000, 100_000) from scale in Gen.Elements(1_000m, 10_000m, 1m) select n / scale < -1 ? -1 : Math.Min(n / scale, 1000);

    public static Gen<Effort> Effort { get; } = Gen.OneOf(
        Gen.Choose(1, 1000).Select(n => GrowthExperiments.Effort.Of(n / 4m)),
        from d in Gen.Choose(1, 99)
        from e in Gen.Choose(1, 99)
        from name in Tag.Where(t => !t.Contains(':') && t != "data")
        select GrowthExperiments.Effort.Of(("data", d / 2m), (name, e)));

    public static Gen<DateTimeOffset> Instant { get; } =
        from ticks in Gen.Choose(0, int.MaxValue)
        from fine in Gen.Choose(0, 9_999_999)
        from minutes in Gen.Elements(0, 60, -480, 345, 840, -840)
        select new DateTimeOffset(new DateTime(1971, 1, 1).AddSeconds(ticks).AddTicks(fine), TimeSpan.FromMinutes(minutes));

    public static Gen<FunnelStage> Stage { get; } = Gen.Elements(Enum.GetValues<FunnelStage>());

    public static Gen<HypothesisStatus> Status { get; } = Gen.Elements(Enum.GetValues<HypothesisStatus>());

    /// <summary>A hypothesis with any of its parts present or absent.</summary>
    public static Gen<Hypothesis> Hypothesis { get; } =
        from title in Line
        from id in Maybe(Id)
        from change in MaybeNull(Lines)
        from metric in MaybeNull(Line)
        from rationale in MaybeNull(Lines)
        from stage in Maybe(Stage)
        from market in MaybeNull(Line)
        from owner in MaybeNull(Line)
        from tags in Gen.Choose(0, 3).SelectMany(n => Tag.ListOf(n))
        from surface in MaybeNull(Line)
        from serves in Maybe(Id)
        from guardedBy in Maybe(Id)
        from effort in MaybeNull(Effort)
        from lift in Maybe(Lift)
        from created in Maybe(Instant)
        from score in Maybe(Score)
        from status in Status
        select GrowthExperiments.Hypothesis.Create(title, stage, score, id) with
        {
            Change = change,
            Metric = metric is null ? Metric.None : Metric.Of(metric),
            Rationale = rationale,
            Market = market,
            Owner = owner,
            Tags = [.. tags],
            Surface = surface is null ? Surface.None : Surface.Of(surface),
            Serves = serves is { } keyResult ? KeyResultId.Of(keyResult.Value) : KeyResultId.None,
            GuardedBy = guardedBy is { } gate ? GateId.Of(gate.Value) : GateId.None,
            Effort = effort,
            ExpectedLift = lift,
            Created = created,
            Status = status,
        };

    public static Gen<RaterScore> RaterScore { get; } =
        from rater in Line from score in Score from at in Maybe(Instant) select GrowthExperiments.RaterScore.Of(rater, score, at);

    public static Gen<RaterScore[]> Ratings { get; } =
        Gen.Choose(0, 3).SelectMany(n => RaterScore.ListOf(n)).Select(ratings => ratings.DistinctBy(r => r.Rater, StringComparer.Ordinal).ToArray());

    public static Gen<DateOnly> Date { get; } = Gen.Choose(0, DateOnly.MaxValue.DayNumber).Select(DateOnly.FromDayNumber);

    public static Gen<Evidence> Evidence { get; } =
        from kind in Gen.Elements(Enum.GetValues<EvidenceKind>()) from date in Date from note in MaybeNull(Line) select GrowthExperiments.Evidence.Of(kind, date, note);

    /// <summary>A hypothesis that single people may have rated, with evidence, which no sheet can hold.</summary>
    public static Gen<Hypothesis> RatedHypothesis { get; } =
        from hypothesis in Hypothesis
        from ratings in Ratings
        from rated in Maybe(Instant)
        from evidence in Gen.Choose(0, 3).SelectMany(n => Evidence.ListOf(n))
        select hypothesis with { Ratings = ratings, Rated = rated, Evidence = [.. evidence] };

    public static Gen<RatingPolicy> RatingPolicy { get; } =
        from rule in Gen.Elements(Enum.GetValues<AgreementRule>())
        from days in Gen.Choose(1, 3_650)
        from spread in Gen.Choose(1, 9)
        select new RatingPolicy { Rule = rule, LifetimeDays = days, DiscussFrom = spread };

    public static Gen<Effect> Effect { get; } = Gen.OneOf(
        from size1 in Gen.Choose(1, 5_000)
        from count1 in Gen.Choose(1, size1)
        from size2 in Gen.Choose(1, 5_000)
        from count2 in Gen.Choose(0, size2)
        from kind in Gen.Elements(Enum.GetValues<EffectKind>())
        from level in Gen.Elements(0.95m, 0.8m, 0.999m)
        select GrowthExperiments.Effect.FromCounts(count1, size1, count2, size2, kind, level),
        from kind in Gen.Elements(Enum.GetValues<EffectKind>())
        from estimate in Lift
        from unit in MaybeNull(Line)
        from width in Maybe(Lift.Select(Math.Abs))
        select GrowthExperiments.Effect.Of(kind, estimate) with { Unit = unit, Interval = width is { } w ? (estimate - w, estimate + (w / 3)) : null });

    /// <summary>What somebody says who concludes a test, with any of its parts present or absent.</summary>
    public static Gen<Conclusion> Conclusion { get; } =
        from outcome in Gen.Elements(Enum.GetValues<Outcome>())
        from insight in Lines
        from effect in MaybeNull(Effect)
        from decision in Maybe(Gen.Elements(Enum.GetValues<Decision>()))
        from effort in MaybeNull(Effort)
        from evidence in Gen.Choose(0, 2).SelectMany(n => Line.ListOf(n))
        from followUps in Gen.Choose(0, 2).SelectMany(n => Id.ListOf(n))
        from author in MaybeNull(Line)
        select GrowthExperiments.Conclusion.Of(outcome, insight) with
        {
            Effect = effect,
            Decision = decision,
            ActualEffort = effort,
            Evidence = [.. evidence],
            FollowUps = [.. followUps],
            Author = author,
        };

    /// <summary>A learning as a program makes it, before it has its place in a log.</summary>
    public static Gen<Func<int, Learning>> Learning { get; } =
        from hypothesis in RatedHypothesis
        from conclusion in Conclusion
        from week in Gen.Choose(0, 3_000)
        from at in Instant
        from started in Maybe(Instant)
        from ended in Maybe(Instant)
        from predicted in Gen.Elements(true, false)
        from corrects in Gen.Choose(0, 9)
        from origin in Gen.Choose(0, 3)
        select (Func<int, Learning>)(sequence => GrowthExperiments.Learning.Of(sequence, hypothesis, conclusion, IsoWeek.Of(1999, 1).AddWeeks(week), at) with
        {
            Started = started,
            Ended = ended,
            Prediction = predicted ? Prediction.Of(hypothesis, started ?? at) : null,
            Corrects = corrects > 0 && corrects < sequence ? GrowthExperiments.Learning.IdOf(corrects) : null,
            Origin = origin == 0 ? new LearningOrigin(hypothesis.Owner, "L7", new ChainHash(1, 2, 3, ulong.MaxValue)) : null,
        });

    /// <summary>A backlog of up to <paramref name="most"/> hypotheses with many ties; ids are distinct.</summary>
    public static Gen<Backlog> BacklogUpTo(int most) =>
        from n in Gen.Choose(0, most)
        from hypotheses in Hypothesis.ListOf(n)
        select new Backlog(hypotheses.DistinctBy(h => h.Id));

    /// <summary>A plain backlog: short titles, every part that ranking looks at; faster to make, with many ties.</summary>
    public static Gen<Backlog> RankableUpTo(int most) =>
        from n in Gen.Choose(0, most)
        from rows in Row.ListOf(n)
        select new Backlog(rows.Select((r, i) => GrowthExperiments.Hypothesis.Create($"idea {i}", r.Stage, r.Score, HypothesisId.Of($"h{i}")) with
        {
            Status = r.Status,
            Owner = r.Owner,
            Market = r.Market,
            Tags = [r.Tag],
        }));

    private static Gen<(FunnelStage? Stage, IceScore? Score, HypothesisStatus Status, string Owner, string Market, string Tag)> Row { get; } =
        from stage in Maybe(Stage)
        from score in Maybe(Gen.OneOf(Score, Gen.Elements(IceScore.Of(2, 6, 5), IceScore.Of(6, 2, 5), IceScore.Of(5, 2, 6), IceScore.Of(5, 6, 2))))
        from status in Gen.Elements(HypothesisStatus.Idea, HypothesisStatus.Idea, HypothesisStatus.Planned, HypothesisStatus.Running, HypothesisStatus.Archived)
        from owner in Gen.Elements("mia", "Mia", "leo")
        from market in Gen.Elements("FR", "DE")
        from tag in Gen.Elements("email", "pricing")
        select (stage, score, status, owner, market, tag);

    public static Gen<T?> Maybe<T>(Gen<T> gen)
        where T : struct => Gen.Frequency((1, Gen.Constant((T?)null)), (3, gen.Select(v => (T?)v)));

    public static Gen<T?> MaybeNull<T>(Gen<T> gen)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (3, gen.Select(v => (T?)v)));

    private static Gen<string> Visible(Gen<string> piece) =>
        from n in Gen.Choose(1, 12)
        from pieces in piece.ListOf(n)
        let text = string.Concat(pieces)
        select TextRules.HasVisible(text) ? text : text + "x";
}
