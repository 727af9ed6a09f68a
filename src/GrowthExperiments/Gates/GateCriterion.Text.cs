using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>Reading and writing <c>customers &gt;= 20 customers</c>.</content>
public sealed partial record GateCriterion : IParsable<GateCriterion>
{
    private const char RequiredMark = '!';

    private static readonly (string Sign, GateComparison Comparison)[] Signs = // the longer ones first, since they begin like the shorter
    [
        (">=", GateComparison.AtLeast),
        ("<=", GateComparison.AtMost),
        (">", GateComparison.Above),
        ("<", GateComparison.Below),
        ("=", GateComparison.Exactly),
    ];

    /// <summary>Reads a measure, a sign (<c>&gt;= &gt; &lt;= &lt; =</c>), a number with a decimal point and perhaps a unit, such as
    /// <c>demo to sale &gt; 0.2 share</c>; a measure alone asks for yes or no. An exclamation mark at the end asks for evidence.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used; the form is the same in every culture.</param>
    /// <returns>The criterion.</returns>
    /// <exception cref="FormatException">The text is no criterion; the message names the rule.</exception>
    public static GateCriterion Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (!TryRead(s, out GateCriterion? criterion, out Fault? fault))
            Throw.Format(fault);
        return criterion;
    }

    /// <summary>Reads a criterion without throwing.</summary>
    /// <param name="s">The text, as <see cref="Parse"/> takes it.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The criterion, or null.</param>
    /// <returns>Whether the text was a criterion.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out GateCriterion result)
    {
        result = null;
        return s is not null && TryRead(s, out result, out _);
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out GateCriterion)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out GateCriterion result) => TryParse(s, null, out result);

    /// <summary>The criterion as <see cref="Parse"/> reads it, such as <c>demo to sale &gt; 0.2 share!</c>.</summary>
    /// <returns>The text, the same in every culture.</returns>
    public override string ToString()
    {
        string sign = Signs.First(s => s.Comparison == Comparison).Sign;
        string rule = IsYesOrNo ? Measure : $"{Measure} {sign} {NumberWithUnit(Threshold)}";
        return IsEvidenceRequired ? rule + RequiredMark : rule;
    }

    internal static bool TryRead(string text, [NotNullWhen(true)] out GateCriterion? criterion, [NotNullWhen(false)] out Fault? fault)
    {
        criterion = null;
        string rule = text.Trim();
        bool isEvidenceRequired = rule.EndsWith(RequiredMark);
        if (isEvidenceRequired)
            rule = rule[..^1].TrimEnd();
        int at = rule.AsSpan().IndexOfAny('<', '>', '=');
        string measure = at < 0 ? rule : rule[..at].TrimEnd();
        (GateComparison comparison, decimal threshold, string? unit) = (GateComparison.AtLeast, 1m, Yes);
        fault = CheckText(measure, "measure") ?? (at < 0 ? null : TryReadRule(rule[at..], text, out comparison, out threshold, out unit));
        if (fault is not null)
            return false;
        criterion = new GateCriterion(measure, comparison, threshold, unit) { IsEvidenceRequired = isEvidenceRequired };
        return true;
    }

    /// <summary>A number with the unit behind it, such as <c>20 customers</c>.</summary>
    internal string NumberWithUnit(decimal number) => Unit is null ? ExactNumber.Format(number) : $"{ExactNumber.Format(number)} {Unit}";

    private static Fault? TryReadRule(string rule, string text, out GateComparison comparison, out decimal threshold, out string? unit)
    {
        (string sign, comparison) = Signs.First(s => rule.StartsWith(s.Sign, StringComparison.Ordinal));
        string rest = rule[sign.Length..].Trim();
        int end = rest.AsSpan().IndexOfAny(' ', '\t');
        string number = end < 0 ? rest : rest[..end];
        unit = end < 0 ? null : rest[end..].TrimStart();
        if (unit is null && number.EndsWith('%'))
            (number, unit) = (number[..^1], "%");
        NumberFault fault = ExactNumber.TryParse(number, out threshold);
        if (fault == NumberFault.Syntax)
            return Messages.CriterionText(text);
        if (fault != NumberFault.None)
            return Messages.Number("threshold", number, fault, Messages.AllowedMeasure);
        return CheckNumber(threshold, "threshold") ?? (unit is null ? null : CheckText(unit, "unit"));
    }
}
