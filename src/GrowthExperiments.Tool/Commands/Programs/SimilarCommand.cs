using System.CommandLine;
using GrowthExperiments.Tool.Output.Programs;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth similar</c>: have we tested this before?</summary>
internal static class SimilarCommand
{
    private const int UsualCount = 10;

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "similar",
            "Finds the tests and ideas that say the same in other words, in English or French: have we tested this before?",
            "growth similar \"Registration with an e-mail address only\"",
            "growth similar one-field --top 3",
            "growth similar \"Essai gratuit sans carte\" --format markdown");
        Argument<string> text = new("TEXT") { Description = "The idea in words; or the id of a hypothesis, or the beginning of it, or its whole title." };
        command.Add(text);
        var program = new ProgramOption(command);
        Option<int?> top = Choices.Count("--top", "How many to show; 10 when not given.");
        Option<ListFormat?> format = Choices.Option<ListFormat>("--format", "How to print it; table when not given.", "table|json|markdown");
        command.Add(top);
        command.Add(format);
        command.SetAction(async (result, cancellationToken) =>
        {
            string wanted = result.GetRequiredValue(text);
            GrowthProgram loaded = await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false);
            int count = result.GetValue(top) ?? UsualCount;
            Hypothesis? meant = string.IsNullOrWhiteSpace(wanted) ? null : HypothesisFinder.Find(loaded.Backlog, wanted, out _);
            IReadOnlyList<SimilarMatch> matches = meant is null ? loaded.FindSimilar(wanted, count) : loaded.FindSimilar(meant, count);
            var page = new SimilarPage(meant is null ? Shown.Quoted(wanted) : loaded.NameOf(meant.Id), matches);
            await page.PrintAsync(result.GetValue(format) ?? ListFormat.Table, terminal).ConfigureAwait(false);
            if (matches.Count == 0)
                terminal.Say($"Nothing in the program is like {page.Asked}.");
            return ExitCode.Ok;
        });
        return command;
    }
}
