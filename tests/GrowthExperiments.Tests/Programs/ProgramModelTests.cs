using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Random histories of a program against <see cref="PlainProgram"/>.</summary>
public sealed class ProgramModelTests
{
    private const int Hypotheses = 12;
    private static readonly IsoWeek FirstWeek = IsoWeek.Parse("2026-W51"); // the histories run over the turn of a year with 53 weeks
    private static readonly string?[] Surfaces = [null, null, "form", "mail"];

    private enum Verb
    {
        Plan = 1,
        Start,
        End,
        Conclude,
        Carry,
        PutBack,
        Archive,
        Close,
        Change,
        Rate,
        RateAs,
        Agree,
        Move,
        Remove,
        Correct,
        Reload,
    }

    private static readonly Gen<(Verb Verb, int Id, int Week, int Other)> Step =
        from verb in Gen.Frequency(
            (3, Gen.Constant(Verb.Plan)), (3, Gen.Constant(Verb.Start)), (5, Gen.Constant(Verb.End)), (5, Gen.Constant(Verb.Conclude)),
            (2, Gen.Constant(Verb.Carry)), (2, Gen.Constant(Verb.Close)), (3, Gen.Elements(Enum.GetValues<Verb>())))
        from id in Gen.Choose(0, Hypotheses - 1)
        from week in Gen.Frequency((3, Gen.Choose(0, 1)), (1, Gen.Choose(0, 4)))
        from other in Gen.Choose(0, 9)
        select (verb, id, week, other);

    private static readonly Gen<(Verb Verb, int Id, int Week, int Other)[]> History = Gen.Choose(10, 60).SelectMany(n => Step.ArrayOf(n));

    private static readonly Verb[] Rates = [Verb.Rate, Verb.RateAs, Verb.RateAs, Verb.RateAs, Verb.Agree, Verb.Change];

    private static readonly Gen<(Verb Verb, int Id, int Week, int Other)[]> Debating = Gen.Choose(5, 40).SelectMany(n => Step
        .Select(step => step with { Verb = step.Week < 3 ? Rates[(step.Id + step.Other) % Rates.Length] : step.Verb, Id = step.Id % 2 }).ArrayOf(n));

    private static readonly Verb[] Wanders = [Verb.Plan, Verb.Carry, Verb.PutBack, Verb.Carry, Verb.Remove];

    private static readonly Gen<(Verb Verb, int Id, int Week, int Other)[]> Wandering = Gen.Choose(5, 30).SelectMany(n => Step
        .Select(step => step with { Verb = step.Other % 2 == 0 ? step.Verb : Wanders[(step.Id + step.Other) % Wanders.Length], Id = step.Id % 2, Week = step.Week % 3 }).ArrayOf(n));

    [Fact]
    public void A_program_does_what_the_plain_one_allows_and_nothing_else() => Props.Check(History, history => Run(history, Hypotheses), cases: 300);

    /// <summary>Two hypotheses, which come to the same weeks over and over.</summary>
    [Fact]
    public void Tests_that_wander_between_weeks_are_neither_lost_nor_doubled() => Props.Check(Wandering, history => Run(history, 2), cases: 300);

    /// <summary>Two hypotheses, which three people rate over and over under changing rules.</summary>
    [Fact]
    public void Raters_agree_by_the_rule_of_the_moment() => Props.Check(Debating, history => Run(history, 2), cases: 200);

    private static void Run((Verb Verb, int Id, int Week, int Other)[] history, int hypotheses)
    {
        var pair = new Pair(hypotheses);
        foreach ((Verb verb, int id, int week, int other) in history)
            pair.Do(verb, id, FirstWeek.AddWeeks(week), other);
        pair.Reload();
    }

    private sealed class Pair
    {
        private readonly Clock _clock = new(Clock.Monday);
        private readonly PlainProgram _plain = new();
        private GrowthProgram _program;

        public Pair(int hypotheses)
        {
            _program = GrowthProgram.Create("model", clock: _clock);
            _program.Policy = CyclePolicy.Default with { Target = 3, Band = (1, 3), MaxRunning = PlainProgram.MostRunning };
            for (int i = 0; i < hypotheses; i++)
            {
                Hypothesis h = Hypothesis.Create($"idea {i}", FunnelStage.Activation, IceScore.Of(1 + (i % 10), 5, 5), HypothesisId.Of($"h{i}")) with
                {
                    Surface = Surfaces[i % Surfaces.Length] is { } surface ? Surface.Of(surface) : Surface.None,
                };
                _program.Backlog.Add(h);
                _plain.Statuses[h.Id] = h.Status;
                if (i % 3 == 1)
                    _program.Backlog.Update(h with { Score = null });
                else
                    _plain.Scores[h.Id] = (h.Score!.Value, null);
                if (!h.Surface.IsNone)
                    _plain.Surfaces[h.Id] = h.Surface.Value;
            }
        }

        public void Do(Verb verb, int number, IsoWeek week, int other)
        {
            _clock.Now += TimeSpan.FromHours(7);
            HypothesisId id = HypothesisId.Of($"h{number}");
            switch (verb)
            {
                case Verb.Plan:
                    Plan(week, other % 3 == 0 ? id : null);
                    break;
                case Verb.Start:
                    Try(_plain.CanStart(week), () => _program.StartWeek(week), () => Started(week));
                    break;
                case Verb.End:
                    Try(_plain.Has(id, ExperimentStatus.Running), () => _program.EndExperiment(id), () => Moved(id, ExperimentStatus.InReview, HypothesisStatus.InReview));
                    break;
                case Verb.Conclude:
                    Try(_plain.Has(id, ExperimentStatus.InReview), () => Concluded(id, other), () =>
                    {
                        Moved(id, ExperimentStatus.Concluded, HypothesisStatus.Concluded);
                        _plain.Learnings++;
                    });
                    break;
                case Verb.Carry:
                    Carry(id, week);
                    break;
                case Verb.PutBack:
                    Try(_plain.Has(id, ExperimentStatus.Planned), () => _program.PutBack(id), () => Released(_plain.WeekOf(id)!.Value, id));
                    break;
                case Verb.Archive:
                    Try(_plain.Statuses[id] is HypothesisStatus.Idea or HypothesisStatus.Concluded, () => _program.Archive(id), () => _plain.Statuses[id] = HypothesisStatus.Archived);
                    break;
                case Verb.Close:
                    Try(_plain.CanClose(week), () => _program.CloseWeek(week), () => _plain.Weeks[week] = CycleStatus.Closed);
                    break;
                case Verb.Change:
                    IceScore changed = IceScore.Of(1 + other, 3, 3);
                    _program.Backlog.Update(_program.Backlog[id] with { Score = changed, Rated = null, ExpectedLift = other / 10m });
                    _plain.Scores[id] = (changed, null);
                    break;
                case Verb.Rate:
                    IceScore score = IceScore.Of(1 + other, 10 - other, 1 + (number % 10));
                    Try(_plain.CanRate(id), () => _program.Rate(id, score), () => _plain.Scores[id] = (score, _clock.Now));
                    break;
                case Verb.RateAs:
                    string rater = $"rater {other % 3}";
                    IceScore rating = IceScore.Of(1 + other, 10 - other, 1 + ((number + week.Number) % 10));
                    Try(_plain.CanRate(id), () => _program.Rate(id, rater, rating), () => _plain.Rate(id, rater, rating, _clock.Now));
                    break;
                case Verb.Agree:
                    _plain.Rule = 1 + (other % 3);
                    _program.RatingPolicy = _program.RatingPolicy with { Rule = (AgreementRule)_plain.Rule };
                    break;
                case Verb.Move:
                    Try(!IsReferred(id) || _plain.Statuses[id] == HypothesisStatus.InReview, () => _program.Backlog.Update(_program.Backlog[id] with { Status = HypothesisStatus.InReview }),
                        () => _program.Backlog.Update(_program.Backlog[id] with { Status = _plain.Statuses[id] }));
                    break;
                case Verb.Remove:
                    Remove(id);
                    break;
                case Verb.Correct:
                    Try(_plain.Learnings > 0 && !_program.Log.IsCorrected(_program.Log[other % Math.Max(1, _plain.Learnings)].Id),
                        () => _program.Correct($"L{1 + (other % Math.Max(1, _plain.Learnings))}", Conclusion.Of(Outcome.Lost, "on second thought")),
                        () => _plain.Learnings++);
                    break;
                default:
                    Reload();
                    break;
            }

            Compare();
        }

        public void Reload()
        {
            byte[] json = Encoding.UTF8.GetBytes(_program.ToJson());
            using var stream = new MemoryStream(json);
            _program = GrowthProgram.Read(stream, _clock);
            Assert.Equal(json, Encoding.UTF8.GetBytes(_program.ToJson()));
            Assert.True(_program.Log.Verify().IsIntact);
            Compare();
        }

        private static bool IsLegal(Action verb)
        {
            try
            {
                verb();
                return true;
            }
            catch (GrowthValidationException)
            {
                return false;
            }
        }

        /// <summary>Runs a verb, which must work exactly when it is legal, and change nothing when it is not.</summary>
        private void Try(bool isLegal, Action verb, Action model)
        {
            string before = _program.ToJson();
            Assert.Equal(isLegal, IsLegal(verb));
            if (isLegal)
                model();
            else
                Assert.Equal(before, _program.ToJson());
        }

        private void Plan(IsoWeek week, HypothesisId? excluded)
        {
            PlanOptions options = new() { Excluded = excluded is { } id ? [id] : [] };
            Try(_plain.CanPlan(week), () => _program.PlanWeek(week, options), () =>
            {
                HypothesisId[] before = [.. _plain.Tests.Where(t => t.Key.Week == week && t.Value == ExperimentStatus.Planned).Select(t => t.Key.Id)];
                foreach (HypothesisId dropped in before.Where(d => !_program.CycleOf(week).TryGet(d, out _)))
                    Released(week, dropped);
                foreach (Experiment test in _program.CycleOf(week).Experiments.Where(e => e.Status == ExperimentStatus.Planned && e.CarriedFrom is null))
                {
                    Assert.NotEqual(excluded, test.Hypothesis);
                    Assert.True(_plain.Statuses[test.Hypothesis] == HypothesisStatus.Idea || before.Contains(test.Hypothesis));
                    Assert.False(string.IsNullOrWhiteSpace(test.Reason));
                    _plain.Tests[(week, test.Hypothesis)] = ExperimentStatus.Planned;
                    _plain.Statuses[test.Hypothesis] = HypothesisStatus.Planned;
                }

                _plain.Weeks[week] = CycleStatus.Planned;
            });
        }

        private void Started(IsoWeek week)
        {
            _plain.Weeks[week] = CycleStatus.Running;
            foreach (((IsoWeek Week, HypothesisId Id) key, ExperimentStatus status) in _plain.Tests.ToList())
            {
                if (key.Week != week || status != ExperimentStatus.Planned)
                    continue;
                _plain.Tests[key] = ExperimentStatus.Running;
                _plain.Statuses[key.Id] = HypothesisStatus.Running;
                Hypothesis h = _program.Backlog[key.Id];
                Assert.True(_program.CycleOf(week).TryGet(key.Id, out Experiment? test));
                Assert.Equal((h.Score, h.ExpectedLift, h.Effort, _clock.Now), (test.Prediction!.Score, test.Prediction.ExpectedLift, test.Prediction.Effort, test.Prediction.At));
                _plain.Predictions.Add(key.Id, test.Prediction);
            }
        }

        private void Concluded(HypothesisId id, int other) => _program.Conclude(id, (Outcome)(1 + (other % 6)), "we know more now", Effect.FromCounts(100, 1000, 100 + other, 1000));

        private void Moved(HypothesisId id, ExperimentStatus test, HypothesisStatus status)
        {
            _plain.Tests[(_plain.WeekOf(id)!.Value, id)] = test;
            _plain.Statuses[id] = status;
        }

        private void Carry(HypothesisId id, IsoWeek to) => Try(_plain.CanCarry(id, to), () => _program.CarryOver(id, "more data", to), () =>
        {
            IsoWeek from = _plain.WeekOf(id)!.Value;
            _plain.Tests[(to, id)] = _plain.Tests[(from, id)];
            _plain.Tests[(from, id)] = ExperimentStatus.CarriedOver;
            _plain.Weeks.TryAdd(to, CycleStatus.Planned);
        });

        private void Released(IsoWeek week, HypothesisId id)
        {
            _plain.Tests.Remove((week, id));
            _plain.Statuses[id] = HypothesisStatus.Idea;
        }

        private bool IsReferred(HypothesisId id) => _plain.Tests.Keys.Any(k => k.Id == id);

        private void Remove(HypothesisId id)
        {
            Hypothesis hypothesis = _program.Backlog[id];
            Try(!IsReferred(id), () => _program.Backlog.Remove(id), () => _program.Backlog.Add(hypothesis));
        }

        private void Compare()
        {
            Assert.Equal(_plain.Weeks.Select(w => (w.Key, w.Value)), _program.Weeks.Select(w => (w.Week, w.Status)));
            Assert.Equal(_plain.Learnings, _program.Log.Count);
            foreach ((HypothesisId id, HypothesisStatus status) in _plain.Statuses)
                Assert.Equal((id, status), (id, _program.Backlog[id].Status));
            Assert.Equal(_plain.Rule, (int)_program.RatingPolicy.Rule);
            foreach (HypothesisId id in _plain.Statuses.Keys)
            {
                Hypothesis h = _program.Backlog[id];
                Assert.Equal(_plain.Scores.TryGetValue(id, out var agreed) ? (agreed.Score, agreed.At) : (null, null), (h.Score, h.Rated));
                Assert.Equal(
                    _plain.Ratings.Where(r => r.Key.Id == id).Select(r => (r.Key.Rater, r.Value)).Order(),
                    h.Ratings.Select(r => (r.Rater, r.Score)).Order());
            }

            var tests = new Dictionary<(IsoWeek, HypothesisId), ExperimentStatus>();
            foreach (WeeklyCycle cycle in _program.Weeks)
            {
                foreach (Experiment test in cycle.Experiments)
                {
                    tests.Add((cycle.Week, test.Hypothesis), test.Status);
                    bool hasRun = test.Status is ExperimentStatus.Running or ExperimentStatus.InReview or ExperimentStatus.Concluded;
                    Assert.True(test.Prediction is not null || !hasRun); // one that was carried over before it started has none
                    Assert.Equal(test.Prediction is null ? null : _plain.Predictions[test.Hypothesis], test.Prediction);
                    Assert.Equal(test.Status == ExperimentStatus.Concluded, test.Learning is not null);
                }
            }

            Assert.Equal(_plain.Tests.OrderBy(t => t.Key.Week).ThenBy(t => t.Key.Id.Value), tests.OrderBy(t => t.Key.Item1).ThenBy(t => t.Key.Item2.Value).Select(t => KeyValuePair.Create((t.Key.Item1, t.Key.Item2), t.Value)));
            Assert.All(_plain.Tests.Where(t => PlainProgram.IsOpen(t.Value)).GroupBy(t => t.Key.Id), group => Assert.Single(group));
            Assert.All(_program.Log, learning => Assert.Equal(_plain.Predictions[learning.Hypothesis], learning.Prediction));
            foreach (WeeklyCycle closed in _program.Weeks.Where(w => !w.IsOpen))
            {
                Assert.DoesNotContain(closed.Experiments, e => e.IsOpen);
                Assert.Equal(closed.Experiments.Count(e => e.Status == ExperimentStatus.Concluded), _program.ReportOf(closed.Week).Lessons.Count);
            }
        }
    }
}
