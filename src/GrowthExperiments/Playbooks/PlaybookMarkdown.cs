using System.Text;

namespace GrowthExperiments;

/// <summary>The shape of a playbook in Markdown, and how it is written.</summary>
internal static class PlaybookMarkdown
{
    public const string Purpose = "Purpose";
    public const string Steps = "Steps";
    public const string BestPractices = "Best practices";
    public const string Pitfalls = "Pitfalls";
    public const string About = "About";

    public const string Owner = "Owner";
    public const string Learnings = "Learnings";
    public const string Hypothesis = "Hypothesis";
    public const string Recycled = "Recycled";
    public const string Id = "Id";

    public static IReadOnlyList<string> Sections { get; } = [Purpose, Steps, BestPractices, Pitfalls, About];

    public static IReadOnlyList<string> Facts { get; } = [Owner, Learnings, Hypothesis, Recycled, Id];

    public static string Write(Playbook playbook)
    {
        var all = new StringBuilder();
        all.Append("# ").Append(WikiText.Of(playbook.Title)).Append('\n');
        if (playbook.Purpose is { } purpose)
            all.Append('\n').Append(WikiText.OfProse(purpose)).Append('\n');
        Section(all, Steps, playbook.Steps.Select(s => $"{PlaybookStep.When(s.DaysBefore)}: {Step(s)}"));
        Section(all, BestPractices, playbook.BestPractices.Select(text => WikiText.Of(text)));
        Section(all, Pitfalls, playbook.Pitfalls.Select(text => WikiText.Of(text)));
        Section(all, About, AboutIt(playbook));
        return all.ToString();
    }

    private static void Section(StringBuilder all, string name, IEnumerable<string> items)
    {
        string[] list = [.. items];
        if (list.Length == 0)
            return;
        all.Append("\n## ").Append(name).Append("\n\n");
        foreach (string item in list)
            all.Append("- ").Append(item).Append('\n');
    }

    /// <summary>What to do and who does it; parentheses at the end that are no owner are escaped.</summary>
    private static string Step(PlaybookStep step)
    {
        if (step.Owner is { } owner)
            return $"{WikiText.Of(step.Text)} ({WikiText.Of(owner, alsoActing: "()")})";
        return step.Text.EndsWith(')') ? $"{WikiText.Of(step.Text.AsSpan(0, step.Text.Length - 1))}\\)" : WikiText.Of(step.Text);
    }

    private static IEnumerable<string> AboutIt(Playbook playbook)
    {
        if (playbook.Owner is { } owner)
            yield return $"{Owner}: {WikiText.Of(owner)}";
        if (playbook.Learnings.Count > 0)
            yield return $"{Learnings}: {string.Join(", ", playbook.Learnings)}";
        if (!playbook.Hypothesis.IsNone)
            yield return $"{Hypothesis}: {WikiText.Of(playbook.Hypothesis.Value)}";
        foreach (HypothesisId id in playbook.Recycled)
            yield return $"{Recycled}: {WikiText.Of(id.Value)}";
        yield return $"{Id}: {WikiText.Of(playbook.Id)}";
    }
}
