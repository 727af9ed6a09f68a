using System.Diagnostics;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugViews.OfLearningLog))]
public sealed partial class LearningLog
{
    internal object ToDump() => new { Log = $"{DumpTexts.Count(Count, "learning", "learnings")}, the latest first", Funnel = Funnel.Of(Current).ToDump(), Learnings = DumpTables.Learnings(Current) };
}

public sealed partial class Funnel
{
    internal object ToDump() => new
    {
        Chart = Notebook.Show(() => this.ToSvg(), "Tests and wins by stage of the funnel", "Funnel.Of(learnings).ToSvg()"),
        Stages = DumpRows.Of(Stages, s => new { Stage = s.Name, s.Tests, s.Won }),
    };
}

[DebuggerTypeProxy(typeof(DebugViews.OfItems<Learning>))]
public sealed partial class LearningView
{
    internal object ToDump() => DumpTables.Learnings(this);
}

public sealed partial record Learning
{
    internal object ToDump() => new
    {
        Id,
        Week = Week.ToString(),
        Outcome,
        Title,
        Insight,
        Effect = Effect?.ToString(),
        Decision,
        Stage,
        Metric = Metric.Value.UnlessNone(Metric.IsNone),
        Owner,
        Author,
        Prediction = Prediction?.Score?.ToString(),
        Planned = Prediction?.Effort?.ToString(),
        Taken = ActualEffort?.ToString(),
        Tags = DumpTexts.Joined(Tags),
        Evidence = DumpTexts.Joined(Evidence, "; "),
        FollowUps = DumpTexts.Joined(FollowUps),
        Corrects,
        Started = Started.Day(),
        Ended = Ended.Day(),
        Hypothesis = Hypothesis.Value,
        Hash,
    };
}
