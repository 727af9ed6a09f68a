using System.Globalization;

namespace GrowthExperiments.Tool.Output;

/// <summary>How a ranking is printed.</summary>
internal enum RankFormat
{
    Table = 1,
    Json,
    Csv,
    Markdown,
}

/// <summary>The part of a ranking that was asked for, and how it prints itself.</summary>
internal sealed class RankPage(StreamRanking ranking, IReadOnlyList<RankedHypothesis> items)
{
    public static IReadOnlyList<string> Columns { get; } = ["place", "rank", "score", "impact", "confidence", "ease", "stage", "owner", "title", "id"];

    public StreamRanking Ranking => ranking;

    public IReadOnlyList<RankedHypothesis> Items => items;

    /// <summary>What was ranked and what was not, in one line.</summary>
    public string Summary => string.Create(
        CultureInfo.InvariantCulture,
        $"{ranking.Count} ranked by {Shown.Escaped(ranking.Formula.Name)}, {ranking.UnscoredCount} not rated yet, {ranking.SetAsideCount} set aside by status.");

    public Task PrintAsync(RankFormat format, Terminal terminal, CancellationToken cancellationToken) => format switch
    {
        RankFormat.Json => RankJson.WriteAsync(this, terminal, cancellationToken),
        RankFormat.Csv => RankCsv.WriteAsync(this, terminal, cancellationToken),
        RankFormat.Markdown => RankMarkdown.WriteAsync(this, terminal.Output),
        _ => RankTable.WriteAsync(this, terminal),
    };

    /// <summary>The cells of one item, in the order of <see cref="Columns"/>, as given.</summary>
    public static string[] Cells(RankedHypothesis item)
    {
        Hypothesis h = item.Hypothesis;
        IceScore score = h.Score!.Value;
        return
        [
            Text(item.Place),
            Text(item.Rank),
            RankingWords.Number(item.Value),
            Text(score.Impact),
            Text(score.Confidence),
            Text(score.Ease),
            h.Stage?.ToString() ?? "",
            h.Owner ?? "",
            h.Title,
            h.Id.Value,
        ];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
