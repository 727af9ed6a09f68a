using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Where along the customer journey a team tests, and where it wins.</summary>
/// <remarks>Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// Funnel funnel = Funnel.Of(program.Log.Current);                    // of all weeks
/// Funnel late = Funnel.Of(program.Log.Between(first, last));         // of some
/// string image = late.ToSvg();
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class Funnel
{
    private Funnel(IReadOnlyList<FunnelCount> stages) => Stages = stages;

    /// <summary>The five stages in their order, those without a test too; at last the tests whose stage was open, if there are any.</summary>
    public IReadOnlyList<FunnelCount> Stages { get; }

    /// <summary>How many tests there are at all stages together, 0 or more.</summary>
    public int Tests => Stages.Sum(s => s.Tests);

    /// <summary>How many of them won, 0 to <see cref="Tests"/>.</summary>
    public int Won => Stages.Sum(s => s.Won);

    /// <summary>The funnel of some learnings.</summary>
    /// <param name="learnings">The learnings; <see cref="LearningLog.Current"/> leaves out those that a later one corrects.</param>
    /// <returns>The funnel; it does not follow later learnings.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public static Funnel Of(IEnumerable<Learning> learnings)
    {
        ArgumentNullException.ThrowIfNull(learnings);
        FunnelStage[] stages = Enum.GetValues<FunnelStage>();
        var counts = new (int Tests, int Won)[stages.Length + 1]; // the first for those without a stage
        foreach (Learning learning in learnings)
        {
            ArgumentNullException.ThrowIfNull(learning, nameof(learnings));
            ref (int Tests, int Won) count = ref counts[learning.Stage is { } stage ? (int)stage : 0];
            count.Tests++;
            if (learning.Outcome == Outcome.Won)
                count.Won++;
        }

        List<FunnelCount> all = [.. stages.Select(s => new FunnelCount(s, counts[(int)s].Tests, counts[(int)s].Won))];
        if (counts[0].Tests > 0)
            all.Add(new FunnelCount(null, counts[0].Tests, counts[0].Won));
        return Of(all);
    }

    /// <summary>The funnel of tests that are counted already.</summary>
    internal static Funnel Of(List<FunnelCount> stages) => new(stages.AsReadOnly());

    /// <summary>The stages in one line, such as <c>Acquisition: 1 of 4 won; Activation: 0 of 0 won; …</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => string.Join("; ", Stages);
}
