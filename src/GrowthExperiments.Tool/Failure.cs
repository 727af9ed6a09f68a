namespace GrowthExperiments.Tool;

/// <summary>The words on the command line do not fit together.</summary>
internal sealed class UsageException(string message) : Exception(message);

/// <summary>The problems are printed already; only the exit code is left to give.</summary>
internal sealed class InputRefusedException(string message) : Exception(message);

/// <summary>The content of an input was refused.</summary>
internal sealed class InputException(string input, GrowthException inner) : Exception($"{input}: {inner.Message}", inner);

/// <summary>What was asked is refused, by a rule of the program.</summary>
internal sealed class RefusalException : Exception
{
    /// <summary>A refusal by a rule that only the command knows.</summary>
    public RefusalException(string message)
        : base(message)
    {
    }

    /// <summary>A refusal by a verb.</summary>
    public RefusalException(GrowthException inner)
        : base(inner.Message, inner)
    {
    }

    /// <summary>Runs a verb, so that what it refuses is told from what is wrong with the file.</summary>
    public static T Name<T>(Func<T> verb)
    {
        try
        {
            return verb();
        }
        catch (GrowthException e)
        {
            throw new RefusalException(e);
        }
    }
}

/// <summary>The result could not be written.</summary>
internal sealed class OutputException(string path, Exception inner)
    : Exception($"{path} cannot be written: {Shown.Escaped(inner.Message)}", inner)
{
    /// <summary>Runs what writes a file, so that a failure says which file it was.</summary>
    public static async Task NameAsync(string path, Task write)
    {
        try
        {
            await write.ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException(Shown.Quoted(path), e);
        }
    }
}

/// <summary>What an exception means to the person at the terminal.</summary>
internal static class Failure
{
    private const string CheckPath = "Check the path.";

    public static (int Code, string Message) Of(Exception exception) => exception switch
    {
        UsageException e => (ExitCode.Usage, e.Message),
        InputRefusedException e => (ExitCode.Input, e.Message),
        OperationCanceledException => (ExitCode.Interrupted, "Interrupted; no file was changed."),
        InputException { InnerException: { } inner } e => (Of(inner).Code, e.Message),
        RefusalException { InnerException: GrowthException { Code: "id.unknown" or "learning.unknown" or "playbook.unknown" or "gate.unknown" } } e => (ExitCode.Input, e.Message),
        RefusalException e => (ExitCode.Refused, e.Message),
        GrowthConflictException e => (ExitCode.Refused, e.Message),
        GrowthVersionException e => (ExitCode.Version, e.Message),
        GrowthIntegrityException e => (ExitCode.Integrity, e.Message),
        GrowthException e => (ExitCode.Input, e.Message),
        FileNotFoundException e => (ExitCode.Input, $"There is no file {Shown.Quoted(e.FileName ?? "")}. {CheckPath}"),
        DirectoryNotFoundException e => (ExitCode.Input, $"{Shown.Escaped(e.Message)} {CheckPath}"),
        UnauthorizedAccessException e => (ExitCode.Input, $"{Shown.Escaped(e.Message)} Check the permissions."),
        OutputException e => (ExitCode.Unavailable, e.Message),
        IOException e => (ExitCode.Input, $"The file cannot be read: {Shown.Escaped(e.Message)}"),
        _ => (ExitCode.Bug, $"This is a bug in growth; please report it with the command that you ran.\n{exception}"),
    };
}
