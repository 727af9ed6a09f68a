using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Backlogs;

public sealed class BacklogViewTests
{
    private sealed record Filter(string Name, Func<BacklogView, BacklogView> Apply, Func<Hypothesis, bool> Meaning);

    private static readonly Filter[] Filters =
    [
        new("stage", v => v.InStage(FunnelStage.Activation), h => h.Stage == FunnelStage.Activation),
        new("open stage", v => v.InStage(null), h => h.Stage is null),
        new("status", v => v.InStatus(HypothesisStatus.Idea, HypothesisStatus.Running), h => h.Status is HypothesisStatus.Idea or HypothesisStatus.Running),
        new("market", v => v.InMarket("fr"), h => h.Market == "FR"),
        new("owner", v => v.OwnedBy("MIA"), h => h.Owner is "mia" or "Mia"),
        new("tag", v => v.Tagged("Email"), h => h.Tags.Contains("email")),
        new("own test", v => v.Where(h => h.Score?.Ease > 5), h => h.Score?.Ease > 5),
    ];

    private static readonly Gen<(Backlog Backlog, Filter[] Filters)> Case =
        from backlog in Gens.RankableUpTo(30) from count in Gen.Choose(0, 3) from filters in Gen.Elements(Filters).ArrayOf(count) select (backlog, filters);

    [Fact]
    public void Filters_add_up_in_any_order() => Props.Check(Case, t =>
    {
        Hypothesis[] expected = [.. t.Backlog.AsEnumerable().Where(h => t.Filters.All(f => f.Meaning(h)))];
        Assert.Equal(expected, View(t.Backlog, t.Filters));
        Assert.Equal(expected, View(t.Backlog, Enumerable.Reverse(t.Filters)));
        Assert.All(t.Backlog, h => Assert.Equal(expected.Contains(h), View(t.Backlog, t.Filters).Accepts(h)));
    });

    [Fact]
    public void Filters_apply_before_places_are_given() => Props.Check(Case, t =>
    {
        var filtered = new Backlog(t.Backlog.AsEnumerable().Where(h => t.Filters.All(f => f.Meaning(h))));
        Ranking view = View(t.Backlog, t.Filters).Rank(), own = filtered.Rank();
        Assert.Equal(own.AsEnumerable(), view);
        Assert.Equal(own.Unscored, view.Unscored);
        Assert.Equal(own.SetAside, view.SetAside);
        Assert.Equal(filtered.RankAll(IceFormula.Sum).AsEnumerable(), View(t.Backlog, t.Filters).RankAll(IceFormula.Sum));
    });

    [Fact]
    public void The_filters_of_a_backlog_are_those_of_its_view() => Props.Check(Gens.RankableUpTo(20), backlog =>
    {
        BacklogView all = backlog.Where(_ => true);
        Assert.Equal(all.InStage(FunnelStage.Activation), backlog.InStage(FunnelStage.Activation));
        Assert.Equal(all.InStatus(HypothesisStatus.Planned), backlog.InStatus(HypothesisStatus.Planned));
        Assert.Equal(all.InMarket("de"), backlog.InMarket("de"));
        Assert.Equal(all.OwnedBy("leo"), backlog.OwnedBy("leo"));
        Assert.Equal(all.Tagged("pricing"), backlog.Tagged("pricing"));
    }, 100);

    [Fact]
    public void A_view_looks_at_the_backlog_anew()
    {
        var backlog = new Backlog();
        BacklogView view = backlog.OwnedBy("mia");
        Assert.Empty(view);
        backlog.Add(Hypothesis.Create("idea", null, IceScore.Of(1, 2, 3)) with { Owner = "Mia" });
        Assert.Single(view);
        Assert.Single(view.Rank());
    }

    [Fact]
    public void Narrowing_a_view_leaves_the_wider_one_as_it_was()
    {
        var backlog = new Backlog { Hypothesis.Create("one") with { Market = "FR" }, Hypothesis.Create("two") with { Market = "DE" } };
        BacklogView wide = backlog.Where(_ => true);
        _ = wide.InMarket("FR");
        Assert.Equal(2, wide.Count());
    }

    private static BacklogView View(Backlog backlog, IEnumerable<Filter> filters) => filters.Aggregate(backlog.Where(_ => true), (view, f) => f.Apply(view));
}
