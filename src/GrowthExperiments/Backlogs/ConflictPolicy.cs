namespace GrowthExperiments;

/// <summary>What to do with a hypothesis that is in the backlog already and differs.</summary>
/// <remarks>Values start at 1; 0 is not a policy. One that is equal is never a conflict.</remarks>
public enum ConflictPolicy
{
    /// <summary>Change nothing at all, and say which ones differ.</summary>
    Fail = 1,

    /// <summary>Keep the one that is there.</summary>
    Skip,

    /// <summary>Take what the new one says.</summary>
    Update,
}
