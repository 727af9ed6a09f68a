using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>What a review proposes for an initiative.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "To double is what is proposed.")]
public enum InitiativeVerdict
{
    /// <summary>Its trial is not over: no judgement yet.</summary>
    InTrial = 1,

    /// <summary>It has adoption or a return: it stays as it is.</summary>
    Keep,

    /// <summary>Its trial is over without adoption and without return: stop it.</summary>
    Cut,

    /// <summary>It returned most, more than it cost: double it before anything new is started.</summary>
    Double,
}
