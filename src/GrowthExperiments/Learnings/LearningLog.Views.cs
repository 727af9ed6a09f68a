namespace GrowthExperiments;

/// <content>Queries; each looks at the entries that no later one corrects.</content>
public sealed partial class LearningLog
{
    /// <summary>The entries that no later one corrects.</summary>
    public LearningView Current => new(this, withCorrected: false, []);

    /// <inheritdoc cref="LearningView.WithCorrected"/>
    public LearningView WithCorrected() => Current.WithCorrected();

    /// <inheritdoc cref="LearningView.InWeek"/>
    public LearningView InWeek(IsoWeek week) => Current.InWeek(week);

    /// <inheritdoc cref="LearningView.Between"/>
    public LearningView Between(IsoWeek first, IsoWeek last) => Current.Between(first, last);

    /// <inheritdoc cref="LearningView.InStage"/>
    public LearningView InStage(FunnelStage? stage) => Current.InStage(stage);

    /// <inheritdoc cref="LearningView.Tagged"/>
    public LearningView Tagged(string tag) => Current.Tagged(tag);

    /// <inheritdoc cref="LearningView.OwnedBy"/>
    public LearningView OwnedBy(string owner) => Current.OwnedBy(owner);

    /// <inheritdoc cref="LearningView.WithOutcome"/>
    public LearningView WithOutcome(params Outcome[] outcomes) => Current.WithOutcome(outcomes);

    /// <inheritdoc cref="LearningView.OnMetric"/>
    public LearningView OnMetric(Metric metric) => Current.OnMetric(metric);

    /// <inheritdoc cref="LearningView.OfHypothesis"/>
    public LearningView OfHypothesis(HypothesisId id) => Current.OfHypothesis(id);

    /// <inheritdoc cref="LearningView.Containing"/>
    public LearningView Containing(string text) => Current.Containing(text);

    /// <inheritdoc cref="LearningView.Where"/>
    public LearningView Where(Func<Learning, bool> predicate) => Current.Where(predicate);

    /// <inheritdoc cref="LearningView.ByEffect"/>
    public IReadOnlyList<Learning> ByEffect() => Current.ByEffect();
}
