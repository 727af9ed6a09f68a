using System.CommandLine;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth score</c>: a hypothesis is rated, by the team or by one of it.</summary>
internal static class ScoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "score",
            "Rates a hypothesis. With --rater, keeps what one person says beside the score that the team agreed on.",
            "growth score one-field 8/6/9",
            "growth score one-field 7/7/9 --rater mia");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Argument<string> score = new("SCORE") { Description = "Impact, confidence and ease, each 1 to 10, such as 8/6/9." };
        Option<string?> rater = new("--rater") { Description = "Who rates; an earlier rating of the same person is replaced.", HelpName = "NAME" };
        Option<bool> agreed = new("--agreed") { Description = "With --rater: it becomes the score that the team agreed on, too." };
        command.Add(id);
        command.Add(score);
        var program = new ProgramOption(command);
        command.Add(rater);
        command.Add(agreed);
        command.SetAction(async (result, cancellationToken) =>
        {
            IceScore rated = Parse(result.GetRequiredValue(score));
            string? who = result.GetValue(rater);
            if (who is not null)
                ProgramWords.Check(TextRules.Name(who, "rater"));
            string said = await program.ChangeAsync(
                result,
                terminal,
                p => Rate(p, p.Meant(result.GetRequiredValue(id)), rated, who, result.GetValue(agreed)),
                cancellationToken).ConfigureAwait(false);
            await terminal.Output.WriteLineAsync(said).ConfigureAwait(false);
            return ExitCode.Ok;
        });
        return command;
    }

    /// <summary>The score of a text on the command line.</summary>
    public static IceScore Parse(string text) => IceScore.TryParse(text, out IceScore score) ? score : throw new UsageException(Messages.ScoreText(text).Message);

    private static string Rate(GrowthProgram program, Hypothesis hypothesis, IceScore score, string? rater, bool agreed)
    {
        bool becomesAgreed = rater is null || agreed || hypothesis.Score is null;
        string said = Agreed(hypothesis.Score, score, becomesAgreed);
        if (rater is not null)
        {
            RaterScore rating = RaterScore.Of(rater, score, program.Now);
            RaterScore? before = hypothesis.Ratings.FirstOrDefault(r => r.Rater == rater);
            RaterScore[] ratings = before is null
                ? [.. hypothesis.Ratings, rating]
                : [.. hypothesis.Ratings.Select(r => ReferenceEquals(r, before) ? rating : r)];
            if (RaterScore.Check(ratings) is { } fault)
                throw fault.ToException();
            hypothesis = hypothesis with { Ratings = ratings };
            said = $"{Shown.Escaped(rater)} rates it {score}{(before is null ? "" : $", after {before.Score}")}; {said}";
        }

        program.Backlog.Update(becomesAgreed ? hypothesis with { Score = score } : hypothesis);
        return $"{program.NameOf(hypothesis.Id)}: {said}.";
    }

    private static string Agreed(IceScore? before, IceScore score, bool becomesAgreed) => before switch
    {
        null => $"the agreed score is {score}",
        _ when !becomesAgreed => $"the agreed score stays {before}",
        _ => $"the agreed score is {score}, after {before}",
    };
}
