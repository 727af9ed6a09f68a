using System.Diagnostics;
using static System.FormattableString;

namespace GrowthExperiments;

[DebuggerTypeProxy(typeof(DebugView))]
public sealed partial class SheetImport
{
    /// <summary>What LINQPad shows: what is wrong first, then what became of the columns, then the hypotheses.</summary>
    internal object ToDump() => new
    {
        Import = Invariant($"{RowCount:N0} rows of {Origin ?? Kind.ToString()}: {(IsClean ? "clean" : ProblemCount == 1 ? "1 problem" : ProblemCount > Problems.Count ? $"{ProblemCount:N0} problems, of which the first {Problems.Count:N0} stand here" : $"{ProblemCount:N0} problems")}{(SkippedCount > 0 ? $", {SkippedCount:N0} left out" : "")}"),
        Problems = DumpRows.Of(Problems, p => new { p.Line, p.Column, p.Header, p.Rule, p.Remedy }),
        Columns = DumpRows.Of(Columns, c => new { c.Number, c.Header, Became = c.Field ?? "left out", Why = c.Reason }),
        Notes = DumpRows.Of(Notes, n => new { n.Line, n.Header, n.Text }),
        Backlog = HasBacklog ? Backlog.ToDump() : "none: mend the problems, or skip the bad rows (SheetOptions.SkipBadRows)",
    };

    private sealed class DebugView(SheetImport import)
    {
        public SheetKind Kind => import.Kind;

        public string? Origin => import.Origin;

        public long RowCount => import.RowCount;

        public long ProblemCount => import.ProblemCount;

        public long SkippedCount => import.SkippedCount;

        public ImportProblem[] Problems => DumpRows.Head(import.Problems);

        public SheetColumn[] Columns => DumpRows.Head(import.Columns);

        public ImportNote[] Notes => DumpRows.Head(import.Notes);

        public Hypothesis[] Hypotheses => import.HasBacklog ? DumpRows.Head(import.Backlog) : [];
    }
}
