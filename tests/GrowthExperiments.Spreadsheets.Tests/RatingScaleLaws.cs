using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Ratings on another scale, held against the documented arithmetic in whole hundredths.</summary>
public class RatingScaleLaws
{
    private const int Hundred = 100;

    private static readonly Gen<(int Scale, int[] Hundredths, bool Round)> Case =
        from scale in Gen.OneOf(Gen.Elements(5, 100, 10, 7, 3), Gen.Choose(2, 1000))
        from whole in Gen.Elements(true, false)
        from ratings in Rating(scale, whole).ArrayOf(3)
        from round in Gen.Elements(true, false)
        select (scale, ratings, round);

    [Fact]
    public void A_rating_r_of_N_is_r_x_10_over_N() => Props.Check(Case, x =>
    {
        var options = new SheetOptions { RatingScale = x.Scale, RoundRatings = x.Round };
        Check(Read("title,impact,confidence,ease", x.Hundredths, options), [.. x.Hundredths.Select(r => Expected(r, x.Scale, x.Round))], "ease");
    });

    [Fact]
    public void An_effort_read_as_ease_is_N_plus_1_minus_the_effort() => Props.Check(
        from ratings in Case from effort in Case select (ratings, effort),
        x =>
        {
            ((int scale, int[] ratings, bool round), (int most, int[] efforts, _)) = x;
            var options = new SheetOptions { RatingScale = scale, RoundRatings = round, EffortAsEase = most };
            int ease = IsOn(efforts[0], most) ? ((most + 1) * Hundred) - efforts[0] : 0;
            Check(
                Read("title,impact,confidence,effort", [ratings[0], ratings[1], efforts[0]], options),
                [Expected(ratings[0], scale, round), Expected(ratings[1], scale, round), Expected(ease, most, round)],
                "effort");
        });

    /// <summary>The rating of 10, halves up and never below 1; null where it must be a problem.</summary>
    private static int? Expected(int hundredths, int scale, bool round)
    {
        int of = scale * Hundred;
        if (!IsOn(hundredths, scale) || (!round && hundredths * 10 % of != 0))
            return null;
        return Math.Max(1, ((hundredths * 20) + of) / (of * 2));
    }

    private static bool IsOn(int hundredths, int scale) => hundredths >= Hundred && hundredths <= scale * Hundred;

    private static SheetImport Read(string header, int[] hundredths, SheetOptions options)
    {
        string row = string.Join(',', hundredths.Select(r => (r / (decimal)Hundred).ToString(CultureInfo.InvariantCulture)));
        return BacklogSheet.ReadText($"{header}\nx,{row}\n", options);
    }

    private static void Check(SheetImport import, int?[] expected, string third)
    {
        string?[] wrong = [.. expected.Zip(["impact", "confidence", third]).Where(x => x.First is null).Select(x => x.Second)];
        Assert.Equal(wrong, import.Problems.Select(p => p.Header));
        Assert.All(import.Problems, p => Assert.Equal("rating.range", p.Code));
        if (wrong.Length == 0)
            Assert.Equal(IceScore.Of(expected[0]!.Value, expected[1]!.Value, expected[2]!.Value), import.Backlog.Single().Score);
    }

    /// <summary>Mostly on the scale; whole, a half of one of our steps, or anything.</summary>
    private static Gen<int> Rating(int scale, bool whole) => whole
        ? Gen.Choose(1, scale).Select(r => r * Hundred)
        : Gen.OneOf(Gen.Choose(2, 20).Select(halves => halves * scale * Hundred / 20), Gen.Choose(Hundred, scale * Hundred), Gen.Choose(0, (scale + 2) * Hundred));
}
