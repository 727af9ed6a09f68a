using System.CommandLine;
using System.CommandLine.Parsing;

namespace GrowthExperiments.Tool;

/// <summary>What is wrong with the words on the command line, each fault once, with the word that was probably meant.</summary>
internal static class UsageReport
{
    public static IEnumerable<string> Of(ParseResult result)
    {
        Command command = result.CommandResult.Command;
        string name = NameOf(command);
        if (result.UnmatchedTokens is [string unknown, ..])
            yield return Shown.Escaped(Unknown(command, name, unknown));
        else
            foreach (string message in result.Errors.Select(e => Missing(e, name) ?? e.Message).Distinct(StringComparer.Ordinal))
                yield return Shown.Escaped(message);
        yield return $"See {name} --help.";
    }

    // The words after an unknown one are most often its values, so only the first is worth a sentence.
    private static string Unknown(Command command, string name, string word)
    {
        if (word is ['-', _, ..])
            return $"{name} has no option {Shown.Quoted(word)}.{DidYouMean(word, command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)))}";
        return command.Subcommands.Count > 0 && command.Arguments.Count == 0
            ? $"There is no command {Shown.Quoted(command is RootCommand ? word : $"{name} {word}")}.{DidYouMean(word, command.Subcommands.Select(c => c.Name))}"
            : $"{name} takes no further word, but there is {Shown.Quoted(word)}. Put quotes around a text with spaces.";
    }

    private static string DidYouMean(string word, IEnumerable<string> known) => Closest.To(word, known) is { } near ? $" Did you mean {near}?" : "";

    private static string? Missing(ParseError error, string name) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Parent: OptionResult { Implicit: false } option } => Missing(option),
        OptionResult { Implicit: true } option => $"{name} needs {option.Option.Name} <{option.Option.HelpName}>. {option.Option.Description}",
        OptionResult { Tokens.Count: 0 } option => Missing(option),
        ArgumentResult { Tokens.Count: 0, Argument: { } argument } => $"{name} needs {argument.Name}. {argument.Description}",
        _ => null,
    };

    private static string Missing(OptionResult option) => $"{option.Option.Name} needs a value: {option.Option.HelpName}.";

    private static string NameOf(Command command) => command is RootCommand
        ? "growth"
        : $"{command.Parents.OfType<Command>().Select(NameOf).First()} {command.Name}";
}
