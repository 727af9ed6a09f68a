using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>How a sheet is read. The defaults guess nothing from the machine: no culture, no zone, no code page.</summary>
/// <remarks>Immutable and safe to share; change a copy by <c>with</c>.</remarks>
[DebuggerDisplay("{Kind}, delimiter {Delimiter}, zone {Zone.Id,nq}")]
public sealed record SheetOptions
{
    internal const int MaxScale = 1_000;
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

    /// <summary>Whose decimal separator the numbers have, and whose form the dates; null is a decimal point, and dates such as 2026-11-02 or
    /// with the month as an English word. Thousands separators are never read.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>The zone for instants of <c>created</c> that come without an offset; UTC by default.</summary>
    /// <exception cref="ArgumentNullException">In <c>init</c>: null.</exception>
    public TimeZoneInfo Zone { get; init => field = NotNull(value, nameof(Zone)); } = TimeZoneInfo.Utc;

    /// <summary>How large rows, headers and titles may be.</summary>
    /// <exception cref="ArgumentNullException">In <c>init</c>: null.</exception>
    public ReadLimits Limits { get; init => field = NotNull(value, nameof(Limits)); } = ReadLimits.Default;

    /// <summary>What the sheet is written in; null tells by the first bytes and, for a file, by the ending of its name.</summary>
    public SheetKind? Kind { get; init; }

    /// <summary>The name of the sheet of a workbook; null takes the first one that has the ratings.</summary>
    public string? SheetName { get; init; }

    /// <summary>The highest rating of the sheet's scale, 10 by default: a rating r of 1 to N is read as r x 10 / N.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not 2 to 1,000.</exception>
    public int RatingScale
    {
        get;
        init
        {
            ThrowUnlessScale(value, nameof(RatingScale));
            field = value;
        }
    } = IceScore.MaxRating;

    /// <summary>Whether a rating that is not whole is rounded, halves up and never below 1; else it is a problem. False by default.</summary>
    public bool RoundRatings { get; init; }

    /// <summary>Reads the effort, a rating from 1 to this number, as ease turned upside down: N + 1 - effort; null leaves effort as it is.</summary>
    /// <remarks>The report says so. The ratings of a sheet are never turned in silence.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Not 2 to 1,000.</exception>
    public int? EffortAsEase
    {
        get;
        init
        {
            if (value is { } scale)
                ThrowUnlessScale(scale, nameof(EffortAsEase));
            field = value;
        }
    }

    /// <summary>Whether an import takes the good rows and lists the rest; else one bad row keeps all out. False by default.</summary>
    public bool SkipBadRows { get; init; }

    /// <summary>What <see cref="WithColumn"/> and <see cref="WithoutColumn"/> said, in that order; no role leaves the column out.</summary>
    internal ImmutableArray<(string Header, SheetRole? Role)> Columns { get; init; } = [];

    /// <summary>What <see cref="WithValue"/> said.</summary>
    private ImmutableDictionary<(HypothesisField Field, string Theirs), string> Values { get; init; } =
        ImmutableDictionary<(HypothesisField, string), string>.Empty;

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

    /// <summary>The same options, knowing what a column of the sheet is.</summary>
    /// <param name="header">The header of the column; case, accents, spaces and signs do not count unless two differ in nothing else.</param>
    /// <param name="field">What it is: one of <see cref="SheetHeaders.Fields"/>, such as <c>ease</c>.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="GrowthValidationException">There is no such field, or the column or the field was named already; several columns
    /// may be the tags.</exception>
    public SheetOptions WithColumn(string header, string field)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(field);
        SheetRole role = SheetRoles.Find(field) ?? throw SheetMessages.FieldUnknown(field).ToException();
        if (role != SheetRole.Tags && Columns.Any(c => c.Role == role))
            throw SheetMessages.MappedTwice(SheetRoles.NameOf(role)).ToException();
        return Naming(header, role);
    }

    /// <summary>The same options, leaving a column of the sheet out.</summary>
    /// <param name="header">The header of the column; case, accents, spaces and signs do not count unless two differ in nothing else.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    /// <exception cref="GrowthValidationException">The column was named already.</exception>
    public SheetOptions WithoutColumn(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return Naming(header, role: null);
    }

    /// <summary>The same options, knowing what a cell of the sheet means.</summary>
    /// <param name="field">A part of a hypothesis, such as <c>status</c> or <c>stage</c>.</param>
    /// <param name="theirs">The cell, such as <c>In test</c>; case and outer spaces do not count, nor in a stage or status accents and signs.</param>
    /// <param name="ours">What it is read as, such as <c>Running</c>; empty means absent. A rating is one of the sheet's scale, an effort one
    /// that may be turned into an ease, with a decimal point.</param>
    /// <returns>The options.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="GrowthValidationException">There is no such field, stage or status.</exception>
    public SheetOptions WithValue(string field, string theirs, string ours)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(theirs);
        ArgumentNullException.ThrowIfNull(ours);
        if (SheetRoles.Find(field) is not { } role || SheetRoles.FieldOf(role) is not { } known)
            throw SheetMessages.FieldUnknown(field).ToException();
        return this with { Values = Values.SetItem((known, KeyOf(known, theirs)), OwnName(known, ours)) };
    }

    /// <summary>What the caller said that a cell means; null when nothing.</summary>
    internal string? ValueOf(HypothesisField field, string cell) =>
        !Values.IsEmpty && Values.TryGetValue((field, KeyOf(field, cell)), out string? ours) ? ours : null;

    /// <summary>A word for a stage or status counts by its letters, where it has any; of other cells every sign counts.</summary>
    private static string KeyOf(HypothesisField field, string cell)
    {
        string folded = field is HypothesisField.Stage or HypothesisField.Status ? Folded.Of(cell) : "";
        return folded.Length > 0 && !cell.AsSpan().ContainsAnyExceptInRange('\0', '\u024F') ? folded : cell.Trim().ToUpperInvariant();
    }

    /// <summary>The name of a stage or status as we write it.</summary>
    private static string OwnName(HypothesisField field, string ours)
    {
        if (ours.Length == 0)
            return ours;
        return field switch
        {
            HypothesisField.Stage => Names<FunnelStage>.TryParse(ours, StringComparison.OrdinalIgnoreCase, out FunnelStage stage)
                ? stage.ToString()
                : throw Messages.Choice<FunnelStage>("stage", ours).ToException(),
            HypothesisField.Status => Names<HypothesisStatus>.TryParse(ours, StringComparison.OrdinalIgnoreCase, out HypothesisStatus status)
                ? status.ToString()
                : throw Messages.Choice<HypothesisStatus>("status", ours).ToException(),
            _ => ours,
        };
    }

    private SheetOptions Naming(string header, SheetRole? role)
    {
        if (Columns.Any(c => c.Header == header))
            throw SheetMessages.MappedTwice(header).ToException();
        return this with { Columns = Columns.Add((header, role)) };
    }

    private static void ThrowUnlessScale(int scale, string parameter)
    {
        if (scale is < 2 or > MaxScale)
            Throw.OutOfRange(SheetMessages.ScaleNotAllowed(scale), parameter);
    }

    private static T NotNull<T>(T value, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(value, parameter);
        return value;
    }
}
