using System.Collections.ObjectModel;

namespace GrowthExperiments;

/// <content>The checks behind <c>init</c>, and equality.</content>
public sealed partial record Playbook
{
    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other playbook.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Playbook? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Title == other.Title
            && Purpose == other.Purpose
            && Owner == other.Owner
            && Steps.SequenceEqual(other.Steps)
            && BestPractices.SequenceEqual(other.BestPractices, StringComparer.Ordinal)
            && Pitfalls.SequenceEqual(other.Pitfalls, StringComparer.Ordinal)
            && Learnings.SequenceEqual(other.Learnings, StringComparer.Ordinal)
            && Hypothesis == other.Hypothesis
            && Recycled.SequenceEqual(other.Recycled)
            && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Purpose, Steps.Count);

    /// <summary>The rule of titles; those of hypotheses that came from a sheet may be longer than people like, and become playbooks, too.</summary>
    internal static Fault? CheckTitle(string title) => TextRules.Title(title, TextRules.TitleUnits);

    internal static Fault? CheckLearning(string id) => Learning.SequenceOf(id) == 0 ? Messages.LearningId(id) : null;

    internal static Fault? CheckCount(string what, int count) => count > MaxItems ? Messages.TooMany(what, MaxItems, count) : null;

    private static ReadOnlyCollection<PlaybookStep> ToSteps(IReadOnlyList<PlaybookStep> steps)
    {
        PlaybookStep[] copy = Copy(steps, nameof(Steps));
        Throw.IfFault(CheckCount("steps", copy.Length), nameof(Steps));
        return Array.AsReadOnly(copy.OrderByDescending(s => s.DaysBefore).ToArray());
    }

    private static ReadOnlyCollection<string> ToTexts(IReadOnlyList<string> texts, string field, string parameter)
    {
        string[] copy = Copy(texts, parameter);
        Throw.IfFault(CheckCount(field, copy.Length), parameter);
        foreach (string text in copy)
            Throw.IfFault(TextRules.Reference(text, field), parameter);
        return Array.AsReadOnly(copy);
    }

    private static ReadOnlyCollection<string> ToLearnings(IReadOnlyList<string> ids)
    {
        string[] copy = [.. Copy(ids, nameof(Learnings)).Distinct(StringComparer.Ordinal)];
        Throw.IfFault(CheckCount("learnings", copy.Length), nameof(Learnings));
        foreach (string id in copy)
            Throw.IfFault(CheckLearning(id), nameof(Learnings));
        return Array.AsReadOnly(copy);
    }

    private static ReadOnlyCollection<HypothesisId> ToIds(IReadOnlyList<HypothesisId> ids)
    {
        ArgumentNullException.ThrowIfNull(ids, nameof(Recycled));
        HypothesisId[] copy = [.. ids.Distinct()];
        Throw.IfFault(CheckCount("recycled", copy.Length), nameof(Recycled));
        foreach (HypothesisId id in copy)
            Throw.IfFault(id.IsNone ? Messages.IdMissing() : null, nameof(Recycled));
        return Array.AsReadOnly(copy);
    }

    private static T[] Copy<T>(IReadOnlyList<T> items, string parameter)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(items, parameter);
        foreach (T item in items)
            ArgumentNullException.ThrowIfNull(item, parameter);
        return [.. items];
    }
}
