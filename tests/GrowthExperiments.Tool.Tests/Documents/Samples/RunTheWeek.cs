namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>run-the-week.md</c>.</summary>
internal static class RunTheWeek
{
    public static async IAsyncEnumerable<Block> Look()
    {
        // begin
        GrowthProgram program = await GrowthProgram.LoadAsync("growth.json");
        CycleReport report = program.ReportOf(IsoWeek.Parse("2026-W48"));
        Console.WriteLine($"{report.Velocity} tests started, {(report.IsInBand ? "in" : "outside of")} the band {report.Band.Item1} to {report.Band.Item2}");
        foreach (Learning learning in report.Lessons)
            Console.WriteLine(learning);
        foreach (Learning learning in program.Log.Current.WithOutcome(Outcome.Lost).Containing("sign-up"))
            Console.WriteLine($"{learning.Id} was predicted {learning.Prediction!.Score}, and taught: {learning.Insight}");
        // end
        yield return Block.End;

        // begin
        CyclePlan plan = program.ProposeWeek(IsoWeek.Parse("2026-W49"), PlanOptions.Default with { Forced = [HypothesisId.Of("onboarding-checklist")] });
        foreach (CyclePick pick in plan.Picks)
            Console.WriteLine($"{pick.Hypothesis.Title} [{pick.Effort}]: {pick.Reason}");
        // end
        yield return Block.End;
    }
}
