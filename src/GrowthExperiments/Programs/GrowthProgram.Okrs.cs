namespace GrowthExperiments;

/// <content>What the tests are for.</content>
public sealed partial class GrowthProgram
{
    /// <summary>The objectives of the company and its teams, with their key results, of all quarters.</summary>
    /// <exception cref="ArgumentNullException">The set is null.</exception>
    public OkrSet Okrs
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
        }
    } = OkrSet.Empty;

    /// <summary>Adds an objective, or takes another state of one that is there.</summary>
    /// <param name="objective">The objective.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="objective"/> is null.</exception>
    /// <exception cref="GrowthValidationException">The OKRs would break a rule of <see cref="OkrSet"/>, which the message names.</exception>
    /// <exception cref="GrowthLimitException">There would be more than 1,000.</exception>
    public Objective SetObjective(Objective objective)
    {
        ArgumentNullException.ThrowIfNull(objective);
        if (Okrs.FaultWith(objective) is { } fault)
            Throw.Growth(fault);
        Okrs = Okrs.With(objective);
        return objective;
    }

    /// <summary>Takes an objective out, with its key results; a hypothesis that serves one of them stays and is set aside by the gate.</summary>
    /// <param name="id">The id of the objective.</param>
    /// <returns>The objective that was there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="id"/> is null.</exception>
    /// <exception cref="GrowthValidationException">There is no such objective, or it is the parent of others, which the message names.</exception>
    public Objective RemoveObjective(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (Okrs.RemovalFault(id) is { } fault)
            Throw.Growth(fault);
        Objective removed = Okrs.First(o => o.Id == id);
        Okrs = Okrs.Without(id);
        return removed;
    }

    /// <summary>Writes down where the number of a key result is now.</summary>
    /// <param name="id">The id of the key result.</param>
    /// <param name="current">The number, in the unit of the key result.</param>
    /// <returns>The key result as it is now.</returns>
    /// <exception cref="GrowthValidationException">There is no such key result, or the number is beyond 10^15 either way.</exception>
    public KeyResult Measure(KeyResultId id, decimal current)
    {
        if (!Okrs.TryGetKeyResult(id, out _, out _))
            Throw.Growth(Okrs.UnknownKeyResult(id));
        if (KeyResult.CheckNumber("current", current) is { } fault)
            Throw.Growth(fault);
        Okrs = Okrs.WithProgress(id, current);
        _ = Okrs.TryGetKeyResult(id, out _, out KeyResult? measured);
        return measured!;
    }

    /// <summary>The gate that tells what serves a key result of a quarter from what serves none.</summary>
    /// <param name="quarter">The quarter; null is that of <see cref="CurrentWeek"/>.</param>
    /// <returns>The gate of <see cref="Okrs"/> as they are now.</returns>
    public OkrGate OkrGateOf(Quarter? quarter = null) => OkrGate.Of(Okrs, quarter ?? Quarter.From(CurrentWeek));
}
