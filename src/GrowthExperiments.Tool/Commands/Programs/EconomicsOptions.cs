using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The options that say what an account brings and costs, and what might change.</summary>
internal sealed class EconomicsOptions
{
    private const string DefaultCurrency = "EUR";

    private readonly Option<decimal?> _revenue = Choices.Number("--revenue", "What an account pays on average in a period.", "AMOUNT");
    private readonly Option<decimal?> _churn = Choices.Number("--churn", "The share of accounts that is lost in a period: 0.03 is 3 %.", "SHARE");
    private readonly Option<decimal?> _margin = Choices.Number("--margin", "The share of revenue that is left after serving the account; 1 when not given.", "SHARE");
    private readonly Option<decimal?> _cost = Choices.Number("--cac", "What winning one account costs.", "AMOUNT");
    private readonly Option<int?> _months = Choices.Count("--months", "How many months a period has; 1 when not given.");
    private readonly Option<decimal?> _ifChurn = Choices.Number("--what-if-churn", "Shows beside it what this churn would do.", "SHARE");
    private readonly Option<decimal?> _ifRevenue = Choices.Number("--what-if-revenue", "Shows beside it what this revenue would do.", "AMOUNT");
    private readonly Option<decimal?> _discount = Choices.Number("--discount", "Also gives the lifetime value when money of a period later counts so much less: 0.01 is 1 %.", "SHARE");
    private readonly Option<string?> _currency = new("--currency") { Description = "The currency of all amounts; EUR when not given.", HelpName = "CODE" };

    public EconomicsOptions(Command command)
    {
        foreach (Option option in (Option[])[_revenue, _churn, _margin, _cost, _months, _currency, _ifChurn, _ifRevenue, _discount])
            command.Add(option);
        command.Validators.Add(result =>
        {
            bool hasRevenue = result.GetResult(_revenue) is not null;
            if (hasRevenue != result.GetResult(_churn) is not null)
                result.AddError($"{(hasRevenue ? "--churn" : "--revenue")} is missing: --revenue and --churn go together.");
            else if (!hasRevenue && ((Option[])[_margin, _cost, _months, _currency]).FirstOrDefault(o => result.GetResult(o) is not null) is { } alone)
                result.AddError($"{alone.Name} goes with --revenue and --churn.");
        });
    }

    /// <summary>What the options say of an account; null when they say nothing.</summary>
    public UnitEconomics? Read(ParseResult result) => result.GetValue(_revenue) is not { } revenue ? null : ProgramWords.Checked(() =>
    {
        Currency currency = Currency.Of(result.GetValue(_currency) ?? DefaultCurrency);
        return UnitEconomics.Of(Money.Of(revenue, currency), result.GetValue(_churn)!.Value) with
        {
            Margin = result.GetValue(_margin) ?? 1,
            AcquisitionCost = result.GetValue(_cost) is { } cost ? Money.Of(cost, currency) : null,
            MonthsPerPeriod = result.GetValue(_months) ?? 1,
        };
    });

    /// <summary>What might be instead; null when nothing else is asked.</summary>
    public UnitEconomics? WhatIf(ParseResult result, UnitEconomics? now)
    {
        (decimal? churn, decimal? revenue) = (result.GetValue(_ifChurn), result.GetValue(_ifRevenue));
        if (now is null || (churn ?? revenue) is null)
            return null;
        return ProgramWords.Checked(() =>
        {
            UnitEconomics then = churn is { } lost ? now.WithChurn(lost) : now;
            return revenue is { } paid ? then.WithRevenue(Money.Of(paid, now.Revenue.Currency)) : then;
        });
    }

    /// <summary>By how much less money counts a period later; null when not asked.</summary>
    public decimal? DiscountRate(ParseResult result)
    {
        decimal? rate = result.GetValue(_discount);
        ProgramWords.Check(rate is { } given ? UnitEconomics.CheckShare(given, "--discount") : null);
        return rate;
    }
}
