namespace GrowthExperiments;

/// <summary>Decides which part of a hypothesis a header names.</summary>
internal static class HeaderNames
{
    /// <summary>All names, for messages.</summary>
    public static string List { get; } = string.Join(", ", HypothesisFields.Names);

    /// <summary>The field whose name the header is, whatever its case and outer spaces; null when it is none.</summary>
    public static HypothesisField? FieldOf(string header)
    {
        ReadOnlySpan<char> name = header.AsSpan().Trim();
        foreach (HypothesisField field in HypothesisFields.All)
        {
            if (name.Equals(HypothesisFields.NameOf(field), StringComparison.OrdinalIgnoreCase))
                return field;
        }

        return null;
    }
}
