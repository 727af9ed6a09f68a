namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>What the words of a person mean in a program, and how its parts are named to that person.</summary>
internal static class ProgramWords
{
    /// <summary>The outcomes as people write them.</summary>
    public const string Outcomes = "won|lost|neutral|inconclusive|stoppedEarly|invalid";

    /// <summary>The id that is meant by an id, the beginning of one, or a whole title.</summary>
    public static HypothesisId IdOf(this GrowthProgram program, string wanted) => program.Meant(wanted).Id;

    /// <summary>The hypothesis that is meant by an id, the beginning of one, or a whole title.</summary>
    public static Hypothesis Meant(this GrowthProgram program, string wanted) =>
        HypothesisFinder.Find(program.Backlog, wanted, out string? problem) ?? throw new InputRefusedException(problem!);

    /// <summary>How many days a test has run, to one decimal; null when it has not started.</summary>
    public static decimal? DaysOf(Experiment experiment, DateTimeOffset now) => experiment.Started is { } started
        ? Math.Max(0, Math.Round((decimal)((experiment.Ended ?? now) - started).TotalDays, 1))
        : null;

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
