using System.CommandLine;
using System.Text;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth playbook export</c>: a playbook in Markdown, for a wiki.</summary>
internal static class PlaybookExportCommand
{
    public static Command Create(Terminal terminal, ProgramOption program)
    {
        var command = new ExampleCommand(
            "export",
            "Writes a playbook in Markdown, for a wiki or an editor; import reads it back exactly.",
            "growth playbook export webinar webinar.md",
            "growth playbook export webinar -");
        Argument<string> id = PlaybookCommand.Id();
        Argument<string> file = new("FILE") { Description = "The file to write, or - for standard output." };
        Option<bool> force = new("--force") { Description = "Overwrite a file that is there." };
        command.Add(id);
        command.Add(file);
        command.Add(force);
        command.SetAction(async (result, cancellationToken) =>
        {
            string path = result.GetRequiredValue(file);
            bool isFile = path != InputKinds.StandardInput;
            if (isFile)
                program.RefuseAsOutput(result, path);
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            byte[] text = Encoding.UTF8.GetBytes(loaded.Meant(result, id).ToMarkdown());
            if (isFile)
                await OutputFile.WriteAsync(path, result.GetValue(force), terminal, (s, t) => s.WriteAsync(text, t).AsTask(), cancellationToken).ConfigureAwait(false);
            else
                await terminal.OutputStream.WriteAsync(text, cancellationToken).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }
}
