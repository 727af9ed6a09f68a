using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What differs between two rankings, seen as going from a baseline to a newer one.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{Entered.Count} enter and {Left.Count} leave the top {Top}")]
public sealed partial class RankingComparison
{
    private readonly Lazy<IReadOnlyList<RankingMove>> _moves;

    internal RankingComparison(Ranking baseline, Ranking ranking, int top)
    {
        Baseline = baseline;
        Ranking = ranking;
        Top = top;
        Entered = [.. ranking.Top(top).Select(r => MoveOf(r, baseline)).Where(m => m.Before is null || m.Before > top)];
        Left = [.. baseline.Top(top).Select(r => MoveFrom(r, ranking)).Where(m => m.After is null || m.After > top)];
        _moves = new Lazy<IReadOnlyList<RankingMove>>(() => [.. ranking.Select(r => MoveOf(r, baseline)).Where(m => m.Up != 0).OrderByDescending(m => Math.Abs(m.Up)).ThenBy(m => m.After)]);
    }

    /// <summary>The ranking compared with.</summary>
    public Ranking Baseline { get; }

    /// <summary>The newer ranking.</summary>
    public Ranking Ranking { get; }

    /// <summary>How many places count as the top.</summary>
    public int Top { get; }

    /// <summary>Those in the top now that were not there in the baseline, by their place now.</summary>
    public IReadOnlyList<RankingMove> Entered { get; }

    /// <summary>Those in the top of the baseline that are not there now, by their place then.</summary>
    public IReadOnlyList<RankingMove> Left { get; }

    /// <summary>How many in the top of the baseline are in the top now, too.</summary>
    public int Stayed => Math.Min(Top, Baseline.Count) - Left.Count;

    /// <summary>Those in both rankings whose place changed, the farthest first, then by their place now.</summary>
    public IReadOnlyList<RankingMove> Moves => _moves.Value;

    private static RankingMove MoveOf(RankedHypothesis now, Ranking baseline) =>
        new(now.Hypothesis, baseline.TryGetPlace(now.Hypothesis.Id, out int before) ? before : null, now.Place);

    private static RankingMove MoveFrom(RankedHypothesis then, Ranking ranking) =>
        ranking.TryGetPlace(then.Hypothesis.Id, out int after)
            ? new(ranking[after - 1].Hypothesis, then.Place, after)
            : new(then.Hypothesis, then.Place, null);
}
