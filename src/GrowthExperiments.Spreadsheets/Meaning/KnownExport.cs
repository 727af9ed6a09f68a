using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>A tool whose exports are known by their headers.</summary>
internal sealed class KnownExport
{
    private static readonly KnownExport[] All =
    [
        new("Trello", ["Card Name", "List Name"]) { HasColouredLabels = true },
        new("Trello", ["Card Name", "Card ID"]) { HasColouredLabels = true },
        new("Jira", ["Issue key", "Summary"]) { HasWideRows = true },
        new("Azure DevOps", ["Work Item Type", "Title"]),
        new("Asana", ["Task ID", "Section/Column"]) { Also = { ["notes"] = SheetRole.Change } },
        new("Linear", ["Team", "Title", "Cycle Number"]),
        new("Linear", ["Team", "Title", "Project ID"]),
        new("Ducalis", ["Total Score", "Top Priority"]),
        new("Ducalis", ["Total Score", "Ducalis ID"]),
        new("Notion", ["Name", "Created time"]),
        new("Notion", ["Name", "Last edited time"]),
    ];

    private readonly FrozenSet<string> _headers;

    private KnownExport(string name, IEnumerable<string> headers)
    {
        Name = name;
        _headers = headers.Select(h => Folded.Of(h)).ToFrozenSet(StringComparer.Ordinal);
    }

    public string Name { get; }

    /// <summary>Whether a label is followed by its colour in brackets.</summary>
    public bool HasColouredLabels { get; private init; }

    /// <summary>Whether rows may have more cells than the header line.</summary>
    public bool HasWideRows { get; private init; }

    /// <summary>Headers that mean something in this tool alone.</summary>
    private Dictionary<string, SheetRole> Also { get; } = new(StringComparer.Ordinal);

    /// <summary>The tool that writes such headers, which are folded; null when none is known to.</summary>
    public static KnownExport? Of(IEnumerable<string> folded)
    {
        HashSet<string> headers = [.. folded];
        return Array.Find(All, export => export._headers.IsSubsetOf(headers));
    }

    public SheetRole? Find(string folded) => Also.TryGetValue(folded, out SheetRole role) ? role : null;
}
