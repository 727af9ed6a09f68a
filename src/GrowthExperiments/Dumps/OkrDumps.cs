using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfItems<Objective>))]
public sealed partial class OkrSet
{
    internal object ToDump() => DumpTables.KeyResults(this);
}

public sealed partial record Objective
{
    internal object ToDump() => new { Objective = ToString(), KeyResults = DumpTables.KeyResults([this]) };
}

public sealed partial class OkrGate
{
    internal object ToDump() => new { Quarter = Current.ToString(), KeyResults = DumpTables.KeyResults(Okrs.In(Current)) };
}

public sealed partial class OkrSplit
{
    internal object ToDump() => new
    {
        Split = Invariant($"{Aligned.Count:N0} aligned, {SetAside.Count:N0} set aside"),
        Aligned = DumpRows.Of(Aligned, r => new { r.Place, Value = DumpTexts.Rounded(r.Value), r.Hypothesis.Title, Serves = r.Hypothesis.Serves.Value, Id = r.Hypothesis.Id.Value }),
        SetAside = DumpRows.Of(SetAside, a => new { a.Ranked.Place, Value = DumpTexts.Rounded(a.Ranked.Value), a.Ranked.Hypothesis.Title, Why = a.Reason, Id = a.Ranked.Hypothesis.Id.Value }),
    };
}
