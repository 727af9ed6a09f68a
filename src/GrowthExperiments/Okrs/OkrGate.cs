using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Tells the hypotheses that serve a key result of a quarter from those that serve none.</summary>
/// <remarks>It stores nothing in a hypothesis: what was set aside is back as soon as the OKRs change and a gate is made of them. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// OkrSplit split = OkrGate.Of(okrs, Quarter.Parse("2026-Q4")).Split(backlog.Rank());
/// foreach (OkrSetAside aside in split.SetAside)
///     Console.WriteLine($"{aside.Ranked.Hypothesis.Title}: {aside.Reason}");
/// </code>
/// </example>
[DebuggerDisplay("{Okrs.Count} objectives in {Current}")]
public sealed partial class OkrGate
{
    private const string None = "serves no current key result";

    private readonly Dictionary<KeyResultId, string?> _refusals = []; // of each key result that the OKRs hold

    private OkrGate(OkrSet okrs, Quarter current)
    {
        Okrs = okrs;
        Current = current;
        foreach (Objective objective in okrs)
        {
            foreach (KeyResult keyResult in objective.KeyResults)
                _refusals[keyResult.Id] = objective.Quarter == current ? null : $"{None}: {Shown.Escaped(keyResult.Id.Value)} is of {objective.Quarter}, and this is {current}";
        }
    }

    /// <summary>The OKRs that it goes by.</summary>
    public OkrSet Okrs { get; }

    /// <summary>The quarter whose key results count.</summary>
    public Quarter Current { get; }

    /// <summary>The gate of a quarter.</summary>
    /// <param name="okrs">The OKRs, of any quarters.</param>
    /// <param name="current">The quarter whose key results count.</param>
    /// <returns>The gate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="okrs"/> is null.</exception>
    public static OkrGate Of(OkrSet okrs, Quarter current)
    {
        ArgumentNullException.ThrowIfNull(okrs);
        return new OkrGate(okrs, current);
    }

    /// <summary>Why a hypothesis is set aside.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>Such as <c>serves no current key result: it names none</c>; null when it serves a key result of the quarter.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public string? RefusalOf(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        if (hypothesis.Serves.IsNone)
            return $"{None}: it names none";
        return _refusals.TryGetValue(hypothesis.Serves, out string? refusal) ? refusal : $"{None}: {Shown.Escaped(hypothesis.Serves.Value)} is in no OKR";
    }

    /// <summary>Splits a ranking into what serves a key result of the quarter and what is set aside.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <returns>Each hypothesis once, in one of two lists, in the order and with the places of the ranking.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ranking"/> is null.</exception>
    public OkrSplit Split(Ranking ranking)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        var aligned = new List<RankedHypothesis>();
        var setAside = new List<OkrSetAside>();
        foreach (RankedHypothesis ranked in ranking)
        {
            if (RefusalOf(ranked.Hypothesis) is { } reason)
                setAside.Add(new OkrSetAside(ranked, reason));
            else
                aligned.Add(ranked);
        }

        return new OkrSplit(aligned.AsReadOnly(), setAside.AsReadOnly());
    }
}
