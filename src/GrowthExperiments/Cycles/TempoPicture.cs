namespace GrowthExperiments;

/// <summary>The tempo of some weeks as bars over their bands.</summary>
internal static class TempoPicture
{
    public const string Title = "Tests started by week, against the band";

    public static Picture Of(IReadOnlyList<WeekTempo> weeks)
    {
        if (weeks.Count == 0)
            return Picture.OfWords(Title, "No week was planned yet.");
        (int inBand, int closed) = WeekTempo.Kept(weeks);
        string description = $"{ExactNumber.Format(inBand)} of {CycleWords.Count(closed, "closed week")} in the band, from {weeks[0].Week} to {weeks[^1].Week}.";
        return TempoChart.Draw(Title, description, [.. weeks.Select(w => new TempoChart.Bar(w.Week, w.Started, w.Band.Low, w.Band.High, w.IsOpen))]);
    }
}
