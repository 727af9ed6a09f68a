using System.Collections;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The hypotheses of a backlog that pass some filters.</summary>
/// <remarks>
/// A view keeps no hypotheses: it looks at the backlog anew whenever it is enumerated or ranked. Filters add up, in any order, to the same
/// view. Texts are compared without regard to case, the same way in every culture. The view itself is immutable.
/// </remarks>
[DebuggerDisplay("view with {_filters.Length} filters")]
public sealed partial class BacklogView : IEnumerable<Hypothesis>
{
    private readonly Backlog _backlog;
    private readonly Func<Hypothesis, bool>[] _filters;

    internal BacklogView(Backlog backlog, Func<Hypothesis, bool>[] filters)
    {
        _backlog = backlog;
        _filters = filters;
    }

    /// <summary>Those of one funnel stage.</summary>
    /// <param name="stage">The stage; null for those whose stage is open.</param>
    /// <returns>The narrower view.</returns>
    public BacklogView InStage(FunnelStage? stage) => Where(h => h.Stage == stage);

    /// <summary>Those with one of these statuses. <see cref="Rank"/> still sets aside what cannot be chosen; <see cref="RankAll"/> does not.</summary>
    /// <param name="statuses">The statuses.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="statuses"/> is null.</exception>
    public BacklogView InStatus(params HypothesisStatus[] statuses)
    {
        ArgumentNullException.ThrowIfNull(statuses);
        HypothesisStatus[] wanted = [.. statuses];
        return Where(h => wanted.Contains(h.Status));
    }

    /// <summary>Those for one market.</summary>
    /// <param name="market">The market, in any case.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="market"/> is null.</exception>
    public BacklogView InMarket(string market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return Where(h => Same(h.Market, market));
    }

    /// <summary>Those of one owner.</summary>
    /// <param name="owner">The owner, in any case.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is null.</exception>
    public BacklogView OwnedBy(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Where(h => Same(h.Owner, owner));
    }

    /// <summary>Those with a tag.</summary>
    /// <param name="tag">The tag, in any case.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public BacklogView Tagged(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Where(h => h.Tags.Any(t => Same(t, tag)));
    }

    /// <summary>Those that pass a test of your own.</summary>
    /// <param name="predicate">The test.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public BacklogView Where(Func<Hypothesis, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new BacklogView(_backlog, [.. _filters, predicate]);
    }

    /// <summary>Ranks what is scored and can still be chosen (status Idea or Planned); filters apply before places are given.</summary>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>A frozen ranking.</returns>
    public Ranking Rank(IceFormula? formula = null) => new(Freeze(allStatuses: false), formula ?? IceFormula.Product);

    /// <summary>Ranks what is scored, whatever its status; filters apply before places are given.</summary>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>A frozen ranking, with nothing set aside.</returns>
    public Ranking RankAll(IceFormula? formula = null) => new(Freeze(allStatuses: true), formula ?? IceFormula.Product);

    /// <summary>Ranks what can still be chosen, rated or not, by a number of your own, such as a RICE score or an expected gain.</summary>
    /// <param name="value">The number of a hypothesis, finite; higher is better. It is asked once for each.</param>
    /// <param name="name">The name of the number, on one line, for reports.</param>
    /// <returns>A frozen ranking; equal numbers go by arrival alone.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name is blank, or a number is infinite or NaN; the message names the hypothesis.</exception>
    public Ranking RankBy(Func<Hypothesis, double> value, string name = "value") => RankBy(value, name, allStatuses: false);

    /// <summary>Ranks all, whatever their status, rated or not, by a number of your own.</summary>
    /// <inheritdoc cref="RankBy(Func{Hypothesis, double}, string)"/>
    public Ranking RankAllBy(Func<Hypothesis, double> value, string name = "value") => RankBy(value, name, allStatuses: true);

    /// <summary>Whether a hypothesis passes all filters, whether the backlog holds it or not.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <returns>True when it passes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    public bool Accepts(Hypothesis hypothesis)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        return Array.TrueForAll(_filters, filter => filter(hypothesis));
    }

    /// <summary>Goes through the hypotheses that pass, in order of arrival.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Hypothesis> GetEnumerator() => Enumerable.Where(_backlog, Accepts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Same(string? text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private Ranking RankBy(Func<Hypothesis, double> value, string name, bool allStatuses)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(name);
        Throw.IfFault(TextRules.Name(name, "name"), nameof(name));
        FrozenTable table = Freeze(allStatuses);
        return new Ranking(table, name, ValueOrder.Of(table, value, nameof(value)));
    }

    private FrozenTable Freeze(bool allStatuses)
    {
        FrozenTable table = _backlog.Freeze();
        if (_filters.Length > 0)
            table = table.Where(Accepts);
        return allStatuses ? table.WithAllStatuses() : table;
    }
}
