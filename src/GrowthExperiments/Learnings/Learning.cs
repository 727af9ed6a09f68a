using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>What one concluded test taught: an entry of the learning log, never changed and never removed.</summary>
/// <remarks>
/// <para>A program makes it when a test is concluded. It holds what its hypothesis was called then, so that the log can be read by itself.
/// What turns out to be wrong is corrected by a later entry; see <see cref="Corrects"/>.</para>
/// <para>Two learnings are equal when all their parts are, offsets included. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record Learning
{
    internal const int MaxEvidence = 100;
    internal const int MaxFollowUps = 100;

    internal Learning(int sequence, HypothesisId hypothesis, string title, string insight)
    {
        Sequence = sequence;
        Hypothesis = hypothesis;
        Title = title;
        Insight = insight;
    }

    /// <summary>The id: <c>L</c> and the sequence, such as <c>L12</c>.</summary>
    public string Id => IdOf(Sequence);

    /// <summary>The place in the log, from 1, without gaps.</summary>
    public int Sequence { get; }

    /// <summary>When the test was concluded.</summary>
    public DateTimeOffset At { get; internal init; }

    /// <summary>The hypothesis that was tested.</summary>
    public HypothesisId Hypothesis { get; }

    /// <summary>The title of the hypothesis at that time.</summary>
    public string Title { get; }

    /// <summary>The stage of the funnel; null when it was open.</summary>
    public FunnelStage? Stage { get; internal init; }

    /// <summary>The number that was to move; <see cref="Metric.None"/> when not said.</summary>
    public Metric Metric { get; internal init; }

    /// <summary>Who answered for the hypothesis; null when nobody did.</summary>
    public string? Owner { get; internal init; }

    /// <summary>The labels of the hypothesis.</summary>
    public IReadOnlyList<string> Tags { get; internal init; } = [];

    /// <summary>The week of the test.</summary>
    public IsoWeek Week { get; internal init; }

    /// <summary>How it came out.</summary>
    public Outcome Outcome { get; internal init; }

    /// <summary>What it did to the metric; null when that was not measured.</summary>
    public Effect? Effect { get; internal init; }

    /// <summary>What it taught, in words; never blank.</summary>
    public string Insight { get; }

    /// <summary>What is done now.</summary>
    public Decision Decision { get; internal init; }

    /// <summary>What the test cost; null when not said.</summary>
    public Effort? ActualEffort { get; internal init; }

    /// <summary>Links and other references to what backs it.</summary>
    public IReadOnlyList<string> Evidence { get; internal init; } = [];

    /// <summary>The hypotheses that came out of it.</summary>
    public IReadOnlyList<HypothesisId> FollowUps { get; internal init; } = [];

    /// <summary>Who wrote it; null when not said.</summary>
    public string? Author { get; internal init; }

    /// <summary>When the test started; null when unknown.</summary>
    public DateTimeOffset? Started { get; internal init; }

    /// <summary>When the test ended; null when unknown.</summary>
    public DateTimeOffset? Ended { get; internal init; }

    /// <summary>What was believed when the test started; null when nothing was frozen.</summary>
    public Prediction? Prediction { get; internal init; }

    /// <summary>The id of the earlier entry that this one replaces; null when it replaces none.</summary>
    public string? Corrects { get; internal init; }

    /// <summary>Where it stood first; null when it was written here.</summary>
    public LearningOrigin? Origin { get; internal init; }

    /// <summary>The hash of the entry, which depends on all entries before it: 64 digits from 0 to f.</summary>
    public string Hash => ChainHash.ToString();

    internal ChainHash ChainHash { get; init; }

    /// <summary>The id, the outcome and the title, for logs and debuggers.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Id} {Outcome}: {Shown.Escaped(Title)}";

    internal static string IdOf(int sequence) => string.Create(CultureInfo.InvariantCulture, $"L{sequence}");

    /// <summary>The sequence of an id; 0 when the text is none.</summary>
    internal static int SequenceOf(ReadOnlySpan<char> id) =>
        id.Length is > 1 and <= 11 && id[0] == 'L' && id[1] is >= '1' and <= '9' && !id[1..].ContainsAnyExceptInRange('0', '9')
        && int.TryParse(id[1..], NumberStyles.None, CultureInfo.InvariantCulture, out int sequence)
            ? sequence
            : 0;
}
