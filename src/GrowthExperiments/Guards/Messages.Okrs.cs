using System.Globalization;

namespace GrowthExperiments;

/// <content>What is wrong with objectives and key results.</content>
internal static partial class Messages
{
    public const string AllowedKeyFigure = "a number from -1000000000000000 to 1000000000000000, in a larger unit if need be";

    public static Fault KeyResultIdMissing() => Value("key-result.id",
        "the key result has no id",
        "Use KeyResult.Create, which makes one from the title, or give an id");

    public static Fault KeyResultStill(decimal number) => Value("key-result.target",
        $"the key result starts at {ExactNumber.Format(number)} and its target is the same, so nothing could be measured",
        "Give a target that is not reached yet");

    public static Fault KeyResultsTooMany(string objective, int most, int actual) => Value("objective.key-results",
        string.Create(CultureInfo.InvariantCulture, $"the objective {Shown.Quoted(objective)} has {actual} key results, but it has {most} at most"),
        $"Keep the {most.ToString(CultureInfo.InvariantCulture)} that would prove it");

    public static Fault TeamMissing(string level) => Value("objective.team",
        $"the objective is of level {level}, but says not whose it is",
        "Name the department or the team, or give it the level Company");

    public static Fault TeamOfCompany(string team) => Value("objective.team",
        $"the objective is of the whole company, but names {Shown.Quoted(team)}",
        "Leave the name out, or give it the level Department or Team");

    public static Fault ObjectivesTooMany(string quarter, string unit, int most) => Value("objective.count",
        string.Create(CultureInfo.InvariantCulture, $"{unit} has more than {most} objectives in {quarter}"),
        $"Keep the {most.ToString(CultureInfo.InvariantCulture)} that matter most, or move one to another quarter");

    public static Fault ObjectiveTwice(string id) => Value("objective.twice",
        $"two objectives have the id {Shown.Quoted(id)}",
        "Give one of them another id; without an id, equal titles are one objective");

    public static Fault KeyResultTwice(string id) => Value("key-result.twice",
        $"two key results have the id {Shown.Quoted(id)}",
        "Give one of them another id; without an id, equal titles are one key result");

    public static Fault ParentUnknown(string id, string parent) => Value("objective.parent",
        $"the objective {Shown.Quoted(id)} has the parent {Shown.Quoted(parent)}, which is no objective here",
        "Add the parent first, or correct its id");

    public static Fault ParentLevel(string id, string level, string parent, string parentLevel) => Value("objective.parent",
        $"the objective {Shown.Quoted(id)} is of level {level}, and its parent {Shown.Quoted(parent)} of level {parentLevel}, which does not stand above",
        "A department serves the company, a team a department or the company: name such a parent");

    public static Fault ObjectiveHasChildren(string id, IReadOnlyList<string> children) => Value("objective.children",
        $"the objective {Shown.Quoted(id)} cannot be removed: it is the parent of {string.Join(", ", children.Select(c => Shown.Quoted(c)))}",
        "Remove these first, or give them another parent");

    public static Fault ObjectiveUnknown(string id, string? near) => Value("objective.unknown",
        $"there is no objective with the id {Shown.Quoted(id)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the id");

    public static Fault KeyResultUnknown(string id, string? near) => Value("key-result.unknown",
        $"there is no key result with the id {Shown.Quoted(id)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the id");

    public static Fault ForcedUnaligned(string title, string reason) => Value("plan.asked-unaligned",
        $"{Shown.Quoted(title)} is asked for, but the policy plans only what serves a key result of the quarter: it {reason}",
        "Let it serve a key result of that quarter, or change the policy");
}
