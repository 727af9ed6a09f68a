using System.Globalization;

namespace GrowthExperiments;

/// <content>What is wrong with money, unit economics, channels and initiatives.</content>
internal static partial class Messages
{
    public const string AllowedAmount = "an amount from -1000000000000000 to 1000000000000000 with at most 12 decimals, such as 500 or 19.95";
    public const string AllowedWorth = "money a month from -1000000000000 to 1000000000000, such as 40000";
    public const string AllowedMonths = "a number of months from 0 to 10000, such as 12";
    public const string AllowedChange = "a share of the spend from 0 to 1000, such as 0.25 for a quarter of it";
    public const string AllowedFewResults = "a number from 0 to 1000000000, such as 10";
    public const string AllowedShare = "a share from 0 to 1, such as 0.03 for 3 %";

    public static Fault CurrencyText(ReadOnlySpan<char> text) => Format("currency.text",
        $"{Shown.Quoted(text)} is not a currency",
        "Write the three capital letters of ISO 4217, such as EUR");

    public static Fault CurrencyMissing(string field) => Value("currency.missing",
        $"{field} is money without a currency",
        "Make it with Money.Of, such as Money.Of(500m, \"EUR\")");

    public static Fault CurrenciesDiffer(string first, string second) => Value("currency.mixed",
        $"{first} and {second} are in two currencies, and money of two currencies never adds, compares or divides",
        "Convert one of them first, at a rate that you choose");

    public static Fault MoneyText(ReadOnlySpan<char> text) => Format("money.text",
        $"{Shown.Quoted(text)} is not an amount of money",
        "Write a number with a decimal point, a space and a currency, such as 500 EUR or 19.95 EUR");

    public static Fault MoneyFormat(string format) => Format("money.format",
        $"{Shown.Quoted(format)} is not a form of money",
        "Use G for the exact amount, or N, N0 to N9 for a rounded one with commas");

    public static Fault MoneyRange(decimal amount) => Value("money.range",
        $"the amount is {ExactNumber.Format(amount)}, which is out of range",
        $"Write {AllowedAmount}");

    public static Fault MoneyOverflow(string amount, string number) => Value("money.range",
        $"{amount} and {number} give an amount that is out of range",
        $"Stay within {AllowedAmount}");

    public static Fault MoneyPrecision(decimal amount) => Value("money.precision",
        $"the amount is {ExactNumber.Format(amount)}, which has more than the 12 decimals that are kept",
        "Write fewer decimals: round it, to the cent for instance");

    public static Fault MoneyBelowZero(string field, string money) => Value("money.below-zero",
        $"{field} is {money}, but it is 0 or more",
        "Write what was paid as a positive amount");

    public static Fault RevenueNotAboveZero(string money) => Value("economics.revenue",
        $"revenue is {money}, but what an account pays in a period is above 0",
        "Write what one account pays on average in one period");

    public static Fault Share(string field, decimal value) => Value("share.range",
        $"{field} is {ExactNumber.Format(value)}, which is not a share from 0 to 1",
        value is > 1 and <= 100 ? $"Write {ExactNumber.Format(value)} % as {ExactNumber.Format(value / 100)}" : "Write 3 % as 0.03");

    public static Fault PeriodsDiffer(int first, int second) => Value("economics.periods",
        string.Create(CultureInfo.InvariantCulture, $"a period has {first} months in one and {second} in the other"),
        "Give revenue and churn of periods of the same length");

    public static Fault WorthTwice(string metric) => Value("worth.twice",
        $"the metric {Shown.Quoted(metric)} is worth two amounts",
        "Keep one of them");

    public static Fault WorthWithoutMetric() => Value("worth.metric",
        "money a month is given for no metric",
        "Name the metric that is worth it");

    public static Fault ChannelsMissing() => Value("channel.none",
        "there is no channel",
        "Give each channel of the quarter, with what it cost and what it gained");

    public static Fault ChannelTwice(string name) => Value("channel.twice",
        $"the channel {Shown.Quoted(name)} stands twice in one quarter",
        "Add the two up, or give one another name");

    public static Fault ChannelLimits(string name, string least, string most) => Value("channel.limits",
        $"the channel {Shown.Quoted(name)} cannot keep all of its limits: it gets at least {least}, but at most {most}",
        "Change its floor, its ceiling or its largest change, or its limit of acquisition cost or payback");

    public static Fault BudgetTooSmall(string budget, string least) => Value("budget.too-small",
        $"the budget is {budget}, but the channels get at least {least} together by their floors and largest changes",
        "Raise the budget, lower a floor or allow a larger change");

    public static Fault BudgetTooLarge(string budget, string most) => Value("budget.too-large",
        $"the budget is {budget}, but the channels can take at most {most} together by their ceilings, largest changes, and limits of acquisition cost and payback",
        "Lower the budget, raise a ceiling, allow a larger change or add a channel");

    public static Fault QuarterOrder(string quarter, string before) => Value("quarter.order",
        $"{quarter} stands after {before}",
        "List each quarter once, in order of time");

    public static Fault BudgetUnknown(string quarter) => Value("budget.unknown",
        $"the program holds no budget of {quarter}",
        "Check the quarter");

    public static Fault InitiativeUnknown(string name, string? near) => Value("initiative.unknown",
        $"the program holds no initiative {Shown.Quoted(name)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the name");

    public static Fault InitiativeTwice(string name) => Value("initiative.twice",
        $"the initiative {Shown.Quoted(name)} stands twice",
        "Give one of them another name");
}
