using System.Globalization;

namespace GrowthExperiments;

/// <content>What the verbs of a program refuse.</content>
internal static partial class Messages
{
    public static Fault WeekClosedAlready(string week, string last) => Value("week.past",
        $"{week} is not after {last}, the last week that was closed",
        $"Use a week after {last}");

    public static Fault WeekNotPlannable(string week, string status) => Value("week.status",
        $"{week} is {status}, so its tests are chosen already",
        "Plan a later week");

    public static Fault WeekUnknown(string week, IReadOnlyList<string> open) => Value("week.unknown",
        $"{week} is not planned",
        open.Count == 0 ? "Plan it first" : $"Plan it first, or use an open week: {string.Join(", ", open)}");

    public static Fault WeekNotPlanned(string week, string status) => Value("week.status",
        $"{week} is {status}, and only a planned week starts",
        status == "Running" ? "End and conclude its tests, then close it" : "Plan and start a later week");

    public static Fault WeekClosed(string week) => Value("week.status",
        $"{week} is closed, and nothing of it changes any more",
        "Work in a later week; what was learned is corrected by a new entry of the log");

    public static Fault WeekBlocked(string week, string verb, IReadOnlyList<string> blockers)
    {
        const int listed = 10;
        string list = string.Join("; ", blockers.Take(listed));
        string more = blockers.Count > listed ? string.Create(CultureInfo.InvariantCulture, $"; and {blockers.Count - listed} more") : "";
        return Value("week.blocked", $"{week} cannot be {verb} yet: {list}{more}", "Do that first");
    }

    public static Fault ProgramIdUnknown(string id, string? near) => Value("id.unknown",
        $"the program holds no hypothesis with the id {Shown.Quoted(id)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the id");

    public static Fault RatedTooLate(string id, string status) => Value("rate.status",
        $"{Shown.Quoted(id)} is {status}, and what was believed of it is past",
        "Add a hypothesis that follows it up, and rate that one");

    public static Fault NoExperiment(string id, string status, string what) => Value("experiment.none",
        $"{Shown.Quoted(id)} has no test that could be {what}: it is {status}, and it stands in no open week",
        status switch
        {
            "Running" or "InReview" => "Make it an idea again in the backlog, and plan it into a week",
            "Concluded" or "Archived" => "Add a hypothesis that follows it up, and plan that one",
            _ => "Plan it into a week first",
        });

    public static Fault PlannedElsewhere(string id, string week) => Value("plan.elsewhere",
        $"{Shown.Quoted(id)} stands in {week} already",
        "Put it back there first, or leave it out here");

    public static Fault TooEarly(string id, string outcome, int least, decimal ran) => Value("learning.too-early",
        string.Create(CultureInfo.InvariantCulture, $"the test of {Shown.Quoted(id)} ran {ExactNumber.Format(Math.Round(ran, 1))} of the {least} days that the policy asks for, so it cannot be {outcome}"),
        "Conclude it as StoppedEarly, Inconclusive or Invalid, or rerun it");

    public static Fault CarryBack(string week, string to) => Value("carry.week",
        $"a test of {week} cannot be carried over to {to}",
        $"Carry it to a week after {week} that is not closed");

    public static Fault CarryIntoRunning(string id, string to) => Value("carry.running",
        $"{Shown.Quoted(id)} has not started, and {to} runs already",
        "Carry it to a week that has not started, or put it back");

    public static Fault CarryInReview(string id) => Value("carry.in-review",
        $"the test of {Shown.Quoted(id)} has ended, so there is nothing to carry over",
        "Conclude it: write down what it taught");

    public static Fault FollowUpCycle(IReadOnlyList<string> path) => Value("follow-up.cycle",
        $"the follow-ups go in a circle: {string.Join(" to ", path.Select(id => Shown.Quoted(id)))}",
        "Name a follow-up that does not lead back");

    public static Fault CorrectedAlready(string id, string by) => Value("learning.corrected",
        $"{Shown.Quoted(id)} was corrected by {Shown.Quoted(by)} already",
        $"Correct {Shown.Quoted(by)}");

    public static Fault StatusInProgram(string id, string from, string to) => Value("status.program",
        $"{Shown.Quoted(id)} goes from {from} to {to} in a program, but it has a test or a learning there",
        "Use the verbs of the program: plan, start, end, conclude, carry over, archive");

    public static Fault RemoveInProgram(string id) => Value("remove.program",
        $"{Shown.Quoted(id)} cannot be removed: a week or the log of the program refers to it",
        "Archive it instead");

    public static Fault ProgramLocked(string path) => new(FaultKind.Conflict, "program.locked",
        $"{Shown.Quoted(path)} is being changed by another process",
        "Wait until that one has finished, and try again");

    public static Fault ProgramAsLines(string path) => Value("program.lines",
        $"{Shown.Quoted(path)} is a name for JSON Lines, which hold hypotheses alone, not weeks and learnings",
        "Use a name that ends in .json");

    public static Fault WeekOrder(string week, string before) => Value("week.order",
        $"{week} stands after {before}",
        "List each week once, in order of time");

    public static Fault ExperimentTwice(string id, string first, string second) => Value("experiment.twice",
        $"{Shown.Quoted(id)} is open in {first} and in {second}",
        "Keep it in one open week");

    public static Fault ExperimentTwiceInWeek(string id) => Value("experiment.twice",
        $"{Shown.Quoted(id)} stands twice in one week",
        "Keep it once");

    public static Fault ExperimentOpenInClosed(string id, string week) => Value("experiment.open",
        $"the test of {Shown.Quoted(id)} is open, but {week} is closed",
        "Conclude the test, or carry it over");

    public static Fault ExperimentStatusDiffers(string id, string status, string experiment) => Value("experiment.status",
        $"{Shown.Quoted(id)} is {status}, but its test in an open week is {experiment}",
        "Give both the same status");

    public static Fault ExperimentIncomplete(string status, string missing) => Value("experiment.incomplete",
        $"a test that is {status} has no {missing}",
        $"Add the member {missing}, or correct the status");

    public static Fault ExperimentUnknown(string id) => Value("experiment.hypothesis",
        $"the document holds no hypothesis with the id {Shown.Quoted(id)}",
        "Add the hypothesis, or correct the id");

    public static Fault ExperimentLearning(string learning) => Value("experiment.learning",
        $"the log holds no learning with the id {Shown.Quoted(learning)}",
        "Correct the id, or take the log that belongs to these weeks");

    public static Fault OpenBeforeClosed(string open, string closed) => Value("week.order",
        $"{open} is open, but {closed} after it is closed",
        "Close weeks in order of time");

    public static Fault ProgramConflicts(IReadOnlyCollection<string> conflicts)
    {
        const int listed = 10;
        string more = conflicts.Count > listed ? string.Create(CultureInfo.InvariantCulture, $"; and {conflicts.Count - listed} more") : "";
        return new(FaultKind.Conflict, "program.conflict",
            $"the programs cannot be merged: {string.Join("; ", conflicts.Take(listed))}{more}",
            "Nothing was changed; close or end what is open in one of them, or choose which hypotheses win (ConflictPolicy)");
    }
}
