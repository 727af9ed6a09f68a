using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>Finds time zones by their IANA names, and only by these: never by a path or a name of one operating system.</summary>
internal static class ZoneNames
{
    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/_+-");

    public static bool TryFind(string id, [NotNullWhen(true)] out TimeZoneInfo? zone)
    {
        zone = id == "UTC" ? TimeZoneInfo.Utc : null;
        if (zone is not null)
            return true;
        return id.Length > 0 && char.IsAsciiLetter(id[0]) && !id.AsSpan().ContainsAnyExcept(Allowed)
            && TimeZoneInfo.TryFindSystemTimeZoneById(id, out zone) && zone.HasIanaId;
    }
}
