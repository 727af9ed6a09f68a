using System.CommandLine;
using System.CommandLine.Parsing;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>The words that say what a test taught.</summary>
internal sealed class ConclusionOptions
{
    private readonly Argument<string?> _id = new("ID")
    {
        Description = "The id of the hypothesis whose test has ended, or the beginning of it, or its whole title.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _correct = new("--correct")
    {
        Description = "Instead of ID: the entry of the log that was wrong; it stays, and a new one takes its place.",
        HelpName = "L12",
    };

    private readonly Option<Outcome?> _outcome = Choices.Option<Outcome>(
        "--outcome", "How the test came out.", ProgramWords.Outcomes);
    private readonly Option<string> _insight = new("--insight") { Description = "What it taught, in words.", HelpName = "TEXT", Required = true };
    private readonly Option<Decision?> _decision = Choices.Option<Decision>(
        "--decision", "What is done now; when not given, what won is shipped and the rest dropped.", "ship|iterate|drop|rerun");
    private readonly EffectOptions _effect;
    private readonly Option<Effort?> _days = Choices.Effort("--days", "What the test took in person-days, such as 3 or \"data:1;engineering:2\".");
    private readonly Option<string[]> _evidence = new("--evidence") { Description = "A link to what backs it. Once for each.", HelpName = "LINK" };
    private readonly Option<string?> _followUp = new("--follow-up") { Description = "The title of a new hypothesis that came out of it.", HelpName = "TITLE" };
    private readonly Option<string[]> _followUpIds = new("--follow-up-id") { Description = "A hypothesis of the backlog that came out of it. Once for each.", HelpName = "ID" };
    private readonly Option<string?> _author = new("--author") { Description = "Who writes this down.", HelpName = "NAME" };

    public ConclusionOptions(Command command)
    {
        _outcome.Required = true;
        command.Add(_id);
        command.Add(_outcome);
        command.Add(_insight);
        command.Add(_decision);
        _effect = new EffectOptions(command);
        foreach (Option option in (Option[])[_days, _evidence, _followUp, _followUpIds, _author, _correct])
            command.Add(option);
        command.Validators.Add(Validate);
    }

    /// <summary>What the test did to its metric; null when that is not said.</summary>
    public Effect? EffectIn(ParseResult result) => _effect.In(result);

    /// <summary>Concludes the test, or corrects the entry.</summary>
    public Learning WriteInto(GrowthProgram program, ParseResult result, Effect? effect)
    {
        Conclusion conclusion = ProgramWords.Checked(() => Conclusion.Of(result.GetRequiredValue(_outcome)!.Value, result.GetRequiredValue(_insight)) with
        {
            Effect = effect,
            Decision = result.GetValue(_decision),
            ActualEffort = result.GetValue(_days),
            Evidence = result.GetValue(_evidence) ?? [],
            FollowUps = [.. (result.GetValue(_followUpIds) ?? []).Select(program.IdOf)],
            Author = result.GetValue(_author),
        });
        if (result.GetValue(_correct) is { } wrong)
            return program.Correct(wrong, With(conclusion, program.Log.TryGet(wrong, out Learning? known) ? Tested(program, known) : null));
        Hypothesis tested = program.Meant(result.GetValue(_id)!);
        return program.Conclude(tested.Id, With(conclusion, tested));

        Conclusion With(Conclusion plain, Hypothesis? from) =>
            result.GetValue(_followUp) is { } title && from is not null ? plain with { FollowUp = FollowUp(title, from, program.Now) } : plain;
    }

    private static Hypothesis? Tested(GrowthProgram program, Learning learning) =>
        program.Backlog.TryGet(learning.Hypothesis, out Hypothesis? hypothesis) ? hypothesis : Hypothesis.Create(learning.Title, learning.Stage);

    /// <summary>A new idea about the same thing, not rated yet.</summary>
    private static Hypothesis FollowUp(string title, Hypothesis tested, DateTimeOffset now)
    {
        ProgramWords.Check(TextRules.Title(title));
        return Hypothesis.Create(title, tested.Stage) with
        {
            Metric = tested.Metric,
            Market = tested.Market,
            Owner = tested.Owner,
            Tags = tested.Tags,
            Surface = tested.Surface,
            Created = now,
        };
    }

    private void Validate(CommandResult result)
    {
        bool hasId = result.GetValue(_id) is not null;
        bool corrects = result.GetValue(_correct) is not null;
        if (hasId == corrects)
            result.AddError("Say which test taught it: either ID, or --correct with an entry of the log.");
    }
}
