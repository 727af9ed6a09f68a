using System.Numerics;
using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Ranks plain spans of numbers of any kind, the highest first, in linear time.</summary>
/// <remarks>
/// <para>Items are named by their index in the input, which is their order of arrival; equal numbers keep it, and -0 equals 0. For ICE scores
/// <see cref="IceRanker"/> is many times faster; <c>Backlog.RankBy</c> is friendlier.</para>
/// <para>The full order parts the numbers into ranges that fit into the cache and sorts these by their digits; it takes 8 bytes an item for the
/// time of the call. The best few are found in two readings.</para>
/// <para>Thread-safe: it keeps no state. Nothing is allocated on the managed heap.</para>
/// </remarks>
public static class ScoreRanker
{
    private const int MaxHead = 256;

    /// <summary>Writes the indexes of all values, the highest first.</summary>
    /// <param name="values">The values, in order of arrival; all of them finite.</param>
    /// <param name="order">Receives the index of the highest value first; exactly as long as <paramref name="values"/>.</param>
    /// <exception cref="ArgumentException">A value is infinite or no number, which the message names with its index, or
    /// <paramref name="order"/> is not as long as <paramref name="values"/>; nothing is written.</exception>
    public static void Rank(ReadOnlySpan<double> values, Span<int> order)
    {
        if (order.Length != values.Length)
            Throw.Argument(Messages.SpanLength(values.Length, order.Length), nameof(order));
        NumberBounds bounds = BoundsOf(values);
        if (!values.IsEmpty)
            NumberSort.Descending(values, bounds, order);
    }

    /// <summary>Writes the indexes of the highest values, the highest first, as many as fit.</summary>
    /// <param name="values">The values, in order of arrival; all of them finite.</param>
    /// <param name="destination">Receives the index of the highest value first.</param>
    /// <returns>How many were written: the smaller of both lengths.</returns>
    /// <exception cref="ArgumentException">A value is infinite or no number; the message names it with its index, and nothing is written.</exception>
    public static int Top(ReadOnlySpan<double> values, Span<int> destination)
    {
        NumberBounds bounds = BoundsOf(values);
        int count = Math.Min(values.Length, destination.Length);
        if (count is > 0 and <= MaxHead)
            FindHead(values, destination[..count]);
        else if (count > 0)
            SortHead(values, bounds, destination[..count]);
        return count;
    }

    private static void FindHead(ReadOnlySpan<double> values, Span<int> head)
    {
        int count = 0;
        double last = double.NegativeInfinity; // the lowest that is kept, once all room is taken
        for (int i = 0; i < values.Length; i++)
        {
            if (count == head.Length)
                i = SkipUpTo(last, values, i);
            if (i == values.Length || (count == head.Length && values[i] <= last))
                continue;
            int at = count < head.Length ? count++ : count - 1;
            for (; at > 0 && values[head[at - 1]] < values[i]; at--)
                head[at] = head[at - 1];
            head[at] = i;
            last = values[head[count - 1]];
        }
    }

    /// <summary>The first index from which a vector has a value above a limit, or at which no whole vector is left.</summary>
    private static int SkipUpTo(double limit, ReadOnlySpan<double> values, int from)
    {
        var limits = new Vector<double>(limit);
        ref double first = ref MemoryMarshal.GetReference(values);
        for (; from <= values.Length - Vector<double>.Count; from += Vector<double>.Count)
        {
            if (Vector.GreaterThanAny(Vector.LoadUnsafe(ref first, (nuint)from), limits))
                break;
        }

        return from;
    }

    private static unsafe void SortHead(ReadOnlySpan<double> values, NumberBounds bounds, Span<int> head)
    {
        int* memory = (int*)NativeMemory.Alloc((nuint)values.Length, sizeof(int));
        try
        {
            var order = new Span<int>(memory, values.Length);
            NumberSort.Descending(values, bounds, order);
            order[..head.Length].CopyTo(head);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    /// <summary>Checks that all values are finite; returns their bounds.</summary>
    private static NumberBounds BoundsOf(ReadOnlySpan<double> values)
    {
        var bounds = NumberBounds.Of(values);
        for (int i = 0; double.IsNaN(bounds.Low) && i < values.Length; i++)
        {
            if (!double.IsFinite(values[i]))
                Throw.Argument(Messages.ValueNotFinite(i, values[i]), nameof(values));
        }

        return bounds;
    }
}
