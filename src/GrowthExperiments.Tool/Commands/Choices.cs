using System.CommandLine.Parsing;

namespace GrowthExperiments.Tool.Commands;

/// <summary>Options whose value is one of a few words, in any case.</summary>
internal static class Choices
{
    public static T? Parse<T>(ArgumentResult result)
        where T : struct, Enum
    {
        string text = result.Tokens[0].Value;
        if (Names<T>.TryParse(text, StringComparison.OrdinalIgnoreCase, out T value))
            return value;
        string option = result.Parent is OptionResult parent ? parent.Option.Name : "The argument";
        result.AddError($"{option} takes one of {Names<T>.List}, not {Shown.Quoted(text)}.");
        return null;
    }

    public static IceFormula? ParseFormula(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (IceFormula.TryParse(text, null, out IceFormula? formula))
            return formula;
        result.AddError(Messages.FormulaText(text).Message);
        return null;
    }

    /// <summary>A whole number from 0 on.</summary>
    public static int? ParseCount(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int count))
            return count;
        string option = result.Parent is OptionResult parent ? parent.Option.Name : "The argument";
        result.AddError($"{option} takes a whole number from 0 to {int.MaxValue}, not {Shown.Quoted(text)}.");
        return null;
    }
}
