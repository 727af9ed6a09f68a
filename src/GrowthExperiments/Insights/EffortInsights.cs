using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What tests cost against what was planned.</summary>
/// <remarks>A test counts that had a planned effort when it started and an actual one when it was concluded. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class EffortInsights
{
    private EffortInsights(EffortGroup? all, IReadOnlyList<EffortGroup> byOwner, IReadOnlyList<EffortGroup> byStage, int leftOut)
    {
        All = all;
        ByOwner = byOwner;
        ByStage = byStage;
        LeftOut = leftOut;
    }

    /// <summary>All tests together; null when none has both efforts.</summary>
    public EffortGroup? All { get; }

    /// <summary>By owner, the one who takes most of what was planned first; those without an owner last.</summary>
    public IReadOnlyList<EffortGroup> ByOwner { get; }

    /// <summary>By stage of the funnel, the one that takes most of what was planned first; those without a stage last.</summary>
    public IReadOnlyList<EffortGroup> ByStage { get; }

    /// <summary>How many learnings do not say what was planned, or what it took.</summary>
    public int LeftOut { get; }

    internal static EffortInsights Of(IReadOnlyCollection<Learning> learnings)
    {
        Learning[] known = [.. learnings.Where(l => l is { Prediction.Effort: not null, ActualEffort: not null })];
        int leftOut = learnings.Count - known.Length;
        if (EffortBias.Of(known.Select(Pair)) is not { } all)
            return new(null, [], [], leftOut);
        return new(GroupOf(null, known, all, all), GroupsBy(known, l => l.Owner, all), GroupsBy(known, l => l.Stage?.ToString(), all), leftOut);
    }

    /// <summary>The result in words.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => All is null ? "no test says what was planned and what it took" : All.ToString();

    private static (decimal Planned, decimal Actual) Pair(Learning learning) => (learning.Prediction!.Effort!.Total, learning.ActualEffort!.Total);

    private static EffortGroup[] GroupsBy(IEnumerable<Learning> learnings, Func<Learning, string?> nameOf, EffortBias all) =>
    [
        .. learnings.GroupBy(l => nameOf(l) ?? "", StringComparer.OrdinalIgnoreCase)
            .Select(part => GroupOf(part.Key.Length == 0 ? null : part.Key, [.. part], EffortBias.Of(part.Select(Pair))!, all))
            .OrderBy(g => g.Name is null)
            .ThenByDescending(g => g.Expected)
            .ThenBy(g => g.Name, StringComparer.Ordinal),
    ];

    private static EffortGroup GroupOf(string? name, IReadOnlyCollection<Learning> learnings, EffortBias bias, EffortBias all) => new(
        name, bias, bias.Shrunk(all), learnings.Sum(l => Pair(l).Planned), learnings.Sum(l => Pair(l).Actual));
}
