using System.Globalization;

namespace GrowthExperiments;

/// <summary>Finds out which formula a sheet's own score follows, and remembers the rows that break it.</summary>
internal sealed class ScoreInference(int maxListed)
{
    private static readonly Candidate[] Candidates =
    [
        new("product", " x ", (i, c, e) => i * c * e, ""),
        new("mean", ", ", (i, c, e) => (i + c + e) / 3, "the mean of "),
        new("sum", " + ", (i, c, e) => i + c + e, ""),
        new("product/10", " x ", (i, c, e) => i * c * e / 10, "a tenth of "),
    ];

    private const int MaxDecimals = 28;

    private readonly long[] _agreeing = new long[Candidates.Length];
    private readonly List<(SourcePlace Place, string Text)>[] _broken = [.. Candidates.Select(_ => new List<(SourcePlace, string)>())];
    private long _count;

    public void Add(SourcePlace place, string cell, decimal score, (decimal Impact, decimal Confidence, decimal Ease) r)
    {
        _count++;
        int decimals = DecimalsOf(cell, score);
        for (int i = 0; i < Candidates.Length; i++)
        {
            Candidate candidate = Candidates[i];
            decimal value = candidate.Value(r.Impact, r.Confidence, r.Ease);
            if (Agrees(value, score, decimals))
                _agreeing[i]++;
            else if (_broken[i].Count < maxListed)
                _broken[i].Add((place, SheetMessages.ScoreDisagrees(cell, candidate.Words(r), value)));
        }
    }

    /// <summary>The best candidate; it fits when more than half of the rows agree. An earlier one wins a tie.</summary>
    public StatedScore ToScore(SheetColumn column)
    {
        int best = Best();
        bool fits = _agreeing[best] * 2 > _count;
        return new StatedScore(column, fits ? Candidates[best].Name : null, _count, _agreeing[best]);
    }

    /// <summary>What there is to say: the formula with its share, then each row that breaks it.</summary>
    public IEnumerable<ImportNote> Notes(StatedScore score)
    {
        if (_count == 0)
            yield break;
        string header = Shown.Quoted(score.Column.Header.AsSpan().Trim());
        yield return new ImportNote("score.formula", SheetMessages.ScoreFormula(header, score));
        if (score.Formula is null)
            yield break;
        foreach ((SourcePlace place, string text) in _broken[Best()])
            yield return new ImportNote("score.disagrees", text, place);
        long more = score.RowCount - score.AgreeingCount - _broken[Best()].Count;
        if (more > 0)
            yield return new ImportNote("score.disagrees", string.Create(CultureInfo.InvariantCulture, $"{more} more rows disagree with their own ratings"));
    }

    private int Best() => Array.IndexOf(_agreeing, _agreeing.Max());

    /// <summary>Whether the value, with as many decimals as the score shows, is the score: rounded either way, or cut.</summary>
    private static bool Agrees(decimal value, decimal score, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) == score
        || Math.Round(value, decimals, MidpointRounding.ToEven) == score
        || Math.Round(value, decimals, MidpointRounding.ToZero) == score;

    /// <summary>How many decimals the cell shows, zeros at its end included; with an exponent, how many the score needs.</summary>
    private static int DecimalsOf(string cell, decimal score)
    {
        int separator = cell.AsSpan().LastIndexOfAnyExceptInRange('0', '9');
        if (separator <= 0 || cell.AsSpan().ContainsAny('e', 'E'))
            return score.Scale;
        return Math.Min(cell.Length - separator - 1, MaxDecimals);
    }

    private sealed record Candidate(string Name, string Sign, Func<decimal, decimal, decimal, decimal> Value, string Prefix)
    {
        public string Words((decimal Impact, decimal Confidence, decimal Ease) r) =>
            Prefix + string.Join(Sign, new[] { r.Impact, r.Confidence, r.Ease }.Select(ExactNumber.Format));
    }
}
