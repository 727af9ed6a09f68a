using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>Win rates by one property of the tests, such as their stage.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("by {Dimension}: {Groups.Count} groups")]
public sealed partial class WinRateBreakdown
{
    private static readonly string[] Names = [.. Enumerable.Range(0, IceScore.MaxRating + 1).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    private WinRateBreakdown(string dimension, RateShrinkage shrinkage, IReadOnlyList<WinRateGroup> groups)
    {
        Dimension = dimension;
        Shrinkage = shrinkage;
        Groups = groups;
    }

    /// <summary>The property: <c>stage</c>, <c>tag</c>, <c>owner</c>, <c>impact</c>, <c>confidence</c> or <c>ease</c>.</summary>
    public string Dimension { get; }

    /// <summary>How far the groups are drawn to the rate of all, and why.</summary>
    public RateShrinkage Shrinkage { get; }

    /// <summary>The groups: ratings from 1 to 10, others by the rate to expect, best first; those without a name come last.</summary>
    public IReadOnlyList<WinRateGroup> Groups { get; }

    /// <summary>The breakdown of some learnings by a property that has any number of values for each.</summary>
    internal static WinRateBreakdown Of(string dimension, IEnumerable<Learning> learnings, Func<Learning, IReadOnlyList<string?>> namesOf, InsightsOptions options)
    {
        var tallies = new Dictionary<string, WinRateTally>(StringComparer.OrdinalIgnoreCase);
        var nameless = new WinRateTally(null);
        foreach (Learning learning in learnings)
        {
            foreach (string? name in namesOf(learning))
                TallyOf(name).Add(learning, options.Definition);
        }

        WinRateTally[] all = [.. tallies.Values.Append(nameless).Where(t => t.Tests > 0)];
        RateShrinkage shrinkage = RateShrinkage.Of(all.Select(t => (t.Won, t.Counted)));
        return new(dimension, shrinkage, [.. all.Select(t => t.ToGroup(shrinkage, options))
            .OrderBy(g => g.Name is null)
            .ThenByDescending(g => g.Shrunk.Mean)
            .ThenByDescending(g => g.Counted.Counted)
            .ThenBy(g => g.Name, StringComparer.Ordinal)]);

        WinRateTally TallyOf(string? name)
        {
            if (name is null)
                return nameless;
            if (!tallies.TryGetValue(name, out WinRateTally? tally))
                tallies.Add(name, tally = new WinRateTally(name));
            return tally;
        }
    }

    /// <summary>The breakdown by one of the ratings that were frozen before the test.</summary>
    internal static WinRateBreakdown OfRating(string rating, IEnumerable<Learning> learnings, Func<IceScore, int> ratingOf, InsightsOptions options)
    {
        WinRateBreakdown made = Of(rating, learnings, l => [l.Prediction?.Score is { } score ? Names[ratingOf(score)] : null], options);
        return new(rating, made.Shrinkage, [.. made.Groups.OrderBy(g => Array.IndexOf(Names, g.Name) is > 0 and var i ? i : Names.Length)]);
    }
}
