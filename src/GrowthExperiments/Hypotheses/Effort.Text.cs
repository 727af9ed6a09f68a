using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>Reading and writing <c>3</c> and <c>data:1;engineering:2</c>.</content>
public sealed partial class Effort : IParsable<Effort>
{
    /// <summary>Reads <c>3</c> or <c>data:1;engineering:2</c>: person-days with a decimal point.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The effort.</returns>
    /// <exception cref="FormatException">The text is not an effort; the message names the rule.</exception>
    public static Effort Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        Fault? fault = TryRead(s, out Effort? effort);
        if (fault is not null)
            Throw.Format(fault);
        return effort!;
    }

    /// <summary>Reads an effort without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The effort, or null.</param>
    /// <returns>Whether the text was an effort.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Effort result)
    {
        result = null;
        return s is not null && TryRead(s, out result) is null && result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out Effort)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out Effort result) => TryParse(s, null, out result);

    /// <summary>The effort as <c>3</c> or <c>data:1;engineering:2</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString() => Disciplines.Count == 0
        ? ExactNumber.Format(Total)
        : string.Join(';', Disciplines.Select(d => $"{d.Key}:{ExactNumber.Format(d.Value)}"));

    internal static Fault? TryRead(string text, out Effort? effort)
    {
        effort = null;
        if (!text.Contains(':'))
        {
            Fault? fault = TryReadDays(text, out decimal total);
            effort = fault is null ? OfTotal(total) : null;
            return fault;
        }

        var disciplines = new List<(string, decimal)>();
        foreach (string part in text.Split(';'))
        {
            int colon = part.IndexOf(':');
            if (colon < 0)
                return Messages.EffortText(text);
            if (TryReadDays(part[(colon + 1)..], out decimal days) is { } fault)
                return fault;
            disciplines.Add((part[..colon], days));
        }

        return TryOf(disciplines, out effort);
    }

    internal static Fault? TryReadDays(string text, out decimal days)
    {
        NumberFault fault = ExactNumber.TryParse(text, out days);
        return fault == NumberFault.None ? CheckDays(days) : Messages.Number("effort", text, fault, Messages.AllowedEffort);
    }
}
