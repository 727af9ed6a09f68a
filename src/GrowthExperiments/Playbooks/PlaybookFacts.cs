namespace GrowthExperiments;

/// <summary>What the section about a playbook says, item by item.</summary>
internal sealed class PlaybookFacts
{
    private static readonly char[] Between = [',', ' ', '\t'];

    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    public string? Id { get; private set; }

    public string? Owner { get; private set; }

    public HypothesisId Hypothesis { get; private set; }

    public List<string> Learnings { get; } = [];

    public List<HypothesisId> Recycled { get; } = [];

    /// <summary>Takes an item such as <c>Owner: mia</c>; the rule that it breaks, or null.</summary>
    public Fault? TryAdd(string item)
    {
        int colon = item.IndexOf(':', StringComparison.Ordinal);
        string name = colon < 0 ? "" : item[..colon].TrimEnd(' ', '\t');
        string? known = PlaybookMarkdown.Facts.FirstOrDefault(f => f.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            return Messages.PlaybookFact(item, string.Join(", ", PlaybookMarkdown.Facts));
        if (!_said.Add(known) && known is PlaybookMarkdown.Owner or PlaybookMarkdown.Id or PlaybookMarkdown.Hypothesis)
            return Messages.PlaybookFactTwice(known);
        string raw = item[(colon + 1)..].Trim(' ', '\t');
        if (known == PlaybookMarkdown.Learnings)
            return AddLearnings(raw);
        string value = WikiText.Read(raw);
        if (known == PlaybookMarkdown.Owner)
        {
            Owner = value;
            return TextRules.Name(value, "owner");
        }

        if (!HypothesisId.TryRead(value, out HypothesisId id, out Fault? fault)) // the rule of all ids
            return fault;
        if (known == PlaybookMarkdown.Id)
            Id = value;
        else if (known == PlaybookMarkdown.Hypothesis)
            Hypothesis = id;
        else if (!Recycled.Contains(id))
            Recycled.Add(id);
        return Playbook.CheckCount("recycled", Recycled.Count);
    }

    private Fault? AddLearnings(string list)
    {
        foreach (string id in list.Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Playbook.CheckLearning(id) is { } fault)
                return fault;
            if (!Learnings.Contains(id))
                Learnings.Add(id);
            if (Playbook.CheckCount("learnings", Learnings.Count) is { } tooMany)
                return tooMany;
        }

        return null;
    }
}
