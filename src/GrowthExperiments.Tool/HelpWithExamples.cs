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
    ];

    public override int Invoke(ParseResult parseResult)
    {
        int code = usual.Invoke(parseResult);
        IReadOnlyList<string> examples = (parseResult.CommandResult.Command as ExampleCommand)?.Examples ?? RootExamples;
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string example in examples)
            output.WriteLine($"  {example}");
        return code;
    }
}
