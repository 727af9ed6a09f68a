using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Rankings;

/// <summary>A map of ids is a dictionary under every history.</summary>
public sealed class IdMapTests
{
    private static readonly HypothesisId[] Ids = [.. Enumerable.Range(0, 60).Select(i => HypothesisId.Of($"id-{i}"))];

    private static readonly Gen<(int Room, (int Verb, int Id)[] Steps)> History =
        from room in Gen.Choose(0, 40)
        from n in Gen.Choose(0, 200)
        from steps in (from verb in Gen.Choose(0, 20) from id in Gen.Choose(0, Ids.Length - 1) select (verb, id)).ArrayOf(n)
        select (room, steps);

    [Fact]
    public void It_is_a_dictionary_under_every_history() => Props.Check(History, history =>
    {
        var map = new IdMap(history.Room);
        var model = new Dictionary<HypothesisId, int>();
        for (int i = 0; i < history.Steps.Length; i++)
        {
            (int verb, HypothesisId id) = (history.Steps[i].Verb, Ids[history.Steps[i].Id]);
            if (verb < 11)
                Assert.Equal(model.TryAdd(id, i), map.TryAdd(id, i));
            else if (verb < 20)
                model.Remove(id);
            else
                model.Clear();
            if (verb is >= 11 and < 20)
                map.Remove(id);
            else if (verb == 20)
                map.Clear();
            Assert.Equal(model.Count, map.Count);
        }

        Assert.All(Ids, id =>
        {
            Assert.Equal(model.TryGetValue(id, out int expected), map.TryGet(id, out int slot));
            Assert.Equal(expected, slot);
        });
    });
}
