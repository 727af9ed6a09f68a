namespace GrowthExperiments;

/// <summary>The integral behind <see cref="TopProbabilities"/>, panel by panel from the lowest score on.</summary>
internal sealed class TopIntegral
{
    /// <summary>The deviations beyond which less than 2e-16 lies.</summary>
    public const double Reach = 8.2;

    private const double Narrowest = 1e-10; // of the largest number: a narrower spread cannot be told from none

    private readonly int _top;
    private readonly double[] _means;
    private readonly double[] _deviations;
    private readonly double[] _result;
    private readonly int[] _certain;
    private readonly int[] _spread;

    public TopIntegral(IReadOnlyList<(double Mean, double Deviation)> scores, int top)
    {
        _top = top;
        _result = new double[scores.Count];
        double largest = Math.Max(scores.Max(s => Math.Max(Math.Abs(s.Mean), s.Deviation)), double.Epsilon);
        _means = [.. scores.Select(s => s.Mean / largest)];
        _deviations = [.. scores.Select(s => s.Deviation / largest)];
        int[] all = [.. Enumerable.Range(0, scores.Count)];
        _certain = [.. all.Where(i => _deviations[i] < Narrowest)];
        _spread = [.. all.Where(i => _deviations[i] >= Narrowest)];
    }

    public double[] Probabilities()
    {
        foreach (int item in _certain)
            _result[item] = OfCertain(item);
        double from = _spread.Length == 0 ? double.PositiveInfinity : _spread.Min(Low);
        while (double.IsFinite(from))
        {
            double to = EndOfPanel(from);
            if (to > from)
                AddPanel(from, to);
            from = to > from ? to : double.PositiveInfinity;
        }

        return Array.ConvertAll(_result, p => Math.Clamp(p, 0, 1));
    }

    private double Low(int item) => _means[item] - (Reach * _deviations[item]);

    private double High(int item) => _means[item] + (Reach * _deviations[item]);

    private double Above(int item, double score) => NormalDistribution.Above((score - _means[item]) / _deviations[item]);

    private double OfCertain(int item)
    {
        double score = _means[item];
        int surely = _certain.Count(other => _means[other] > score || (_means[other] == score && other < item)) + _spread.Count(other => Low(other) >= score);
        if (surely >= _top)
            return 0;
        double[] above = [.. _spread.Where(other => Low(other) < score && High(other) > score).Select(other => Above(other, score))];
        return _top - surely > above.Length ? 1 : new PoissonBinomial(above.Length, _top - surely).Fewer(above);
    }

    /// <summary>A panel is no wider than the narrowest spread within it, and ends at each certain score, where the integrand jumps.</summary>
    /// <returns>Its end; where no score is spread any more, its start.</returns>
    private double EndOfPanel(double from)
    {
        double width = double.PositiveInfinity;
        foreach (int item in _spread)
        {
            if (High(item) > from)
                width = Math.Min(width, Math.Max(_deviations[item], Low(item) - from));
        }

        if (double.IsInfinity(width))
            return from;
        double to = from + width;
        foreach (int item in _certain)
        {
            if (_means[item] > from)
                to = Math.Min(to, _means[item]);
        }

        return to;
    }

    private void AddPanel(double from, double to)
    {
        int surely = _certain.Count(item => _means[item] >= to) + _spread.Count(item => Low(item) >= to);
        if (surely >= _top)
            return;
        int[] here = [.. _spread.Where(item => Low(item) < to && High(item) > from)];
        if (here.Length == 0)
            return;
        bool anyPlaces = _top - surely >= here.Length; // as many as there are scores here
        var events = new PoissonBinomial(here.Length, anyPlaces ? 1 : _top - surely);
        var above = new double[here.Length];
        var fewer = new double[here.Length];
        foreach ((double score, double weight) in GaussLegendre.Between(from, to))
        {
            for (int i = 0; i < here.Length; i++)
                above[i] = Above(here[i], score);
            if (anyPlaces)
                Array.Fill(fewer, 1);
            else
                events.FewerOfOthers(above, fewer);
            for (int i = 0; i < here.Length; i++)
                _result[here[i]] += weight * fewer[i] * NormalDistribution.Density((score - _means[here[i]]) / _deviations[here[i]]) / _deviations[here[i]];
        }
    }
}
