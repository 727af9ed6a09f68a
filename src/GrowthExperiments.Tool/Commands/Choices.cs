using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands;

/// <summary>Options whose value is one of a few words, in any case, or a number or a formula.</summary>
internal static class Choices
{
    /// <summary>An option that takes one of <paramref name="words"/>, which are the names of <typeparamref name="T"/> as people write them.</summary>
    public static Option<T?> Option<T>(string name, string description, string words)
        where T : struct, Enum => new(name)
        {
            Description = description,
            HelpName = words,
            CustomParser = result => Word<T>(result, result.Tokens[0].Value, $"{name} takes", words),
        };

    /// <summary>An argument that may be missing and takes one of <paramref name="words"/>, the names of <typeparamref name="T"/> with or without hyphens.</summary>
    public static Argument<T?> Argument<T>(string name, string description, string words)
        where T : struct, Enum => new(name)
        {
            Description = $"{description} One of {words.Replace("|", ", ", StringComparison.Ordinal)}.",
            HelpName = name,
            Arity = ArgumentArity.ZeroOrOne,
            CustomParser = result => result.Tokens.Count == 0 ? null : Word<T>(result, result.Tokens[0].Value.Replace("-", "", StringComparison.Ordinal), $"{name} is one of", words),
        };

    /// <summary>An option that takes a day.</summary>
    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DATE",
        CustomParser = result =>
        {
            if (InstantText.TryParseDate(result.Tokens[0].Value, out DateOnly date))
                return date;
            result.AddError(Messages.Date(name, result.Tokens[0].Value).Message);
            return null;
        },
    };

    /// <summary>The names of <typeparamref name="T"/> as help shows them.</summary>
    public static string Words<T>()
        where T : struct, Enum => Names<T>.List.Replace(", ", "|", StringComparison.Ordinal);

    /// <summary>An option that takes a whole number from 0 on.</summary>
    public static Option<int?> Count(string name, string description, string helpName = "N") => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count))
                return count;
            result.AddError($"{name} takes a whole number from 0 to {int.MaxValue.ToString(CultureInfo.InvariantCulture)}, not {Shown.Quoted(text)}.");
            return null;
        },
    };

    /// <summary>An option that takes an exact number.</summary>
    public static Option<decimal?> Number(string name, string description, string helpName) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (ExactNumber.TryParse(text, out decimal number) == NumberFault.None)
                return number;
            result.AddError($"{name} takes a number with a decimal point, such as 0.05, not {Shown.Quoted(text)}.");
            return null;
        },
    };

    /// <summary>An option that takes some exact numbers with commas between.</summary>
    public static Option<decimal[]?> Numbers(string name, string description, int count, string example) => new(name)
    {
        Description = description,
        HelpName = example,
        CustomParser = result =>
        {
            string[] parts = result.Tokens[0].Value.Split(',');
            decimal[] numbers = new decimal[count];
            if (parts.Length == count && parts.Select((p, i) => ExactNumber.TryParse(p.Trim(), out numbers[i])).All(f => f == NumberFault.None))
                return numbers;
            result.AddError($"{name} takes {count.ToString(CultureInfo.InvariantCulture)} numbers with commas between, such as {example}, not {Shown.Quoted(result.Tokens[0].Value)}.");
            return null;
        },
    };

    /// <summary>An option that takes person-days.</summary>
    public static Option<Effort?> Effort(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "DAYS",
        CustomParser = result =>
        {
            if (GrowthExperiments.Effort.TryRead(result.Tokens[0].Value, out Effort? effort) is { } fault)
                result.AddError(fault.Message);
            return effort;
        },
    };

    /// <summary>An option that takes the IANA name of a time zone.</summary>
    public static Option<TimeZoneInfo?> Zone(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "ZONE",
        CustomParser = result =>
        {
            if (ZoneNames.TryFind(result.Tokens[0].Value, out TimeZoneInfo? zone))
                return zone;
            result.AddError(Messages.TimeZone(result.Tokens[0].Value).Message);
            return null;
        },
    };

    public static Option<IceFormula?> Formula(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "product|mean|sum|weighted:I/C/E",
        CustomParser = ParseFormula,
    };

    /// <summary>The value of a word; of another word it says what is taken, and what was meant perhaps.</summary>
    private static T? Word<T>(ArgumentResult result, string word, string taken, string words)
        where T : struct, Enum
    {
        if (Names<T>.TryParse(word, StringComparison.OrdinalIgnoreCase, out T value))
            return value;
        string text = result.Tokens[0].Value;
        string near = Closest.To(text, words.Split('|')) is { } meant ? $" Did you mean {meant}?" : "";
        result.AddError($"{taken} {words.Replace("|", ", ", StringComparison.Ordinal)}, not {Shown.Quoted(text)}.{near}");
        return null;
    }

    private static IceFormula? ParseFormula(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (IceFormula.TryParse(text, null, out IceFormula? formula))
            return formula;
        result.AddError(Messages.FormulaText(text).Message);
        return null;
    }
}
