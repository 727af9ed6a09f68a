using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How a sheet is written. Numbers and dates look the same whatever is set here, in every culture and time zone.</summary>
/// <remarks>Immutable and safe to share; change a copy by <c>with</c>.</remarks>
[DebuggerDisplay("delimiter {Delimiter}")]
public sealed record CsvWriteOptions
{
    /// <summary>The options that hold when none are given: a comma, no byte order mark, line feeds.</summary>
    public static CsvWriteOptions Default { get; } = new();

    /// <summary>What stands between cells; a comma by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a tab or an ASCII sign; letters, digits, space and <c>"</c> are not allowed.</exception>
    public char Delimiter
    {
        get;
        init
        {
            Delimiters.ThrowUnlessAllowed(value, nameof(Delimiter));
            field = value;
        }
    } = ',';

    /// <summary>Whether a stream starts with a byte order mark, which Excel needs to see that it is UTF-8; a string never does.</summary>
    public bool Bom { get; init; }

    /// <summary>What ends a line: <c>\n</c> by default, or <c>\r\n</c> or <c>\r</c>.</summary>
    /// <exception cref="ArgumentException">In <c>init</c>: none of the three.</exception>
    public string NewLine
    {
        get;
        init
        {
            if (value is not ("\n" or "\r\n" or "\r"))
                throw new ArgumentException("A line ends with \\n, \\r\\n or \\r.", nameof(NewLine));
            field = value;
        }
    } = "\n";
}
