using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth add</c>: an idea is written down.</summary>
internal static class AddCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "add",
            "Adds a hypothesis to the backlog of a program and prints its id.",
            "growth add \"A one-field sign-up lifts activation\" --stage Activation --score 8/6/9",
            "growth add \"A weekly digest\" --metric \"weekly active teams\" --owner mia --tag email --effort \"data:1;engineering:2\"");
        Argument<string> title = new("TITLE") { Description = "The idea in one line." };
        Option<FunnelStage?> stage = Choices.Option<FunnelStage>("--stage", "The stage of the funnel.", Choices.Words<FunnelStage>());
        Option<string?> score = new("--score") { Description = "Impact, confidence and ease, each 1 to 10.", HelpName = "8/6/9" };
        Option<string[]> tags = new("--tag") { Description = "A label to filter by. Once for each label.", HelpName = "TAG" };
        (HypothesisField Field, Option<string?> Option)[] texts =
        [
            (HypothesisField.Id, Text("--id", "ID", "The id; made from the title when not given.")),
            (HypothesisField.Change, Text("--change", "TEXT", "What we would change.")),
            (HypothesisField.Metric, Text("--metric", "NAME", "The number that it should move.")),
            (HypothesisField.Rationale, Text("--rationale", "TEXT", "Why we believe it.")),
            (HypothesisField.Market, Text("--market", "NAME", "The market that it is for.")),
            (HypothesisField.Owner, Text("--owner", "NAME", "Who answers for it.")),
            (HypothesisField.Surface, Text("--surface", "NAME", "The page, screen or channel of its test; two tests on one disturb each other.")),
            (HypothesisField.Serves, Text("--serves", "ID", "The id of the key result that it serves.")),
            (HypothesisField.GuardedBy, Text("--guarded-by", "ID", "The id of the gate that must say Go before it is planned.")),
            (HypothesisField.Effort, Text("--effort", "DAYS", "What its test costs in person-days, such as 3 or \"data:1;engineering:2\".")),
            (HypothesisField.ExpectedLift, Text("--expected-lift", "N", "The relative change of the metric that we expect: 0.05 is 5 % more.")),
        ];
        command.Add(title);
        var program = new ProgramOption(command);
        command.Add(stage);
        command.Add(score);
        command.Add(tags);
        foreach ((_, Option<string?> option) in texts)
            command.Add(option);
        command.SetAction(async (result, cancellationToken) =>
        {
            var draft = new HypothesisDraft();
            ProgramWords.Check(draft.Set(HypothesisField.Title, result.GetRequiredValue(title)));
            foreach ((HypothesisField field, Option<string?> option) in texts)
            {
                if (result.GetValue(option) is { } text)
                    ProgramWords.Check(draft.Set(field, text));
            }

            ProgramWords.Check(draft.SetTags(result.GetValue(tags) ?? []));
            IceScore? rated = result.GetValue(score) is { } given ? ScoreCommand.Parse(given) : null;
            ProgramWords.Check(draft.TryBuild(out Hypothesis? hypothesis, out _));
            (Hypothesis added, SimilarMatch? tested) = await program.ChangeAsync(result, terminal, Add, cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(Shown.Escaped(added.Id.Value)).ConfigureAwait(false);
            if (tested is not null)
                terminal.Say($"note: it looks like {Shown.Quoted(tested.Title)} ({Shown.Escaped(tested.Id.Value)}), {tested.Fate}");
            return ExitCode.Ok;

            (Hypothesis Added, SimilarMatch? Tested) Add(GrowthProgram to)
            {
                Hypothesis created = hypothesis! with { Stage = result.GetValue(stage), Score = rated, Created = to.Now };
                to.Backlog.Add(created);
                return (created, to.Log.Count == 0 ? null : to.FindTested(created));
            }
        });
        return command;
    }

    private static Option<string?> Text(string name, string helpName, string description) => new(name) { Description = description, HelpName = helpName };
}
