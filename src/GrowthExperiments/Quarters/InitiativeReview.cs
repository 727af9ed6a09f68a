using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace GrowthExperiments;

/// <summary>What to do about the things that cost: which to cut, and which to double before anything new is started.</summary>
/// <remarks>
/// <para>Until the last day of its trial an initiative is not judged. After it, one without adoption and without return is proposed for a cut;
/// of the others the one that returned most for each unit of money, and more than it cost, is proposed to be doubled; of equals the one with
/// the larger gain, then the first. While one is, nothing new should start: what works is cheaper to grow than what is unproven. What cost nothing is kept: twice nothing
/// is no more.</para>
/// <para>Initiatives may cost money of several currencies, since a return for each unit compares across them; gains of two currencies never do, so of
/// equals the order decides then.</para>
/// <para>Immutable and safe to share.</para>
/// </remarks>
/// <example>
/// <code>
/// InitiativeReview review = InitiativeReview.Of(initiatives, on: new DateOnly(2026, 12, 28));
/// Console.WriteLine(review.MayStartNew ? "start something" : review.WhyNothingNew);
/// </code>
/// </example>
[DebuggerDisplay("{Items.Count} initiatives on {On}, may start new: {MayStartNew}")]
public sealed partial class InitiativeReview
{
    internal const int Most = 1_000;

    private InitiativeReview(DateOnly on, IReadOnlyList<ReviewedInitiative> items)
    {
        On = on;
        Items = items;
        Doubled = items.FirstOrDefault(i => i.Verdict == InitiativeVerdict.Double);
    }

    /// <summary>The day of the review.</summary>
    public DateOnly On { get; }

    /// <summary>Each initiative with its verdict, in the order given.</summary>
    public IReadOnlyList<ReviewedInitiative> Items { get; }

    /// <summary>The one that is proposed to be doubled; null when none is.</summary>
    public ReviewedInitiative? Doubled { get; }

    /// <summary>Whether something new may be started: not while one is proposed to be doubled.</summary>
    public bool MayStartNew => Doubled is null;

    /// <summary>Why nothing new may be started; null when it may.</summary>
    public string? WhyNothingNew => Doubled is { } first ? $"double {Shown.Quoted(first.Initiative.Name)} before anything new is started: {first.Reason}" : null;

    /// <summary>Reviews initiatives.</summary>
    /// <param name="initiatives">At most 1,000, each name once.</param>
    /// <param name="on">The day of the review.</param>
    /// <returns>The review.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="initiatives"/> or an item is null.</exception>
    /// <exception cref="ArgumentException">There are too many, or a name stands twice.</exception>
    public static InitiativeReview Of(IEnumerable<Initiative> initiatives, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(initiatives);
        Initiative[] all = [.. initiatives];
        foreach (Initiative initiative in all)
            ArgumentNullException.ThrowIfNull(initiative, nameof(initiatives));
        Throw.IfFault(Check(all), nameof(initiatives));
        Initiative? best = Best([.. all.Where(i => on > i.TrialEnds && i.HasReturn && i.Cost.Amount > 0)]);
        return new InitiativeReview(on, Array.AsReadOnly([.. all.Select(i => Reviewed(i, on, ReferenceEquals(i, best)))]));
    }

    /// <summary>Each initiative with its verdict and reason.</summary>
    /// <returns>Several lines, the same in every culture.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (ReviewedInitiative item in Items)
            text.Append(CultureInfo.InvariantCulture, $"{item}\n");
        if (WhyNothingNew is { } why)
            text.Append(CultureInfo.InvariantCulture, $"Nothing new: {why}\n");
        return text.ToString();
    }

    /// <summary>The rule that initiatives break together, or null.</summary>
    internal static Fault? Check(IReadOnlyList<Initiative> initiatives)
    {
        if (initiatives.Count > Most)
            return Messages.TooMany("initiatives", Most, initiatives.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        return initiatives.FirstOrDefault(i => !names.Add(i.Name)) is { } twice ? Messages.InitiativeTwice(twice.Name) : null;
    }

    /// <summary>The one that returned most.</summary>
    private static Initiative? Best(Initiative[] proven)
    {
        if (proven.Length == 0)
            return null;
        decimal? most = proven.Max(i => i.Return);
        Initiative[] equals = [.. proven.Where(i => i.Return == most)];
        return equals.Where(i => i.Cost.Currency == equals[0].Cost.Currency).MaxBy(i => i.Gain!.Value.Amount);
    }

    private static ReviewedInitiative Reviewed(Initiative initiative, DateOnly on, bool isBest)
    {
        string ends = initiative.TrialEnds.ToString(InstantText.Date, CultureInfo.InvariantCulture);
        if (on <= initiative.TrialEnds)
            return new ReviewedInitiative(initiative, InitiativeVerdict.InTrial, $"its trial ends on {ends}");
        string gained = GainText(initiative);
        if (isBest)
            return new ReviewedInitiative(initiative, InitiativeVerdict.Double, $"its trial ended on {ends}, and it returned most: {gained}");
        return initiative.IsAdopted || initiative.HasReturn
            ? new ReviewedInitiative(initiative, InitiativeVerdict.Keep, $"its trial ended on {ends}, {initiative.AdoptionText}, and {gained}")
            : new ReviewedInitiative(initiative, InitiativeVerdict.Cut, $"its trial ended on {ends} without adoption and return: {initiative.AdoptionText}, and {gained}");
    }

    private static string GainText(Initiative initiative)
    {
        if (initiative.Gain is not { } gain)
            return $"what it gained for {initiative.Cost:N} is not known";
        string each = initiative.Return is { } value ? $" ({QuarterWords.Each(value)})" : "";
        return $"it gained {gain:N} for {initiative.Cost:N}{each}";
    }
}
