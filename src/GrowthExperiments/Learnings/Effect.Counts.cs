namespace GrowthExperiments;

/// <content>Effects from counts.</content>
public sealed partial record Effect
{
    private const decimal SampleRatioAlarm = 0.001m;
    private const double MinSignal = 3; // of the control's rate to its error, or the relative interval is not symmetric

    /// <summary>The effect on a rate, from how many of the visitors of each group converted.</summary>
    /// <remarks>
    /// <para>Relative: the lift (r2 - r1) / r1 with the interval of the delta method; where the rate of the control group is less than three
    /// times its own error, that of the log ratio (Katz, Baptista, Azen and Pike, Biometrics 34, 1978), and none where nobody converted with
    /// the change. Absolute: r2 - r1 with the interval of Newcombe (Statistics in Medicine 17, 1998, method 10).</para>
    /// <para>The sizes of the groups are tested against the planned share (chi square); see <see cref="HasSampleRatioMismatch"/>.</para>
    /// </remarks>
    /// <param name="controlConversions">How many converted without the change, 0 to <paramref name="controlVisitors"/>.</param>
    /// <param name="controlVisitors">How many there were without the change, 1 or more.</param>
    /// <param name="treatmentConversions">How many converted with the change, 0 to <paramref name="treatmentVisitors"/>.</param>
    /// <param name="treatmentVisitors">How many there were with the change, 1 or more.</param>
    /// <param name="kind">Whether the effect is expressed as a relative one or in points of the rate.</param>
    /// <param name="level">How sure the interval is, above 0 and below 1.</param>
    /// <param name="plannedShare">The part of all visitors that was to see the change, above 0 and below 1.</param>
    /// <returns>The effect with its interval and sample sizes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    /// <exception cref="ArgumentException">The effect is to be relative, but nobody converted without the change.</exception>
    public static Effect FromCounts(
        long controlConversions,
        long controlVisitors,
        long treatmentConversions,
        long treatmentVisitors,
        EffectKind kind = EffectKind.Relative,
        decimal level = DefaultLevel,
        decimal plannedShare = 0.5m)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(controlVisitors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(treatmentVisitors, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(controlConversions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(controlConversions, controlVisitors);
        ArgumentOutOfRangeException.ThrowIfNegative(treatmentConversions);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(treatmentConversions, treatmentVisitors);
        if (CheckLevel(level) is { } fault)
            Throw.OutOfRange(fault, nameof(level));
        if (plannedShare is <= 0 or >= 1)
            Throw.OutOfRange(Messages.Probability(nameof(plannedShare), plannedShare), nameof(plannedShare));
        if (kind == EffectKind.Relative && controlConversions == 0)
            Throw.Argument(Messages.NoConversions(), nameof(controlConversions));

        var control = new Rate(controlConversions, controlVisitors);
        var treatment = new Rate(treatmentConversions, treatmentVisitors);
        double z = NormalDistribution.QuantileAbove((1 - (double)level) / 2);
        double estimate = kind == EffectKind.Relative ? (treatment.Value - control.Value) / control.Value : treatment.Value - control.Value;
        (double Low, double High)? interval = kind == EffectKind.Relative ? RelativeInterval(control, treatment, estimate, z) : Rate.Difference(control, treatment, z);
        Effect effect = Of(kind, (decimal)estimate);
        return effect with
        {
            Interval = interval is var (low, high) ? (Math.Min((decimal)low, effect.Estimate), Math.Max((decimal)high, effect.Estimate)) : null,
            Level = level,
            Samples = (controlVisitors, treatmentVisitors),
            SampleRatioP = (decimal)SampleRatio(controlVisitors, treatmentVisitors, (double)plannedShare),
        };
    }

    private static (double Low, double High)? RelativeInterval(Rate control, Rate treatment, double lift, double z)
    {
        if (control.Value > MinSignal * Math.Sqrt(control.Variance))
        {
            double square = control.Value * control.Value;
            double error = Math.Sqrt((treatment.Variance / square) + (control.Variance * treatment.Value * treatment.Value / (square * square)));
            return (lift - (z * error), lift + (z * error));
        }

        if (treatment.Count == 0)
            return null;
        double logError = Math.Sqrt((1.0 / control.Count) - (1.0 / control.Size) + (1.0 / treatment.Count) - (1.0 / treatment.Size));
        double ratio = treatment.Value / control.Value;
        return ((ratio * Math.Exp(-z * logError)) - 1, (ratio * Math.Exp(z * logError)) - 1);
    }

    /// <summary>The p-value of the chi-square test with one degree of freedom, whose tail is that of a normal on both sides.</summary>
    private static double SampleRatio(long control, long treatment, double share)
    {
        double all = (double)control + treatment;
        double excess = treatment - (all * share);
        double chiSquare = excess * excess / (all * share * (1 - share));
        return Math.Min(1, 2 * NormalDistribution.Above(Math.Sqrt(chiSquare)));
    }
}
