using System.Diagnostics;

namespace GrowthExperiments.Serialization;

/// <summary>A backlog as a document holds it: with a name, a time zone, and whatever a newer minor version added.</summary>
/// <remarks>Reading a document and writing it again gives the same document. One writer at a time.</remarks>
[DebuggerDisplay("{Name,nq}: {Backlog.Count} hypotheses")]
public sealed partial class BacklogDocument
{
    private const string Utc = "UTC";

    /// <summary>A document around a backlog.</summary>
    /// <param name="backlog">The backlog; it is kept, not copied.</param>
    /// <exception cref="ArgumentNullException"><paramref name="backlog"/> is null.</exception>
    public BacklogDocument(Backlog backlog)
    {
        ArgumentNullException.ThrowIfNull(backlog);
        Backlog = backlog;
    }

    /// <summary>The hypotheses.</summary>
    public Backlog Backlog { get; }

    /// <summary>The name of the team or program, 1 to 200 UTF-16 units on one line; null when not said.</summary>
    /// <exception cref="ArgumentException">The name breaks a rule, which the message names.</exception>
    public string? Name
    {
        get;
        set
        {
            if (value is not null)
                Throw.IfFault(TextRules.Name(value, "name"), nameof(value));
            field = value;
        }
    }

    /// <summary>The IANA name of the zone in whose calendar the team counts weeks; <c>UTC</c> when not said.</summary>
    /// <exception cref="ArgumentException">The zone is unknown on this machine.</exception>
    public string TimeZone
    {
        get;
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            Throw.IfFault(CheckZone(value), nameof(value));
            field = value;
        }
    } = Utc;

    /// <summary>Whether the zone was never set, so that it is left out when written.</summary>
    internal bool HasDefaultZone => TimeZone == Utc;

    /// <summary>The version that the document was read with; it is written with a newer one where its content needs that.</summary>
    internal FormatVersion Version { get; set; } = FormatVersion.First;

    /// <summary>What the document holds of a program besides the hypotheses, as it stands in the file; written back unchanged.</summary>
    internal IReadOnlyList<RawMember> ProgramMembers { get; set; } = [];

    /// <summary>Root members of a newer minor version.</summary>
    internal NewerMembers? NewerMembers { get; set; }

    /// <summary>Members of a newer minor version in the header of JSON Lines; they mean nothing at the root of a document.</summary>
    internal NewerMembers? NewerHeader { get; set; }

    /// <summary>What the file looked like when it was loaded, to notice that someone else changed it.</summary>
    internal FileStamp? Stamp { get; set; }

    internal static Fault? CheckZone(string id) => ZoneNames.TryFind(id, out _) ? null : Messages.TimeZone(id);
}
