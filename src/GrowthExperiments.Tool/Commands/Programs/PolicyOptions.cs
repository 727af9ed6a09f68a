using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that say what a team asks of each week, and how it rates.</summary>
internal sealed class PolicyOptions
{
    private const string None = "none";

    private readonly Option<int?> _target = Choices.Count("--target", "How many tests to plan for a week.");
    private readonly Option<int?> _low = Choices.Count("--low", "How many tests should start in a week at least.");
    private readonly Option<int?> _high = Choices.Count("--high", "How many tests should start in a week at most.");
    private readonly Option<int?> _maxRunning = Choices.Count("--max-running", "How many tests may run at once.");
    private readonly Option<string?> _capacity = new("--capacity")
    {
        Description = "Person-days for the new tests of a week, such as 20 or \"data:5;engineering:10\"; none for no limit.",
        HelpName = "DAYS",
    };

    private readonly Option<Effort?> _defaultEffort = Choices.Effort("--default-effort", "What a test counts for whose effort is not given.");
    private readonly Option<int?> _minStages = Choices.Count("--min-stages", "How many funnel stages a week should cover, 0 to 5.");
    private readonly Option<int?> _minRuntimeDays = Choices.Count("--min-runtime-days", "How many days a test must run before it can be won, lost or neutral.");

    private readonly Option<YesNo?> _requireKeyResult = Choices.Option<YesNo>(
        "--require-key-result", "Whether only what serves a key result of the quarter is planned; see growth okr gate.", "yes|no");

    private readonly Option<AgreementRule?> _agreeBy = Choices.Option<AgreementRule>(
        "--agree-by", "How the ratings of several people become the agreed score; manual when the team sets it in talking.", "median|mean|manual");

    private readonly Option<int?> _lifetime = Choices.Count("--lifetime", "How many days a score holds before it is stale.", "DAYS");
    private readonly Option<int?> _discussFrom = Choices.Count("--discuss-from", "From what spread between raters a hypothesis is to be discussed, 1 to 9.");

    public PolicyOptions(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    private Option[] All => [_target, _low, _high, _maxRunning, _capacity, _defaultEffort, _minStages, _minRuntimeDays, _requireKeyResult, _agreeBy, _lifetime, _discussFrom];

    /// <summary>Whether any of the words is there.</summary>
    public bool AnyIn(ParseResult result) => All.Any(o => result.GetResult(o) is { Implicit: false });

    /// <summary>Sets what is asked for.</summary>
    public void Apply(ParseResult result, GrowthProgram program)
    {
        program.Policy = Apply(result, program.Policy);
        program.RatingPolicy = program.RatingPolicy with
        {
            Rule = result.GetValue(_agreeBy) ?? program.RatingPolicy.Rule,
            LifetimeDays = Number(result, _lifetime, program.RatingPolicy.LifetimeDays, 1, RatingPolicy.MaxLifetimeDays),
            DiscussFrom = Number(result, _discussFrom, program.RatingPolicy.DiscussFrom, 1, RatingPolicy.MaxSpread),
        };
    }

    private CyclePolicy Apply(ParseResult result, CyclePolicy policy)
    {
        int low = Number(result, _low, policy.Band.Low, 0, CyclePolicy.MaxTests);
        int high = Number(result, _high, policy.Band.High, 1, CyclePolicy.MaxTests);
        if (low > high)
            throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"--low is {low}, which is above --high, {high}. Give both."));
        return policy with
        {
            Target = Number(result, _target, policy.Target, 1, CyclePolicy.MaxTests),
            Band = (low, high),
            MaxRunning = Number(result, _maxRunning, policy.MaxRunning, 1, CyclePolicy.MaxTests),
            Capacity = result.GetValue(_capacity) is { } capacity ? CapacityOf(capacity) : policy.Capacity,
            DefaultEffort = result.GetValue(_defaultEffort) ?? policy.DefaultEffort,
            MinStages = Number(result, _minStages, policy.MinStages, 0, CyclePolicy.Stages),
            MinRuntimeDays = Number(result, _minRuntimeDays, policy.MinRuntimeDays, 0, CyclePolicy.MaxRuntimeDays),
            RequireKeyResult = result.GetValue(_requireKeyResult) is { } answer ? answer == YesNo.Yes : policy.RequireKeyResult,
        };
    }

    private static int Number(ParseResult result, Option<int?> option, int otherwise, int least, int most)
    {
        int number = result.GetValue(option) ?? otherwise;
        ProgramWords.Check(number < least || number > most ? Messages.CountRange(option.Name, number, least, most) : null);
        return number;
    }

    private static Effort? CapacityOf(string text)
    {
        if (text == None)
            return null;
        ProgramWords.Check(Effort.TryRead(text, out Effort? capacity));
        return capacity;
    }
}
