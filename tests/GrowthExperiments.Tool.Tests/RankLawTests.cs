using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tool.Commands;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Tests;

public sealed class RankLawTests
{
    private static readonly Gen<Case> Cases =
        from backlog in Gens.RankableUpTo(40)
        from kind in Gen.Elements(InputKind.Csv, InputKind.Json, InputKind.Jsonl)
        from formula in Gen.Elements("product", "mean", "sum", "weighted:2/1/1", "weighted:0/0.5/3")
        from skip in Gen.Choose(0, 12)
        from top in Gen.Choose(-1, 12)
        from stage in Gens.Maybe(Gens.Stage)
        from owner in Gen.Elements("", "mia", "leo")
        from tag in Gen.Elements("", "email")
        from market in Gen.Elements("", "FR")
        from status in Gen.Elements("", "all", "Running")
        select new Case(backlog, kind, formula, skip, top, stage, owner, tag, market, status);

    [Fact]
    public void Rank_streams_what_the_ranking_of_the_backlog_has_on_that_page() => Props.Check(Cases, Law, cases: 300);

    private static void Law(Case c)
    {
        using var input = new MemoryStream();
        ExportCommand.WriteAsync(input, c.Kind, new BacklogDocument(c.Backlog), null, CancellationToken.None).GetAwaiter().GetResult();
        Run run = Growth.RunAsync(input.ToArray(), c.Args).GetAwaiter().GetResult();
        if (c.Backlog.Count == 0)
        {
            Assert.Equal(3, run.Code);
            return;
        }

        Ranking ranking = c.Ranking;
        Assert.Equal(0, run.Code);
        using JsonDocument json = JsonDocument.Parse(run.Output);
        JsonElement root = json.RootElement;
        Assert.Equal(
            (ranking.Count, ranking.Unscored.Count, ranking.SetAside.Count),
            (root.GetProperty("count").GetInt32(), root.GetProperty("unscored").GetInt32(), root.GetProperty("aside").GetInt32()));
        Assert.Equal(
            ranking.Page(c.Skip, c.Top < 0 ? int.MaxValue : c.Top).Select(r => (r.Place, r.Rank, r.Hypothesis.Id.Value, r.Value)),
            root.GetProperty("items").EnumerateArray().Select(i => (
                i.GetProperty("place").GetInt32(), i.GetProperty("rank").GetInt32(), i.GetProperty("id").GetString()!, i.GetProperty("score").GetDouble())));
    }

    private sealed record Case(
        Backlog Backlog, InputKind Kind, string Formula, int Skip, int Top, FunnelStage? Stage, string Owner, string Tag, string Market, string Status)
    {
        public string[] Args =>
        [
            "rank", "-", "--input", $"{Kind}", "--format", "json", "--formula", Formula, "--skip", $"{Skip}",
            .. Top < 0 ? [] : (string[])["--top", $"{Top}"],
            .. Stage is { } s ? (string[])["--stage", $"{s}"] : [],
            .. Owner.Length == 0 ? [] : (string[])["--owner", Owner],
            .. Tag.Length == 0 ? [] : (string[])["--tag", Tag],
            .. Market.Length == 0 ? [] : (string[])["--market", Market],
            .. Status switch { "" => [], "all" => (string[])["--all"], _ => ["--status", Status] },
        ];

        // Said with a plain filter, not with the view's own.
        public Ranking Ranking
        {
            get
            {
                BacklogView view = Backlog.Where(h =>
                    (Stage is null || h.Stage == Stage) && (Owner.Length == 0 || string.Equals(h.Owner, Owner, StringComparison.OrdinalIgnoreCase)) && (Tag.Length == 0 || h.Tags.Contains(Tag))
                    && (Market.Length == 0 || h.Market == Market) && (Status is "" or "all" || $"{h.Status}" == Status));
                IceFormula formula = IceFormula.Parse(Formula, null);
                return Status.Length == 0 ? view.Rank(formula) : view.RankAll(formula);
            }
        }
    }
}
