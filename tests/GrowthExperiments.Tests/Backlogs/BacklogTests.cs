using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Backlogs;

public sealed class BacklogTests
{
    private const int Ids = 60;

    private static readonly Gen<(int Verb, int Id, IceScore Score)[]> History =
        from n in Gen.Choose(0, 250)
        from removing in Gen.Choose(1, 6)
        from steps in (from verb in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (removing, Gen.Constant(2)))
                       from id in Gen.Choose(0, Ids - 1)
                       from score in Gens.Score
                       select (verb, id, score)).ArrayOf(n)
        select steps;

    [Fact]
    public void A_backlog_is_a_plain_list_under_every_history() => Props.Check(History, history =>
    {
        var backlog = new Backlog();
        var model = new List<Hypothesis>();
        foreach ((int verb, int number, IceScore score) in history)
        {
            Hypothesis h = Idea(number, score);
            int at = model.FindIndex(m => m.Id == h.Id);
            switch (verb)
            {
                case 0 when at < 0:
                    backlog.Add(h);
                    model.Add(h);
                    break;
                case 0:
                    Assert.Throws<GrowthConflictException>(() => backlog.Add(h));
                    break;
                case 1 when at >= 0:
                    backlog.Update(h);
                    model[at] = h;
                    break;
                case 1:
                    Assert.Throws<KeyNotFoundException>(() => backlog.Update(h));
                    break;
                default:
                    Assert.Equal(at >= 0, backlog.Remove(h.Id));
                    if (at >= 0)
                        model.RemoveAt(at);
                    break;
            }

            Assert.Equal(model.Count, backlog.Count);
        }

        AssertSame(model, backlog);
    }, 500);

    [Fact]
    public void Removing_most_of_a_large_backlog_keeps_the_rest_in_order()
    {
        var backlog = new Backlog(Enumerable.Range(0, 1000).Select(n => Idea(n, default)));
        foreach (int n in Enumerable.Range(0, 1000).Where(n => n % 7 != 3))
            Assert.True(backlog.Remove(Idea(n, default).Id));
        backlog.Add(Idea(0, default));
        AssertSame([.. Enumerable.Range(0, 1000).Where(n => n % 7 == 3).Append(0).Select(n => Idea(n, default))], backlog);
    }

    [Fact]
    public void AddRange_adds_all_or_nothing() => Props.Check(
        from before in Gen.Choose(0, 20).ArrayOf(6)
        from added in Gen.Choose(0, 20).ArrayOf(5)
        from hasNull in Gen.Frequency((1, Gen.Constant(true)), (4, Gen.Constant(false)))
        select (Before: before.Distinct().ToArray(), added, hasNull),
        t =>
        {
            Hypothesis[] held = [.. t.Before.Select(n => Idea(n, default))];
            Hypothesis[] added = [.. t.added.Select(n => Idea(n, IceScore.Of(2, 2, 2)))];
            var backlog = new Backlog(held);
            bool fits = !t.hasNull && added.Concat(held).Select(h => h.Id).Distinct().Count() == added.Length + held.Length;
            Exception? error = Record.Exception(() => backlog.AddRange(t.hasNull ? [.. added, null!] : added));
            Assert.Equal(fits, error is null);
            Assert.True(error is null or GrowthConflictException or ArgumentNullException);
            AssertSame(fits ? [.. held, .. added] : [.. held], backlog);
        });

    [Fact]
    public void A_sequence_that_fails_half_way_adds_nothing()
    {
        var backlog = new Backlog { Idea(1, default) };
        Assert.Throws<TimeoutException>(() => backlog.AddRange(Failing()));
        AssertSame([Idea(1, default)], backlog);

        static IEnumerable<Hypothesis> Failing()
        {
            yield return Idea(2, default);
            throw new TimeoutException();
        }
    }

    [Fact]
    public void Changing_the_backlog_stops_an_enumeration()
    {
        var backlog = new Backlog { Idea(1, default), Idea(2, default), Idea(3, default) };
        Assert.Throws<InvalidOperationException>(() => Change(h => backlog.Remove(h.Id)));
        Assert.Throws<InvalidOperationException>(() => Change(h => backlog.Update(h with { Owner = "mia" })));
        Assert.Throws<InvalidOperationException>(() => Change(_ => backlog.Add(Idea(9, default))));

        void Change(Action<Hypothesis> change)
        {
            foreach (Hypothesis h in backlog)
                change(h);
        }
    }

    [Fact]
    public void A_conflict_and_a_missing_id_are_named()
    {
        var backlog = new Backlog { Idea(1, default) };
        var conflict = Assert.Throws<GrowthConflictException>(() => backlog.Add(Idea(1, default)));
        Assert.Equal("id.taken", conflict.Code);
        Assert.Contains("\"h1\"", conflict.Message, StringComparison.Ordinal);
        Assert.Contains("\"h2\"", Assert.Throws<KeyNotFoundException>(() => backlog[HypothesisId.Of("h2")]).Message, StringComparison.Ordinal);
    }

    private static Hypothesis Idea(int number, IceScore score) => Hypothesis.Create($"idea {number}", null, score, HypothesisId.Of($"h{number}"));

    private static void AssertSame(List<Hypothesis> model, Backlog backlog)
    {
        Assert.Equal(model, backlog);
        Assert.Equal(model.Count, backlog.Count);
        foreach (int number in Enumerable.Range(0, Ids))
        {
            HypothesisId id = HypothesisId.Of($"h{number}");
            Hypothesis? expected = model.Find(h => h.Id == id);
            Assert.Equal(expected is not null, backlog.Contains(id));
            Assert.Equal(expected is not null, backlog.TryGet(id, out Hypothesis? found));
            Assert.Equal(expected, found);
        }
    }
}
