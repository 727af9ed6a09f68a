using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfRanking))]
public sealed partial class Ranking
{
    internal object ToDump() => new
    {
        Ranking = Summary,
        Chart = Notebook.Show(() => this.ToSvg(), $"The head of the ranking by {Name}", "ranking.ToSvg()"),
        Places = DumpTables.Places(this),
    };

    private string Summary => Invariant($"{Count:N0} by {Shown.Escaped(Name)}, {Unscored.Count:N0} not rated, {SetAside.Count:N0} set aside");
}

[DebuggerTypeProxy(typeof(DebugViews.OfLiveRanking))]
public sealed partial class LiveRanking
{
    internal object ToDump() => ToRanking().ToDump();
}

public sealed partial class StreamRanking
{
    internal object ToDump() => new
    {
        Ranking = Invariant($"{Count:N0} by {Shown.Escaped(Formula.Name)}, {UnscoredCount:N0} not rated, {SetAsideCount:N0} set aside"),
        Places = DumpTables.Places(Top()),
    };
}

public sealed partial class RankingComparison
{
    internal object ToDump() => new
    {
        Comparison = Invariant($"{Shown.Escaped(Ranking.Name)} against {Shown.Escaped(Baseline.Name)}: {Stayed:N0} of {Stayed + Left.Count:N0} stay in the top {Top:N0}"),
        Entered = DumpTables.Moves(Entered),
        Left = DumpTables.Moves(Left),
        Moves = DumpTables.Moves(Moves),
    };
}

public sealed partial class RankingExplanation
{
    internal object ToDump() => ToString().Split('\n');
}

public sealed partial class RankingSensitivity
{
    internal object ToDump() => new
    {
        Top = Invariant($"the top {Top:N0} of {Ranking.Count:N0} by {Shown.Escaped(Ranking.Name)}, {Hinges:N0} times a single rating decides"),
        Items = DumpRows.Of(Items, i => new
        {
            i.Item.Place,
            Value = DumpTexts.Rounded(i.Item.Value),
            i.Item.Hypothesis.Title,
            Score = i.Item.Hypothesis.Score?.ToString(),
            InTop = SensitivityWords.Chance(i),
            Hinges = DumpTexts.Joined([.. i.Hinges], "; "),
        }),
        Formulas = DumpRows.Of(Formulas, f => new
        {
            Formula = f.Ranking.Name,
            Stay = f.Stayed,
            Leave = DumpTexts.Joined([.. f.Left.Select(m => m.Hypothesis.Title)], "; "),
            Enter = DumpTexts.Joined([.. f.Entered.Select(m => m.Hypothesis.Title)], "; "),
        }),
    };
}

public sealed partial class HypothesisSensitivity
{
    internal object ToDump() => new
    {
        Item = Item.ToString(),
        InTop = SensitivityWords.Chance(this),
        Shifts = DumpRows.Of(Shifts, s => new { s.Rating, s.From, s.To, s.Place, EntersOrLeaves = s.EntersTop ? "enters the top" : s.LeavesTop ? "leaves the top" : null }),
    };
}
