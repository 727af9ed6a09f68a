using System.Globalization;

namespace GrowthExperiments;

/// <content>Running one again in other formats.</content>
public sealed partial record Playbook
{
    internal const int MaxFormat = 100;

    private const string Vowels = "aeiouAEIOU";

    /// <summary>What a play is recycled into where nothing else is asked for: an article, a post and an e-mail sequence.</summary>
    public static IReadOnlyList<string> UsualFormats { get; } = Array.AsReadOnly(["article", "post", "e-mail sequence"]);

    /// <summary>New hypotheses that run this play again in other formats, one for each; they are to be rated anew.</summary>
    /// <remarks>Their titles say the format, such as <c>Launch with a webinar, as an article</c>; the purpose is why we believe in them.
    /// <see cref="GrowthProgram.RecyclePlaybook"/> adds them to a program.</remarks>
    /// <param name="formats">The formats, each 1 to 100 UTF-16 units on one line, with or without <c>a</c>, <c>an</c> or <c>the</c> before it; what is named twice
    /// counts once. Null is <see cref="UsualFormats"/>.</param>
    /// <param name="tested">The hypothesis that the playbook was written from: theirs are its stage, market, metric and tags; null when there is none.</param>
    /// <returns>The hypotheses, in the order of the formats, with different ids.</returns>
    /// <exception cref="ArgumentException">There is no format, too many, or one breaks a rule, which the message names.</exception>
    public IReadOnlyList<Hypothesis> Recycle(IReadOnlyList<string>? formats = null, Hypothesis? tested = null)
    {
        Throw.IfFault(CheckFormats(formats), nameof(formats));
        return Recycle(formats, tested, static _ => false, created: null);
    }

    internal static Fault? CheckFormats(IReadOnlyList<string>? formats)
    {
        if (formats is null)
            return null;
        if (formats.Count == 0)
            return Messages.PlaybookFormats();
        foreach (string format in formats)
        {
            ArgumentNullException.ThrowIfNull(format, nameof(formats));
            Fault? tooLong = format.Length > MaxFormat ? Messages.TextTooLong("format", MaxFormat, format.Length) : null;
            if ((TextRules.Name(format, "format") ?? tooLong) is { } fault)
                return fault;
        }

        return CheckCount("formats", formats.Count);
    }

    /// <summary>The hypotheses of formats that were checked, under ids that are not taken.</summary>
    internal IReadOnlyList<Hypothesis> Recycle(IReadOnlyList<string>? formats, Hypothesis? tested, Func<HypothesisId, bool> isTaken, DateTimeOffset? created)
    {
        var made = new Dictionary<HypothesisId, Hypothesis>();
        foreach (string format in (formats ?? UsualFormats).Select(WithArticle).Distinct(StringComparer.Ordinal))
        {
            string title = TitleAs(format);
            HypothesisId id = FreeId(HypothesisId.FromCheckedTitle(title), i => isTaken(i) || made.ContainsKey(i));
            made.Add(id, GrowthExperiments.Hypothesis.Create(title, tested?.Stage, id: id) with
            {
                Rationale = Purpose,
                Market = tested?.Market,
                Metric = tested?.Metric ?? Metric.None,
                Tags = tested?.Tags ?? [],
                Owner = Owner,
                Created = created,
            });
        }

        return [.. made.Values];
    }

    private static string WithArticle(string format)
    {
        string text = format.Trim();
        bool hasArticle = ((string[])["a ", "an ", "the "]).Any(a => text.StartsWith(a, StringComparison.OrdinalIgnoreCase));
        return hasArticle ? text : $"{(Vowels.Contains(text[0], StringComparison.Ordinal) ? "an" : "a")} {text}";
    }

    /// <summary>The title of a hypothesis, whose end is what tells it from the others.</summary>
    private string TitleAs(string format)
    {
        string end = $", as {format}";
        var title = new StringInfo(Title);
        int room = Math.Max(1, TextRules.TitleElements - new StringInfo(end).LengthInTextElements);
        string stem = title.LengthInTextElements <= room ? Title : title.SubstringByTextElements(0, room);
        int units = Math.Min(stem.Length, TextRules.TitleUnits - end.Length);
        return stem[..(units < stem.Length && char.IsHighSurrogate(stem[units - 1]) ? units - 1 : units)] + end;
    }

    private static HypothesisId FreeId(HypothesisId wanted, Func<HypothesisId, bool> isTaken)
    {
        HypothesisId id = wanted;
        for (int number = 2; isTaken(id); number++)
        {
            string mark = string.Create(CultureInfo.InvariantCulture, $"-{number}");
            id = HypothesisId.Of(wanted.Value[..Math.Min(wanted.Value.Length, TextRules.IdUnits - mark.Length)] + mark);
        }

        return id;
    }
}
