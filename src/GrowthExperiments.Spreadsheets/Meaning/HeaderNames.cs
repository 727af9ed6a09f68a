using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>Decides by its meaning what a header names; case, accents, spaces and signs do not count.</summary>
internal static class HeaderNames
{
    private const string CustomField = "customfield";

    /// <summary>The published names of each role, the first being our own. Earlier names win over later ones of the same role.</summary>
    private static readonly (SheetRole Role, string[] Names)[] Table =
    [
        (SheetRole.Id, ["id", "Key", "Issue key", "Card ID", "Task ID", "Work Item ID", "Identifier", "Reference", "Identifiant", "Référence", "Clé"]),
        (SheetRole.Title,
        [
            "title", "Name", "Card Name", "Task Name", "Issue Name", "Idea Name", "Experiment Name", "Test Name", "Summary", "Idea", "Ideas", "Test",
            "Experiment", "Task", "Issue", "Feature", "Initiative", "Titre", "Nom", "Nom du test", "Intitulé", "Résumé", "Idée", "Idées", "Expérience", "Tâche",
        ]),
        (SheetRole.Hypothesis, ["hypothesis", "Hypotheses", "Hypothesis Statement", "Hypothèse", "Hypothèses"]),
        (SheetRole.Change, ["change", "What we change", "Description", "Card Description", "Idea Description", "Details", "Changement", "Détails"]),
        (SheetRole.Metric, ["metric", "Target Metric", "Primary Metric", "KPI", "Metrics", "Métrique", "Indicateur", "Métrique cible"]),
        (SheetRole.Rationale, ["rationale", "Reason", "Why", "Because", "Justification", "Evidence", "Raison", "Pourquoi", "Argument"]),
        (SheetRole.Stage, ["stage", "Funnel Stage", "Funnel", "AARRR", "AARRR Stage", "Funnel Step", "Étape", "Étape du funnel", "Étape AARRR", "Étape de l'entonnoir", "Entonnoir"]),
        (SheetRole.Market, ["market", "Country", "Region", "Marché", "Pays", "Région"]),
        (SheetRole.Owner, ["owner", "Assignee", "Assigned To", "Responsible", "Members", "Responsable", "Assigné", "Assigné à", "Porteur", "Pilote", "Propriétaire"]),
        (SheetRole.Tags, ["tags", "Tag", "Labels", "Label", "Keywords", "Étiquettes", "Étiquette", "Libellés", "Mots-clés"]),
        (SheetRole.Surface, ["surface", "Page", "Screen", "Placement", "Écran"]),
        (SheetRole.Serves, ["serves", "Key Result ID", "KR ID", "ID du résultat clé"]),
        (SheetRole.GuardedBy, ["guardedBy", "Gate ID", "ID du jalon"]),
        (SheetRole.Impact, ["impact", "Impact Score", "ICE Impact", "Note d'impact"]),
        (SheetRole.Confidence, ["confidence", "Confidence Score", "ICE Confidence", "Confidence Level", "Confiance", "Note de confiance", "Niveau de confiance"]),
        (SheetRole.Ease,
        [
            "ease", "Ease Score", "ICE Ease", "Ease of Implementation", "Easiness", "Facilité", "Simplicité", "Note de facilité",
            "Facilité de mise en œuvre", "Facilité d'implémentation",
        ]),
        (SheetRole.Effort, ["effort", "Effort (days)", "Effort in days", "Person-days", "Effort (jours)", "Jours-homme", "Charge", "Charge (jours)"]),
        (SheetRole.ExpectedLift, ["expectedLift", "Lift", "Uplift", "Expected Uplift", "Gain attendu", "Hausse attendue"]),
        (SheetRole.Created,
        [
            "created", "Created At", "Created On", "Created Date", "Created Time", "Date Created", "Creation Date", "Date Added",
            "Créé le", "Créé", "Créée le", "Date de création", "Date d'ajout",
        ]),
        (SheetRole.Status, ["status", "State", "List Name", "Idea Status", "Section/Column", "Statut", "État"]),
        (SheetRole.Score,
        [
            "score", "ICE", "ICE Score", "ICE Total Score", "ICE Total", "Total Score", "Total", "Score ICE", "Note ICE", "Score total", "Note totale",
        ]),
        (SheetRole.Archived, ["archived", "Archivé", "Archivée"]),
        (SheetRole.Done, ["done", "Completed", "Completed At", "Terminé", "Terminé le"]),
    ];

    private static readonly FrozenDictionary<string, (SheetRole Role, int Priority)> ByName = Table
        .SelectMany(row => row.Names.Select((name, i) => KeyValuePair.Create(Folded.Of(name), (row.Role, i))))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>All names of our own, for messages.</summary>
    public static string List { get; } = string.Join(", ", HypothesisFields.Names);

    /// <summary>The published table: the name of each role, and all headers that mean it.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Published { get; } =
        Table.ToFrozenDictionary(row => SheetRoles.NameOf(row.Role), row => (IReadOnlyList<string>)row.Names, StringComparer.Ordinal);

    /// <summary>The roles in the order of the table.</summary>
    public static IReadOnlyList<string> PublishedOrder { get; } = [.. Table.Select(row => SheetRoles.NameOf(row.Role))];

    /// <summary>What the header names and how early that name stands in the table; null when it names nothing known.</summary>
    public static (SheetRole Role, int Priority)? Find(string header)
    {
        string folded = Folded.Of(header);
        if (folded.StartsWith(CustomField, StringComparison.Ordinal))
            folded = folded[CustomField.Length..];
        if (ByName.TryGetValue(folded, out (SheetRole Role, int Priority) found))
            return found;
        return ByName.TryGetValue(WithoutScale(folded), out found) && (SheetRoles.IsRating(found.Role) || found.Role is SheetRole.Score or SheetRole.Effort) ? found : null;
    }

    /// <summary>The top of the scale that a rating's header states, such as 5 in <c>Impact (1-5)</c>; 0 when it states none.</summary>
    public static int StatedScale(string header)
    {
        string folded = Folded.Of(header);
        string name = WithoutScale(folded);
        int digits = folded.Length;
        while (digits > 0 && char.IsAsciiDigit(folded[digits - 1]))
            digits--;
        ReadOnlySpan<char> number = folded.AsSpan(digits);
        bool hasRange = number.Length > 1 && number[0] is '0' or '1' && header.AsSpan().IndexOfAny("-–—.…") >= 0;
        if (hasRange)
            number = number[1..];
        return name != folded && int.TryParse(number, System.Globalization.NumberStyles.None, null, out int top) ? top : 0;
    }

    /// <summary>Whether the header is exactly a name of our own, as an export of this library writes it.</summary>
    public static bool IsOwn(string header) => HypothesisFields.TryParse(header, out _);

    /// <summary>The name without what says its scale: <c>impact</c> for <c>impact110</c>, <c>impact1to10</c> and <c>impactsur10</c>.</summary>
    private static string WithoutScale(string folded)
    {
        ReadOnlySpan<char> name = folded.AsSpan().TrimEnd("0123456789");
        if (name.Length == folded.Length)
            return folded;
        foreach (string word in (string[])["outof", "sur", "to", "a"])
        {
            if (name.EndsWith(word, StringComparison.Ordinal) && (word is "outof" or "sur" || char.IsAsciiDigit(name[..^word.Length] is [.., var last] ? last : ' ')))
                return name[..^word.Length].TrimEnd("0123456789").ToString();
        }

        return name.ToString();
    }
}
