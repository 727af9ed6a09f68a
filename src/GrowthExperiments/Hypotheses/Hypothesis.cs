using System.Collections.ObjectModel;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>One testable idea: a change, the metric that it should move, and why we believe it.</summary>
/// <remarks>
/// <para>Make one with <see cref="Create"/> and fill in the rest by <c>with</c>; every way in checks the rules. Text is kept as given:
/// short texts stand on one line, <see cref="Change"/> and <see cref="Rationale"/> may run over several.</para>
/// <para>Two hypotheses are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Hypothesis idea = Hypothesis.Create("A one-field sign-up lifts activation", FunnelStage.Activation, IceScore.Of(8, 6, 9)) with
/// {
///     Change = "Ask for the e-mail only",
///     Metric = Metric.Of("activation rate"),
///     Rationale = "Each field loses people",
///     Owner = "mia",
///     Tags = ["signup"],
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record Hypothesis
{
    internal const int MaxTags = 100;
    internal const int MaxEvidence = 100;
    internal const decimal MinLift = -1;
    internal const decimal MaxLift = 1_000;

    private readonly HypothesisId _id;
    private readonly string _title;

    /// <summary>A hypothesis whose title was already checked, by a reader against a limit of its own.</summary>
    internal Hypothesis(HypothesisId id, string title)
    {
        _id = id;
        _title = title;
    }

    /// <summary>The id, unique in a backlog.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is <see cref="HypothesisId.None"/>.</exception>
    public HypothesisId Id
    {
        get => _id;
        init
        {
            Throw.IfFault(value.IsNone ? Messages.IdMissing() : null, nameof(Id));
            _id = value;
        }
    }

    /// <summary>The idea in one line: at most 200 characters as people count them, and 1,000 UTF-16 units.</summary>
    /// <remarks>Changing the title keeps the id.</remarks>
    /// <exception cref="ArgumentException">In <c>with</c>: the title breaks a rule, which the message names.</exception>
    public string Title
    {
        get => _title;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Title));
            Throw.IfFault(TextRules.Title(value), nameof(Title));
            _title = value;
        }
    }

    /// <summary>What we would change, up to 32,767 UTF-16 units over any number of lines; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Change { get; init => field = Prose(value, "change", nameof(Change)); }

    /// <summary>The number that it should move; <see cref="Metric.None"/> when not said.</summary>
    public Metric Metric { get; init; }

    /// <summary>Why we believe it, up to 32,767 UTF-16 units over any number of lines; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Rationale { get; init => field = Prose(value, "rationale", nameof(Rationale)); }

    /// <summary>The stage of the funnel; null when an import left it open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a stage.</exception>
    public FunnelStage? Stage { get; init => field = value is { } stage ? Defined(stage, "stage", nameof(Stage)) : null; }

    /// <summary>The market that it is for, such as <c>FR</c>; null for all.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Market { get; init => field = Name(value, "market", nameof(Market)); }

    /// <summary>Who answers for it; null when nobody yet.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Owner { get; init => field = Name(value, "owner", nameof(Owner)); }

    /// <summary>Labels to filter by, at most 100, in the order given, each once.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: a tag breaks a rule, or there are too many; the message names it.</exception>
    public IReadOnlyList<string> Tags { get; init => field = ToTags(value); } = NoTags;

    /// <summary>Where a test of it runs; <see cref="Surface.None"/> when not said.</summary>
    public Surface Surface { get; init; }

    /// <summary>The key result that it serves; <see cref="KeyResultId.None"/> when not said.</summary>
    public KeyResultId Serves { get; init; }

    /// <summary>The gate that keeps it from being planned until it says Go; <see cref="GateId.None"/> when nothing does. It ranks like any other.</summary>
    public GateId GuardedBy { get; init; }

    /// <summary>What a test of it costs; null when not estimated.</summary>
    public Effort? Effort { get; init; }

    /// <summary>The relative change of the metric that we expect, -1 to 1000: 0.05 is 5 % more; null when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: out of range.</exception>
    public decimal? ExpectedLift { get; init => field = value is { } lift ? Lift(lift) : null; }

    /// <summary>When it was written down; null when unknown.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>The ratings; null until it is rated.</summary>
    public IceScore? Score { get; init; }

    /// <summary>How single people rated it, at most 100 of them, each once, in the order given; rankings look at <see cref="Score"/> alone.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: somebody stands there twice, or there are too many.</exception>
    public IReadOnlyList<RaterScore> Ratings { get; init => field = ToRatings(value); } = ReadOnlyCollection<RaterScore>.Empty;

    /// <summary>When <see cref="Score"/> was set; null when unknown.</summary>
    public DateTimeOffset? Rated { get; init; }

    /// <summary>Why to believe in it, dated, at most 100 pieces, in the order given; it supports a Confidence (<c>EvidenceMeter</c>), but changes none.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: there are too many.</exception>
    public IReadOnlyList<Evidence> Evidence { get; init => field = ToEvidence(value); } = ReadOnlyCollection<Evidence>.Empty;

    /// <summary>How far it has come; <see cref="HypothesisStatus.Idea"/> at first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">In <c>with</c>: not a status.</exception>
    public HypothesisStatus Status { get; init => field = Defined(value, "status", nameof(Status)); } = HypothesisStatus.Idea;

    /// <summary>Members of a newer minor version of the document, kept to be written back unchanged.</summary>
    internal NewerMembers? NewerMembers { get; init; }

    internal int NewerMinor => Math.Max(NewerMembers.MinorOf(NewerMembers, Ratings), Evidence.Count == 0 ? 0 : Evidence.Max(e => e.NewerMembers?.Minor ?? 0));

    /// <summary>The oldest minor version of the document that knows all its parts.</summary>
    internal int LeastMinor => !Serves.IsNone || !GuardedBy.IsNone ? 2 : Ratings.Count > 0 || Rated is not null || Evidence.Count > 0 ? 1 : 0;

    private static ReadOnlyCollection<string> NoTags => ReadOnlyCollection<string>.Empty;

    /// <summary>Makes a hypothesis.</summary>
    /// <param name="title">The idea in one line.</param>
    /// <param name="stage">The stage of the funnel, or null while it is open.</param>
    /// <param name="score">The ratings, or null while it is not rated.</param>
    /// <param name="id">The id; null derives one from the title, so that the same idea is the same idea wherever it comes from.</param>
    /// <returns>The hypothesis, with status <see cref="HypothesisStatus.Idea"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException">The title, the stage or the id breaks a rule, which the message names.</exception>
    public static Hypothesis Create(string title, FunnelStage? stage = null, IceScore? score = null, HypothesisId? id = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        Throw.IfFault(TextRules.Title(title), nameof(title));
        Throw.IfFault(id is { IsNone: true } ? Messages.IdMissing() : null, nameof(id));
        return new Hypothesis(id ?? HypothesisId.FromCheckedTitle(title), title) { Stage = stage, Score = score };
    }

    /// <summary>The title, the id and the ratings, for logs and debuggers.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() =>
        $"{Shown.Escaped(Title)} ({Shown.Escaped(Id.Value)}, {(Score is { } score ? score.ToString() : "not rated")})";
}
