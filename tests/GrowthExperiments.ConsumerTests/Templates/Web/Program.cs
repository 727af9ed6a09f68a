using GrowthExperiments;

var program = GrowthProgram.Create("Acme growth");
program.Backlog.Add(Hypothesis.Create("<b>One</b> field & no more", FunnelStage.Activation, IceScore.Of(8, 6, 9)));
IsoWeek week = program.PlanWeek(IsoWeek.Parse("2026-W48")).Week;
program.StartWeek(week);

WebApplication app = WebApplication.Create(args);
app.MapGet("/", () => Results.Content(program.ReportOf(week).ToHtml(), "text/html; charset=utf-8"));
app.MapGet("/week.json", () => Results.Content(program.ReportOf(week).ToJson(), "application/json"));
app.MapGet("/ranking", () => program.Backlog.RankAll().Select(r => new { r.Place, r.Value, r.Hypothesis.Title }));
app.Run();
