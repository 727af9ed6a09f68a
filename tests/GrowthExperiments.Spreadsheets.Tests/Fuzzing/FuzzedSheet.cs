using System.Globalization;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The readers of sheets: whatever is wrong is a problem and no exception, and a backlog comes back equal from CSV and JSON.</summary>
internal sealed class FuzzedSheet(IReadOnlyList<byte[]> corpus, SheetKind kind) : FuzzedReader
{
    private const int Sample = 16;

    private static readonly CultureInfo[] Readers = [CultureInfo.GetCultureInfo("fr-FR"), CultureInfo.GetCultureInfo("en-US")];

    public override IReadOnlyList<byte[]> Corpus => corpus;

    public override bool Check(byte[] input, Random random)
    {
        SheetOptions options = OptionsOf(random);
        SheetImport import = BacklogSheet.Read(new MemoryStream(input), options);
        CheckReport(import, options);
        if (random.Next(Sample) == 0)
            CheckPieces(input, import, options, random);
        if (!import.HasBacklog)
        {
            Assert.ThrowsAny<GrowthException>(() => import.Backlog);
            return false;
        }

        Backlog backlog = import.Backlog;
        Assert.Equal(import.RowCount, backlog.Count + import.SkippedCount);
        SheetImport back = BacklogSheet.ReadText(BacklogSheet.ToCsv(backlog));
        Assert.True(back.IsClean, back.IsClean ? "" : back.Problems[0].ToString());
        Assert.Equal(backlog.ToArray(), back.Backlog.ToArray());
        Assert.Equal(backlog.ToArray(), BacklogJson.Parse(BacklogJson.ToJson(new BacklogDocument(backlog))).Backlog.ToArray());
        if (random.Next(Sample) == 0)
            CheckMerge(import);
        return true;
    }

    private static void CheckReport(SheetImport import, SheetOptions options)
    {
        Assert.Equal(import.IsClean, import.ProblemCount == 0);
        Assert.Equal(Math.Min(import.ProblemCount, options.MaxProblems), import.Problems.Count);
        Assert.True(import.HasBacklog ? import.IsClean || options.SkipBadRows : !import.IsClean);
        Assert.InRange(import.RowCount, import.Tables.Sum(table => table.RowCount), long.MaxValue);
        foreach (ImportProblem problem in import.Problems)
        {
            CheckShown(problem.Code);
            CheckShown(problem.ToString());
        }

        foreach (ImportNote note in import.Notes)
            CheckShown(note.ToString());
    }

    private static void CheckPieces(byte[] input, SheetImport import, SheetOptions options, Random random)
    {
        string whole = Describe(import);
        Assert.Equal(whole, Describe(BacklogSheet.Read(new DripStream(input, 1 + random.Next(40)), options)));
        Assert.Equal(whole, Describe(BacklogSheet.ReadAsync(new DripStream(input, 1 + random.Next(40)), options).GetAwaiter().GetResult()));
    }

    private static void CheckMerge(SheetImport import)
    {
        var backlog = new Backlog();
        Assert.Equal(import.Backlog.Count, import.MergeInto(backlog).AddedCount);
        Assert.Equal(import.Backlog.Count, import.MergeInto(backlog).UnchangedCount);
    }

    private static string Describe(SheetImport import) => string.Join(
        '\n', [$"{import.Kind} {import.Delimiter} {import.RowCount}", .. import.Problems, .. import.Notes, import.HasBacklog ? BacklogSheet.ToCsv(import.Backlog) : "none"]);

    private SheetOptions OptionsOf(Random random) => new()
    {
        Kind = random.Next(4) == 0 ? null : kind,
        SkipBadRows = random.Next(2) == 0,
        RoundRatings = random.Next(4) == 0,
        RatingScale = random.Next(4) == 0 ? 5 + (random.Next(2) * 95) : 10,
        EffortAsEase = random.Next(8) == 0 ? 10 : null,
        Culture = random.Next(3) == 0 ? Readers[random.Next(Readers.Length)] : null,
        Delimiter = random.Next(8) == 0 ? ",;\t|"[random.Next(4)] : null,
    };
}
