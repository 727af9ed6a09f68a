namespace GrowthExperiments;

/// <summary>The headers that are understood in English and French, and what each of them means.</summary>
/// <remarks>
/// <para>Case, accents, spaces and signs do not count: <c>ICE-Score</c>, <c>ice score</c> and <c>IceScore</c> are one name. A rating may say its
/// scale: <c>Impact (1-10)</c>, <c>Impact /10</c>. The single letters I, C and E mean the ratings where all three of them stand in one header
/// line. <c>Custom field (X)</c>, as Jira writes it, means X.</para>
/// <para>Besides the parts of a hypothesis there are <c>score</c> (the sheet's own score, compared and not taken), <c>hypothesis</c> (the change
/// where another column has the title, else the title), <c>archived</c> and <c>done</c> (a filled cell that is not a "no" sets the status).</para>
/// </remarks>
public static class SheetHeaders
{
    /// <summary>What a column can become, such as <c>title</c>, <c>impact</c> or <c>score</c>, in the order of a written sheet.</summary>
    public static IReadOnlyList<string> Fields => HeaderNames.PublishedOrder;

    /// <summary>The headers that mean each of <see cref="Fields"/>; where a sheet has several of them, the earliest wins.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Names => HeaderNames.Published;

    /// <summary>What a header means.</summary>
    /// <param name="header">The header as it stands in a sheet.</param>
    /// <returns>One of <see cref="Fields"/>, or null when it is not understood.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="header"/> is null.</exception>
    public static string? FieldOf(string header)
    {
        ArgumentNullException.ThrowIfNull(header);
        return HeaderNames.Find(header) is { } found ? SheetRoles.NameOf(found.Role) : null;
    }
}
