using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands;

/// <summary>The words that say what a foreign sheet means: its columns, cells, scales and numbers.</summary>
internal sealed class SheetMeaningOptions
{
    private readonly Option<string?> _sheetName = new("--sheet")
    {
        Description = "The sheet of a workbook; the first one with the ratings when not given.",
        HelpName = "NAME",
    };

    private readonly Option<(string Field, string Header)[]> _map = new("--map")
    {
        Description = "Which column is what, such as --map \"Ease=Simplicité terrain\". Once for each column.",
        HelpName = "FIELD=HEADER",
        CustomParser = result => [.. result.Tokens.Select(t => ParsePair(result, t.Value, "--map takes FIELD=HEADER, such as \"Ease=Simplicité terrain\""))],
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = "A column to leave out. Once for each column.",
        HelpName = "HEADER",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<(string Field, string Value)[]> _value = new("--value")
    {
        Description = "What a cell means, such as --value \"status:In test=Running\". Once for each meaning.",
        HelpName = "FIELD:THEIRS=OURS",
        CustomParser = result => [.. result.Tokens.Select(t => ParsePair(result, t.Value, "--value takes FIELD:THEIRS=OURS, such as \"status:In test=Running\""))],
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<int?> _scale = Scale("--scale", "The highest rating of the sheet, such as 5 or 100; 10 when not given.");

    private readonly Option<bool> _round = new("--round") { Description = "Round ratings that are not whole; else they are problems." };

    private readonly Option<int?> _effortAsEase = Scale("--effort-as-ease", "Read the effort, a rating from 1 to N, as ease: N + 1 - effort.");

    private readonly Option<CultureInfo?> _culture = new("--culture")
    {
        Description = "Whose numbers and dates the sheet has, such as fr-FR for 8,5 and 14/07/2026; a decimal point when not given.",
        HelpName = "NAME",
        CustomParser = ParseCulture,
    };

    private readonly Option<bool> _skipBad = new("--skip-bad") { Description = "Take the good rows and list the bad ones; else one bad row keeps all out." };

    /// <summary>All of them, in the order of the help.</summary>
    public IReadOnlyList<Option> All => [_sheetName, _map, _ignore, _value, _scale, _round, _effortAsEase, _culture, _skipBad];

    public void AddTo(Command command)
    {
        foreach (Option option in All)
            command.Add(option);
    }

    public SheetOptions Apply(ParseResult result, SheetOptions sheet)
    {
        sheet = sheet with
        {
            SheetName = result.GetValue(_sheetName),
            RatingScale = result.GetValue(_scale) ?? IceScore.MaxRating,
            RoundRatings = result.GetValue(_round),
            EffortAsEase = result.GetValue(_effortAsEase),
            Culture = result.GetValue(_culture),
            SkipBadRows = result.GetValue(_skipBad),
        };
        try
        {
            foreach ((string field, string header) in result.GetValue(_map) ?? [])
                sheet = sheet.WithColumn(header, field);
            foreach (string header in result.GetValue(_ignore) ?? [])
                sheet = sheet.WithoutColumn(header);
            foreach ((string field, string value) in result.GetValue(_value) ?? [])
                sheet = WithValue(sheet, field, value);
        }
        catch (GrowthValidationException e)
        {
            throw new UsageException(e.Message);
        }

        return sheet;
    }

    private static SheetOptions WithValue(SheetOptions sheet, string theirs, string ours)
    {
        int colon = theirs.IndexOf(':', StringComparison.Ordinal);
        return colon > 0
            ? sheet.WithValue(theirs[..colon], theirs[(colon + 1)..], ours)
            : throw new UsageException($"--value takes FIELD:THEIRS=OURS, such as \"status:In test=Running\", not {Shown.Quoted($"{theirs}={ours}")}.");
    }

    /// <summary>The two sides of the first equals sign.</summary>
    private static (string Left, string Right) ParsePair(ArgumentResult result, string text, string usage)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
            return (text[..equals].Trim(), text[(equals + 1)..]);
        result.AddError($"{usage}, not {Shown.Quoted(text)}.");
        return default;
    }

    private static Option<int?> Scale(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int scale) && scale is >= 2 and <= SheetOptions.MaxScale)
                return scale;
            result.AddError($"{name} takes a whole number from 2 to {SheetOptions.MaxScale}, not {Shown.Quoted(text)}.");
            return null;
        },
    };

    private static CultureInfo? ParseCulture(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        try
        {
            if (name.Length > 0)
                return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            // said below
        }

        result.AddError($"--culture does not know {Shown.Quoted(name)}; use a name such as fr-FR or en-US.");
        return null;
    }
}
