using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Where an entry stood first that came from the log of another program.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
[DebuggerDisplay("{Program,nq} {Id,nq}")]
public sealed record LearningOrigin
{
    internal LearningOrigin(string? program, string id, ChainHash chainHash)
    {
        Program = program;
        Id = id;
        ChainHash = chainHash;
    }

    /// <summary>The name of the other program; null when it has none.</summary>
    public string? Program { get; }

    /// <summary>The id of the entry there, such as <c>L12</c>.</summary>
    public string Id { get; }

    /// <summary>The hash of the entry there, 64 digits from 0 to f.</summary>
    public string Hash => ChainHash.ToString();

    internal ChainHash ChainHash { get; }
}
