namespace GrowthExperiments;

/// <summary>Win rates of groups with their intervals.</summary>
internal static class BreakdownPicture
{
    /// <summary>The picture.</summary>
    /// <param name="breakdown">The groups.</param>
    /// <param name="all">The rate of all tests, to hold the groups against; null for that of all groups together.</param>
    /// <param name="room">The width that there is.</param>
    /// <param name="rows">How many groups at most.</param>
    public static Picture Of(WinRateBreakdown breakdown, double? all, Room room, int rows)
    {
        string title = $"Win rate by {breakdown.Dimension}";
        WinRateGroup[] counted = [.. Counted(breakdown)];
        if (counted.Length == 0)
            return Picture.OfWords(title, "No test is concluded yet.");
        WinRateGroup[] shown = [.. counted.Take(rows)];
        double reference = all ?? ((double)counted.Sum(g => g.Counted.Won) / counted.Sum(g => g.Counted.Counted));
        string description = $"The win rate of {CycleWords.Count(shown.Length, "group")} with its interval and what to expect, against {Percent.Of(reference)} of all.";
        return IntervalChart.Draw(
            title, description, room,
            [.. shown.Select(g => new IntervalChart.Row(NameOf(g, breakdown), (double)g.Counted.Value!.Value, g.Interval, g.Shrunk.Mean))],
            (reference, $"all: {Percent.Of(reference)}"),
            isSigned: false);
    }

    /// <summary>The groups that tell something.</summary>
    public static IEnumerable<WinRateGroup> Counted(WinRateBreakdown breakdown) => breakdown.Groups.Where(g => g.Counted.Counted > 0);

    public static string NameOf(WinRateGroup group, WinRateBreakdown breakdown) => group.Name ?? $"No {breakdown.Dimension}";
}
