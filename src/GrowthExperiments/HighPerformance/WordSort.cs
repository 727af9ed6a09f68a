using System.Numerics;
using System.Runtime.CompilerServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>Sorts words by their upper halves; those with the same upper half keep their order.</summary>
/// <remarks>First by as many of the highest bits as tell most words apart, in two passes there and back; then each group of words that agree in
/// these, in the same way by the rest, or by insertion where there are few.</remarks>
internal static unsafe class WordSort
{
    private const int MaxByInsertion = 24;
    private const int MaxDigitBits = 11;
    private const int BitsBeyondLength = 4; // of as many words as 2^n, hardly two agree in n + 4 bits
    private const int HalfBits = 32;

    /// <summary>Sorts in place.</summary>
    /// <param name="words">The words; those that are equal in their upper half rise in their lower half.</param>
    /// <param name="length">How many.</param>
    /// <param name="spare">Room for as many.</param>
    public static void Sort(ulong* words, int length, ulong* spare)
    {
        if (length <= MaxByInsertion)
        {
            Insert(words, length);
            return;
        }

        int differing = BitOperations.Log2(Differing(words, length)) + 1;
        if (differing == HalfBits)
            return;
        int digitBits = Math.Clamp((BitOperations.Log2((uint)length) + BitsBeyondLength + 1) / 2, 1, MaxDigitBits);
        int shift = Math.Max(HalfBits, differing - (2 * digitBits));
        SortByDigits(words, length, spare, shift, digitBits);
        if (shift > HalfBits)
            SortGroups(words, length, spare, shift);
    }

    /// <summary>The bits of the upper half in which words are not all alike, above a lower half that counts for nothing.</summary>
    private static ulong Differing(ulong* words, int length)
    {
        var all = Vector<ulong>.Zero;
        var first = new Vector<ulong>(words[0]);
        int i = 0;
        for (; i <= length - Vector<ulong>.Count; i += Vector<ulong>.Count)
            all |= Unsafe.ReadUnaligned<Vector<ulong>>(words + i) ^ first;
        ulong differing = 0;
        for (int lane = 0; lane < Vector<ulong>.Count; lane++)
            differing |= all[lane];
        for (; i < length; i++)
            differing |= words[i] ^ words[0];
        return differing | uint.MaxValue;
    }

    private static void SortGroups(ulong* words, int length, ulong* spare, int shift)
    {
        int start = 0;
        for (int i = 1; i <= length; i++)
        {
            if (i < length && words[i] >> shift == words[start] >> shift)
                continue;
            if (i - start > 1)
                Sort(words + start, i - start, spare);
            start = i;
        }
    }

    private static void Insert(ulong* words, int length)
    {
        for (int i = 1; i < length; i++)
        {
            ulong word = words[i];
            int at = i;
            for (; at > 0 && words[at - 1] > word; at--)
                words[at] = words[at - 1];
            words[at] = word;
        }
    }

    /// <summary>Sorts by two digits, the lower one first.</summary>
    [SkipLocalsInit]
    private static void SortByDigits(ulong* words, int length, ulong* spare, int shift, int digitBits)
    {
        int* lows = stackalloc int[1 << MaxDigitBits];
        int* highs = stackalloc int[1 << MaxDigitBits];
        int digits = 1 << digitBits;
        ulong mask = (ulong)digits - 1;
        int highShift = shift + digitBits;
        new Span<int>(lows, digits).Clear();
        new Span<int>(highs, digits).Clear();
        for (int i = 0; i < length; i++)
        {
            lows[(words[i] >> shift) & mask]++;
            highs[(words[i] >> highShift) & mask]++;
        }

        ToStarts(lows, digits);
        ToStarts(highs, digits);
        for (int i = 0; i < length; i++)
            spare[lows[(words[i] >> shift) & mask]++] = words[i];
        for (int i = 0; i < length; i++)
            words[highs[(spare[i] >> highShift) & mask]++] = spare[i];
    }

    private static void ToStarts(int* counts, int length)
    {
        int start = 0;
        for (int i = 0; i < length; i++)
        {
            int count = counts[i];
            counts[i] = start;
            start += count;
        }
    }
}
