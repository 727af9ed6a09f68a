using System.CommandLine;
using System.Globalization;

namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary><c>growth score</c>: a hypothesis is rated, by the team or by one of it.</summary>
internal static class ScoreCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new ExampleCommand(
            "score",
            "Rates a hypothesis. With --rater, keeps what one person says, and the agreed score follows by the rule of growth policy --agree-by.",
            "growth score one-field 8/6/9",
            "growth score one-field 7/7/9 --rater mia");
        Argument<string> id = new("ID") { Description = "The id of the hypothesis, or the beginning of it, or its whole title." };
        Argument<string> score = new("SCORE") { Description = "Impact, confidence and ease, each 1 to 10, such as 8/6/9." };
        Option<string?> rater = new("--rater") { Description = "Who rates; an earlier rating of the same person is replaced.", HelpName = "NAME" };
        Option<bool> agreed = new("--agreed") { Description = "With --rater: the team takes it as the agreed score, whatever others said." };
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

    private static string Rate(GrowthProgram program, Hypothesis before, IceScore score, string? rater, bool taken)
    {
        Hypothesis after = rater is null ? program.Rate(before.Id, score) : program.Rate(before.Id, rater, score);
        if (rater is not null && taken)
            after = program.Rate(before.Id, score);
        string said = rater is null ? "" : $"{Shown.Escaped(rater)} rates it {score}{After(before.Ratings.FirstOrDefault(r => r.Rater == rater)?.Score)}; ";
        bool stays = rater is not null && before.Score == after.Score;
        string reason = rater is null ? "" : taken ? ", which the team takes" : Reason(program.RatingPolicy.Rule, before, after);
        return $"{program.NameOf(before.Id)}: {said}the agreed score {(stays ? "stays" : "is")} {after.Score}{reason}{(stays ? "" : After(before.Score))}.";
    }

    private static string After(IceScore? before) => before is null ? "" : $", after {before}";

    /// <summary>Why the score of raters is what it is.</summary>
    private static string Reason(AgreementRule rule, Hypothesis before, Hypothesis after) => rule switch
    {
        AgreementRule.Manual => before.Score is null ? ", the first rating" : ", which the team sets by itself",
        _ when after.Ratings.Count == 1 => ", the only rating",
        _ => string.Create(CultureInfo.InvariantCulture, $", the {rule.ToString().ToLowerInvariant()} of {after.Ratings.Count}"),
    };
}
