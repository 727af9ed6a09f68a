namespace GrowthExperiments;

/// <summary>How far a hypothesis has come.</summary>
/// <remarks>Values start at 1; 0 is not a status. <see cref="Idea"/> and <see cref="Planned"/> can still be chosen, so they are ranked;
/// the others are set aside by a ranking unless asked for.</remarks>
public enum HypothesisStatus
{
    /// <summary>It waits in the backlog.</summary>
    Idea = 1,

    /// <summary>It is chosen for a week that has not started.</summary>
    Planned,

    /// <summary>Its test runs.</summary>
    Running,

    /// <summary>Its test has ended and waits for its learning.</summary>
    InReview,

    /// <summary>Its test taught something, which is written down.</summary>
    Concluded,

    /// <summary>It will not be tested.</summary>
    Archived,
}
