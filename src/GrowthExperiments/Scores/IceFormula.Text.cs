using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>Reading a formula by its name.</content>
public sealed partial class IceFormula : IParsable<IceFormula>
{
    private const string WeightedPrefix = "weighted:";

    /// <summary>Reads <c>product</c>, <c>mean</c>, <c>sum</c> or <c>weighted:I/C/E</c> with three decimal weights.</summary>
    /// <param name="s">The name, in lower case.</param>
    /// <param name="provider">Not used; names are the same in every culture.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="FormatException">There is no such formula.</exception>
    public static IceFormula Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        if (!TryParse(s, provider, out IceFormula? formula))
            Throw.Format(Messages.FormulaText(s));
        return formula!;
    }

    /// <summary>Reads a formula by its name without throwing.</summary>
    /// <param name="s">The name.</param>
    /// <param name="provider">Not used.</param>
    /// <param name="result">The formula, or null.</param>
    /// <returns>Whether there is such a formula.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out IceFormula result)
    {
        result = s switch
        {
            "product" => Product,
            "mean" => Mean,
            "sum" => Sum,
            _ when s is not null && s.StartsWith(WeightedPrefix, StringComparison.Ordinal) => ParseWeights(s[WeightedPrefix.Length..]),
            _ => null,
        };
        return result is not null;
    }

    /// <inheritdoc cref="TryParse(string?, IFormatProvider?, out IceFormula)"/>
    public static bool TryParse([NotNullWhen(true)] string? s, [MaybeNullWhen(false)] out IceFormula result) => TryParse(s, null, out result);

    private static IceFormula? ParseWeights(string text)
    {
        string[] parts = text.Split('/');
        var weights = new decimal[3];
        if (parts.Length != weights.Length)
            return null;
        for (int i = 0; i < weights.Length; i++)
        {
            if (ExactNumber.TryParse(parts[i], out weights[i]) != NumberFault.None || weights[i] < 0)
                return null;
        }

        return weights.All(w => w == 0) ? null : WeightedUnchecked(weights[0], weights[1], weights[2]);
    }
}
