using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>What the words of a person mean in a program, and how its parts are named to that person.</summary>
internal static class ProgramWords
{
    private const int HoursPerDay = 24;

    /// <summary>The id that is meant by an id, the beginning of one, or a whole title.</summary>
    public static HypothesisId IdOf(this GrowthProgram program, string wanted) => program.Meant(wanted).Id;

    /// <summary>The hypothesis that is meant by an id, the beginning of one, or a whole title.</summary>
    public static Hypothesis Meant(this GrowthProgram program, string wanted) =>
        HypothesisFinder.Find(program.Backlog, wanted, out string? problem) ?? throw new InputRefusedException(problem!);

    /// <summary>The title and the id of a hypothesis.</summary>
    public static string NameOf(this GrowthProgram program, HypothesisId id) =>
        program.Backlog.TryGet(id, out Hypothesis? hypothesis) ? $"{Shown.Quoted(hypothesis.Title)} ({Shown.Escaped(id.Value)})" : Shown.Escaped(id.Value);

    /// <summary>Now on the clocks of the program's zone.</summary>
    public static DateTimeOffset Now(this GrowthProgram program, Terminal terminal) => ZoneNames.TryFind(program.TimeZone, out TimeZoneInfo? zone)
        ? TimeZoneInfo.ConvertTime(terminal.Clock.GetUtcNow(), zone)
        : terminal.Clock.GetUtcNow();

    /// <summary>How many days a test has run, to one decimal; null when it has not started.</summary>
    public static decimal? DaysOf(Experiment experiment, DateTimeOffset now) => experiment.Started is { } started
        ? Math.Max(0, Math.Round((decimal)((experiment.Ended ?? now) - started).TotalHours / HoursPerDay, 1))
        : null;

    /// <summary>Such as <c>1 test</c> and <c>3 tests</c>.</summary>
    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>Such as <c>1 day</c> and <c>2.5 days</c>.</summary>
    public static string Days(decimal days) => $"{ExactNumber.Format(days)} day{(days == 1 ? "" : "s")}";

    /// <summary>A value whose parts the core checks; what it does not take is a wrong word on the command line.</summary>
    public static T Checked<T>(Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException e)
        {
            throw new UsageException(e.Message.Replace($" (Parameter '{e.ParamName}')", "", StringComparison.Ordinal));
        }
    }

    /// <summary>Refuses a text on the command line that breaks a rule.</summary>
    public static void Check(Fault? fault)
    {
        if (fault is not null)
            throw new UsageException(fault.Message);
    }
}
