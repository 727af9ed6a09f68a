using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth gate decide</c>: what was measured against what must be met, recorded for good.</summary>
internal static class GateDecideCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "decide",
            "Decides a gate by what was measured, prints the verdict with the margin of each criterion, and records it for good. Go, NoGo and Incomplete all end well.",
            "growth gate decide es-ads --measure \"signed customers=4\" --evidence \"signed customers=https://crm.example.com/es\" --by mia",
            "growth gate decide first-sales-hire --measure \"demo to sale=0.25\" --measure \"sales cycle documented=yes\" --dry-run");
        Argument<string> id = new("ID") { Description = "The id of the gate." };
        Option<string[]> measures = new("--measure") { Description = "What was measured; of a yes or no, yes or no. Once for each.", HelpName = "\"NAME=N\"" };
        Option<string[]> evidence = new("--evidence") { Description = "Where a value can be looked up, such as a link. Once for each.", HelpName = "\"NAME=TEXT\"" };
        Option<DateOnly?> on = Choices.Date("--on", "The day that the values are of, such as 2026-11-02; not said when not given.");
        Option<string?> by = new("--by") { Description = "Who decides.", HelpName = "NAME" };
        Option<string?> note = new("--note") { Description = "What else is to be said.", HelpName = "TEXT" };
        Option<bool> dryRun = new("--dry-run") { Description = "Print the decision and record nothing." };
        Option<ListFormat?> format = GateCommand.Format();
        command.Add(id);
        foreach (Option option in (Option[])[measures, evidence, on, by, note, dryRun, format])
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            GateId gate = GateCommand.IdOf(result.GetRequiredValue(id));
            GateMeasurement[] measured = Measurements(result.GetValue(measures) ?? [], result.GetValue(evidence) ?? [], result.GetValue(on));
            if (result.GetValue(by) is { } name)
                ProgramWords.Check(TextRules.Name(name, "by"));
            if (result.GetValue(note) is { } text)
                ProgramWords.Check(TextRules.Prose(text, "note"));
            bool isDry = result.GetValue(dryRun);
            GateDecision said = isDry
                ? Decide(await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false))
                : await program.ChangeAsync(result, terminal, Record, cancellationToken).ConfigureAwait(false);
            await GateDecisionPage.PrintAsync(said, result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (isDry)
                terminal.Say("Nothing recorded, this was a dry run.");
            return ExitCode.Ok;

            GateDecision Decide(GrowthProgram p) => RefusalException.Name(() => Record(p)); // of a program that is not saved

            GateDecision Record(GrowthProgram p) => p.DecideGate(gate, measured, result.GetValue(by), result.GetValue(note));
        });
        return command;
    }

    private static GateMeasurement[] Measurements(string[] measures, string[] evidence, DateOnly? on)
    {
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((string measure, string link) in evidence.Select(e => Parts(e, "--evidence")))
        {
            ProgramWords.Check(TextRules.Reference(link, "evidence"));
            if (!links.TryAdd(measure, link))
                throw new UsageException($"--evidence is given twice for {Shown.Quoted(measure)}. Give it once.");
        }

        List<GateMeasurement> all = [];
        foreach ((string measure, string value) in measures.Select(m => Parts(m, "--measure")))
        {
            links.Remove(measure, out string? link);
            all.Add(ProgramWords.Checked(() => GateMeasurement.Of(measure, Number(value), link, on)));
        }

        if (links.Count > 0)
            throw new UsageException($"--evidence is given for {Shown.Quoted(links.Keys.Order(StringComparer.Ordinal).First())}, which has no --measure. Give the value, too.");
        return [.. all];
    }

    private static (string Measure, string Text) Parts(string text, string option)
    {
        int sign = text.IndexOf('=');
        if (sign < 0)
            throw new UsageException($"{option} takes the name of a measure, an equals sign and what is known, not {Shown.Quoted(text)}.");
        return (text[..sign].Trim(), text[(sign + 1)..].Trim());
    }

    private static decimal Number(string text)
    {
        if (text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase))
            return text.Length == 3 ? 1 : 0;
        NumberFault fault = ExactNumber.TryParse(text, out decimal number);
        if (fault != NumberFault.None)
            ProgramWords.Check(Messages.Number("value", text, fault, $"{Messages.AllowedMeasure}, or yes or no"));
        return number;
    }
}
