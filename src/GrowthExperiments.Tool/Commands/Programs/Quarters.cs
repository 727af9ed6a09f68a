using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>Quarters and money as the command line takes them.</summary>
internal static class Quarters
{
    /// <summary>An option that takes a quarter; the current one when not given.</summary>
    public static Option<Quarter?> Option(string description) => new("--quarter")
    {
        Description = description,
        HelpName = "QUARTER",
        CustomParser = result =>
        {
            if (Quarter.TryParse(result.Tokens[0].Value, out Quarter quarter))
                return quarter;
            result.AddError(Messages.QuarterText(result.Tokens[0].Value).Message);
            return null;
        },
    };

    /// <summary>Whether a text is meant as a quarter, such as <c>2026-Q4</c>, right or wrong.</summary>
    public static bool IsMeant(string? text) => text is not null && text.Contains("-Q", StringComparison.OrdinalIgnoreCase);

    /// <summary>The quarter of a text; that in which a program is now where there is none.</summary>
    public static Quarter Parse(string? text, GrowthProgram program)
    {
        if (text is null)
            return Current(program);
        if (!Quarter.TryParse(text, out Quarter quarter))
            throw new UsageException(Messages.QuarterText(text).Message);
        return quarter;
    }

    /// <summary>The quarter in which a program is now.</summary>
    public static Quarter Current(GrowthProgram program) => Quarter.From(program.CurrentWeek);

    /// <summary>The currency that was asked for, else the one that the program uses already.</summary>
    public static Currency CurrencyFor(string? given, GrowthProgram program)
    {
        if (given is not null)
            return Currency.TryParse(given, out Currency currency) ? currency : throw new UsageException($"--currency takes three letters such as EUR, not {Shown.Quoted(given)}.");
        if (program.Budgets.Count > 0)
            return program.Budgets[^1].Budget.Currency;
        if (program.Economics is { } economics)
            return economics.Revenue.Currency;
        if (program.MetricWorths.Count > 0)
            return program.MetricWorths.Currency;
        return program.Initiatives.Count > 0
            ? program.Initiatives[^1].Cost.Currency
            : throw new UsageException("Say in which currency, such as --currency EUR; afterwards the program knows it.");
    }
}
