namespace GrowthExperiments;

/// <summary>How many of some independent events happen, of which each has a probability of its own.</summary>
/// <remarks>One object serves many sets of probabilities, so that nothing is allocated for each.</remarks>
internal sealed class PoissonBinomial
{
    private readonly int _events;
    private readonly int _limit;
    private readonly double[] _before; // of the events before each: the probability that exactly 0, 1, ... of them happen, cut off at the limit
    private readonly double[] _after; // of the events after one: the probability that at most 0, 1, ... of them happen

    /// <summary>For so many events, of which fewer than <paramref name="limit"/> are asked for, 1 or more.</summary>
    public PoissonBinomial(int events, int limit)
    {
        _events = events;
        _limit = limit;
        _before = new double[(events + 1) * limit];
        _after = new double[limit];
    }

    /// <summary>For each event, the probability that fewer than the limit of all the others happen.</summary>
    /// <param name="probabilities">Of each event, from 0 to 1.</param>
    /// <param name="others">Where the results go, one for each event.</param>
    public void FewerOfOthers(ReadOnlySpan<double> probabilities, Span<double> others)
    {
        // from both ends towards each event: taking an event out of all would divide by what may be almost 0
        FillBefore(probabilities);
        _after.AsSpan().Fill(1);
        for (int i = _events - 1; i >= 0; i--)
        {
            ReadOnlySpan<double> before = _before.AsSpan(i * _limit, _limit);
            double sum = 0;
            for (int happened = 0; happened < _limit; happened++)
                sum += before[happened] * _after[_limit - 1 - happened];
            others[i] = sum;
            double p = probabilities[i];
            for (int happened = _limit - 1; happened > 0; happened--)
                _after[happened] = ((1 - p) * _after[happened]) + (p * _after[happened - 1]);
            _after[0] *= 1 - p;
        }
    }

    /// <summary>The probability that fewer than the limit of all events happen.</summary>
    public double Fewer(ReadOnlySpan<double> probabilities)
    {
        FillBefore(probabilities);
        double sum = 0;
        foreach (double probability in _before.AsSpan(_events * _limit, _limit))
            sum += probability;
        return Math.Min(1, sum);
    }

    private void FillBefore(ReadOnlySpan<double> probabilities)
    {
        _before.AsSpan(0, _limit).Clear();
        _before[0] = 1;
        for (int i = 0; i < _events; i++)
        {
            ReadOnlySpan<double> from = _before.AsSpan(i * _limit, _limit);
            Span<double> to = _before.AsSpan((i + 1) * _limit, _limit);
            double p = probabilities[i];
            to[0] = (1 - p) * from[0];
            for (int happened = 1; happened < _limit; happened++)
                to[happened] = ((1 - p) * from[happened]) + (p * from[happened - 1]);
        }
    }
}
