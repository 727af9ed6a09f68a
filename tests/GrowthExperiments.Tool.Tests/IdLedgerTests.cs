using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Tests;

public sealed class IdLedgerTests
{
    private static readonly Gen<HypothesisId[]> Ids = Gen.OneOf(Gens.Id, Gen.Choose(0, 30).Select(n => HypothesisId.Of($"h{n}"))).ArrayOf();

    [Fact]
    public void It_finds_what_a_plain_set_finds() => Props.Check(Ids, ids =>
    {
        var ledger = new IdLedger();
        var first = new Dictionary<HypothesisId, int>();
        var expected = new List<(int, int)>();
        for (int place = 0; place < ids.Length; place++)
        {
            ledger.Add(ids[place], place);
            if (!first.TryAdd(ids[place], place))
                expected.Add((first[ids[place]], place));
        }

        Assert.Equal(expected, ledger.Duplicates());
    });

    [Fact]
    public void It_finds_the_one_duplicate_among_many_in_16_bytes_a_row()
    {
        const int Rows = 300_000;
        Assert.Equal(16, Unsafe.SizeOf<IdLedger.Entry>());
        long before = GC.GetAllocatedBytesForCurrentThread();
        var ledger = new IdLedger();
        for (int i = 0; i < Rows; i++)
            ledger.Add(Ids300[i % Ids300.Length], i);
        long perLedger = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(perLedger, 16 * Rows, (16 * Rows) + (256 * 16 * 512) + 300_000);

        var distinct = new IdLedger();
        for (int i = 0; i < Rows; i++)
            distinct.Add(HypothesisId.Of($"id-{i}"), i);
        distinct.Add(HypothesisId.Of("id-77"), Rows);
        Assert.Equal([(77, Rows)], distinct.Duplicates());
    }

    private static readonly HypothesisId[] Ids300 = [.. Enumerable.Range(0, 300_000).Select(i => HypothesisId.Of($"row-{i}"))];
}
