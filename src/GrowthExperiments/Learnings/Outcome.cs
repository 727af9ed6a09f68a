namespace GrowthExperiments;

/// <summary>How a test came out.</summary>
/// <remarks>Values start at 1; 0 is not an outcome.</remarks>
public enum Outcome
{
    /// <summary>It moved its metric the way that was hoped for.</summary>
    Won = 1,

    /// <summary>It moved its metric the other way.</summary>
    Lost,

    /// <summary>It was measured well, and there is no effect worth having.</summary>
    Neutral,

    /// <summary>It ran to its end, and the numbers allow no answer.</summary>
    Inconclusive,

    /// <summary>It was ended before its time.</summary>
    StoppedEarly,

    /// <summary>It was not run or measured properly, so it teaches nothing about the idea.</summary>
    Invalid,
}
