using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Programs;

namespace GrowthExperiments.Tests.Playbooks;

public sealed class PlaybookTests
{
    private static readonly DateOnly Day = new(2026, 12, 10);

    [Fact]
    public void A_schedule_is_in_order_of_time_and_has_each_step_once() => Props.Check(
        from playbook in Gens.Playbook from day in Gen.Choose(400, 1_000_000) select (playbook, day: DateOnly.FromDayNumber(day)),
        given =>
        {
            IReadOnlyList<PlaybookTask> tasks = given.playbook.Schedule(given.day);
            Assert.Equal(given.playbook.Steps, tasks.Select(t => t.Step));
            Assert.Equal(tasks.Select(t => t.Day).Order(), tasks.Select(t => t.Day));
            Assert.All(tasks, t => Assert.Equal(given.day, t.Day.AddDays(t.Step.DaysBefore)));
        },
        cases: 200);

    [Fact]
    public void Steps_of_one_day_stay_in_the_order_given()
    {
        Playbook playbook = Playbook.Create("A webinar") with { Steps = [PlaybookStep.Of(0, "c"), PlaybookStep.Of(-365, "e"), PlaybookStep.Of(14, "b"), PlaybookStep.Of(365, "a"), PlaybookStep.Of(0, "d")] };
        Assert.Equal(
            "2025-12-10, 365 days before: a|2026-11-26, 14 days before: b|2026-12-10, On the day: c|2026-12-10, On the day: d|2027-12-10, 365 days after: e",
            string.Join('|', playbook.Schedule(Day)));
    }

    [Fact]
    public void A_schedule_stays_on_the_calendar()
    {
        Playbook playbook = Playbook.Create("A webinar") with { Steps = [PlaybookStep.Of(1, "a"), PlaybookStep.Of(-1, "b")] };
        Assert.Equal(DateOnly.MinValue, playbook.Schedule(DateOnly.MinValue.AddDays(1))[0].Day);
        Assert.Equal(DateOnly.MaxValue, playbook.Schedule(DateOnly.MaxValue.AddDays(-1))[1].Day);
        Assert.Contains("0001-01-01", Assert.Throws<ArgumentOutOfRangeException>("eventDay", () => playbook.Schedule(DateOnly.MinValue)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>("eventDay", () => playbook.Schedule(DateOnly.MaxValue));
    }

    [Theory]
    [InlineData(365, true)]
    [InlineData(366, false)]
    [InlineData(-365, true)]
    [InlineData(-366, false)]
    public void Days_are_within_a_year(int days, bool fine)
    {
        if (fine)
            Assert.Equal(days, PlaybookStep.Of(days, "a").DaysBefore);
        else
            Assert.Throws<ArgumentOutOfRangeException>("daysBefore", () => PlaybookStep.Of(days, "a"));
    }

    [Fact]
    public void Every_way_in_checks_the_rules()
    {
        Playbook playbook = Playbook.Create("A webinar");
        Assert.Equal(HypothesisId.FromTitle("A webinar").Value, playbook.Id);
        Assert.Equal("w", Playbook.Create("A webinar", "w").Id);
        Assert.Throws<ArgumentNullException>("title", () => Playbook.Create(null!));
        Assert.Throws<ArgumentException>("title", () => Playbook.Create(" "));
        Assert.Throws<ArgumentException>("id", () => Playbook.Create("A", " w"));
        Assert.Throws<ArgumentException>("Title", () => playbook with { Title = "a\nb" });
        Assert.Throws<ArgumentException>("Id", () => playbook with { Id = new string('x', 65) });
        Assert.Throws<ArgumentException>("Purpose", () => playbook with { Purpose = "\u001b" });
        Assert.Throws<ArgumentException>("Owner", () => playbook with { Owner = "" });
        Assert.Throws<ArgumentException>("Pitfalls", () => playbook with { Pitfalls = ["a\tb"] });
        Assert.Throws<ArgumentException>("BestPractices", () => playbook with { BestPractices = [new string('x', 2_001)] });
        Assert.Throws<ArgumentException>("Learnings", () => playbook with { Learnings = ["L01"] });
        Assert.Throws<ArgumentException>("Recycled", () => playbook with { Recycled = [HypothesisId.None] });
        Assert.Throws<ArgumentNullException>("Steps", () => playbook with { Steps = [null!] });
        Assert.Throws<ArgumentNullException>("text", () => PlaybookStep.Of(0, null!));
        Assert.Throws<ArgumentException>("text", () => PlaybookStep.Of(0, "\u200B"));
        Assert.Throws<ArgumentException>("owner", () => PlaybookStep.Of(0, "a", new string('x', 201)));
        Assert.Equal(1_000, (playbook with { Pitfalls = [.. Enumerable.Repeat("a", 1_000)] }).Pitfalls.Count);
        Assert.Throws<ArgumentException>("Pitfalls", () => playbook with { Pitfalls = [.. Enumerable.Repeat("a", 1_001)] });
        Assert.Throws<ArgumentException>("Steps", () => playbook with { Steps = [.. Enumerable.Repeat(PlaybookStep.Of(0, "a"), 1_001)] });
        Assert.Equal(["L2", "L1"], (playbook with { Learnings = ["L2", "L1", "L2"] }).Learnings);
    }

    [Fact]
    public void Two_are_equal_when_all_their_parts_are() => Props.Check(Gens.Playbook, playbook =>
    {
        Playbook same = playbook with { Steps = [.. playbook.Steps], Pitfalls = [.. playbook.Pitfalls] };
        Assert.Equal(playbook, same);
        Assert.Equal(playbook.GetHashCode(), same.GetHashCode());
        Playbook[] others =
        [
            playbook with { Id = playbook.Id == "x" ? "y" : "x" }, playbook with { Owner = playbook.Owner == "x" ? "y" : "x" }, playbook with { Purpose = playbook.Purpose + "!" },
            playbook with { Steps = [.. playbook.Steps, PlaybookStep.Of(1, "more")] }, playbook with { Learnings = [.. playbook.Learnings, "L10"] }, playbook with { Pitfalls = [.. playbook.Pitfalls, "p"] },
        ];
        Assert.All(others, other => Assert.NotEqual(playbook, other));
    }, cases: 100);

    [Fact]
    public void One_is_written_from_what_was_won_and_from_nothing_else()
    {
        GrowthProgram program = Grown.Of("a", "b");
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { Change = "- Book the speaker\r\n\r\n 2) Check\tthe sound \n\u200B\n" + new string('x', 1_999) + " tail", Owner = "mia" });
        program.Start(Grown.W48, "a", "b");
        Learning won = program.Finish("a", Outcome.Won);
        Playbook playbook = Playbook.From(won, program.Backlog[Grown.Id("a")]);
        Assert.Equal(("The idea a", "what a taught", "mia", "a"), (playbook.Title, playbook.Purpose, playbook.Owner, playbook.Hypothesis.Value));
        Assert.Equal(["L1"], playbook.Learnings);
        Assert.Equal(["Book the speaker", "Check the sound", new string('x', 1_999), "tail"], playbook.Steps.Select(s => s.Text));
        Assert.All(playbook.Steps, s => Assert.Equal(0, s.DaysBefore));
        Assert.Empty(Playbook.From(won).Steps);
        Assert.Equal("playbook.hypothesis", Assert.Throws<GrowthValidationException>(() => Playbook.From(won, program.Backlog[Grown.Id("b")])).Code);
        Learning lost = program.Finish("b", Outcome.Neutral);
        Assert.StartsWith("L2 is Neutral, and a playbook is written from a test that was won", Assert.Throws<GrowthValidationException>(() => Playbook.From(lost)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_becomes_steps_that_keep_the_rules() => Props.Check(Gens.WikiLines, change =>
    {
        GrowthProgram program = Grown.Of("a");
        program.Backlog.Update(program.Backlog[Grown.Id("a")] with { Change = change });
        program.Start(Grown.W48, "a");
        Playbook playbook = Playbook.From(program.Finish("a", Outcome.Won), program.Backlog[Grown.Id("a")]);
        Assert.Equal(playbook, playbook with { Steps = [.. playbook.Steps.Select(s => PlaybookStep.Of(s.DaysBefore, s.Text))] });
        Assert.InRange(playbook.Steps.Count, 0, change.Count(c => c is '\n' or '\r') + 1);
    }, cases: 100);

    [Fact]
    public void Recycling_gives_one_idea_for_each_format_under_its_own_id() => Props.Check(
        from playbook in Gens.Playbook
        from formats in Gen.Choose(1, 5).SelectMany(n => Gen.OneOf(Gens.Line, Gen.Elements("post", "article", "a post", "an hour of questions", ", as a post")).ListOf(n))
        from tested in Gens.MaybeNull(Gens.RatedHypothesis)
        select (playbook, formats, tested),
        given =>
        {
            IReadOnlyList<Hypothesis> made = given.playbook.Recycle([.. given.formats], given.tested);
            Assert.InRange(made.Count, 1, given.formats.Distinct().Count());
            Assert.Equal(made.Count, made.DistinctBy(h => h.Id).Count());
            Assert.All(made, h => Assert.Equal(
                (given.tested?.Stage, given.tested?.Market, given.tested?.Metric ?? Metric.None, given.playbook.Owner, given.playbook.Purpose, null, HypothesisStatus.Idea),
                (h.Stage, h.Market, h.Metric, h.Owner, h.Rationale, h.Score, h.Status)));
            Assert.All(made, h => Assert.Equal(given.tested?.Tags ?? [], h.Tags));
        },
        cases: 200);

    [Fact]
    public void Formats_are_named_as_people_say_them()
    {
        Playbook playbook = Playbook.Create("Launch with a webinar");
        Assert.Equal(
            ["Launch with a webinar, as an article", "Launch with a webinar, as a post", "Launch with a webinar, as an e-mail sequence"],
            playbook.Recycle().Select(h => h.Title));
        Assert.Equal(["Launch with a webinar, as a user story", "Launch with a webinar, as The book"], playbook.Recycle(["a user story", "The book", " a user story "]).Select(h => h.Title));
        Assert.Throws<ArgumentException>("formats", () => playbook.Recycle([]));
        Assert.Throws<ArgumentException>("formats", () => playbook.Recycle(["a\nb"]));
        Assert.Throws<ArgumentNullException>("formats", () => playbook.Recycle([null!]));
        Assert.Single(playbook.Recycle([new string('x', 100)]));
        Assert.Throws<ArgumentException>("formats", () => playbook.Recycle([new string('x', 101)]));
    }

    [Theory]
    [InlineData("x", 1_000)]
    [InlineData("😀", 500)]
    [InlineData("👩‍👩‍👧", 125)]
    [InlineData("e\u0301", 500)]
    public void A_long_title_leaves_room_for_the_format(string piece, int times) =>
        Assert.All(Playbook.Create(string.Concat(Enumerable.Repeat(piece, times))).Recycle(), h => Assert.Contains(", as a", h.Title, StringComparison.Ordinal));
}
