namespace GrowthExperiments;

/// <summary>Which exception a <see cref="Fault"/> becomes.</summary>
internal enum FaultKind
{
    Format = 1,
    Value,
    Limit,
    Version,
    Conflict,
    Integrity,
}

/// <summary>A broken rule before anyone has decided whether to throw it, collect it or show it.</summary>
internal sealed record Fault(FaultKind Kind, string Code, string Rule, string Remedy)
{
    /// <summary>Whether the rule itself says where, so that no place is added to it.</summary>
    public bool NamesPlace { get; init; }

    /// <summary>The number of the entry of the log that it is about; null when it is about none.</summary>
    public int? Sequence { get; init; }

    public string Message => $"{Rule}. {Remedy}.";

    public string MessageAt(SourcePlace place) =>
        place.IsNowhere || NamesPlace ? Message : $"{Rule}, at {place}. {Remedy}.";

    public GrowthException ToException(SourcePlace place = default, Exception? innerException = null) => Kind switch
    {
        FaultKind.Format => new GrowthFormatException(this, place, innerException),
        FaultKind.Limit => new GrowthLimitException(this, place, innerException),
        FaultKind.Version => new GrowthVersionException(this, place, innerException),
        FaultKind.Conflict => new GrowthConflictException(this, place, innerException),
        FaultKind.Integrity => new GrowthIntegrityException(this, place, innerException),
        _ => new GrowthValidationException(this, place, innerException),
    };
}
