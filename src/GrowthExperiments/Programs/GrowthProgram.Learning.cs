using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>Writing down what tests taught.</content>
public sealed partial class GrowthProgram
{
    /// <summary>Writes down what a test that has ended taught.</summary>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="outcome">How it came out.</param>
    /// <param name="insight">What it taught, in words; failures too.</param>
    /// <param name="effect">What it did to its metric; null when that was not measured.</param>
    /// <param name="decision">What is done now; null is to ship what won and to drop the rest.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The new entry of the log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="insight"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value is no outcome or no decision.</exception>
    /// <exception cref="GrowthValidationException">The id is unknown, the test has not ended, the insight says nothing, or the test ran shorter than
    /// the policy asks for an outcome that claims a measurement.</exception>
    public Learning Conclude(
        HypothesisId id, Outcome outcome, string insight, Effect? effect = null, Decision? decision = null, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(insight);
        return Conclude(id, Conclusion.Of(outcome, insight) with { Effect = effect, Decision = decision }, at);
    }

    /// <summary>Writes down what a test that has ended taught, with all that there is to say.</summary>
    /// <remarks>To iterate or rerun creates a follow-up hypothesis where none is named.</remarks>
    /// <param name="id">The id of the hypothesis.</param>
    /// <param name="conclusion">What it taught.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The new entry of the log.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="conclusion"/> is null.</exception>
    /// <exception cref="GrowthValidationException">An id is unknown, the test has not ended, it ran shorter than the policy asks for an outcome that
    /// claims a measurement, or the follow-ups lead back to a hypothesis that was tested before.</exception>
    /// <exception cref="GrowthConflictException">The id of a new follow-up is taken.</exception>
    public Learning Conclude(HypothesisId id, Conclusion conclusion, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(conclusion);
        Hypothesis hypothesis = Known(id);
        CheckMove(hypothesis, HypothesisStatus.Concluded);
        (WeeklyCycle cycle, Experiment experiment) = OpenExperiment(id, "concluded");
        CheckRuntime(cycle, id, experiment.Started, experiment.Ended, conclusion.Outcome);
        DateTimeOffset now = Instant(at);
        (HypothesisId[] followUps, Hypothesis? created) = FollowUpsOf(hypothesis, conclusion, [], now);
        Learning learning = Append(Learning.Of(Log.NextSequence, hypothesis, conclusion, cycle.Week, now) with
        {
            FollowUps = followUps,
            Started = experiment.Started,
            Ended = experiment.Ended,
            Prediction = experiment.Prediction,
        });
        if (created is not null)
            Backlog.Add(created);
        Keep(cycle.With(experiment with { Status = ExperimentStatus.Concluded, Learning = learning.Id }));
        Backlog.Move(id, HypothesisStatus.Concluded);
        _openWeeks.Remove(id);
        return learning;
    }

    /// <summary>Corrects a learning by a new entry of the log; the old one stays as it is.</summary>
    /// <param name="learningId">The id of the entry that is wrong, such as <c>L12</c>.</param>
    /// <param name="conclusion">All of what is right; follow-ups that it does not name stay.</param>
    /// <param name="at">When; null is now.</param>
    /// <returns>The new entry.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="GrowthValidationException">The id is unknown, the entry was corrected already, the test ran shorter than the policy asks for an
    /// outcome that claims a measurement, or the follow-ups lead back to a hypothesis that was tested before.</exception>
    /// <exception cref="GrowthConflictException">The id of a new follow-up is taken.</exception>
    /// <exception cref="GrowthLimitException">The follow-ups would be more than 100.</exception>
    public Learning Correct(string learningId, Conclusion conclusion, DateTimeOffset? at = null)
    {
        ArgumentNullException.ThrowIfNull(learningId);
        ArgumentNullException.ThrowIfNull(conclusion);
        if (!Log.TryGet(learningId, out Learning? wrong))
            Throw.Growth(Messages.LearningUnknown(learningId));
        if (Log.LatestOf(learningId) is var latest && latest.Id != learningId)
            Throw.Growth(Messages.CorrectedAlready(learningId, latest.Id));
        if (TryGetCycle(wrong.Week, out WeeklyCycle? cycle))
            CheckRuntime(cycle, wrong.Hypothesis, wrong.Started, wrong.Ended, conclusion.Outcome);
        var about = new Hypothesis(wrong.Hypothesis, wrong.Title)
        {
            Stage = wrong.Stage,
            Score = wrong.Prediction?.Score,
            Metric = wrong.Metric,
            Owner = wrong.Owner,
            Tags = wrong.Tags,
        };
        DateTimeOffset now = Instant(at);
        Hypothesis tested = Backlog.TryGet(about.Id, out Hypothesis? known) ? known : about;
        (HypothesisId[] followUps, Hypothesis? created) = FollowUpsOf(tested, conclusion, wrong.FollowUps, now);
        Learning learning = Append(Learning.Of(Log.NextSequence, about, conclusion, wrong.Week, now) with
        {
            FollowUps = followUps,
            Started = wrong.Started,
            Ended = wrong.Ended,
            Prediction = wrong.Prediction,
            Corrects = learningId,
        });
        if (created is not null)
            Backlog.Add(created);
        return learning;
    }

    private static void CheckRuntime(WeeklyCycle cycle, HypothesisId id, DateTimeOffset? started, DateTimeOffset? ended, Outcome outcome)
    {
        if (outcome is not (Outcome.Won or Outcome.Lost or Outcome.Neutral) || ended - started is not { } time)
            return;
        decimal ran = (decimal)time.TotalDays;
        if (ran < cycle.Policy.MinRuntimeDays)
            Throw.Growth(Messages.TooEarly(id.Value, outcome.ToString(), cycle.Policy.MinRuntimeDays, ran));
    }

    private Learning Append(Learning learning)
    {
        LearningEntry entry = LearningJson.Write(learning, Log.ChainHead);
        Log.Append(entry);
        Refer(learning.Hypothesis);
        return entry.Learning;
    }

    /// <summary>The follow-ups that a conclusion names or calls for, and the one of them that is new.</summary>
    private (HypothesisId[] Ids, Hypothesis? Created) FollowUpsOf(
        Hypothesis hypothesis, Conclusion conclusion, IReadOnlyList<HypothesisId> before, DateTimeOffset now)
    {
        List<HypothesisId> ids = [.. (conclusion.FollowUps.Count > 0 ? conclusion.FollowUps : before)];
        foreach (HypothesisId id in conclusion.FollowUps)
            Known(id);
        Hypothesis? created = conclusion.FollowUp;
        if (created is null && ids.Count == 0 && conclusion.DecisionOrUsual is Decision.Iterate or Decision.Rerun)
            created = FollowUpMaker.Of(hypothesis, conclusion.DecisionOrUsual, Backlog, now);
        if (created is not null)
        {
            if (Backlog.Contains(created.Id))
                Throw.Growth(Messages.IdTaken(created.Id.Value));
            ids.Add(created.Id);
        }

        if (ids.Count > Learning.MaxFollowUps)
            Throw.Growth(Messages.TooMany("followUps", Learning.MaxFollowUps, ids.Count));
        if (FollowUpMaker.FindCircle(hypothesis.Id, ids, Log) is { } circle)
            Throw.Growth(Messages.FollowUpCycle([.. circle.Select(i => i.Value)]));
        return ([.. ids.Distinct()], created);
    }
}
