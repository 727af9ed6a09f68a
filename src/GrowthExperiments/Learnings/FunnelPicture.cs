namespace GrowthExperiments;

/// <summary>Tests and wins by stage as bars.</summary>
internal static class FunnelPicture
{
    public const string Title = "Tests and wins by stage of the funnel";

    public static Picture Of(Funnel funnel) => funnel.Tests == 0
        ? Picture.OfWords(Title, "No test is concluded yet.")
        : FunnelChart.Draw(Title, $"{funnel}.", [.. funnel.Stages.Select(s => new FunnelChart.Row(s.Name, s.Tests, s.Won))]);
}
