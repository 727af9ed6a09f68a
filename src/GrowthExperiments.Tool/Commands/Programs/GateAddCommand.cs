using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate add</c>: a gate of one's own.</summary>
internal static class GateAddCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "add",
            "Adds a gate with its criteria; with --replace, puts it in the place of the one with its id, whose decisions stay as they were recorded.",
            "growth gate add es-ads \"Marketing in Spain\" --market ES --criterion \"signed customers >= 3 customers\" --criterion \"CAC / LTV < 0.3\"",
            "growth gate add first-hire \"First sales hire\" --criterion \"demo to sale > 0.2 share!\" --criterion \"sales cycle documented\"");
        Argument<string> id = new("ID") { Description = "The id, such as es-ads." };
        Argument<string> name = new("NAME") { Description = "What it decides." };
        Option<string[]> criteria = new("--criterion")
        {
            Description = "A measure, one of >= > <= < =, a number and perhaps a unit; a measure alone asks for yes or no; an exclamation mark at the end asks for evidence. Once for each.",
            HelpName = "TEXT",
            Required = true,
        };
        Option<string?> market = new("--market") { Description = "The market that it is about; all when not given.", HelpName = "M" };
        Option<string?> after = new("--after") { Description = "The id of the gate whose Go must come first.", HelpName = "ID" };
        Option<bool> replace = new("--replace") { Description = "Replace the gate with this id." };
        command.Add(id);
        command.Add(name);
        foreach (Option option in (Option[])[criteria, market, after, replace])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            GateId own = GateCommand.IdOf(result.GetRequiredValue(id));
            GateId before = result.GetValue(after) is { } text ? GateCommand.IdOf(text) : GateId.None;
            GateCriterion[] all = [.. result.GetRequiredValue(criteria).Select(Read)];
            Gate gate = ProgramWords.Checked(() => Gate.Create(own, result.GetRequiredValue(name), all) with { Market = result.GetValue(market), After = before });
            await program.ChangeAsync(result, terminal, Add, cancellationToken).ConfigureAwait(false);
            GatePage.Write(gate, terminal);
            return ExitCode.Ok;

            Gate Add(GrowthProgram to)
            {
                if (result.GetValue(replace))
                    to.ReplaceGate(gate);
                else
                    to.AddGate(gate);
                return gate;
            }
        });
        return command;
    }

    private static GateCriterion Read(string text)
    {
        if (!GateCriterion.TryRead(text, out GateCriterion? criterion, out Fault? fault))
            throw new UsageException(fault.Message);
        return criterion;
    }
}
