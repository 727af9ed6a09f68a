using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The option that says which program a command is about, and the two ways to work on it: read it, or change and save it.</summary>
internal sealed class ProgramOption
{
    private const string DefaultPath = "growth.json";

    private readonly Option<string> _path = new("--program")
    {
        Description = "The file of the program.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultPath,
    };

    /// <summary>Adds the option to a command, and if asked for, to the commands below it.</summary>
    public ProgramOption(Command command, bool recursive = false)
    {
        _path.Recursive = recursive;
        command.Add(_path);
    }

    /// <summary>Refuses what stands before the word of a command below: it would be taken in silence, and not be followed.</summary>
    /// <param name="command">The command, which works alone, too.</param>
    /// <param name="message">What to say, with {0} for the word.</param>
    public void RefuseBefore(Command command, string message)
    {
        foreach (Command below in command.Subcommands)
            below.Validators.Add(Refuse);

        void Refuse(CommandResult result)
        {
            if ((result.Parent as CommandResult)?.Children.Any(IsGiven) == true)
                result.AddError(string.Format(CultureInfo.InvariantCulture, message, result.Command.Name));
        }

        bool IsGiven(SymbolResult child) => child is ArgumentResult { Tokens.Count: > 0 } || (child is OptionResult { Implicit: false } option && option.Option != _path);
    }

    /// <summary>The path of the file.</summary>
    public string PathIn(ParseResult result)
    {
        string path = result.GetRequiredValue(_path);
        if (path.Length == 0)
            throw new UsageException("The name of the program is empty. Name a file.");
        if (BacklogFile.IsLines(path))
            throw new UsageException(
                $"{Shown.Quoted(path)} is a name for JSON Lines, which hold hypotheses alone. Make a program of it with growth init --from {Shown.Escaped(path)}.");
        return path;
    }

    /// <summary>Refuses to write a result over the program.</summary>
    public void RefuseAsOutput(ParseResult result, string output)
    {
        if (Path.GetFullPath(output.Length == 0 ? "." : output) == Path.GetFullPath(PathIn(result)))
            throw new UsageException($"{Shown.Quoted(output)} is the program itself. Name another file.");
    }

    /// <summary>Reads the program, whoever else is changing it.</summary>
    public Task<GrowthProgram> LoadAsync(ParseResult result, Terminal terminal, CancellationToken cancellationToken)
    {
        string path = PathIn(result);
        return NamedAsync(path, () => GrowthProgram.LoadAsync(path, terminal.Clock, null, cancellationToken));
    }

    /// <summary>Changes the program and saves it, while no other process can; what the verb gives back is to be printed afterwards.</summary>
    public Task<T> ChangeAsync<T>(ParseResult result, Terminal terminal, Func<GrowthProgram, T> verb, CancellationToken cancellationToken) =>
        ChangeAsync(PathIn(result), terminal, verb, static (_, _) => true, cancellationToken);

    /// <summary>Changes the program of a file and saves it where there is something to save.</summary>
    public static async Task<T> ChangeAsync<T>(
        string path, Terminal terminal, Func<GrowthProgram, T> verb, Func<GrowthProgram, T, bool> mustSave, CancellationToken cancellationToken)
    {
        using ProgramFile file = await NamedAsync(path, () => ProgramFile.OpenAsync(path, terminal.Clock, null, cancellationToken)).ConfigureAwait(false);
        T done = RefusalException.Name(() => verb(file.Program));
        if (mustSave(file.Program, done))
            await OutputException.NameAsync(Shown.Escaped(path), file.SaveAsync(cancellationToken)).ConfigureAwait(false);
        return done;
    }

    /// <summary>Lets a refusal of the content say which file it is about; a lock says so itself.</summary>
    public static async Task<T> NamedAsync<T>(string path, Func<Task<T>> open)
    {
        try
        {
            return await open().ConfigureAwait(false);
        }
        catch (GrowthException e) when (e is not GrowthConflictException)
        {
            throw new InputException(Shown.Escaped(path), e);
        }
        catch (FileNotFoundException)
        {
            throw new InputRefusedException($"There is no program {Shown.Quoted(path)}. Create it with growth init.");
        }
    }
}
