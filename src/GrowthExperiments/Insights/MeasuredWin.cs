using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>A test that won with a measured relative effect, and what to expect of that effect.</summary>
/// <remarks>What won by luck was measured too high, the more so the less sure the measure is; the shrunk lift takes that out (see
/// <see cref="ShrunkLift"/>). Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record MeasuredWin
{
    internal MeasuredWin(Learning learning, ShrunkLift shrunk)
    {
        Learning = learning;
        Shrunk = shrunk;
    }

    /// <summary>What was learned; its effect is relative and has an interval.</summary>
    public Learning Learning { get; }

    /// <summary>The lift to expect.</summary>
    public ShrunkLift Shrunk { get; }

    /// <summary>Such as <c>A one-field sign-up: +25 % (+2.4 % to +47.6 %), expect +14 %</c>.</summary>
    /// <returns>One line, the same in every culture.</returns>
    public override string ToString() => $"{Shown.Escaped(Learning.Title)}: {Learning.Effect}, expect {Percent.Signed(Shrunk.Mean)}";
}
