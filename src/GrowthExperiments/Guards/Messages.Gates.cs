using System.Globalization;

namespace GrowthExperiments;

/// <content>What is wrong with gates.</content>
internal static partial class Messages
{
    public const string AllowedMeasure = "a number between minus and plus a quadrillion, such as 20 or 0.3";

    public static Fault CriterionText(string text) => Format("criterion.text",
        $"{Shown.Quoted(text)} is not a criterion",
        "Write a measure, one of >= > <= < =, a number and perhaps a unit, such as \"demo to sale > 0.2 share\"; a measure alone asks for yes or no");

    public static Fault SignInMeasure(string field, string text) => Value("criterion.sign",
        $"{field} {Shown.Quoted(text)} holds <, > or =, or ends with an exclamation mark, which mean something in a criterion",
        "Write it in words");

    public static Fault NoCriteria() => Value("gate.criteria",
        "the gate has no criterion, so it would always be open",
        "Give it at least one");

    public static Fault MeasureTwice(string measure) => Value("gate.measure-twice",
        $"two criteria have the measure {Shown.Quoted(measure)}",
        "Give each criterion a measure of its own");

    public static Fault MeasuredTwice(string measure) => Value("gate.measured-twice",
        $"{Shown.Quoted(measure)} is measured twice",
        "Give the value that holds");

    public static Fault MeasureUnknown(string measure, string gate, string? near, IReadOnlyList<string> known)
    {
        const int listed = 10;
        string more = known.Count > listed ? string.Create(CultureInfo.InvariantCulture, $" and {known.Count - listed} more") : "";
        return Value("gate.measure",
            $"{Shown.Quoted(measure)} is no measure of the gate {Shown.Quoted(gate)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
            $"It asks for {string.Join(", ", known.Take(listed).Select(m => Shown.Quoted(m)))}{more}");
    }

    public static Fault NotTheGateBefore(string before, string gate) => Value("gate.before",
        $"the decision is of the gate {Shown.Quoted(before)}, which the gate {Shown.Quoted(gate)} does not come after",
        "Give the latest decision of the gate before, or none");

    public static Fault TiersNotRising(decimal silver, decimal gold, decimal platinum) => Value("tiers.rising",
        $"the revenues are {ExactNumber.Format(silver)}, {ExactNumber.Format(gold)} and {ExactNumber.Format(platinum)}, but they rise from tier to tier, from above 0",
        "Give silver the lowest and platinum the highest");

    public static Fault StaffNotRising(string gold, string platinum) => Value("tiers.rising",
        $"gold asks for {gold} and platinum for {platinum}, but nobody asks for less at a higher tier",
        "Ask platinum for as many people of each kind as gold, or more");

    public static Fault GateIdMissing() => Value("gate.id",
        "the gate has no id",
        "Give it a short one, such as es-customers");

    public static Fault GateCircle(IReadOnlyList<string> path) => Value("gate.circle",
        $"the gates go in a circle: {string.Join(" after ", path.Select(id => Shown.Quoted(id)))}",
        "Name a gate before that does not come after this one");

    public static Fault GateUnknown(string id, string? near) => Value("gate.unknown",
        $"the program holds no gate with the id {Shown.Quoted(id)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the id, or add the gate first");

    public static Fault GateTaken(string id) => Value("gate.taken",
        $"the program already holds a gate with the id {Shown.Quoted(id)}",
        "Replace that one, or give this one another id");

    public static Fault GateDecided(string id, string day) => Value("gate.decided",
        $"a gate with the id {Shown.Quoted(id)} was decided on {day} and removed, and its decision stays",
        "Give the new gate another id");

    public static Fault GateNeeded(string id, IReadOnlyList<string> guarded, IReadOnlyList<string> after)
    {
        const int listed = 10;
        string[] users = [.. guarded.Select(g => $"it guards {Shown.Quoted(g)}"), .. after.Select(a => $"{Shown.Quoted(a)} comes after it")];
        string more = users.Length > listed ? string.Create(CultureInfo.InvariantCulture, $", and {users.Length - listed} more") : "";
        return Value("gate.needed",
            $"the gate {Shown.Quoted(id)} cannot be removed: {string.Join(", ", users.Take(listed))}{more}",
            "Change these first");
    }

    public static Fault ForcedGuarded(string title, string reason) => Value("plan.asked-guarded",
        $"{Shown.Quoted(title)} is asked for, but it cannot be planned: it is {reason}",
        "Decide the gate first, or take the guard away");

    public static Fault GateTwice(string id) => Value("gate.twice",
        $"two gates have the id {Shown.Quoted(id)}",
        "Give each gate an id of its own");

    public static Fault NoGateBefore() => Value("gate.before",
        "the decision says what the gate before had said, but its gate comes after none",
        "Leave the member before out");

    public static Fault VerdictDiffers(string stated, string verdict) => Value("gate.verdict",
        $"the decision says {stated}, but its measurements say {verdict}",
        "Take the decision from a copy that was not changed");
}
