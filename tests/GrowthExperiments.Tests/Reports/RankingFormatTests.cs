using System.Text.Json;
using System.Xml.Linq;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Drawing;

namespace GrowthExperiments.Tests.Reports;

public sealed class RankingFormatTests
{
    private static readonly int[] Columns = [0, 1, 2, 7]; // place, rank, title, value

    [Fact]
    public void It_shows_as_many_places_as_asked_for_and_counts_the_others() => Props.Check(
        from backlog in Gens.RankableUpTo(40) from rows in Gen.Choose(1, 30) select (backlog, rows),
        x =>
        {
            Ranking ranking = x.backlog.Rank();
            XElement section = Page.CheckHarmless(ranking.ToHtml(new HtmlOptions { MaxRows = x.rows, IncludeStyle = false }));
            XElement[] shown = [.. section.Descendants("tbody").Elements("tr")];
            Assert.Equal(ranking.Top(x.rows).Select(r => $"{r.Place} {r.Rank} {r.Hypothesis.Title} {r.Value}"), shown.Select(r => string.Join(' ', Columns.Select(i => r.Elements().ElementAt(i).Value))));
            int more = Math.Max(0, ranking.Count - x.rows);
            Assert.Equal(more > 0, section.Value.Contains($"And {more} more.", StringComparison.Ordinal));
            Assert.Contains($"Not rated yet: {ranking.Unscored.Count}. Set aside by status: {ranking.SetAside.Count}.", section.Value, StringComparison.Ordinal);
            Assert.Equal(Math.Min(10, shown.Length), section.Descendants("svg").Elements("rect").Count(r => r.Attribute("height")!.Value == "16"));
        },
        cases: 100);

    [Fact]
    public void Filtered_rankings_and_those_of_a_number_count_what_stands_beside_them() => Props.Check(Gens.RankableUpTo(40), backlog =>
    {
        foreach (Ranking ranking in (Ranking[])[backlog.Rank(), backlog.Where(h => h.Owner == "mia").Rank(), backlog.RankAll(), backlog.RankBy(h => h.Title.Length, "length")])
            Assert.Equal((ranking.Unscored.Count, ranking.SetAside.Count), ranking.CountBeside());
    }, cases: 100);

    [Fact]
    public void The_json_has_what_the_ranking_has() => Props.Check(
        from backlog in Gens.BacklogUpTo(12) from skip in Gen.Choose(0, 5) from take in Gen.Choose(0, 9) select (backlog, skip, take),
        x =>
        {
            Ranking ranking = x.backlog.Rank();
            using JsonDocument json = JsonDocument.Parse(ranking.ToJson(x.skip, x.take));
            JsonElement root = json.RootElement;
            Assert.Equal(["formula", "count", "unscored", "aside", "items"], root.EnumerateObject().Select(p => p.Name));
            Assert.Equal((ranking.Count, ranking.Unscored.Count, ranking.SetAside.Count), (root.GetProperty("count").GetInt32(), root.GetProperty("unscored").GetInt32(), root.GetProperty("aside").GetInt32()));
            Assert.Equal(
                ranking.Page(x.skip, x.take).Select(r => (r.Place, r.Rank, r.Hypothesis.Id.Value, r.Hypothesis.Title, r.Hypothesis.Stage?.ToString(), (int?)r.Hypothesis.Score!.Value.Ease, r.Value)),
                root.GetProperty("items").EnumerateArray().Select(i => (
                    i.GetProperty("place").GetInt32(), i.GetProperty("rank").GetInt32(), i.GetProperty("id").GetString()!, i.GetProperty("title").GetString()!,
                    i.GetProperty("stage").GetString(), (int?)i.GetProperty("ease").GetInt32(), i.GetProperty("score").GetDouble())));
        },
        cases: 100);

    [Fact]
    public void What_is_not_rated_has_no_ratings_but_a_value_under_a_number_of_your_own()
    {
        Ranking ranking = new Backlog { Hypothesis.Create("Not rated", id: HypothesisId.Of("a")) }.RankBy(_ => 1e300, "huge");
        using JsonDocument json = JsonDocument.Parse(ranking.ToJson());
        Assert.Equal((JsonValueKind.Null, 1e300), (json.RootElement.GetProperty("items")[0].GetProperty("impact").ValueKind, json.RootElement.GetProperty("items")[0].GetProperty("score").GetDouble()));
        string[] cells = [.. Page.CheckHarmless(ranking.ToHtml(new HtmlOptions { IncludeStyle = false })).Descendants("tbody").Elements("tr").Elements().Select(c => c.Value)];
        Assert.Equal(["1", "1", "Not rated", "-", "-", "-", "-", "1E+300", "-"], cells);
        Assert.Contains(">1E+300</text>", ranking.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_large_ranking_costs_what_is_shown()
    {
        Backlog backlog = [.. Enumerable.Range(0, 100_000).Select(i => Hypothesis.Create($"idea {i}", null, i % 3 == 0 ? null : IceScore.Of(1 + (i % 10), 5, 5), HypothesisId.Of($"h{i}")))];
        Ranking ranking = backlog.Rank();
        _ = ranking.ToHtml() + ranking.ToSvg() + ranking.ToJson(take: 20);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Ranking again = backlog.Rank(IceFormula.Sum);
        int length = (again.ToHtml() + again.ToSvg() + again.ToJson(take: 20)).Length;
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, length, 1_500_000);
        Assert.Contains("And 66,646 more.".Replace(",", "", StringComparison.Ordinal), again.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_ranked_is_said()
    {
        Ranking none = new Backlog { Hypothesis.Create("Not rated") }.Rank();
        Assert.Contains("Nothing is ranked.", none.ToSvg(), StringComparison.Ordinal);
        string html = none.ToHtml();
        Assert.Contains("<p>Nothing is ranked.</p>", html, StringComparison.Ordinal);
        Assert.Contains("Not rated yet: 1.", html, StringComparison.Ordinal);
    }
}
