using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>How a sheet is read. The defaults guess nothing from the machine: no culture, no zone, no code page.</summary>
/// <remarks>Immutable and safe to share; change a copy by <c>with</c>.</remarks>
public sealed record SheetOptions
{
    private const int DefaultMaxProblems = 100;

    /// <summary>The options that hold when none are given.</summary>
    public static SheetOptions Default { get; } = new();

    /// <summary>What stands between cells; null looks for a comma, semicolon, tab or <c>|</c> in the header line.</summary>
    /// <remarks>A first line such as <c>sep=;</c>, as Excel writes it, counts as the declaration when none is given here.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not a tab or an ASCII sign; letters, digits, space and <c>"</c> are not allowed.</exception>
    public char? Delimiter
    {
        get;
        init
        {
            if (value is { } delimiter)
                Delimiters.ThrowUnlessAllowed(delimiter, nameof(Delimiter));
            field = value;
        }
    }

    /// <summary>The encoding of a sheet without a byte order mark; null is UTF-8, and what is not UTF-8 is then a problem.</summary>
    /// <remarks>A byte order mark of UTF-8 or UTF-16 at the start always wins. Bytes that the encoding does not have are a problem.</remarks>
    public Encoding? Encoding { get; init; }

    /// <summary>Whose decimal separator the numbers have; null is a decimal point. Thousands separators are never read.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>The zone for instants of <c>created</c> that come without an offset; UTC by default.</summary>
    /// <exception cref="ArgumentNullException">In <c>init</c>: null.</exception>
    public TimeZoneInfo Zone { get; init => field = NotNull(value, nameof(Zone)); } = TimeZoneInfo.Utc;

    /// <summary>How large rows, headers and titles may be.</summary>
    /// <exception cref="ArgumentNullException">In <c>init</c>: null.</exception>
    public ReadLimits Limits { get; init => field = NotNull(value, nameof(Limits)); } = ReadLimits.Default;

    /// <summary>How many problems an import lists, 100 by default; all are counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not greater than 0.</exception>
    public int MaxProblems
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value, nameof(MaxProblems));
            field = value;
        }
    } = DefaultMaxProblems;

    /// <summary>The same options with the encoding of this name, the old Windows code pages included.</summary>
    /// <param name="name">A name such as <c>windows-1252</c>, <c>utf-16</c> or <c>iso-8859-1</c>, in any case.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is no encoding of this name.</exception>
    public SheetOptions WithEncoding(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return this with { Encoding = SheetEncoding.TryFind(name) ?? throw SheetMessages.EncodingUnknown(name).ToException() };
    }

    /// <summary>The same options with the zone of this name.</summary>
    /// <param name="name">An IANA name such as <c>Europe/Paris</c>, or <c>UTC</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is no zone of this name.</exception>
    public SheetOptions WithZone(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return ZoneNames.TryFind(name, out TimeZoneInfo? zone) ? this with { Zone = zone } : throw Messages.TimeZone(name).ToException();
    }

    private static T NotNull<T>(T value, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }
}
