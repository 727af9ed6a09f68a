using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that say what a test did to its metric: counts of both groups, or an effect that is known from elsewhere.</summary>
internal sealed class EffectOptions
{
    private const decimal EvenShare = 0.5m;

    private readonly Option<(Group Control, Group Treatment)?> _counts = new("--counts")
    {
        Description = "How many converted of how many, without and with the change; the effect is worked out of them.",
        HelpName = "C1/N1,C2/N2",
        CustomParser = ParseCounts,
    };

    private readonly Option<decimal?> _share = Choices.Number("--share", "With --counts: the part of all visitors that was to see the change; 0.5 when not given.", "P");
    private readonly Option<decimal?> _effect = Choices.Number("--effect", "The effect as it is known from elsewhere: 0.05 is 5 % more.", "N");
    private readonly Option<(decimal Low, decimal High)?> _interval = new("--interval")
    {
        Description = "With --effect: the interval around it.",
        HelpName = "LOW..HIGH",
        CustomParser = ParseInterval,
    };

    private readonly Option<string?> _unit = new("--unit") { Description = "With --effect: the unit of an absolute effect, such as \"EUR per order\".", HelpName = "U" };
    private readonly Option<bool> _absolute = new("--absolute") { Description = "The effect is a difference, in points of the rate or in a unit, not a part of what was there." };
    private readonly Option<decimal?> _level = Choices.Number("--level", "How sure the interval is; 0.95 when not given.", "P");

    public EffectOptions(Command command)
    {
        foreach (Option option in (Option[])[_counts, _share, _effect, _interval, _unit, _absolute, _level])
            command.Add(option);
        command.Validators.Add(Validate);
    }

    /// <summary>The effect; null when none of the words is there.</summary>
    public Effect? In(ParseResult result)
    {
        EffectKind kind = result.GetValue(_absolute) ? EffectKind.Absolute : EffectKind.Relative;
        decimal level = result.GetValue(_level) ?? Effect.DefaultLevel;
        Refuse(Effect.CheckLevel(level));
        if (result.GetValue(_counts) is var (control, treatment))
            return OfCounts(control, treatment, kind, level, result.GetValue(_share) ?? EvenShare);
        if (result.GetValue(_effect) is not { } estimate)
            return null;
        (decimal Low, decimal High)? interval = result.GetValue(_interval);
        string? unit = result.GetValue(_unit);
        if (unit is not null)
            ProgramWords.Check(TextRules.Name(unit, "unit"));
        Refuse(Effect.CheckEstimate(kind, estimate));
        Refuse(Effect.CheckInterval(estimate, interval));
        return Effect.Of(kind, estimate) with { Interval = interval, Level = level, Unit = unit };
    }

    private static Effect OfCounts(Group control, Group treatment, EffectKind kind, decimal level, decimal share)
    {
        if (share is <= 0 or >= 1)
            throw new RefusalException($"the share is {ExactNumber.Format(share)}, but it lies between 0 and 1. Write 10 % as 0.1.");
        if (kind == EffectKind.Relative && control.Converted == 0)
            Refuse(Messages.NoConversions() with { Remedy = "Ask for the difference of the rates: --absolute" });
        return Effect.FromCounts(control.Converted, control.Size, treatment.Converted, treatment.Size, kind, level, share);
    }

    private static void Refuse(Fault? fault)
    {
        if (fault is not null)
            throw new RefusalException(fault.ToException());
    }

    private void Validate(CommandResult result)
    {
        bool Has(Option option) => result.GetResult(option) is { Implicit: false };
        if (Has(_counts) && Has(_effect))
            result.AddError("--counts and --effect exclude each other: the effect is worked out of the counts.");
        else if (!Has(_counts) && Has(_share))
            result.AddError("--share goes with --counts.");
        else if (!Has(_effect) && (Has(_interval) || Has(_unit)))
            result.AddError("--interval and --unit go with --effect.");
        else if (!Has(_counts) && !Has(_effect) && (Has(_absolute) || Has(_level)))
            result.AddError("--absolute and --level go with --counts or --effect.");
    }

    private static (Group Control, Group Treatment)? ParseCounts(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Split(',') is [var control, var treatment] && Group.TryParse(control, out Group c) && Group.TryParse(treatment, out Group t))
            return (c, t);
        result.AddError($"--counts takes how many converted of how many, without and with the change, such as 200/4000,260/4010, not {Shown.Quoted(text)}.");
        return null;
    }

    private static (decimal Low, decimal High)? ParseInterval(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text.Split("..") is [var from, var to] && ExactNumber.TryParse(from, out decimal low) == NumberFault.None
            && ExactNumber.TryParse(to, out decimal high) == NumberFault.None)
        {
            return (low, high);
        }

        result.AddError($"--interval takes two numbers, such as 0.01..0.09, not {Shown.Quoted(text)}.");
        return null;
    }

    /// <summary>How many of a group converted, and how large it was.</summary>
    internal readonly record struct Group(long Converted, long Size)
    {
        public static bool TryParse(string text, out Group group)
        {
            group = default;
            if (text.Split('/') is not [var converted, var size]
                || !long.TryParse(converted, NumberStyles.None, CultureInfo.InvariantCulture, out long c)
                || !long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long n) || n < 1 || c > n)
            {
                return false;
            }

            group = new Group(c, n);
            return true;
        }
    }
}
