namespace GrowthExperiments;

/// <summary>Rates as people read them, the same in every culture.</summary>
internal static class Percent
{
    private const double MostRate = 1e12; // beyond which nobody reads a percentage, and decimals end
    private const decimal MostPercent = 1e14m;

    /// <summary>Such as <c>29 %</c>, below 10 with one decimal.</summary>
    public static string Of(double rate) => $"{Number(rate)} %";

    /// <summary>Such as <c>+29 %</c>.</summary>
    public static string Signed(double rate) => (rate > 0 ? "+" : "") + Of(rate);

    /// <summary>An exact share such as <c>2.5 %</c>, with up to four decimals.</summary>
    public static string OfShare(decimal share) => $"{ExactNumber.Format(Math.Round(share * 100, 4, MidpointRounding.AwayFromZero))} %";

    /// <summary>Such as <c>18 to 44 %</c>.</summary>
    public static string Range((double Low, double High) interval) => $"{Number(interval.Low)} to {Number(interval.High)} %";

    /// <summary>Such as <c>12 of 41 won (29 %, 18 to 44 %)</c>.</summary>
    public static string Counts(int won, int counted, (double Low, double High)? interval) => interval is { } range
        ? $"{ExactNumber.Format(won)} of {ExactNumber.Format(counted)} won ({Of((double)won / counted)}, {Range(range)})"
        : "none to count";

    private static string Number(double rate)
    {
        if (Math.Abs(rate) > MostRate)
            return rate > 0 ? $"more than {ExactNumber.Format(MostPercent)}" : $"less than {ExactNumber.Format(-MostPercent)}";
        decimal percent = (decimal)rate * 100;
        return ExactNumber.Format(Math.Round(percent, Math.Abs(percent) < 9.95m ? 1 : 0, MidpointRounding.AwayFromZero));
    }
}
