using System.Collections.ObjectModel;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>How something that worked is done again: its purpose, its steps before and after a day, what to do, what to avoid, and the learnings behind it.</summary>
/// <remarks>
/// <para>Written from a test that was won (<see cref="From"/>), or by hand as a standard operating procedure (<see cref="Create"/>); fill in the rest by
/// <c>with</c>. Every way in checks the rules. Text is kept as given.</para>
/// <para>Two playbooks are equal when all their parts are. Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// Playbook webinar = Playbook.Create("Launch with a webinar") with
/// {
///     Owner = "mia",
///     Steps = [PlaybookStep.Of(14, "Book the speaker", "mia"), PlaybookStep.Of(0, "Check the sound"), PlaybookStep.Of(-2, "Send the recording")],
///     Learnings = ["L12"],
/// };
/// foreach (PlaybookTask task in webinar.Schedule(new DateOnly(2026, 12, 10)))
///     Console.WriteLine(task); // 2026-11-26, 14 days before: Book the speaker (mia)
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record Playbook
{
    internal const int MaxItems = 1_000;

    private readonly string _id;
    private readonly string _title;

    private Playbook(string id, string title)
    {
        _id = id;
        _title = title;
    }

    /// <summary>The id, unique in a program: 1 to 64 UTF-16 units, no control characters, no outer spaces.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule, which the message names.</exception>
    public string Id
    {
        get => _id;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Id));
            Throw.IfFault(TextRules.Id(value), nameof(Id));
            _id = value;
        }
    }

    /// <summary>What is done, on one line of at most 1,000 UTF-16 units.</summary>
    /// <remarks>Changing the title keeps the id.</remarks>
    /// <exception cref="ArgumentException">In <c>with</c>: the title breaks a rule, which the message names.</exception>
    public string Title
    {
        get => _title;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Title));
            Throw.IfFault(CheckTitle(value), nameof(Title));
            _title = value;
        }
    }

    /// <summary>What it is good for, up to 32,767 UTF-16 units over any number of lines; null when not said.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Purpose
    {
        get;
        init
        {
            Throw.IfFault(value is null ? null : TextRules.Prose(value, "purpose"), nameof(Purpose));
            field = value;
        }
    }

    /// <summary>Who answers for it; null when nobody yet.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: the text breaks a rule, which the message names.</exception>
    public string? Owner
    {
        get;
        init
        {
            Throw.IfFault(value is null ? null : TextRules.Name(value, "owner"), nameof(Owner));
            field = value;
        }
    }

    /// <summary>What is done when, at most 1,000 steps in order of time: the earliest first, those of one day as they were given.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: there are too many.</exception>
    public IReadOnlyList<PlaybookStep> Steps { get; init => field = ToSteps(value); } = ReadOnlyCollection<PlaybookStep>.Empty;

    /// <summary>What makes it work, at most 1,000 texts, each up to 2,000 UTF-16 units on one line.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one breaks a rule, or there are too many; the message names it.</exception>
    public IReadOnlyList<string> BestPractices { get; init => field = ToTexts(value, "bestPractices", nameof(BestPractices)); } = NoTexts;

    /// <summary>What makes it fail, at most 1,000 texts, each up to 2,000 UTF-16 units on one line.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one breaks a rule, or there are too many; the message names it.</exception>
    public IReadOnlyList<string> Pitfalls { get; init => field = ToTexts(value, "pitfalls", nameof(Pitfalls)); } = NoTexts;

    /// <summary>The ids of the learnings that support it, such as <c>L12</c>, at most 1,000, each once, in the order given.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one is not the id of an entry of a log, or there are too many.</exception>
    public IReadOnlyList<string> Learnings { get; init => field = ToLearnings(value); } = NoTexts;

    /// <summary>The hypothesis that was won and that it was written from; <see cref="HypothesisId.None"/> when it was written by hand.</summary>
    public HypothesisId Hypothesis { get; init; }

    /// <summary>The hypotheses that were made from it, at most 1,000, each once, in the order in which they were made.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: one is <see cref="HypothesisId.None"/>, or there are too many.</exception>
    public IReadOnlyList<HypothesisId> Recycled { get; init => field = ToIds(value); } = ReadOnlyCollection<HypothesisId>.Empty;

    /// <summary>Members of a newer minor version of the document, kept to be written back unchanged.</summary>
    internal NewerMembers? NewerMembers { get; init; }

    internal int NewerMinor => Math.Max(NewerMembers?.Minor ?? 0, Steps.Count == 0 ? 0 : Steps.Max(s => s.NewerMembers?.Minor ?? 0));

    private static ReadOnlyCollection<string> NoTexts => ReadOnlyCollection<string>.Empty;

    /// <summary>Makes a playbook by hand.</summary>
    /// <param name="title">What is done, on one line of at most 1,000 UTF-16 units.</param>
    /// <param name="id">The id; null derives one from the title, as <see cref="HypothesisId.FromTitle"/> does.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentException">The title or the id breaks a rule, which the message names.</exception>
    public static Playbook Create(string title, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        Throw.IfFault(CheckTitle(title), nameof(title));
        Throw.IfFault(id is null ? null : TextRules.Id(id), nameof(id));
        return OfChecked(id, title);
    }

    /// <summary>What is done on which day when the event is on one.</summary>
    /// <param name="eventDay">The day of the event.</param>
    /// <returns>Each step once, in order of time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A step would be due before the year 1 or after the year 9999.</exception>
    public IReadOnlyList<PlaybookTask> Schedule(DateOnly eventDay)
    {
        var tasks = new List<PlaybookTask>(Steps.Count);
        foreach (PlaybookStep step in Steps)
        {
            long day = (long)eventDay.DayNumber - step.DaysBefore;
            if (day < 0 || day > DateOnly.MaxValue.DayNumber)
                Throw.OutOfRange(Messages.PlaybookSchedule(eventDay.ToString("O", System.Globalization.CultureInfo.InvariantCulture), step.DaysBefore), nameof(eventDay));
            tasks.Add(new PlaybookTask(DateOnly.FromDayNumber((int)day), step));
        }

        return tasks.AsReadOnly();
    }

    /// <summary>The title and the id, for logs and debuggers.</summary>
    /// <returns>One line of text.</returns>
    public override string ToString() => $"{Shown.Escaped(Title)} ({Shown.Escaped(Id)})";

    /// <summary>One whose title and id were checked already.</summary>
    internal static Playbook OfChecked(string? id, string title) => new(id ?? HypothesisId.FromCheckedTitle(title).Value, title);
}
