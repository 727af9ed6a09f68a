namespace GrowthExperiments;

/// <summary>What is done after a test.</summary>
/// <remarks>Values start at 1; 0 is not a decision.</remarks>
public enum Decision
{
    /// <summary>The change stays, for everybody.</summary>
    Ship = 1,

    /// <summary>Another form of the idea is tested; a follow-up hypothesis is created.</summary>
    Iterate,

    /// <summary>The change is taken back, and the idea is not followed further.</summary>
    Drop,

    /// <summary>The same test runs again; a follow-up hypothesis is created.</summary>
    Rerun,
}
