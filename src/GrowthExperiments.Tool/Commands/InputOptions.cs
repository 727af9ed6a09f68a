using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands;

/// <summary>The words that say which file to read and how, shared by all commands that read one.</summary>
internal sealed class InputOptions
{
    private readonly Argument<string> _file = new("FILE") { Description = "The backlog: a .csv, .xlsx, .md, .json or .jsonl file, or - for standard input." };

    private readonly Option<InputKind?> _kind =
        Choices.Option<InputKind>("--input", "What the input is, when its name does not tell.", InputKinds.List);

    private readonly Option<char?> _delimiter = new("--delimiter")
    {
        Description = "What separates the columns of a sheet; found in its header line when not given. Write tab for a tab.",
        HelpName = "C",
        CustomParser = ParseDelimiter,
    };

    private readonly Option<Encoding?> _encoding = new("--encoding")
    {
        Description = "The encoding of a sheet that is not UTF-8, such as windows-1252.",
        HelpName = "NAME",
        CustomParser = ParseEncoding,
    };

    private readonly SheetMeaningOptions _sheet = new();

    private readonly Option<TimeZoneInfo?> _zone = Choices.Zone(
        "--zone", "The IANA time zone of dates without an offset in a sheet, such as Europe/Paris; UTC when not given.");

    public InputOptions(Command command)
    {
        command.Add(_file);
        command.Add(_kind);
        command.Add(_delimiter);
        command.Add(_encoding);
        command.Add(_zone);
        _sheet.AddTo(command);
    }

    public BacklogInput Open(ParseResult result, Terminal terminal)
    {
        string file = result.GetRequiredValue(_file);
        if (file.Length == 0)
            throw new UsageException("The name of the input is empty. Name a file, or - for standard input.");
        InputKind kind = InputKinds.Of(file, result.GetValue(_kind));
        if (!InputKinds.IsSheet(kind) && SheetOptionGiven(result) is { } given)
            throw new UsageException($"{given} is about sheets, but {Shown.Quoted(file)} is read as a document. Leave it out.");
        var sheet = new SheetOptions
        {
            Kind = InputKinds.SheetKindOf(kind, said: result.GetValue(_kind) is not null),
            Delimiter = result.GetValue(_delimiter),
            Encoding = result.GetValue(_encoding),
            Zone = result.GetValue(_zone) ?? TimeZoneInfo.Utc,
        };
        return new BacklogInput(file, kind, _sheet.Apply(result, sheet), terminal);
    }

    private string? SheetOptionGiven(ParseResult result) => ((Option[])[_delimiter, _encoding, _zone, .. _sheet.All])
        .FirstOrDefault(option => result.GetResult(option) is { Implicit: false })?.Name;

    private static char? ParseDelimiter(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (text is "tab" or "\\t")
            return '\t';
        if (text.Length == 1 && Delimiters.IsAllowed(text[0]))
            return text[0];
        result.AddError($"--delimiter takes a comma, a semicolon, | or another ASCII sign, or the word tab, not {Shown.Quoted(text)}.");
        return null;
    }

    private static Encoding? ParseEncoding(ArgumentResult result)
    {
        if (SheetEncoding.TryFind(result.Tokens[0].Value) is { } encoding)
            return encoding;
        result.AddError(SheetMessages.EncodingUnknown(result.Tokens[0].Value).Message);
        return null;
    }
}
