namespace GrowthExperiments;

/// <summary>Whose objective it is.</summary>
/// <remarks>Values start at 1, from the top down; 0 is not a level. The parent of an objective is of a level above it.</remarks>
public enum OkrLevel
{
    /// <summary>The whole company.</summary>
    Company = 1,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A team.</summary>
    Team,
}
