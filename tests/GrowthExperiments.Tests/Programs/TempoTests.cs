namespace GrowthExperiments.Tests.Programs;

public sealed class TempoTests
{
    [Fact]
    public void It_tells_of_each_week_that_was_started()
    {
        GrowthProgram program = Grown.Rich();
        WeeklyCycle[] started = [.. program.Weeks.Where(w => w.Status != CycleStatus.Planned)];
        Assert.NotEqual(program.Weeks.Count, started.Length);
        Assert.Equal(started.Select(w => new WeekTempo(w)), program.Tempo());
        Assert.Equal(program.Insights().Tempo, program.Tempo());
        Assert.Equal(started.Where(w => w.Week >= Grown.W49).Select(w => w.Week), program.Tempo(since: Grown.W49).Select(t => t.Week));
    }

    [Fact]
    public void It_can_be_that_of_a_market()
    {
        GrowthProgram program = Grown.Running("a", "b");
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { Market = "FR" });
        Assert.Equal((2, 1, 0), (program.Tempo()[0].Started, program.Tempo(market: "fr")[0].Started, program.Tempo(market: "DE")[0].Started));
        Assert.Throws<ArgumentException>("market", () => program.Tempo(market: " "));
    }
}
