using System.Diagnostics;
using System.Globalization;
using System.Numerics;

namespace GrowthExperiments;

/// <summary>How the three ratings of a score become one number, and with it an order on all scores.</summary>
/// <remarks>
/// <para>A formula is evaluated once on each of the 1000 scores when it is made; ranking with it later only looks numbers up. Make one,
/// keep it, and use it many times. Immutable and safe to share.</para>
/// <para>Two formulas are equal when they are the same object.</para>
/// </remarks>
[DebuggerDisplay("{Name,nq}")]
public sealed partial class IceFormula
{
    private IceFormula(string name, IceOrder order)
    {
        Name = name;
        Order = order;
    }

    /// <summary>Impact x Confidence x Ease, 1 to 1000: the default.</summary>
    public static IceFormula Product { get; } = new("product", IceOrder.By(s => s.Product, s => s.Product));

    /// <summary>(Impact + Confidence + Ease) / 3, from 1 to 10.</summary>
    public static IceFormula Mean { get; } = new("mean", IceOrder.By(SumOf, s => SumOf(s) / 3.0));

    /// <summary>Impact + Confidence + Ease, from 3 to 30.</summary>
    public static IceFormula Sum { get; } = new("sum", IceOrder.By(SumOf, s => SumOf(s)));

    /// <summary>The name, such as <c>product</c>, <c>weighted:2/1/1</c> or the one given to <see cref="From"/>.</summary>
    public string Name { get; }

    /// <summary>The order that this formula gives to all scores.</summary>
    public IceOrder Order { get; }

    /// <summary>The weighted mean of the ratings: (wI x I + wC x C + wE x E) / (wI + wC + wE), from 1 to 10.</summary>
    /// <remarks>Only the proportion of the weights matters. Scores are compared by the exact numerator, never by a rounded value.</remarks>
    /// <param name="impact">The weight of impact, 0 or more.</param>
    /// <param name="confidence">The weight of confidence, 0 or more.</param>
    /// <param name="ease">The weight of ease, 0 or more.</param>
    /// <returns>The formula, named such as <c>weighted:2/1/1</c>.</returns>
    /// <exception cref="ArgumentException">A weight is negative, or all are 0.</exception>
    public static IceFormula Weighted(decimal impact, decimal confidence, decimal ease)
    {
        CheckWeight(impact, nameof(impact));
        CheckWeight(confidence, nameof(confidence));
        CheckWeight(ease, nameof(ease));
        if (impact == 0 && confidence == 0 && ease == 0)
            Throw.Argument(Messages.WeightsZero(), nameof(impact));
        return WeightedUnchecked(impact, confidence, ease);
    }

    /// <summary>A formula of your own, evaluated once on each of the 1000 scores.</summary>
    /// <param name="name">Its name on one line, for reports.</param>
    /// <param name="value">The function; higher is better. It must give a finite number for every score.</param>
    /// <returns>The formula.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or the function gives an infinite number or NaN; the message names the score.</exception>
    public static IceFormula From(string name, Func<IceScore, double> value)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        Throw.IfFault(TextRules.Name(name, "name"), nameof(name));
        var values = new double[IceScore.PackedLength];
        foreach (IceScore score in IceScore.All())
        {
            double number = value(score);
            if (!double.IsFinite(number))
                Throw.Argument(Messages.FormulaValue(name, score.ToString(), number), nameof(value));
            values[score.Packed] = number == 0 ? 0 : number; // a negative zero would print as -0
        }

        return new IceFormula(name, IceOrder.By(s => values[s.Packed], s => values[s.Packed]));
    }

    /// <summary>The value of a score under this formula.</summary>
    /// <param name="score">The score.</param>
    /// <returns>A finite number.</returns>
    public double ValueOf(IceScore score) => Order.ValueOf(score);

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static int SumOf(IceScore score) => score.Impact + score.Confidence + score.Ease;

    private static void CheckWeight(decimal weight, string name)
    {
        if (weight < 0)
            Throw.Argument(Messages.WeightNegative(name, weight), name);
    }

    private static IceFormula WeightedUnchecked(decimal impact, decimal confidence, decimal ease)
    {
        (BigInteger i, BigInteger c, BigInteger e) = ToWholes(impact, confidence, ease);
        BigInteger Numerator(IceScore s) => (i * s.Impact) + (c * s.Confidence) + (e * s.Ease);
        BigInteger total = i + c + e;
        string name = string.Create(CultureInfo.InvariantCulture,
            $"weighted:{ExactNumber.Format(impact)}/{ExactNumber.Format(confidence)}/{ExactNumber.Format(ease)}");
        return new IceFormula(name, IceOrder.By(Numerator, s => Quotient(Numerator(s), total)));
    }

    /// <summary>The double nearest to a fraction from 1 to 10; dividing two rounded doubles would give 10.000000000000002 for 10/10/10.</summary>
    private static double Quotient(BigInteger numerator, BigInteger denominator)
    {
        const int Shift = 59; // the result has 60 to 63 bits, more than a double keeps; its last one remembers whether a rest was cut off
        BigInteger scaled = BigInteger.DivRem(numerator << Shift, denominator, out BigInteger rest);
        long bits = (long)scaled | (rest.IsZero ? 0L : 1L);
        return (double)bits / (1L << Shift);
    }

    /// <summary>Whole weights in the same proportion, as small as they go.</summary>
    private static (BigInteger Impact, BigInteger Confidence, BigInteger Ease) ToWholes(decimal impact, decimal confidence, decimal ease)
    {
        int scale = Math.Max(impact.Scale, Math.Max(confidence.Scale, ease.Scale));
        BigInteger i = ToWhole(impact, scale), c = ToWhole(confidence, scale), e = ToWhole(ease, scale);
        BigInteger divisor = BigInteger.GreatestCommonDivisor(i, BigInteger.GreatestCommonDivisor(c, e));
        return (i / divisor, c / divisor, e / divisor);
    }

    private static BigInteger ToWhole(decimal weight, int scale)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(weight, bits);
        BigInteger mantissa = new UInt128((uint)bits[2], ((ulong)(uint)bits[1] << 32) | (uint)bits[0]);
        return mantissa * BigInteger.Pow(10, scale - weight.Scale);
    }
}
