namespace GrowthExperiments;

/// <summary>What counts below the line of a win rate.</summary>
/// <remarks>Values start at 1; 0 is not a definition.</remarks>
public enum WinRateDefinition
{
    /// <summary>Those that won or lost.</summary>
    WonOrLost = 1,

    /// <summary>All that were concluded.</summary>
    Concluded,

    /// <summary>All that were concluded, less those that were not run or measured properly.</summary>
    NotInvalid,
}
