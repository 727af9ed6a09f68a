using System.Globalization;

namespace GrowthExperiments.Tool.Input;

/// <summary>Prints problems to standard error as they come, the first hundred of them, and counts the rest.</summary>
internal sealed class ProblemPrinter(Terminal terminal, BacklogInput input)
{
    private const int MaxListed = 100;
    private long _count;

    public bool Any => _count > 0;

    public void Print(IEnumerable<ImportProblem> problems, long count)
    {
        foreach (string problem in problems.Take((int)Math.Max(0, MaxListed - _count)).Select(p => p.ToString()))
            terminal.Say(problem);
        _count += count;
    }

    public void Print(string problem)
    {
        if (_count++ < MaxListed)
            terminal.Say(problem);
    }

    /// <summary>What became of the rows whose problems were listed.</summary>
    public string Skipped(long rows) => string.Create(
        CultureInfo.InvariantCulture,
        $"{input.Name}: {rows} bad {(rows == 1 ? "row was" : "rows were")} skipped{(_count > MaxListed ? $", of whose {_count} problems the first {MaxListed} are listed" : "")}.");

    /// <summary>The last word on an input that cannot be used.</summary>
    public InputRefusedException Refuse() => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{input.Name}: {_count} {(_count == 1 ? "problem" : "problems")}{(_count > MaxListed ? $", of which the first {MaxListed} are listed" : "")}. Correct them and try again; nothing was ranked or written."));
}
