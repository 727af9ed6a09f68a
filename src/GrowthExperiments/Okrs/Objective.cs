using System.Collections.ObjectModel;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>What a company, a department or a team wants to be true at the end of a quarter, in words, with the numbers that would prove it.</summary>
/// <remarks>Two are equal when all their parts are. Immutable and safe to share.</remarks>
/// <example>
/// <code>
/// Objective objective = Objective.Create("New teams see value in their first week", Quarter.Parse("2026-Q4"), OkrLevel.Team, "growth") with
/// {
///     KeyResults = [KeyResult.Create("Activation rate", 20, 30, new DateOnly(2026, 12, 31))],
/// };
/// </code>
/// </example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial record Objective
{
    internal const int MaxKeyResults = 4;

    private Objective(string id, string title, Quarter quarter, OkrLevel level, string? team)
    {
        Id = id;
        Title = title;
        Quarter = quarter;
        Level = level;
        Team = team;
    }

    /// <summary>The id, unique in a set of OKRs: 1 to 64 UTF-16 units, no control characters, no outer spaces; upper and lower case differ.</summary>
    /// <exception cref="ArgumentNullException">In <c>with</c>: it is null.</exception>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule, which the message names.</exception>
    public string Id
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Id));
            Throw.IfFault(TextRules.Id(value), nameof(Id));
            field = value;
        }
    }

    /// <summary>What should be true, in one line: at most 200 characters as people count them, and 1,000 UTF-16 units.</summary>
    /// <remarks>Changing the title keeps the id.</remarks>
    /// <exception cref="ArgumentNullException">In <c>with</c>: it is null.</exception>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule, which the message names.</exception>
    public string Title
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value, nameof(Title));
            Throw.IfFault(TextRules.Title(value), nameof(Title));
            field = value;
        }
    }

    /// <summary>The quarter that it is for.</summary>
    public Quarter Quarter { get; init; }

    /// <summary>Whether it is one of the company, of a department or of a team.</summary>
    public OkrLevel Level { get; }

    /// <summary>The name of the department or team, 1 to 200 UTF-16 units on one line; null exactly where it is the company's.</summary>
    public string? Team { get; }

    /// <summary>The id of the objective that it serves, of a level above; null when it serves none.</summary>
    /// <exception cref="ArgumentException">In <c>with</c>: it breaks a rule of ids, which the message names.</exception>
    public string? Parent
    {
        get;
        init
        {
            if (value is not null)
                Throw.IfFault(TextRules.Id(value), nameof(Parent));
            field = value;
        }
    }

    /// <summary>The numbers that would prove it: 4 at most, each with an id of its own.</summary>
    /// <exception cref="ArgumentNullException">In <c>with</c>: the list or one of them is null.</exception>
    /// <exception cref="ArgumentException">In <c>with</c>: there are more than 4, or two have the same id.</exception>
    public IReadOnlyList<KeyResult> KeyResults { get; init => field = Checked(value, Id); } = ReadOnlyCollection<KeyResult>.Empty;

    /// <summary>The mean of the progress of its key results, 0 to 1; null when it has none.</summary>
    public decimal? Progress => KeyResults.Count == 0 ? null : KeyResults.Average(k => k.Progress);

    /// <summary>Whether it has key results and each of them is a success.</summary>
    public bool IsSuccess => KeyResults.Count > 0 && KeyResults.All(k => k.IsSuccess);

    internal NewerMembers? NewerMembers { get; init; }

    /// <summary>An objective without key results.</summary>
    /// <param name="title">What should be true, in one line.</param>
    /// <param name="quarter">When.</param>
    /// <param name="level">Whether it is one of the company, of a department or of a team.</param>
    /// <param name="team">The name of the department or team; null exactly for the company.</param>
    /// <param name="id">The id; null is derived from the title, as that of a hypothesis is.</param>
    /// <returns>The objective.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="title"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is no level.</exception>
    /// <exception cref="ArgumentException">A text breaks a rule, the company's has the name of a team, or another one has none; the message says which.</exception>
    public static Objective Create(string title, Quarter quarter, OkrLevel level = OkrLevel.Company, string? team = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        Throw.IfFault(TextRules.Title(title), nameof(title));
        Throw.IfUndefined(level, "level", nameof(level));
        Throw.IfFault(CheckTeam(level, team), nameof(team));
        return new Objective(id ?? IdOf(title), title, quarter, level, team);
    }

    /// <summary>Whether all parts are equal.</summary>
    /// <param name="other">The other objective.</param>
    /// <returns>True when they are equal.</returns>
    public bool Equals(Objective? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Id == other.Id
            && Title == other.Title
            && Quarter == other.Quarter
            && Level == other.Level
            && Team == other.Team
            && Parent == other.Parent
            && KeyResults.SequenceEqual(other.KeyResults)
            && Equals(NewerMembers, other.NewerMembers));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Title, Quarter, KeyResults.Count);

    /// <summary>The quarter, whose it is, the title and the progress, such as <c>2026-Q4 the team "growth": New teams see value (70 %)</c>.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() =>
        $"{Quarter} {OkrWords.Unit(Level, Team)}: {Shown.Escaped(Title)} ({(Progress is { } progress ? OkrWords.Percent(progress) : "no key results")})";

    internal static string IdOf(string title) => HypothesisId.FromCheckedTitle(title).Value;

    internal static Fault? CheckTeam(OkrLevel level, string? team) => (level, team) switch
    {
        (OkrLevel.Company, null) => null,
        (OkrLevel.Company, _) => Messages.TeamOfCompany(team),
        (_, null) => Messages.TeamMissing(level.ToString()),
        _ => TextRules.Name(team, "team"),
    };

    /// <summary>The rule that a list of key results breaks by itself, or null.</summary>
    internal static Fault? CheckKeyResults(string objective, IReadOnlyList<KeyResult> keyResults)
    {
        if (keyResults.Count > MaxKeyResults)
            return Messages.KeyResultsTooMany(objective, MaxKeyResults, keyResults.Count);
        return keyResults.GroupBy(k => k.Id).FirstOrDefault(g => g.Skip(1).Any()) is { } twice ? Messages.KeyResultTwice(twice.Key.Value) : null;
    }

    private static IReadOnlyList<KeyResult> Checked(IReadOnlyList<KeyResult> keyResults, string objective)
    {
        ArgumentNullException.ThrowIfNull(keyResults, nameof(KeyResults));
        KeyResult[] copy = [.. keyResults];
        foreach (KeyResult keyResult in copy)
            ArgumentNullException.ThrowIfNull(keyResult, nameof(KeyResults));
        Throw.IfFault(CheckKeyResults(objective, copy), nameof(KeyResults));
        return Array.AsReadOnly(copy);
    }
}
