using System.Diagnostics;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfItems<Hypothesis>))]
public sealed partial class Backlog
{
    internal object ToDump() => DumpTables.Hypotheses(this);
}

[DebuggerTypeProxy(typeof(DebugViews.OfItems<Hypothesis>))]
public sealed partial class BacklogView
{
    internal object ToDump() => DumpTables.Hypotheses(this);
}

public sealed partial class BacklogMerge
{
    internal object ToDump() => new
    {
        Added = AddedCount,
        Updated = Changes(Updated),
        Unchanged = UnchangedCount,
        Skipped = Changes(Skipped),
    };

    private static object Changes(IReadOnlyCollection<HypothesisChange> changes) =>
        DumpRows.Of(changes, c => new { c.Before.Title, Changes = DumpTexts.Joined(c.Fields, "; "), Id = c.Before.Id.Value });
}

public sealed partial class HypothesisChange
{
    internal object ToDump() => DumpRows.Of(Fields, f => new { f.Field, f.Before, f.After });
}
