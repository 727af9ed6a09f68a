namespace GrowthExperiments;

/// <summary>A relative effect with its standard error, as far as its interval tells.</summary>
internal readonly record struct MeasuredLift(Learning Learning, double Estimate, double Error)
{
    private const int Enough = 20;

    /// <summary>What is expected of a lift before it is measured, where the log does not tell: near nothing, seldom beyond a tenth.</summary>
    private static readonly LiftPrior Weak = LiftPrior.Normal(0, 0.05);

    /// <summary>The measured relative effects of tests whose numbers can be trusted.</summary>
    public static IEnumerable<MeasuredLift> Of(IEnumerable<Learning> learnings)
    {
        foreach (Learning learning in learnings)
        {
            if (learning.Outcome == Outcome.Invalid || learning.Effect is not { Kind: EffectKind.Relative, HasSampleRatioMismatch: false, Interval: var (low, high) } effect || high <= low)
                continue;
            double z = NormalDistribution.QuantileAbove((1 - (double)effect.Level) / 2);
            yield return new(learning, (double)effect.Estimate, (double)(high - low) / (2 * z));
        }
    }

    /// <summary>The mean and spread of the true lifts behind measured ones (DerSimonian and Laird, Controlled Clinical Trials 7, 1986).</summary>
    public static LiftPrior PriorOf(IReadOnlyCollection<MeasuredLift> lifts)
    {
        if (lifts.Count < Enough)
            return Weak;
        double weights = lifts.Sum(l => Weight(l, 0));
        double mean = lifts.Sum(l => Weight(l, 0) * l.Estimate) / weights;
        double excess = lifts.Sum(l => Weight(l, 0) * Math.Pow(l.Estimate - mean, 2)) - (lifts.Count - 1);
        double variance = excess / (weights - (lifts.Sum(l => Math.Pow(Weight(l, 0), 2)) / weights));
        if (!(variance > 0))
            return Weak;
        return LiftPrior.Normal(lifts.Sum(l => Weight(l, variance) * l.Estimate) / lifts.Sum(l => Weight(l, variance)), Math.Sqrt(variance));
    }

    private static double Weight(MeasuredLift lift, double variance) => 1 / ((lift.Error * lift.Error) + variance);
}
