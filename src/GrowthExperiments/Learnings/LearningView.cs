using System.Collections;
using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>The entries of a learning log that pass some filters, in the order of the log.</summary>
/// <remarks>
/// A view keeps no entries: it looks at the log anew whenever it is enumerated. Filters add up, in any order, to the same view. Entries that
/// a later one corrects are left out unless asked for. Texts are compared without regard to case, the same way in every culture. The view
/// itself is immutable.
/// </remarks>
[DebuggerDisplay("view with {_filters.Length} filters")]
public sealed partial class LearningView : IEnumerable<Learning>
{
    private readonly LearningLog _log;
    private readonly bool _withCorrected;
    private readonly Func<Learning, bool>[] _filters;

    internal LearningView(LearningLog log, bool withCorrected, Func<Learning, bool>[] filters)
    {
        _log = log;
        _withCorrected = withCorrected;
        _filters = filters;
    }

    /// <summary>Those that a later entry corrects, too.</summary>
    /// <returns>The wider view.</returns>
    public LearningView WithCorrected() => new(_log, withCorrected: true, _filters);

    /// <summary>Those of the tests of one week.</summary>
    /// <param name="week">The week.</param>
    /// <returns>The narrower view.</returns>
    public LearningView InWeek(IsoWeek week) => Where(l => l.Week == week);

    /// <summary>Those of the tests of some weeks.</summary>
    /// <param name="first">The first week.</param>
    /// <param name="last">The last week, which counts, too.</param>
    /// <returns>The narrower view; empty when the last week is before the first.</returns>
    public LearningView Between(IsoWeek first, IsoWeek last) => Where(l => l.Week >= first && l.Week <= last);

    /// <summary>Those of one funnel stage.</summary>
    /// <param name="stage">The stage; null for those whose stage was open.</param>
    /// <returns>The narrower view.</returns>
    public LearningView InStage(FunnelStage? stage) => Where(l => l.Stage == stage);

    /// <summary>Those with a tag.</summary>
    /// <param name="tag">The tag, in any case.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tag"/> is null.</exception>
    public LearningView Tagged(string tag)
    {
        ArgumentNullException.ThrowIfNull(tag);
        return Where(l => l.Tags.Any(t => Same(t, tag)));
    }

    /// <summary>Those of one owner.</summary>
    /// <param name="owner">The owner, in any case.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="owner"/> is null.</exception>
    public LearningView OwnedBy(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return Where(l => Same(l.Owner, owner));
    }

    /// <summary>Those that came out in one of some ways.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> is null.</exception>
    public LearningView WithOutcome(params Outcome[] outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        Outcome[] wanted = [.. outcomes];
        return Where(l => wanted.Contains(l.Outcome));
    }

    /// <summary>Those about one metric.</summary>
    /// <param name="metric">The metric, in any case; <see cref="Metric.None"/> for those that name none.</param>
    /// <returns>The narrower view.</returns>
    public LearningView OnMetric(Metric metric) => Where(l => Same(l.Metric.Value, metric.Value));

    /// <summary>Those of one hypothesis.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <returns>The narrower view.</returns>
    public LearningView OfHypothesis(HypothesisId id) => Where(l => l.Hypothesis == id);

    /// <summary>Those in whose title, insight, tags and metric every word of a text occurs, be it as a part of another word.</summary>
    /// <param name="text">Words with white space between, in any case; without a word all pass.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LearningView Containing(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Where(l => Array.TrueForAll(words, word => Has(l.Title, word) || Has(l.Insight, word) || Has(l.Metric.Value, word) || l.Tags.Any(t => Has(t, word))));
    }

    /// <summary>Those that pass a test of your own.</summary>
    /// <param name="predicate">The test.</param>
    /// <returns>The narrower view.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="predicate"/> is null.</exception>
    public LearningView Where(Func<Learning, bool> predicate)
    {
        ArgumentNullException.ThrowIfNull(predicate);
        return new LearningView(_log, _withCorrected, [.. _filters, predicate]);
    }

    /// <summary>Those that pass, with the largest effect first.</summary>
    /// <remarks>Relative and absolute effects do not compare: first come the relative ones, then the absolute ones, then the entries without an
    /// effect. Equal ones go by the order of the log.</remarks>
    /// <returns>A list of its own.</returns>
    public IReadOnlyList<Learning> ByEffect() =>
        [.. this.OrderBy(l => l.Effect?.Kind ?? (EffectKind)int.MaxValue).ThenByDescending(l => l.Effect?.Estimate)];

    /// <summary>Whether an entry passes all filters.</summary>
    /// <param name="learning">The entry.</param>
    /// <returns>True when it passes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learning"/> is null.</exception>
    public bool Accepts(Learning learning)
    {
        ArgumentNullException.ThrowIfNull(learning);
        return (_withCorrected || !_log.IsCorrected(learning)) && Array.TrueForAll(_filters, filter => filter(learning));
    }

    /// <summary>Goes through the entries that pass, in the order of the log.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<Learning> GetEnumerator() => Enumerable.Where(_log, Accepts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Same(string? text, string wanted) => string.Equals(text, wanted, StringComparison.OrdinalIgnoreCase);

    private static bool Has(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);
}
