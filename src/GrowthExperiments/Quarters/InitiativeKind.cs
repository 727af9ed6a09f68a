namespace GrowthExperiments;

/// <summary>What an initiative is.</summary>
public enum InitiativeKind
{
    /// <summary>A tool, such as a customer database.</summary>
    Tool = 1,

    /// <summary>A way to reach customers, such as webinars.</summary>
    Channel,

    /// <summary>Anything else that costs.</summary>
    Other,
}
