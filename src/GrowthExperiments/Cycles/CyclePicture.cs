namespace GrowthExperiments;

/// <summary>The tests of a week over its days.</summary>
internal static class CyclePicture
{
    public static Picture Of(WeeklyCycle cycle, Func<HypothesisId, string> titleOf, Room room, int rows)
    {
        string title = $"The tests of {cycle.Week}";
        if (cycle.Experiments.Count == 0)
            return Picture.OfWords(title, "No test is planned.");
        DateTime monday = cycle.Week.Monday.ToDateTime(TimeOnly.MinValue);
        IEnumerable<WeekChart.Row> shown = cycle.Experiments.Take(rows).Select(e => new WeekChart.Row(titleOf(e.Hypothesis), CycleWords.Of(e.Status), DayOf(e.Started), DayOf(e.Ended)));
        return WeekChart.Draw(title, $"{StatesOf(cycle)}.", room, cycle.Week.Monday, [.. shown]);

        double? DayOf(DateTimeOffset? instant) => instant is { } at ? (at.DateTime - monday).TotalDays : null;
    }

    /// <summary>How many tests are how far, such as <c>11 tests: 8 concluded, 2 running, 1 carried over</c>.</summary>
    public static string StatesOf(WeeklyCycle cycle)
    {
        IEnumerable<string> states = cycle.Experiments.GroupBy(e => e.Status).OrderBy(g => g.Key).Select(g => $"{ExactNumber.Format(g.Count())} {CycleWords.Of(g.Key)}");
        return $"{CycleWords.Count(cycle.Experiments.Count, "test")}: {string.Join(", ", states)}";
    }
}
