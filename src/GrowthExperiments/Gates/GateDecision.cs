using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>What a gate said at one moment, with the gate as it was then and all that was measured.</summary>
/// <remarks>
/// <para>It holds full copies: whatever becomes of the gate or the measurements, a decision stays what it was. Only who decided and a note are said
/// afterwards, by <c>with</c>, before it is recorded.</para>
/// <para>Two are equal when all their parts are, the offset of the moment included. Immutable and safe to share.</para>
/// </remarks>
[DebuggerDisplay("{Gate.Id} {Verdict}")]
public sealed partial record GateDecision
{
    internal GateDecision(Gate gate, IReadOnlyList<GateResult> results, GateVerdict? before, DateTimeOffset at)
    {
        Gate = gate;
        Results = Array.AsReadOnly(results.ToArray());
        Before = before;
        At = at;
        Verdict = VerdictOf();
    }

    /// <summary>The gate as it was.</summary>
    public Gate Gate { get; }

    /// <summary>What it said.</summary>
    public GateVerdict Verdict { get; internal init; }

    /// <summary>How each criterion came out, in the order of the gate.</summary>
    public IReadOnlyList<GateResult> Results { get; }

    /// <summary>What the gate before had said; null when there was no such gate, or it had said nothing.</summary>
    public GateVerdict? Before { get; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who decided, 1 to 200 UTF-16 units on one line; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? By
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Name(value, "by"), nameof(By));
            field = value;
        }
    }

    /// <summary>What else is to be said, up to 32,767 UTF-16 units over any number of lines; null for nothing.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Note
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Prose(value, "note"), nameof(Note));
            field = value;
        }
    }

    internal NewerMembers? NewerMembers { get; init; }

    internal int NewerMinor => Math.Max(
        Math.Max(NewerMembers?.Minor ?? 0, Gate.NewerMinor), Results.Max(r => r.Measurement?.NewerMembers?.Minor ?? 0));

    /// <summary>Whether the gate needs another one's Go that is not there.</summary>
    internal bool WaitsForGateBefore => !Gate.After.IsNone && Before != GateVerdict.Go;

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other decision.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(GateDecision? other) => ReferenceEquals(this, other)
        || (other is not null && At.EqualsExact(other.At) && Verdict == other.Verdict && Before == other.Before && By == other.By && Note == other.Note
            && Gate == other.Gate && Results.SequenceEqual(other.Results) && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Gate.Id, At, Verdict);

    /// <summary>The day, the verdict and the gate, then a line for each criterion and one for the gate before when that has no Go.</summary>
    /// <returns>The text, the same in every culture, lines parted by LF.</returns>
    public override string ToString() => string.Join('\n', Lines());

    /// <summary>The day on the clocks of the moment's own offset.</summary>
    internal string Day => At.ToString(InstantText.Date, CultureInfo.InvariantCulture);

    internal IEnumerable<string> Lines()
    {
        yield return $"{Day} {Verdict}: {Shown.Escaped(Gate.Name)} ({Shown.Escaped(Gate.Id.Value)})";
        foreach (GateResult result in Results)
            yield return $"  {result}";
        if (WaitsForGateBefore)
            yield return $"  after {Shown.Quoted(Gate.After.Value)}, which {(Before is { } said ? $"said {said}" : "was not decided")}";
    }

    private GateVerdict VerdictOf()
    {
        if (Results.Any(r => r.IsMet == false))
            return GateVerdict.NoGo;
        return Results.All(r => r.Passes) && !WaitsForGateBefore ? GateVerdict.Go : GateVerdict.Incomplete;
    }
}
