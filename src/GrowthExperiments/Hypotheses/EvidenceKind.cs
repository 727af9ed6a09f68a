namespace GrowthExperiments;

/// <summary>What a piece of evidence is, from the weakest to the strongest.</summary>
/// <remarks>Source: Itamar Gilad, the Confidence Meter (2018); <see cref="GrowthExperiments.Evidence"/> is a dated piece of one kind.</remarks>
public enum EvidenceKind
{
    /// <summary>We ourselves are sure.</summary>
    SelfConviction = 1,

    /// <summary>It looks good on slides.</summary>
    PitchDeck,

    /// <summary>It fits the strategy, a vision, a trend or a buzzword.</summary>
    ThematicSupport,

    /// <summary>Others think so: colleagues, managers, experts.</summary>
    Opinion,

    /// <summary>Somebody worked it out: a rough estimate, a business model, a plan that was reviewed.</summary>
    EstimateOrPlan,

    /// <summary>A few cases: what single customers or salespeople asked for, one competitor who has it.</summary>
    Anecdote,

    /// <summary>Numbers of the market or of the product: surveys, analytics, what all competitors have.</summary>
    MarketData,

    /// <summary>What many users said or did: interviews, usability tests, a landing page.</summary>
    UserEvidence,

    /// <summary>What a test of it showed, such as an A/B test or a long beta.</summary>
    TestResult,

    /// <summary>What came out after it was launched.</summary>
    LaunchData,
}
