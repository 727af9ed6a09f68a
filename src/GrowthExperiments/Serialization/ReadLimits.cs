using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How large an input may be before a reader refuses it.</summary>
/// <remarks>
/// The defaults suit files from strangers. Raise a limit for a file that you trust; a title longer than 200 characters that was let in
/// needs the same raised limit whenever it is read again. Immutable and safe to share.
/// </remarks>
[DebuggerDisplay("at most {MaxRecordBytes} bytes a record, {MaxColumns} columns")]
public sealed record ReadLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Bytes of a JSON document that does not carry the format marker, 16 MiB; one that does has no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not greater than 0.</exception>
    public long MaxUnmarkedBytes { get; init => field = Positive(value); } = 16 * 1024 * 1024;

    /// <summary>Bytes of one record (a hypothesis in JSON, a row of a sheet), 1 MiB; at most 1 GiB.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 1 GiB.</exception>
    public int MaxRecordBytes { get; init => field = (int)Positive(value, 1024 * 1024 * 1024); } = 1024 * 1024;

    /// <summary>Bytes of a workbook, 64 MiB; what it holds compressed may be four times as large.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 512 MiB.</exception>
    public int MaxWorkbookBytes { get; init => field = (int)Positive(value, 512 * 1024 * 1024); } = 64 * 1024 * 1024;

    /// <summary>Columns of a sheet, 256.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not greater than 0.</exception>
    public int MaxColumns { get; init => field = (int)Positive(value); } = 256;

    /// <summary>Characters of a title as people count them (text elements), 200; at most 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 1 to 1,000.</exception>
    public int MaxTitleCharacters { get; init => field = (int)Positive(value, TextRules.TitleUnits); } = TextRules.TitleElements;

    private static long Positive(long value, long most = long.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
