namespace GrowthExperiments;

/// <content>Filters and rankings; a backlog is the view of all that it holds.</content>
public sealed partial class Backlog
{
    private BacklogView All => new(this, []);

    /// <summary>Ranks what is scored and can still be chosen (status Idea or Planned).</summary>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>A frozen ranking.</returns>
    public Ranking Rank(IceFormula? formula = null) => All.Rank(formula);

    /// <summary>Ranks what is scored, whatever its status.</summary>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>A frozen ranking, with nothing set aside.</returns>
    public Ranking RankAll(IceFormula? formula = null) => All.RankAll(formula);

    /// <summary>Ranks what is scored and can still be chosen, in an order that can be changed afterwards.</summary>
    /// <param name="formula">The formula; null is <see cref="IceFormula.Product"/>.</param>
    /// <returns>A ranking of its own: changes there do not reach this backlog, nor the other way round.</returns>
    public LiveRanking RankLive(IceFormula? formula = null) => new(this, formula);

    /// <inheritdoc cref="BacklogView.RankBy(Func{Hypothesis, double}, string)"/>
    public Ranking RankBy(Func<Hypothesis, double> value, string name = "value") => All.RankBy(value, name);

    /// <inheritdoc cref="BacklogView.RankAllBy"/>
    public Ranking RankAllBy(Func<Hypothesis, double> value, string name = "value") => All.RankAllBy(value, name);

    /// <inheritdoc cref="BacklogView.InStage"/>
    public BacklogView InStage(FunnelStage? stage) => All.InStage(stage);

    /// <inheritdoc cref="BacklogView.InStatus"/>
    public BacklogView InStatus(params HypothesisStatus[] statuses) => All.InStatus(statuses);

    /// <inheritdoc cref="BacklogView.InMarket"/>
    public BacklogView InMarket(string market) => All.InMarket(market);

    /// <inheritdoc cref="BacklogView.OwnedBy"/>
    public BacklogView OwnedBy(string owner) => All.OwnedBy(owner);

    /// <inheritdoc cref="BacklogView.Tagged"/>
    public BacklogView Tagged(string tag) => All.Tagged(tag);

    /// <inheritdoc cref="BacklogView.Where"/>
    public BacklogView Where(Func<Hypothesis, bool> predicate) => All.Where(predicate);
}
