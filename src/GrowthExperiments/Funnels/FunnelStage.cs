namespace GrowthExperiments;

/// <summary>The stage of the customer journey that a hypothesis works on.</summary>
/// <remarks>Source: Dave McClure, "Startup Metrics for Pirates" (2007), known as AARRR. Values start at 1; 0 is not a stage.</remarks>
public enum FunnelStage
{
    /// <summary>People find us: ads, search, content, landing pages.</summary>
    Acquisition = 1,

    /// <summary>They have a first good experience: sign-up, onboarding.</summary>
    Activation,

    /// <summary>They come back.</summary>
    Retention,

    /// <summary>They pay.</summary>
    Revenue,

    /// <summary>They bring others.</summary>
    Referral,
}
