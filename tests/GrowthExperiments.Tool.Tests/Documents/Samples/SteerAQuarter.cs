namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>steer-a-quarter.md</c>.</summary>
internal static class SteerAQuarter
{
    public static async IAsyncEnumerable<Block> Look()
    {
        // begin
        GrowthProgram program = await GrowthProgram.LoadAsync("growth.json");
        QuarterReport report = program.ReportOf(Quarter.Parse("2026-Q4"), on: new DateOnly(2026, 11, 23));
        foreach (KeyResult keyResult in report.KeyResults)
            Console.WriteLine(keyResult);
        foreach (BudgetLine line in report.Proposal!.Lines)
            Console.WriteLine($"{line.Channel.Name}: {line.Before} to {line.Proposed}");
        // end
        yield return Block.End;

        // begin
        OkrSplit split = program.OkrGateOf(Quarter.Parse("2026-Q4")).Split(program.Backlog.Rank());
        Console.WriteLine($"{split.Aligned.Count} serve a key result of the quarter");
        foreach (OkrSetAside aside in split.SetAside)
            Console.WriteLine($"{aside.Ranked.Hypothesis.Title}: {aside.Reason}");
        // end
        yield return Block.End;
    }
}
