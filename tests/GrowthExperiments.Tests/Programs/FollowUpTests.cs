using System.Globalization;
using System.Text;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

public sealed class FollowUpTests
{
    [Fact]
    public void Any_test_can_be_followed_up_again_and_again() => Props.Check(
        from title in Gens.Line from id in Gens.Id from mode in Gen.Elements(Decision.Iterate, Decision.Rerun) select (title, id, mode),
        given =>
        {
            var program = GrowthProgram.Create(clock: new Clock(Clock.Monday));
            program.Backlog.Add(Hypothesis.Create(given.title, score: IceScore.Of(5, 5, 5), id: given.id));
            HypothesisId at = given.id;
            for (int round = 2; round < 5; round++)
            {
                at = Assert.Single(FollowUpOf(program, at, given.mode, Grown.W48.AddWeeks(round)).FollowUps);
                Assert.EndsWith($"-{round}", at.Value, StringComparison.Ordinal);
                Assert.EndsWith($" ({(given.mode == Decision.Rerun ? "rerun" : "version")} {round})", program.Backlog[at].Title, StringComparison.Ordinal);
            }

            Assert.Equal(program.ToJson(), program.Copy().ToJson());
        },
        cases: 200);

    [Fact]
    public void Each_follow_up_takes_the_next_number_and_the_mark_of_its_kind()
    {
        GrowthProgram program = Grown.Of("a");
        var at = new DateTimeOffset(2027, 1, 2, 3, 4, 5, TimeSpan.FromHours(9));
        program.Start(Grown.W48, "a");
        program.EndExperiment(Grown.Id("a"));
        program.Conclude(Grown.Id("a"), Outcome.Won, "more of it", decision: Decision.Iterate, at: at);
        Hypothesis second = program.Backlog[Grown.Id("a-2")];
        Assert.Equal(("The idea a (version 2)", HypothesisStatus.Idea, at), (second.Title, second.Status, second.Created));
        Assert.Equal(program.Backlog[Grown.Id("a")].Score, second.Score);
        FollowUpOf(program, second.Id, Decision.Rerun, Grown.W49);
        Assert.Equal("The idea a (rerun 3)", program.Backlog[Grown.Id("a-3")].Title);
    }

    [Fact]
    public void A_number_that_is_taken_is_passed_over()
    {
        GrowthProgram program = Grown.Of("a", "a-2", "a-3");
        Assert.Equal(["a-4"], FollowUpOf(program, Grown.Id("a"), Decision.Iterate, Grown.W48).FollowUps.Select(id => id.Value));
        Assert.Equal("The idea a (version 4)", program.Backlog[Grown.Id("a-4")].Title);
    }

    [Theory]
    [InlineData("x", 200, 1)]
    [InlineData("日", 200, 1)]
    [InlineData("😀", 200, 2)]
    [InlineData("e\u0301", 200, 2)]
    [InlineData("👩‍👩‍👧", 125, 8)]
    [InlineData("ab👩‍👩‍👧", 66, 10)]
    public void A_title_at_the_limit_is_cut_between_characters(string piece, int times, int units)
    {
        string title = string.Concat(Enumerable.Repeat(piece, times));
        Assert.True(title.Length <= 1_000 && piece.Length == units);
        GrowthProgram program = GrowthProgram.Create(clock: new Clock(Clock.Monday));
        program.Backlog.Add(Hypothesis.Create(title, score: IceScore.Of(5, 5, 5), id: Grown.Id("a")));
        FollowUpOf(program, Grown.Id("a"), Decision.Rerun, Grown.W48);
        string followUp = program.Backlog[Grown.Id("a-2")].Title;
        Assert.EndsWith(" (rerun 2)", followUp, StringComparison.Ordinal);
        Assert.StartsWith(followUp[..^" (rerun 2)".Length], title, StringComparison.Ordinal);
        Assert.True(new StringInfo(followUp).LengthInTextElements <= 200);
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Theory]
    [InlineData("x", 64, 62)]
    [InlineData("😀", 32, 62)]
    [InlineData("x😀", 21, 62)] // a pair stands across the cut
    [InlineData("xx😀", 16, 62)]
    public void An_id_at_the_limit_is_cut_between_characters(string piece, int times, int most)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        GrowthProgram program = Grown.Of(text);
        HypothesisId id = Assert.Single(FollowUpOf(program, Grown.Id(text), Decision.Iterate, Grown.W48).FollowUps);
        Assert.InRange(id.Value.Length, most, 64);
        Assert.Equal(id.Value, Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(id.Value)));
        Assert.StartsWith(id.Value[..^2], text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_follow_up_that_is_named_is_taken_and_none_is_made()
    {
        GrowthProgram program = Grown.Running("a");
        program.Backlog.Add(Hypothesis.Create("Another way", id: Grown.Id("b")));
        program.EndExperiment(Grown.Id("a"));
        Hypothesis fresh = Hypothesis.Create("A new way", id: Grown.Id("c"));
        Learning learning = program.Conclude(Grown.Id("a"), Conclusion.Of(Outcome.Won, "i") with { Decision = Decision.Iterate, FollowUps = [Grown.Id("b")], FollowUp = fresh });
        Assert.Equal(["b", "c"], learning.FollowUps.Select(id => id.Value));
        Assert.Equal((3, fresh), (program.Backlog.Count, program.Backlog[fresh.Id]));
        Assert.Equal(["b", "c"], program.Correct("L1", Conclusion.Of(Outcome.Lost, "no")).FollowUps.Select(id => id.Value));
    }

    [Fact]
    public void A_learning_has_no_more_follow_ups_than_a_document_may_hold()
    {
        string[] ids = [.. Enumerable.Range(0, 100).Select(i => $"h{i}")];
        GrowthProgram program = Grown.Of(ids);
        program.Start(Grown.W48, "h0");
        program.EndExperiment(Grown.Id("h0"));
        Hypothesis One(string id) => Hypothesis.Create(id, id: Grown.Id(id));
        program.Conclude(Grown.Id("h0"), Conclusion.Of(Outcome.Won, "i") with { FollowUps = [.. ids.Skip(1).Select(Grown.Id)], FollowUp = One("x") });
        string before = program.ToJson();
        Assert.Equal("list.count", Assert.Throws<GrowthLimitException>(() => program.Correct("L1", Conclusion.Of(Outcome.Lost, "i") with { FollowUp = One("y") })).Code);
        Assert.Equal(before, program.ToJson());
        Assert.Equal(before, program.Copy().ToJson());
    }

    [Fact]
    public void A_learning_of_a_title_that_was_let_in_long_can_be_corrected()
    {
        string title = new('x', 300);
        string json = $"{{\"growthExperiments\":\"1.0\",\"hypotheses\":[{{\"id\":\"a\",\"title\":\"{title}\"}}]}}";
        GrowthProgram program = GrowthProgram.Read(new MemoryStream(Encoding.UTF8.GetBytes(json)), new Clock(Clock.Monday), new ReadLimits { MaxTitleCharacters = 300 });
        FollowUpOf(program, Grown.Id("a"), Decision.Rerun, Grown.W48);
        Assert.Equal(title, program.Correct("L1", Conclusion.Of(Outcome.Lost, "i")).Title);
        Assert.Equal(200, program.Backlog[Grown.Id("a-2")].Title.Length);
    }

    private static Learning FollowUpOf(GrowthProgram program, HypothesisId id, Decision decision, IsoWeek week)
    {
        program.Start(week, id.Value);
        program.EndExperiment(id);
        return program.Conclude(id, Outcome.Won, "more of it", decision: decision);
    }
}
