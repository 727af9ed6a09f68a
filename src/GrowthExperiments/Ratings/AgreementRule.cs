namespace GrowthExperiments;

/// <summary>How the ratings of several people become the one that a team goes by.</summary>
/// <remarks>Impact, Confidence and Ease are each agreed on alone, as a whole number; what lies halfway between two goes down, which is the more careful bet.</remarks>
public enum AgreementRule
{
    /// <summary>The rating in the middle, which one person alone cannot move far; of two in the middle, what lies between them.</summary>
    Median = 1,

    /// <summary>The mean, rounded to the nearest whole number.</summary>
    Mean,

    /// <summary>None: the team agrees in talking, and sets the score itself.</summary>
    Manual,
}
