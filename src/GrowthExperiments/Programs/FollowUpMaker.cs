using System.Globalization;

namespace GrowthExperiments;

/// <summary>The hypotheses that come after a test: how one is made, and that they never lead back.</summary>
internal static class FollowUpMaker
{
    private const string Rerun = "rerun";
    private const string Version = "version";

    /// <summary>The next form of an idea, or the same one once more, as an idea to be planned.</summary>
    public static Hypothesis Of(Hypothesis tested, Decision decision, Backlog backlog, DateTimeOffset now)
    {
        (string stem, string? before) = WithoutMark(tested.Title);
        string id = tested.Id.Value;
        if (before is not null && id.EndsWith($"-{before}", StringComparison.Ordinal))
            id = id[..^(before.Length + 1)];
        int number = 2;
        while (backlog.Contains(IdOf(id, number)))
            number++;
        string mark = string.Create(CultureInfo.InvariantCulture, $" ({(decision == Decision.Rerun ? Rerun : Version)} {number})");
        return tested with
        {
            Id = IdOf(id, number),
            Title = Shortened(stem, mark),
            Status = HypothesisStatus.Idea,
            Created = now,
            NewerMembers = null,
        };
    }

    /// <summary>The title of a hypothesis without the mark that a follow-up carries.</summary>
    public static string StemOf(string title) => WithoutMark(title).Stem;

    /// <summary>A way from a hypothesis over its follow-ups and theirs back to itself; null when there is none.</summary>
    public static IReadOnlyList<HypothesisId>? FindCircle(HypothesisId start, IReadOnlyList<HypothesisId> followUps, LearningLog log)
    {
        var cameFrom = new Dictionary<HypothesisId, HypothesisId>();
        var open = new Stack<HypothesisId>();
        foreach (HypothesisId id in followUps.Where(id => cameFrom.TryAdd(id, start)))
            open.Push(id);
        while (open.TryPop(out HypothesisId at))
        {
            if (at == start)
                return Way(start, cameFrom);
            foreach (HypothesisId next in log.FollowUpsOf(at).Where(id => cameFrom.TryAdd(id, at)))
                open.Push(next);
        }

        return null;
    }

    private static List<HypothesisId> Way(HypothesisId start, Dictionary<HypothesisId, HypothesisId> cameFrom)
    {
        List<HypothesisId> way = [start];
        for (HypothesisId at = cameFrom[start]; at != start; at = cameFrom[at])
            way.Insert(0, at);
        way.Insert(0, start);
        return way;
    }

    /// <summary>The title of a follow-up without its mark, and the number in that, so that marks do not pile up.</summary>
    private static (string Stem, string? Number) WithoutMark(string title)
    {
        int start = title.LastIndexOf(" (", StringComparison.Ordinal);
        if (start <= 0 || title[^1] != ')')
            return (title, null);
        string[] words = title[(start + 2)..^1].Split(' ');
        bool isMark = words is [Rerun or Version, { Length: > 0 } number] && number.All(char.IsAsciiDigit);
        return isMark ? (title[..start], words[1]) : (title, null);
    }

    private static HypothesisId IdOf(string tested, int number)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"-{number}");
        return HypothesisId.Of(Cut(tested, TextRules.IdUnits - mark.Length) + mark);
    }

    private static string Shortened(string title, string mark)
    {
        var all = new StringInfo(title);
        string stem = all.LengthInTextElements + mark.Length <= TextRules.TitleElements ? title : all.SubstringByTextElements(0, TextRules.TitleElements - mark.Length);
        return Cut(stem, TextRules.TitleUnits - mark.Length) + mark;
    }

    private static string Cut(string text, int units)
    {
        if (text.Length <= units)
            return text;
        return text[..(char.IsHighSurrogate(text[units - 1]) ? units - 1 : units)];
    }
}
