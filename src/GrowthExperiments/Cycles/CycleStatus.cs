namespace GrowthExperiments;

/// <summary>How far a week of tests has come.</summary>
/// <remarks>Values start at 1; 0 is not a status.</remarks>
public enum CycleStatus
{
    /// <summary>Its tests are chosen, and none has started.</summary>
    Planned = 1,

    /// <summary>Its tests run, end and are concluded.</summary>
    Running,

    /// <summary>All that it taught is written down, or carried over; nothing of it changes any more.</summary>
    Closed,
}
