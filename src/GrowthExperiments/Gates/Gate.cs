using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Go or no-go: a named list of criteria, all of which must be met before something starts.</summary>
/// <remarks>
/// <para>A gate may come after another one, whose Go it needs, and may guard hypotheses (<see cref="Hypothesis.GuardedBy"/>), which rank as ever
/// but are not planned before its Go.</para>
/// <para>Two are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Gate gate = Gate.Create(GateId.Of("es-customers"), "Spain: first customers", [GateCriterion.AtLeast("signed customers", 3, "customers")]) with { Market = "ES" };
/// GateDecision decision = gate.Decide([GateMeasurement.Of("signed customers", 4)], new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));
/// Console.WriteLine(decision);            // 2026-11-22 Go: Spain: first customers ...
/// </code>
/// </example>
[DebuggerDisplay("{Id}: {Criteria.Count} criteria")]
public sealed partial record Gate
{
    internal const int MostCriteria = 100;

    private Gate(GateId id, string name, IReadOnlyList<GateCriterion> criteria)
    {
        Id = id;
        Name = name;
        Criteria = criteria;
    }

    /// <summary>The id, unique in a program.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is <see cref="GateId.None"/>, or that of the gate before.</exception>
    public GateId Id
    {
        get;
        init
        {
            Throw.IfFault(value.IsNone ? Messages.GateIdMissing() : CheckAfter(value, After), nameof(Id));
            field = value;
        }
    }

    /// <summary>What it decides, 1 to 200 UTF-16 units on one line.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string Name
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Name));
            Throw.IfFault(TextRules.Name(value, "name"), nameof(Name));
            field = value;
        }
    }

    /// <summary>The market that it is about, such as <c>ES</c>; null for all.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Market
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Name(value, "market"), nameof(Market));
            field = value;
        }
    }

    /// <summary>What must be met, 1 to 100 criteria of different measures, in the order given.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: there are none or too many, or two have one measure.</exception>
    public IReadOnlyList<GateCriterion> Criteria
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Criteria));
            GateCriterion[] copy = [.. value];
            foreach (GateCriterion criterion in copy)
                ArgumentNullException.ThrowIfNull(criterion, nameof(Criteria));
            Throw.IfFault(Check(copy), nameof(Criteria));
            field = Array.AsReadOnly(copy);
        }
    }

    /// <summary>The gate whose Go must come first; <see cref="GateId.None"/> when there is none.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it is this gate.</exception>
    public GateId After
    {
        get;
        init
        {
            Throw.IfFault(CheckAfter(Id, value), nameof(After));
            field = value;
        }
    }

    internal NewerMembers? NewerMembers { get; init; }

    internal int NewerMinor => Math.Max(NewerMembers?.Minor ?? 0, Criteria.Max(c => c.NewerMembers?.Minor ?? 0));

    /// <summary>Makes a gate.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">What it decides.</param>
    /// <param name="criteria">What must be met.</param>
    /// <returns>The gate, for all markets, after no other.</returns>
    /// <exception cref="ArgumentNullException">The name, the list or one of its items is null.</exception>
    /// <exception cref="ArgumentException">The id, the name or the criteria break a rule, which the message names.</exception>
    public static Gate Create(GateId id, string name, IEnumerable<GateCriterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(criteria);
        return new Gate(id, name, [.. criteria]);
    }

    /// <summary>Decides: what was measured against what must be met.</summary>
    /// <remarks>A measured criterion that fails is NoGo, whatever else is missing. Otherwise a measure or required evidence that is missing, or a gate
    /// before without Go, is Incomplete. Otherwise it is Go. The same input always gives the same decision, and nothing is kept.</remarks>
    /// <param name="measurements">What was measured, at most once for each measure, in any order.</param>
    /// <param name="at">When it is decided.</param>
    /// <param name="before">The latest decision of the gate <see cref="After"/>; null when that has none, or there is no such gate.</param>
    /// <returns>The decision, with a result for each criterion.</returns>
    /// <exception cref="ArgumentNullException">The list or one of its items is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="before"/> is of another gate.</exception>
    /// <exception cref="GrowthValidationException">A measure is not of this gate, or is measured twice; the message names it.</exception>
    public GateDecision Decide(IEnumerable<GateMeasurement> measurements, DateTimeOffset at, GateDecision? before = null)
    {
        ArgumentNullException.ThrowIfNull(measurements);
        if (before is not null)
            Throw.IfFault(before.Gate.Id == After ? null : Messages.NotTheGateBefore(before.Gate.Id.Value, Id.Value), nameof(before));
        List<GateMeasurement> copy = [.. measurements];
        foreach (GateMeasurement measurement in copy)
            ArgumentNullException.ThrowIfNull(measurement, nameof(measurements));
        if (TryCompare(copy, out GateResult[] results) is { } fault)
            Throw.Growth(fault);
        return new GateDecision(this, results, before?.Verdict, at);
    }

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other gate.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Gate? other) => ReferenceEquals(this, other)
        || (other is not null && Id == other.Id && Name == other.Name && Market == other.Market && After == other.After
            && Criteria.SequenceEqual(other.Criteria) && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Name, Criteria.Count);

    /// <summary>The id and the name, for logs and debuggers.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Shown.Escaped(Id.Value)}: {Shown.Escaped(Name)}";

    /// <summary>A result for each criterion; the fault when a measure is not of this gate, or comes twice.</summary>
    internal Fault? TryCompare(IReadOnlyList<GateMeasurement> measurements, out GateResult[] results)
    {
        var measured = new Dictionary<string, GateMeasurement>(StringComparer.Ordinal);
        foreach (GateMeasurement measurement in measurements)
        {
            string measure = measurement.Measure;
            Fault? fault = Criteria.All(c => c.Measure != measure) ? Unknown(measure) : measured.TryAdd(measure, measurement) ? null : Messages.MeasuredTwice(measure);
            if (fault is not null)
            {
                results = [];
                return fault;
            }
        }

        results = [.. Criteria.Select(c => new GateResult(c, measured.GetValueOrDefault(c.Measure)))];
        return null;
    }

    /// <summary>The rule that a list of criteria breaks, or null.</summary>
    internal static Fault? Check(IReadOnlyCollection<GateCriterion> criteria)
    {
        if (criteria.Count == 0)
            return Messages.NoCriteria();
        if (criteria.Count > MostCriteria)
            return Messages.TooMany("criteria", MostCriteria, criteria.Count);
        var measures = new HashSet<string>(StringComparer.Ordinal);
        return criteria.FirstOrDefault(c => !measures.Add(c.Measure)) is { } twice ? Messages.MeasureTwice(twice.Measure) : null;
    }

    internal static Fault? CheckAfter(GateId id, GateId after) => !after.IsNone && after == id ? Messages.GateCircle([id.Value, id.Value]) : null;

    private Fault Unknown(string measure)
    {
        string[] known = [.. Criteria.Select(c => c.Measure)];
        return Messages.MeasureUnknown(measure, Id.Value, Closest.To(measure, known), known);
    }
}
