using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth evidence</c>: why to believe in a hypothesis, and how much Confidence that supports.</summary>
internal static class EvidenceCommand
{
    private const string Kinds =
        "self-conviction|pitch-deck|thematic-support|opinion|estimate-or-plan|anecdote|market-data|user-evidence|test-result|launch-data";

    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "evidence",
            "Writes down why to believe in a hypothesis, or lists it, and says how much confidence that supports. It advises: no rating is changed.",
            "growth evidence one-field user-evidence \"8 of 10 asked for it\" --date 2026-11-02",
            "growth evidence one-field");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Argument<EvidenceKind?> kind = Choices.Argument<EvidenceKind>("KIND", "What it is, from the weakest to the strongest; without it, what there is is listed.", Kinds);
        Argument<string?> note = new("NOTE") { Description = "What it says, or a link to it.", Arity = ArgumentArity.ZeroOrOne };
        Option<DateOnly?> date = Choices.Date("--date", "The day that it is of, such as 2026-11-02; today when not given.");
        command.Add(id);
        command.Add(kind);
        command.Add(note);
        command.Add(date);
        command.Validators.Add(result =>
        {
            if (result.GetResult(kind) is null or { Tokens.Count: 0 } && result.GetResult(date) is { Implicit: false })
                result.AddError("--date is of new evidence: say its KIND, too.");
        });
        var program = new ProgramOption(command);
        command.SetAction(async (result, cancellationToken) =>
        {
            string wanted = result.GetRequiredValue(id);
            string? said = result.GetValue(note);
            if (said is not null)
                ProgramWords.Check(TextRules.Reference(said, "note"));
            IEnumerable<string> lines = result.GetValue(kind) is { } given
                ? await program.ChangeAsync(result, terminal, p => Add(p, p.Meant(wanted), given, result.GetValue(date), said), cancellationToken).ConfigureAwait(false)
                : List((await program.LoadAsync(result, terminal, cancellationToken).ConfigureAwait(false)).Meant(wanted));
            foreach (string line in lines)
                await terminal.Output.WriteLineAsync(line).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    private static string[] Add(GrowthProgram program, Hypothesis hypothesis, EvidenceKind kind, DateOnly? date, string? note)
    {
        Evidence evidence = Evidence.Of(kind, date ?? DateOnly.FromDateTime(program.Now.DateTime), note);
        if (Hypothesis.CheckEvidence(hypothesis.Evidence.Count + 1) is { } fault)
            throw fault.ToException();
        hypothesis = hypothesis with { Evidence = [.. hypothesis.Evidence, evidence] };
        program.Backlog.Update(hypothesis);
        return [$"{program.NameOf(hypothesis.Id)}: {evidence}", Verdict(hypothesis)];
    }

    private static string[] List(Hypothesis hypothesis) => [.. hypothesis.Evidence.Select(e => e.ToString()), Verdict(hypothesis)];

    /// <summary>What the evidence supports, and whether that is enough.</summary>
    private static string Verdict(Hypothesis hypothesis)
    {
        string? advice = EvidenceMeter.Advice(hypothesis);
        string rating = hypothesis.Score is { } score ? FormattableString.Invariant($"confidence {score.Confidence} is supported") : "not rated yet";
        return $"{advice ?? $"{rating}: {EvidenceMeter.Of(hypothesis.Evidence)}"}.";
    }
}
