using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>Weeks on the command line, and which one is meant where none is given.</summary>
internal static class Weeks
{
    private const int YearDigits = 4;
    private const int NumberStart = 6;
    private const string HelpName = "WEEK";

    public static Argument<string?> Argument(string description) => new(HelpName) { Description = description, Arity = ArgumentArity.ZeroOrOne };

    public static Option<string?> Option(string name, string description) => new(name) { Description = description, HelpName = HelpName };

    /// <summary>The week of a text; null where there is none. A week that its year does not have is refused by rule, any other text is wrong usage.</summary>
    public static IsoWeek? Parse(string? text)
    {
        if (text is null)
            return null;
        if (IsoWeek.TryParse(text, out IsoWeek week))
            return week;
        Fault usage = Messages.WeekText(text);
        if (text.Length != NumberStart + 2 || text[YearDigits] != '-' || text[YearDigits + 1] != 'W')
            throw new UsageException(usage.Message);
        bool isForm = int.TryParse(text.AsSpan(0, YearDigits), NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            & int.TryParse(text.AsSpan(NumberStart), NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        if (!isForm)
            throw new UsageException(usage.Message);
        Fault fault = year == 0 ? Messages.WeekYear(year) : Messages.WeekNumber(year, number, ISOWeek.GetWeeksInYear(year));
        throw new RefusalException(fault.ToException());
    }

    /// <summary>The week to plan: the planned one that has not started, else the current one, else the one after the last.</summary>
    public static IsoWeek ToPlan(GrowthProgram program)
    {
        if (First(program, CycleStatus.Planned) is { } planned)
            return planned;
        IsoWeek current = program.CurrentWeek;
        return program.Weeks.Count > 0 && program.Weeks[^1].Week is var last && last >= current ? last.AddWeeks(1) : current;
    }

    /// <summary>The week to start: the earliest planned one.</summary>
    public static IsoWeek ToStart(GrowthProgram program) => First(program, CycleStatus.Planned)
        ?? throw new RefusalException("No week is planned. Plan one with growth week plan.");

    /// <summary>The week to close: the earliest one that runs.</summary>
    public static IsoWeek ToClose(GrowthProgram program) => First(program, CycleStatus.Running)
        ?? throw new RefusalException("No week runs. Start one with growth week start.");

    /// <summary>The week to look at: the one that runs, else the planned one, else the last.</summary>
    public static IsoWeek ToShow(GrowthProgram program) => First(program, CycleStatus.Running) ?? First(program, CycleStatus.Planned)
        ?? (program.Weeks.Count > 0 ? program.Weeks[^1].Week : throw new RefusalException("No week is planned yet. Plan one with growth week plan."));

    /// <summary>The week to report on: the last closed one, else the one to look at.</summary>
    public static IsoWeek ToReport(GrowthProgram program) => program.Weeks.LastOrDefault(w => !w.IsOpen)?.Week ?? ToShow(program);

    private static IsoWeek? First(GrowthProgram program, CycleStatus status) => program.Weeks.FirstOrDefault(w => w.Status == status)?.Week;
}
