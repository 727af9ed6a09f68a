using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>The words for stages and statuses that people and other tools write; case, accents, spaces and signs do not count.</summary>
internal static class ValueNames
{
    private const string YesSigns = "✓✔☑✅";

    private static readonly FrozenDictionary<string, FunnelStage> Stages = Table(
    [
        (FunnelStage.Acquisition, ["Acquisition", "Acquire"]),
        (FunnelStage.Activation, ["Activation", "Activate"]),
        (FunnelStage.Retention, ["Retention", "Retain", "Rétention", "Fidélisation"]),
        (FunnelStage.Revenue, ["Revenue", "Monetization", "Monetisation", "Revenu", "Revenus", "Monétisation"]),
        (FunnelStage.Referral, ["Referral", "Referrals", "Refer", "Recommandation", "Parrainage"]),
    ]);

    private static readonly FrozenDictionary<string, HypothesisStatus> Statuses = Table(
    [
        (HypothesisStatus.Archived,
        [
            "Archived", "Cancelled", "Canceled", "Rejected", "Declined", "Won't do", "Will not do", "Duplicate", "Removed", "Abandoned",
            "Archivé", "Archivée", "Annulé", "Annulée", "Rejeté", "Rejetée", "Refusé", "Abandonné", "Abandonnée", "Supprimé",
        ]),
        (HypothesisStatus.Concluded,
        [
            "Done", "Completed", "Complete", "Finished", "Closed", "Resolved", "Shipped", "Released", "Concluded",
            "Terminé", "Terminée", "Fini", "Finie", "Fait", "Faite", "Clos", "Fermé", "Livré", "Conclu", "Conclue",
        ]),
    ]);

    private static readonly FrozenDictionary<string, HypothesisStatus> OwnStatuses =
        Enum.GetValues<HypothesisStatus>().ToFrozenDictionary(s => Folded.Of(s.ToString()), StringComparer.Ordinal);

    private static readonly FrozenSet<string> Yeses =
        new[] { "yes", "true", "1", "oui", "vrai", "y", "x" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Noes =
        new[] { "no", "false", "0", "non", "faux", "n", "f" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The stage that the word means; null when it means none.</summary>
    public static FunnelStage? Stage(string word) => Stages.TryGetValue(Folded.Of(word), out FunnelStage stage) ? stage : null;

    /// <summary>The status that the word clearly means; our own names count only where the sheet is no other tool's.</summary>
    public static HypothesisStatus? Status(string word, bool isOtherTool)
    {
        string folded = Folded.Of(word);
        if (Statuses.TryGetValue(folded, out HypothesisStatus status))
            return status;
        return !isOtherTool && OwnStatuses.TryGetValue(folded, out status) ? status : null;
    }

    /// <summary>Whether the cell of a column such as <c>Archived</c> says no: by a word, by a sign, or by saying nothing.</summary>
    public static bool IsNo(string cell)
    {
        string folded = Folded.Of(cell);
        return Noes.Contains(folded) || (folded.Length == 0 && cell.AsSpan().IndexOfAny(YesSigns) < 0);
    }

    /// <summary>Whether the cell says yes: by a word, by a tick, or by a date.</summary>
    public static bool IsYes(string cell)
    {
        string folded = Folded.Of(cell);
        return Yeses.Contains(folded) || Statuses.ContainsKey(folded) || cell.AsSpan().IndexOfAny(YesSigns) >= 0
            || cell.AsSpan().Trim() is [>= '0' and <= '9', _, _, _, _, _, ..];
    }

    private static FrozenDictionary<string, T> Table<T>(IEnumerable<(T Value, string[] Names)> rows) => rows
        .SelectMany(row => row.Names.Select(name => KeyValuePair.Create(Folded.Of(name), row.Value)))
        .DistinctBy(pair => pair.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(StringComparer.Ordinal);
}
