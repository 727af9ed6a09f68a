using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook</c>: how what worked is done again.</summary>
internal static class PlaybookCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "playbook",
            "Keeps how what worked is done again: written from a test that was won or by hand, with its steps before and after a day, and recycled in other formats; alone, lists the playbooks.",
            "growth playbook",
            "growth playbook write L12",
            "growth playbook show webinar --on 2026-12-10",
            "growth playbook recycle webinar --as article --as post");
        var program = new ProgramOption(command, recursive: true);
        command.Add(PlaybookListCommand.Create(terminal, program));
        command.Add(PlaybookShowCommand.Create(terminal, program));
        command.Add(PlaybookWriteCommand.Create(terminal, program));
        command.Add(PlaybookImportCommand.Create(terminal, program));
        command.Add(PlaybookExportCommand.Create(terminal, program));
        command.Add(PlaybookRecycleCommand.Create(terminal, program));
        command.Add(PlaybookRemoveCommand.Create(terminal, program));
        program.RefuseBefore(command, "growth playbook {0} takes its options behind its name.");
        PlaybookListCommand.Act(command, terminal, program);
        return command;
    }

    public static Argument<string> Id() => new("ID") { Description = "The id of the playbook, or the beginning of it, or its whole title." };

    /// <summary>The playbook that is meant by an id, the beginning of one, or a whole title.</summary>
    public static Playbook Meant(this GrowthProgram program, ParseResult result, Argument<string> id)
    {
        string wanted = result.GetRequiredValue(id);
        if (wanted.Length == 0)
            throw new InputRefusedException("The id of the playbook is empty.");
        if (program.TryGetPlaybook(wanted, out Playbook? exact))
            return exact;
        Playbook[] matches = [.. program.Playbooks.Where(p => p.Id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase) || p.Title == wanted)];
        if (matches.Length == 1)
            return matches[0];
        if (matches.Length > 1)
            throw new InputRefusedException($"More than one playbook fits {Shown.Quoted(wanted)}: it may be {string.Join(", ", matches.Take(5).Select(p => Shown.Escaped(p.Id)))}.");
        throw new InputRefusedException(Messages.PlaybookUnknown(wanted, Closest.To(wanted, program.Playbooks.Select(p => p.Id))).Message);
    }

    /// <summary>The playbook as it is named to a person.</summary>
    public static string NameOf(Playbook playbook) => $"{Shown.Quoted(playbook.Title)} ({Shown.Escaped(playbook.Id)})";
}
