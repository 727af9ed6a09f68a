using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace GrowthExperiments.Tests.Dumps;

public sealed partial class DebugViewTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly GrowthProgram Program = Dump.Program;

    /// <summary>What holds many things, and how many the debugger shows.</summary>
    public static TheoryData<string, int> Aggregates => new()
    {
        { nameof(Backlog), Program.Backlog.Count },
        { nameof(BacklogView), Program.Backlog.InStage(FunnelStage.Revenue).Count() },
        { nameof(Ranking), Program.Backlog.Rank().Count },
        { nameof(LiveRanking), Program.Backlog.Rank().Count },
        { nameof(WeeklyCycle), Program.Weeks[0].Experiments.Count },
        { nameof(LearningLog), Program.Log.Count },
        { nameof(LearningView), Program.Log.Current.Count() },
        { nameof(OkrSet), Program.Okrs.Count },
        { nameof(MetricWorths), 0 },
        { nameof(GrowthProgram), Program.Backlog.Count },
    };

    [Theory]
    [MemberData(nameof(Aggregates))]
    public void A_debugger_opens_the_items_as_an_array(string type, int count)
    {
        object value = Make(type);
        object view = Open(value);
        object?[] facts = [.. view.GetType().GetProperties().Select(p => p.GetValue(view))];
        Assert.Contains(facts, f => f is Array array && array.Length == count);
        Assert.All(facts.OfType<Array>(), array => Assert.InRange(array.Length, 0, DumpRows.Most));
    }

    [Fact]
    public void A_debugger_is_shown_the_first_of_many()
    {
        var backlog = new Backlog();
        backlog.AddRange(Enumerable.Range(1, 2500).Select(i => Hypothesis.Create("Idea", FunnelStage.Revenue, IceScore.Of(5, 5, 5), HypothesisId.Of($"idea-{i}"))));
        Assert.Equal(DumpRows.Most, ((DebugViews.OfItems<Hypothesis>)Open(backlog)).Items.Length);
        Assert.Equal(DumpRows.Most, ((DebugViews.OfRanking)Open(backlog.Rank())).Places.Length);
        Assert.Equal(DumpRows.Most, ((DebugViews.OfLiveRanking)Open(backlog.RankLive())).Places.Length);
    }

    [Fact]
    public void What_a_debugger_writes_on_a_line_is_there()
    {
        Type[] shown = [.. typeof(Backlog).Assembly.GetExportedTypes().Where(t => t is { IsEnum: false, IsInterface: false } && !(t.IsAbstract && t.IsSealed) && !t.IsAssignableTo(typeof(Exception)))];
        Assert.Empty(shown.Where(t => !t.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false)).Select(t => t.Name));
        Assert.All(shown, t => Assert.All(
            Hole().Matches(t.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value!).Select(m => m.Groups["path"].Value),
            path => Assert.True(path.StartsWith("this[", StringComparison.Ordinal) || path.Split('.').Aggregate((Type?)t, PartOf) is not null, $"{t.Name} has no {path}")));
    }

    private static Type? PartOf(Type? type, string name) => name.EndsWith("()", StringComparison.Ordinal)
        ? type?.GetMethod(name[..^2], Any, [])?.ReturnType
        : type?.GetInterfaces().Prepend(type).Select(t => t.GetProperty(name, Any)).FirstOrDefault(p => p is not null)?.PropertyType ?? type?.GetField(name, Any)?.FieldType;

    private static object Open(object value)
    {
        DebuggerTypeProxyAttribute proxy = value.GetType().GetCustomAttribute<DebuggerTypeProxyAttribute>()!;
        return Activator.CreateInstance(Type.GetType(proxy.ProxyTypeName, throwOnError: true)!, Any, null, [value], null)!;
    }

    private static object Make(string type) => type switch
    {
        nameof(Backlog) => Program.Backlog,
        nameof(BacklogView) => Program.Backlog.InStage(FunnelStage.Revenue),
        nameof(Ranking) => Program.Backlog.Rank(),
        nameof(LiveRanking) => Program.Backlog.RankLive(),
        nameof(WeeklyCycle) => Program.Weeks[0],
        nameof(LearningLog) => Program.Log,
        nameof(LearningView) => Program.Log.Current,
        nameof(OkrSet) => Program.Okrs,
        nameof(MetricWorths) => MetricWorths.Empty,
        _ => Program,
    };

    [GeneratedRegex(@"\{(?<path>[^},]+)(,nq)?\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();
}
