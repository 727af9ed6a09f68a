using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace GrowthExperiments.Tool;

/// <summary>A command that shows how it is used.</summary>
internal sealed class ExampleCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;
}

/// <summary>The usual help, then the examples of the command.</summary>
internal sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
{
    private static readonly string[] RootExamples =
    [
        "growth sample -o ideas.csv",
        "growth rank ideas.csv --top 10",
        "growth explain ideas.csv one-field-sign-up",
        "growth init --from ideas.csv",
        "growth week plan",
        "growth week start",
        "growth week end one-field",
        "growth learn one-field --outcome won --insight \"Fewer fields, more sign-ups\" --counts 200/4000,260/4010",
        "growth week close",
    ];

    public override int Invoke(ParseResult parseResult)
    {
        Command command = parseResult.CommandResult.Command;
        foreach (Argument above in command.Parents.OfType<Command>().SelectMany(parent => parent.Arguments))
            above.Hidden = true; // it is not for this command
        int code = usual.Invoke(parseResult);
        IReadOnlyList<string> examples = (command as ExampleCommand)?.Examples ?? RootExamples;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        return code;
    }
}
