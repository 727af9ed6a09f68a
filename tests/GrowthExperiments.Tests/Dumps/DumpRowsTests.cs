namespace GrowthExperiments.Tests.Dumps;

public sealed class DumpRowsTests
{
    [Fact]
    public void A_table_is_as_long_as_a_person_looks_through_and_says_what_it_leaves_out()
    {
        var backlog = new Backlog();
        backlog.AddRange(Enumerable.Range(1, 2500).Select(i => Hypothesis.Create("Idea", FunnelStage.Revenue, IceScore.Of(1 + (i % 10), 5, 5), HypothesisId.Of($"idea-{i}"))));
        Assert.EndsWith("More: and 1,500 more of 2,500\n", Dump.Of(backlog), StringComparison.Ordinal);
        Assert.EndsWith("    More: and 1,500 more of 2,500\n", Dump.Of(backlog.Rank()), StringComparison.Ordinal);
        Assert.EndsWith("    More: and 1,500 more of 2,500\n", Dump.Of(backlog.RankLive()), StringComparison.Ordinal);
        Assert.EndsWith("More: and more than these 1,000\n", Dump.Of(backlog.InStage(FunnelStage.Revenue)), StringComparison.Ordinal);
        Assert.DoesNotContain("More:", Dump.Of(backlog.Where(h => h.Score!.Value.Impact < 5)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(DumpRows.Most)]
    public void A_table_that_fits_is_shown_whole(int count)
    {
        Assert.Equal(count, Assert.IsType<int[]>(DumpRows.Of(Enumerable.Range(0, count), i => i)).Length);
        Assert.Equal(count, Assert.IsType<int[]>(DumpRows.Of(Enumerable.Range(0, count).ToList(), i => i)).Length);
    }

    [Fact]
    public void What_is_not_shown_is_not_gone_through()
    {
        int taken = 0;
        DumpRows.Of(Forever(), i => i);
        Assert.InRange(taken, DumpRows.Most, (2 * DumpRows.Most) + 1); // once for the rows, once to see whether there is more
        Assert.Equal(DumpRows.Most, DumpRows.Head(Forever()).Length);

        IEnumerable<int> Forever()
        {
            while (true)
                yield return taken++;
        }
    }
}
