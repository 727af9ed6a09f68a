using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>The rows of a table that a notebook or a debugger shows: at most as many as a person looks through, however many there are.</summary>
internal static class DumpRows
{
    /// <summary>How many are shown; LINQPad stops at as many by itself.</summary>
    public const int Most = 1_000;

    /// <summary>A table; of a longer list its first rows, and how many more there are where that is known without going through them.</summary>
    public static object Of<TItem, TRow>(IEnumerable<TItem> items, Func<TItem, TRow> row)
    {
        TRow[] rows = [.. items.Take(Most).Select(row)];
        if (items is IReadOnlyCollection<TItem> { Count: > Most } many)
            return new { First = rows, More = Invariant($"and {many.Count - Most:N0} more of {many.Count:N0}") };
        return items is not IReadOnlyCollection<TItem> && rows.Length == Most && items.Skip(Most).Any()
            ? new { First = rows, More = Invariant($"and more than these {Most:N0}") }
            : rows;
    }

    /// <summary>The first of many, for a debugger.</summary>
    public static T[] Head<T>(IEnumerable<T> items) => [.. items.Take(Most)];
}
