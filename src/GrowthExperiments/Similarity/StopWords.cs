using System.Collections.Frozen;

namespace GrowthExperiments;

/// <summary>English and French words that say nothing about an idea, folded. Single letters say nothing, either.</summary>
internal static class StopWords
{
    private const string English = """
        a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing
        don during each every few for from further had has have having he her here hers him his how i if in into is it its itself just like me my near
        nearly next nor not now of off on once onto only or other our out over own per rather right same she should so some soon still such than that
        the their them then there these they this those through to too under until up us very was we were what when where whether which while who whoever
        whom whose why will with would you your
        """;

    private const string French = """
        afin ainsi alors apres au aucun aussi autre autres aux avant avec avoir car ce ceci cela celle ceux ces cet cette chaque chez comme comment
        d dans de des dedans depuis des deja donc dont du elle elles en encore entre est et etaient etait etant ete etre eu eux fait faire fois furent
        grace ici il ils j je l la le les leur leurs lieu lors lorsque lui m ma mais me meme memes mes moi mon n ne ni nos notre nous on ont ou par parce
        partir pas pendant peu peut plus plutot pour pourquoi pres qu quand que quel quelle quelles quels qui quoi s sa se selon sera ses si soit son sont
        sous sur t ta te tes toi ton tous tout toute toutes tres tu un une vers voici voila vos votre vous y
        """;

    private static readonly FrozenSet<string> All = $"{English}\n{French}".Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word says nothing.</summary>
    public static bool Contains(string word) => (word.Length == 1 && word[0] is >= 'a' and <= 'z') || All.Contains(word);
}
