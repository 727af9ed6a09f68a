using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>Takes the tags out of a cell, the way its tool writes several into one.</summary>
internal static class TagCells
{
    private static readonly FrozenSet<string> Colours = new[]
    {
        "green", "yellow", "orange", "red", "purple", "blue", "sky", "lime", "pink", "black", "null", "none",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The tags: between semicolons, or where there is none, between commas.</summary>
    public static IEnumerable<string> Split(string cell, bool hasColours)
    {
        char separator = cell.Contains(';', StringComparison.Ordinal) ? ';' : ',';
        foreach (string tag in cell.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            yield return hasColours ? WithoutColour(tag) : tag;
    }

    /// <summary><c>Activation</c> for <c>Activation (green)</c>.</summary>
    private static string WithoutColour(string tag)
    {
        int open = tag.LastIndexOf('(');
        if (open <= 0 || !tag.EndsWith(')'))
            return tag;
        string colour = tag[(open + 1)..^1];
        int shade = colour.LastIndexOf('_');
        return Colours.Contains(shade > 0 ? colour[..shade] : colour) ? tag[..open].TrimEnd() : tag;
    }
}
