using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Programs;

/// <summary>What the verbs refuse, in a file that reads as a page; a verb that refuses changes nothing.</summary>
public sealed class ProgramRefusalTests
{
    private static readonly Conclusion Lesson = Conclusion.Of(Outcome.Lost, "what it taught");

    [Fact]
    public void Refusals() => Snapshot.Match(string.Join("\n", Cases().Select(Told)), "md");

    private static string Told((string Title, GrowthProgram Program, Action<GrowthProgram> Verb) refusal)
    {
        string before = refusal.Program.ToJson();
        GrowthException error = Assert.ThrowsAny<GrowthException>(() => refusal.Verb(refusal.Program));
        Assert.Equal(before, refusal.Program.ToJson());
        Assert.Equal(before, refusal.Program.Copy().ToJson());
        return $"## {refusal.Title}\n\n{error.GetType().Name}, {error.Code}\n\n> {error.Message}\n";
    }

    private static IEnumerable<(string Title, GrowthProgram Program, Action<GrowthProgram> Verb)> Cases() =>
    [
        ("Plan a week that runs", Grown.Running("a"), p => p.PlanWeek(Grown.W48)),
        ("Plan a week that is closed", Closed(), p => p.PlanWeek(Grown.W48)),
        ("Plan a week before the last closed one", Closed(), p => p.PlanWeek(Grown.W47)),
        ("Plan what is unknown", Grown.Of("sign-up"), p => p.PlanWeek(Grown.W48, Forced("sign-upp"))),
        ("Leave out what is unknown", Grown.Of("a"), p => p.PlanWeek(Grown.W48, new PlanOptions { Excluded = [Grown.Id("b")] })),
        ("Plan what runs", Grown.Running("a"), p => p.PlanWeek(Grown.W49, Forced("a"))),
        ("Plan what is concluded", Closed(), p => p.PlanWeek(Grown.W49, Forced("a"))),
        ("Plan what stands elsewhere", Planned("a"), p => p.PlanWeek(Grown.W49, Forced("a"))),
        ("Plan what is left out too", Grown.Of("a"), p => p.PlanWeek(Grown.W48, new PlanOptions { Forced = [Grown.Id("a")], Excluded = [Grown.Id("a")] })),
        ("Plan more than there may be", Made(Grown.Of("a", "b"), p => p.Policy = CyclePolicy.Default with { Target = 1 }), p => p.PlanWeek(Grown.W48, Forced("a", "b"))),
        ("Start a week that was never planned", Planned("a"), p => p.StartWeek(Grown.W49)),
        ("Start a week that runs", Grown.Running("a"), p => p.StartWeek(Grown.W48)),
        ("Start a week that is closed", Closed(), p => p.StartWeek(Grown.W48)),
        ("Start while a lesson of an earlier week is missing", Made(Waiting(), p => p.Plan(Grown.W49, "c")), p => p.StartWeek(Grown.W49)),
        ("Start more than may run", Crowded(), p => p.StartWeek(Grown.W49)),
        ("Start two tests on one surface", Colliding(), p => p.StartWeek(Grown.W49)),
        ("Start a week after which another one runs", Made(Planned("a"), p => p.Start(Grown.W49)), p => p.StartWeek(Grown.W48)),
        ("End an idea", Grown.Of("a"), p => p.EndExperiment(Grown.Id("a"))),
        ("End what is planned", Planned("a"), p => p.EndExperiment(Grown.Id("a"))),
        ("End what has ended", Waiting(), p => p.EndExperiment(Grown.Id("a"))),
        ("End what is unknown", Grown.Running("sign-up"), p => p.EndExperiment(Grown.Id("sign-ups"))),
        ("End what runs in no week", Grown.Read(Strayed), p => p.EndExperiment(Grown.Id("a"))),
        ("Conclude what runs", Grown.Running("a"), p => p.Conclude(Grown.Id("a"), Lesson)),
        ("Conclude twice", Closed(), p => p.Conclude(Grown.Id("a"), Lesson)),
        ("Conclude without a lesson", Waiting(), p => p.Conclude(Grown.Id("a"), Outcome.Lost, " \t")),
        ("Win too early", Hasty(), p => p.Conclude(Grown.Id("a"), Outcome.Won, "fast")),
        ("Name a follow-up that is unknown", Waiting(), p => p.Conclude(Grown.Id("a"), Lesson with { FollowUps = [Grown.Id("cc")] })),
        ("Add a follow-up whose id is taken", Waiting(), p => p.Conclude(Grown.Id("a"), Lesson with { FollowUp = Hypothesis.Create("x", id: Grown.Id("b")) })),
        ("Follow a test up by itself", Waiting(), p => p.Conclude(Grown.Id("a"), Lesson with { FollowUps = [Grown.Id("a")] })),
        ("Follow-ups in a circle of two", Made(Waiting(), p => Follow(p, "a", "b")), p => p.Conclude(Grown.Id("b"), Lesson with { FollowUps = [Grown.Id("a")] })),
        ("Follow-ups in a circle of three", InARow(), p => p.Conclude(Grown.Id("c"), Lesson with { FollowUps = [Grown.Id("a")] })),
        ("Correct follow-ups into a circle", InARow(), p => p.Correct("L2", Lesson with { FollowUps = [Grown.Id("a")] })),
        ("Carry over what is concluded", Closed(), p => p.CarryOver(Grown.Id("a"), "more data")),
        ("Carry over what has ended", Waiting(), p => p.CarryOver(Grown.Id("a"), "more data")),
        ("Carry over an idea", Grown.Of("a"), p => p.CarryOver(Grown.Id("a"), "more data")),
        ("Carry back", Grown.Running("a"), p => p.CarryOver(Grown.Id("a"), "more data", Grown.W47)),
        ("Carry into the same week", Grown.Running("a"), p => p.CarryOver(Grown.Id("a"), "more data", Grown.W48)),
        ("Carry what has not started into a week that runs", Made(Planned("a"), p => p.Start(Grown.W49)), p => p.CarryOver(Grown.Id("a"), "not ready")),
        ("Carry over without a reason", Grown.Running("a"), p => p.CarryOver(Grown.Id("a"), " ")),
        ("Put back what runs", Grown.Running("a"), p => p.PutBack(Grown.Id("a"))),
        ("Put back an idea", Grown.Of("a"), p => p.PutBack(Grown.Id("a"))),
        ("Archive what runs", Grown.Running("a"), p => p.Archive(Grown.Id("a"))),
        ("Close a week that was never planned", Grown.Of(), p => p.CloseWeek(Grown.W48)),
        ("Close a week that is closed", Closed(), p => p.CloseWeek(Grown.W48)),
        ("Close a week that everything keeps open", Stuck(), p => p.CloseWeek(Grown.W49)),
        ("Correct what is not in the log", Closed(), p => p.Correct("L3", Lesson)),
        ("Correct what was corrected", Made(Closed(), p => p.Correct("L1", Lesson)), p => p.Correct("L1", Lesson)),
        ("Change the status past the verbs", Grown.Running("a"), p => p.Backlog.Update(p.Backlog[Grown.Id("a")] with { Status = HypothesisStatus.Idea })),
        ("Remove what a week names", Grown.Running("a"), p => p.Backlog.Remove(Grown.Id("a"))),
        ("Merge a status past the verbs", Grown.Running("a", "b"), p => p.Backlog.Merge(p.Backlog.Select(h => h with { Status = HypothesisStatus.Idea, Title = "x" }), ConflictPolicy.Update)),
        ("Merge a program whose week is open here too", Grown.Running("a"), p => p.Merge(Grown.Running("b"))),
        ("Merge a program that has a test of the same hypothesis", Grown.Running("a"), p => p.Merge(Made(Grown.Of("a"), o => o.Start(Grown.W49, "a")))),
        ("Merge a program that concluded what is open here", Grown.Running("a"), p => p.Merge(Made(Closed(), o => o.Archive(Grown.Id("a"))), ConflictPolicy.Update)),
        ("Merge a program that closed a week after one that is open here", Planned("a"), p => p.Merge(Made(Grown.Of("b"), o => o.Start(Grown.W49), o => o.CloseWeek(Grown.W49)))),
        ("Merge a program with other words", Grown.Of("a", "b"), p => p.Merge(Made(Grown.Of("a"), o => o.Backlog.Update(o.Backlog[Grown.Id("a")] with { Title = "x" })))),
    ];

    private const string Strayed = """{"growthExperiments":"1.0","hypotheses":[{"id":"a","title":"A","status":"Running"}]}""";

    private static GrowthProgram Made(GrowthProgram program, params Action<GrowthProgram>[] steps)
    {
        foreach (Action<GrowthProgram> step in steps)
            step(program);
        return program;
    }

    private static PlanOptions Forced(params string[] ids) => new() { Forced = [.. ids.Select(Grown.Id)] };

    private static GrowthProgram Planned(params string[] ids) => Made(Grown.Of(ids), p => p.Plan(Grown.W48, ids));

    private static GrowthProgram Closed() => Made(Grown.Running("a"), p => p.Finish("a"), p => p.CloseWeek(Grown.W48));

    /// <summary>Two tests of W48 have ended and have no learning; a third idea waits.</summary>
    private static GrowthProgram Waiting() => Made(
        Grown.Of("a", "b", "c"), p => p.Start(Grown.W48, "a", "b"), p => p.EndExperiment(Grown.Id("a")), p => p.EndExperiment(Grown.Id("b")));

    /// <summary>b came out of a, and c out of b; c is in review.</summary>
    private static GrowthProgram InARow() => Made(
        Waiting(), p => Follow(p, "a", "b"), p => Follow(p, "b", "c"), p => p.Start(Grown.W49, "c"), p => p.EndExperiment(Grown.Id("c")));

    private static GrowthProgram Crowded() => Made(
        Grown.Running("a"), p => p.Policy = CyclePolicy.Default with { MaxRunning = 2 }, p => p.Backlog.AddRange(Grown.Of("b", "c").Backlog), p => p.Plan(Grown.W49, "b", "c"));

    private static GrowthProgram Colliding() => Made(
        Grown.Of("a", "b"), p => p.Start(Grown.W48, "a"), p => p.Plan(Grown.W49, "b"),
        p => p.Backlog.Update(p.Backlog[Grown.Id("a")] with { Surface = Surface.Of("sign-up form") }),
        p => p.Backlog.Update(p.Backlog[Grown.Id("b")] with { Surface = Surface.Of("sign-up form") }));

    private static GrowthProgram Hasty() => Made(
        Grown.Of("a"), p => p.Policy = CyclePolicy.Default with { MinRuntimeDays = 7 }, p => p.Start(Grown.W48, "a"), p => p.EndExperiment(Grown.Id("a"), Clock.Monday.AddDays(3).AddHours(1)));

    /// <summary>W48 is open with a test that ended; in W49 one runs, one ended, and a document says that one has not started.</summary>
    private static GrowthProgram Stuck()
    {
        GrowthProgram program = Made(
            Grown.Of("a", "b", "c", "d"), p => p.Start(Grown.W48, "a"), p => p.Start(Grown.W49, "b", "c"), p => p.EndExperiment(Grown.Id("a")), p => p.EndExperiment(Grown.Id("b")));
        string json = program.ToJson();
        int week = json.IndexOf("\"2026-W49\"", StringComparison.Ordinal);
        int tests = json.IndexOf("\"experiments\": [", week, StringComparison.Ordinal) + "\"experiments\": [".Length;
        json = json[..tests] + "{\"hypothesis\":\"d\",\"status\":\"Planned\"}," + json[tests..];
        int last = json.IndexOf("\"id\": \"d\"", StringComparison.Ordinal);
        int status = json.IndexOf("\"Idea\"", last, StringComparison.Ordinal);
        return Grown.Read(json[..status] + "\"Planned\"" + json[(status + 6)..]);
    }

    private static void Follow(GrowthProgram program, string id, string followUp) => program.Conclude(Grown.Id(id), Lesson with { FollowUps = [Grown.Id(followUp)] });
}
