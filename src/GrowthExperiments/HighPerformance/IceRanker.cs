namespace GrowthExperiments.HighPerformance;

/// <summary>Ranks plain spans of scores by counting: no objects, no comparisons, linear time.</summary>
/// <remarks>
/// <para>Items are named by their index in the input, which is their order of arrival. Use this when the scores are all you have or the
/// backlog is huge; otherwise <see cref="Ranking"/> is friendlier.</para>
/// <para>There are only 1000 scores, so ranking is a counting sort over the positions of an <see cref="IceOrder"/>: count each
/// position, add up, place. It is stable, so equal scores keep their order of arrival. Thread-safe: it keeps no state.</para>
/// </remarks>
public static class IceRanker
{
    /// <summary>Writes the indexes of all scores, best first.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="order">Receives the index of the best score first; exactly as long as <paramref name="scores"/>.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="order"/> is not as long as <paramref name="scores"/>.</exception>
    public static void Rank(ReadOnlySpan<IceScore> scores, Span<int> order, IceFormula? formula = null)
    {
        if (order.Length != scores.Length)
            Throw.Argument(Messages.SpanLength(scores.Length, order.Length), nameof(order));
        ReadOnlySpan<short> positions = (formula ?? IceFormula.Product).Order.Positions;
        Span<int> next = stackalloc int[IceScore.Count];
        CountInto(next, scores, positions);
        ToStarts(next);
        for (int i = 0; i < scores.Length; i++)
            order[next[positions[scores[i].Packed]]++] = i;
    }

    /// <summary>Writes the indexes of the best scores, best first, as many as fit.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="destination">Receives the index of the best score first.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>How many were written: the smaller of both lengths.</returns>
    public static int Top(ReadOnlySpan<IceScore> scores, Span<int> destination, IceFormula? formula = null)
    {
        int wanted = Math.Min(scores.Length, destination.Length);
        if (wanted == 0)
            return 0;
        ReadOnlySpan<short> positions = (formula ?? IceFormula.Product).Order.Positions;
        Span<int> next = stackalloc int[IceScore.Count];
        CountInto(next, scores, positions);
        int threshold = ToStarts(next, wanted);
        int left = wanted;
        for (int i = 0; left > 0; i++)
        {
            int position = positions[scores[i].Packed];
            if (position > threshold)
                continue;
            int place = next[position]++;
            if (place >= wanted)
                continue;
            destination[place] = i;
            left--;
        }

        return wanted;
    }

    private static void CountInto(Span<int> counts, ReadOnlySpan<IceScore> scores, ReadOnlySpan<short> positions)
    {
        counts.Clear();
        foreach (IceScore score in scores)
            counts[positions[score.Packed]]++;
    }

    /// <summary>Turns counts into the place where each position starts; returns the last position that reaches the wanted places.</summary>
    private static int ToStarts(Span<int> counts, int wanted = int.MaxValue)
    {
        int start = 0;
        int threshold = -1;
        for (int position = 0; position < counts.Length; position++)
        {
            if (start < wanted)
                threshold = position;
            int count = counts[position];
            counts[position] = start;
            start += count;
        }

        return threshold;
    }
}
