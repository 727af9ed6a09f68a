namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>import-a-spreadsheet.md</c>.</summary>
internal static class ImportASpreadsheet
{
    public static async IAsyncEnumerable<Block> Sheet()
    {
        // begin
        SheetImport import = BacklogSheet.Read("ideas.csv");
        Console.WriteLine(import.IsClean ? "clean" : $"{import.ProblemCount} of {import.RowCount} rows cannot be taken");
        foreach (ImportProblem problem in import.Problems)
            Console.WriteLine($"line {problem.Line}, {problem.Header}: {problem.Remedy}");
        // end
        yield return Block.End;

        // begin
        import = BacklogSheet.Read("ideas.csv", SheetOptions.Default.WithValue("status", "In test", "Running") with { SkipBadRows = true });
        foreach (SheetColumn column in import.Columns.Where(c => c.Field is null))
            Console.WriteLine($"left out: {column.Header}");
        foreach (ImportNote note in import.Notes)
            Console.WriteLine(note);
        foreach (RankedHypothesis item in import.Backlog.Rank())
            Console.WriteLine(item);
        // end
        yield return Block.End;

        // begin
        Backlog backlog = import.Backlog;
        SheetImport later = BacklogSheet.Read("later.csv");
        try
        {
            later.MergeInto(backlog);
        }
        catch (GrowthConflictException e)
        {
            Console.WriteLine(e.Message);
        }

        BacklogMerge merge = later.MergeInto(backlog, ConflictPolicy.Update);
        Console.WriteLine($"{merge.AddedCount} added, {merge.UpdatedCount} updated");
        foreach (HypothesisChange change in merge.Updated)
            Console.WriteLine($"{change.After.Title}: {string.Join(", ", change.Fields)}");
        await backlog.SaveAsync("backlog.json");
        // end
        yield return Block.End;
    }
}
