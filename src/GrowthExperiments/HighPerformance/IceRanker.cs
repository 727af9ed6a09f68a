using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Ranks plain spans of scores by counting: no objects, no comparisons, linear time.</summary>
/// <remarks>
/// <para>Items are named by their index in the input, which is their order of arrival. Use this when the scores are all you have or the
/// backlog is huge; otherwise <see cref="Ranking"/> is friendlier.</para>
/// <para>There are only 1000 scores, so ranking is a counting sort over the positions of an <see cref="IceOrder"/>: count each
/// position, add up, place. It is stable, so equal scores keep their order of arrival. The best few are found in one reading of the scores,
/// which ends early when nothing better can come. The answer is the same on every processor. Up to <see cref="MaxLength"/> items.</para>
/// <para>Thread-safe: it keeps no state. Nothing is allocated on the managed heap unless more than one thread is used.</para>
/// </remarks>
public static class IceRanker
{
    /// <summary>The most items that can be ranked at once: <see cref="int.MaxValue"/> - 64.</summary>
    public const int MaxLength = int.MaxValue - 64;

    /// <summary>Writes the indexes of all scores, best first.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="order">Receives the index of the best score first; exactly as long as <paramref name="scores"/>.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <param name="maxDegreeOfParallelism">On how many threads to work at most, 1 or more, or -1 for as many as there are processors; inputs
    /// below about half a million a thread get fewer.</param>
    /// <exception cref="ArgumentException"><paramref name="order"/> is not as long as <paramref name="scores"/>, or there are more than <see cref="MaxLength"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDegreeOfParallelism"/> is 0 or below -1.</exception>
    public static void Rank(ReadOnlySpan<IceScore> scores, Span<int> order, IceFormula? formula = null, int maxDegreeOfParallelism = 1)
    {
        if (order.Length != scores.Length)
            Throw.Argument(Messages.SpanLength(scores.Length, order.Length), nameof(order));
        CheckLength(scores);
        CellSort.Sort(CellsOf(scores), order, OrderOf(formula), CellSort.ToThreads(maxDegreeOfParallelism, scores.Length));
    }

    /// <summary>Writes the indexes of the scores that count, best first.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="included">Which of them count; exactly as long as <paramref name="scores"/>.</param>
    /// <param name="order">Receives the index of the best score first; long enough for those that count.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>How many count.</returns>
    /// <exception cref="ArgumentException">A span has not the length that it needs, or there are more than <see cref="MaxLength"/> scores.</exception>
    public static int Rank(ReadOnlySpan<IceScore> scores, ReadOnlySpan<bool> included, Span<int> order, IceFormula? formula = null)
    {
        CheckLength(scores);
        CheckMask(scores, included);
        return CellSort.Sort(CellsOf(scores), included, order, OrderOf(formula));
    }

    /// <summary>Writes the indexes of the best scores, best first, as many as fit.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="destination">Receives the index of the best score first.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>How many were written: the smaller of both lengths.</returns>
    /// <exception cref="ArgumentException">There are more than <see cref="MaxLength"/> scores.</exception>
    public static int Top(ReadOnlySpan<IceScore> scores, Span<int> destination, IceFormula? formula = null)
    {
        CheckLength(scores);
        return Best(CellsOf(scores), default, destination, OrderOf(formula));
    }

    /// <summary>Writes the indexes of the best scores that count, best first, as many as fit.</summary>
    /// <param name="scores">The scores, in order of arrival.</param>
    /// <param name="included">Which of them count; exactly as long as <paramref name="scores"/>.</param>
    /// <param name="destination">Receives the index of the best score first.</param>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>How many were written: as many as count, but no more than fit.</returns>
    /// <exception cref="ArgumentException"><paramref name="included"/> is not as long as <paramref name="scores"/>, or there are more than <see cref="MaxLength"/>.</exception>
    public static int Top(ReadOnlySpan<IceScore> scores, ReadOnlySpan<bool> included, Span<int> destination, IceFormula? formula = null)
    {
        CheckLength(scores);
        CheckMask(scores, included);
        return Best(CellsOf(scores), included, destination, OrderOf(formula));
    }

    [SkipLocalsInit]
    private static int Best(ReadOnlySpan<ushort> cells, ReadOnlySpan<bool> included, Span<int> destination, IceOrder order)
    {
        if (destination.Length > CellHead.Max)
            return CellSort.Pick(cells, included, destination, order);
        Span<ushort> block = stackalloc ushort[MaskedCells.BlockLength];
        Span<short> positions = stackalloc short[CellHead.Max];
        var head = new CellHead(order, destination, positions[..destination.Length]);
        for (var blocks = new MaskedCells(cells, included, block); !head.IsFinal && blocks.MoveNext();)
            head.Add(blocks.Block, blocks.First);
        return head.Count;
    }

    private static ReadOnlySpan<ushort> CellsOf(ReadOnlySpan<IceScore> scores) => MemoryMarshal.Cast<IceScore, ushort>(scores);

    private static IceOrder OrderOf(IceFormula? formula) => (formula ?? IceFormula.Product).Order;

    private static void CheckLength(ReadOnlySpan<IceScore> scores)
    {
        if (scores.Length > MaxLength)
            Throw.Argument(Messages.SpanTooLong(MaxLength, scores.Length), nameof(scores));
    }

    private static void CheckMask(ReadOnlySpan<IceScore> scores, ReadOnlySpan<bool> included)
    {
        if (included.Length != scores.Length)
            Throw.Argument(Messages.MaskLength(scores.Length, included.Length), nameof(included));
    }
}
