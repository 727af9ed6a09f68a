using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.TestKit;

/// <content>Generators of objectives and key results.</content>
public static partial class Gens
{
    /// <summary>A number that a key result may have: plain ones, the ends of the range, and the finest.</summary>
    public static Gen<decimal> KeyFigure { get; } = Gen.Frequency(
        (6, Gen.Choose(-2_000, 2_000).Select(n => n / 4m)),
        (1, Gen.Elements(1e15m, -1e15m, 1e15m - 0.000000000001m, 0.0000000000000000000000000001m, 1m / 3, -7.9228162514264337593543950335m)));

    /// <summary>One of a few quarters, so that many are equal.</summary>
    public static Gen<Quarter> NearQuarter { get; } = from year in Gen.Choose(2025, 2027) from number in Gen.Choose(1, 4) select Quarter.Of(year, number);

    /// <summary>A key result with any of its parts present or absent.</summary>
    public static Gen<KeyResult> KeyResult { get; } =
        from title in Line
        from id in Maybe(Id.Select(i => KeyResultId.Of(i.Value)))
        from start in KeyFigure
        from target in KeyFigure.Where(t => t != start)
        from due in Date
        from metric in MaybeNull(Line)
        from unit in MaybeNull(Line)
        from current in KeyFigure
        from isStretch in Gen.Elements(true, false)
        select GrowthExperiments.KeyResult.Create(title, start, target, due, id) with
        {
            Metric = metric is null ? Metric.None : Metric.Of(metric),
            Unit = unit,
            Current = current,
            IsStretch = isStretch,
        };

    /// <summary>An objective of a few quarters, levels and teams, so that many are of the same; its parent is one of the ids.</summary>
    public static Gen<Objective> ObjectiveOf(params string?[] parents) =>
        from title in Line
        from id in MaybeNull(Id.Select(i => i.Value))
        from quarter in NearQuarter
        from unit in Gen.Elements<(OkrLevel Level, string? Team)>(
            (OkrLevel.Company, null), (OkrLevel.Department, "sales"), (OkrLevel.Department, "product"), (OkrLevel.Team, "growth"), (OkrLevel.Team, "sales"))
        from parent in Gen.Elements(parents)
        from n in Gen.Choose(0, 4)
        from keyResults in KeyResult.ListOf(n)
        select Objective.Create(title, quarter, unit.Level, unit.Team, id) with { Parent = parent, KeyResults = [.. keyResults.DistinctBy(k => k.Id)] };

    /// <summary>A set of up to <paramref name="most"/> objectives, some of which have parents.</summary>
    public static Gen<OkrSet> OkrsUpTo(int most) =>
        from n in Gen.Choose(0, most)
        from objectives in ObjectiveOf([null]).ListOf(n)
        from picks in Gen.Choose(0, 5).ListOf(n)
        select Joined(objectives, picks);

    /// <summary>Of the objectives those that a set takes one after the other, some under one that is there.</summary>
    private static OkrSet Joined(IEnumerable<Objective> objectives, IEnumerable<int> picks)
    {
        OkrSet okrs = OkrSet.Empty;
        foreach ((Objective objective, int pick) in objectives.DistinctBy(o => o.Id).Zip(picks))
        {
            Objective[] above = [.. okrs.Where(o => o.Level < objective.Level)];
            Objective child = objective with
            {
                Parent = pick < above.Length ? above[pick].Id : null,
                KeyResults = [.. objective.KeyResults.Where(k => !okrs.TryGetKeyResult(k.Id, out _, out _))],
            };
            if (okrs.FaultWith(child) is null)
                okrs = okrs.With(child);
        }

        return okrs;
    }
}
