namespace GrowthExperiments;

/// <summary>What a gate said.</summary>
public enum GateVerdict
{
    /// <summary>All criteria are met, with the evidence that they ask for, and the gate before has its Go.</summary>
    Go = 1,

    /// <summary>A criterion was measured and is not met.</summary>
    NoGo,

    /// <summary>Nothing failed, but a measure or its evidence is missing, or the gate before has no Go.</summary>
    Incomplete,
}
