namespace GrowthExperiments;

/// <summary>How far an experiment has come in its week.</summary>
/// <remarks>Values start at 1; 0 is not a status.</remarks>
public enum ExperimentStatus
{
    /// <summary>It is chosen and has not started.</summary>
    Planned = 1,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It has ended and waits for its learning.</summary>
    InReview,

    /// <summary>Its learning is written.</summary>
    Concluded,

    /// <summary>It goes on in a later week.</summary>
    CarriedOver,
}
