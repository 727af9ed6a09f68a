namespace GrowthExperiments;

/// <summary>How far a partner has come.</summary>
public enum PartnerTier
{
    /// <summary>By revenue alone.</summary>
    Silver = 1,

    /// <summary>By more revenue and trained staff.</summary>
    Gold,

    /// <summary>By the most revenue and staff.</summary>
    Platinum,
}
