using System.CommandLine;
using System.Globalization;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth init</c>: the file in which a team keeps its backlog, its weeks and what it learned.</summary>
internal static class InitCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "init",
            "Creates the file of a program: the backlog of a team, its weeks of tests and its learning log. A file that is there is never touched.",
            "growth init --name \"Acme growth\" --zone Europe/Paris --from ideas.csv",
            "growth init --target 8 --capacity \"data:5;engineering:10\"");
        var program = new ProgramOption(command);
        Option<string?> name = new("--name") { Description = "The name of the team or program.", HelpName = "NAME" };
        Option<TimeZoneInfo?> zone = Choices.Zone("--zone", "The IANA time zone in whose calendar the team counts weeks, such as Europe/Paris; UTC when not given.");
        Option<string?> from = new("--from")
        {
            Description = "Begin with the hypotheses of this sheet or document; growth import reads sheets that need more words.",
            HelpName = "FILE",
        };
        command.Add(name);
        command.Add(zone);
        command.Add(from);
        var policy = new PolicyOptions(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string path = program.PathIn(result);
            if (File.Exists(path))
                throw new RefusalException(
                    $"{Shown.Quoted(path)} is there already. Name another file with --program, or add to this one with growth import --into {Shown.Escaped(path)}.");
            if (result.GetValue(name) is { } given)
                ProgramWords.Check(TextRules.Name(given, "name"));
            BacklogDocument document = result.GetValue(from) is { } source
                ? await LoadAsync(source, result.GetValue(zone), terminal, cancellationToken).ConfigureAwait(false)
                : new BacklogDocument([]);
            GrowthProgram created = await ProgramOption.NamedAsync(
                result.GetValue(from) ?? path, () => Task.FromResult(GrowthProgram.Of(document, terminal.Clock))).ConfigureAwait(false);
            created.Name = result.GetValue(name) ?? created.Name;
            created.TimeZone = result.GetValue(zone)?.Id ?? created.TimeZone;
            policy.Apply(result, created);
            await OutputFile.WriteAsync(path, force: false, terminal, created.WriteAsync, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync($"{Shown.Escaped(path)}: {Hypotheses(created.Backlog.Count)}.").ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static async Task<BacklogDocument> LoadAsync(string source, TimeZoneInfo? zone, Terminal terminal, CancellationToken cancellationToken)
    {
        if (source is "" or InputKinds.StandardInput)
            throw new UsageException("--from names a file. For standard input, use growth import.");
        InputKind kind = InputKinds.Of(source, null);
        var sheet = new SheetOptions { Kind = InputKinds.SheetKindOf(kind, said: false), Zone = zone ?? TimeZoneInfo.Utc };
        return await new BacklogInput(source, kind, sheet, terminal).LoadAsync(cancellationToken).ConfigureAwait(false);
    }

    private static string Hypotheses(int count) => count == 1 ? "1 hypothesis" : string.Create(CultureInfo.InvariantCulture, $"{count} hypotheses");
}
