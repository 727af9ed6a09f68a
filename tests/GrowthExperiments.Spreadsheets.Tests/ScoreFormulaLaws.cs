using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>What is found out of the score that a sheet had already, held against exact fractions of whole numbers.</summary>
public class ScoreFormulaLaws
{
    private static readonly string[] Formulas = ["product", "mean", "sum", "product/10"];

    private static readonly Gen<ScoredSheet> Sheet =
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from rows in Gen.Choose(20, 200)
        from formula in Gen.Choose(0, Formulas.Length - 1)
        from wrong in Gen.Choose(0, 20)
        from decimals in Gen.Choose(0, 4)
        from cut in Gen.Elements(true, false)
        from scale in Gen.Elements(10, 5)
        from culture in Gen.Elements("", "fr-FR", "de-DE", "en-US")
        select new ScoredSheet(seed, rows, formula, rows * wrong / 100, decimals, cut, scale, culture);

    [Fact]
    public void The_formula_that_made_the_scores_is_found_and_so_is_every_row_that_breaks_it() => Props.Check(
        Sheet,
        sheet =>
        {
            SheetImport import = Read(sheet, sheet.Scores());
            StatedScore score = Check(import, sheet, sheet.Scores());
            Assert.Equal(Formulas[sheet.Formula], score.Formula);
        },
        cases: 300);

    [Fact]
    public void Scores_out_of_thin_air_follow_no_formula_unless_by_chance() => Props.Check(
        Sheet, sheet => Check(Read(sheet, sheet.Noise()), sheet, sheet.Noise()), cases: 200);

    [Theory]
    [InlineData("7.70", 0)]
    [InlineData("7.7", 1)]
    [InlineData("7.67", 1)]
    [InlineData("7.66", 1)]
    [InlineData("7.660", 0)]
    [InlineData("8", 1)]
    [InlineData("8.0", 0)]
    [InlineData("7", 1)]
    [InlineData("77e-1", 1)]
    public void A_score_agrees_as_far_as_the_digits_that_it_shows(string shown, int agreeing)
    {
        string rest = string.Concat(Enumerable.Range(1, 9).Select(i => $"{i},{i},1,1,{((i + 2) / 3m).ToString("F4", CultureInfo.InvariantCulture)}\n"));
        StatedScore score = BacklogSheet.ReadText($"title,impact,confidence,ease,score\nx,9,8,6,{shown}\n{rest}").Tables[0].Score!;
        Assert.Equal(("mean", 9 + agreeing), (score.Formula, score.AgreeingCount));
    }

    private static SheetImport Read(ScoredSheet sheet, long[] scores) => BacklogSheet.ReadText(sheet.ToCsv(scores), sheet.Options);

    private static StatedScore Check(SheetImport import, ScoredSheet sheet, long[] scores)
    {
        int rows = scores.Length;
        int[][] broken = [.. Enumerable.Range(0, Formulas.Length).Select(f => Enumerable.Range(0, rows).Where(row => !sheet.Agrees(f, row, scores[row])).ToArray())];
        int[] best = broken.MinBy(lines => lines.Length)!;
        string? formula = (rows - best.Length) * 2 > rows ? Formulas[Array.IndexOf(broken, best)] : null;

        StatedScore score = import.Tables[0].Score!;
        Assert.Equal((formula, rows, rows - best.Length), (score.Formula, (int)score.RowCount, (int)score.AgreeingCount));
        int[] said = [.. import.Notes.Where(note => note is { Code: "score.disagrees", Line: > 0 }).Select(note => note.Line - 2)];
        Assert.Equal(formula is null ? [] : best, said);
        Assert.Equal(rows, import.Backlog.Count);
        return score;
    }

    /// <summary>Random ratings, and scores as whole numbers of the last digit shown: 767 with two decimals is 7.67.</summary>
    private sealed record ScoredSheet(int Seed, int Rows, int Formula, int Wrong, int Decimals, bool IsCut, int Scale, string CultureName)
    {
        private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(CultureName);
        private readonly (int Impact, int Confidence, int Ease)[] _ratings = RatingsOf(new Random(Seed), Rows, Scale);

        public SheetOptions Options => new() { RatingScale = Scale, Culture = CultureName.Length == 0 ? null : _culture };

        private long Unit => (long)Math.Pow(10, Decimals);

        public long[] Scores()
        {
            var random = new Random(Seed);
            bool[] isWrong = [.. Enumerable.Range(0, Rows).Select(row => row < Wrong)];
            random.Shuffle(isWrong);
            return [.. Enumerable.Range(0, Rows).Select(row => isWrong[row] ? AnyScore(random) : Right(row))];
        }

        public long[] Noise()
        {
            var random = new Random(Seed);
            return [.. Enumerable.Range(0, Rows).Select(_ => AnyScore(random))];
        }

        public string ToCsv(long[] scores) => Sheets.Csv(
        [
            ["Idea", "Impact", "Confidence", "Ease", "ICE"],
            .. _ratings.Select((r, row) => (string[])[$"idea {row}", $"{r.Impact}", $"{r.Confidence}", $"{r.Ease}", Shown(scores[row])]),
        ]);

        /// <summary>Whether the score is the value cut to its digits, or one of the nearest to it: two where it stands half-way.</summary>
        public bool Agrees(int formula, int row, long score)
        {
            (long value, int of) = ValueOf(formula, row);
            long rest = (value * Unit) - (score * of);
            return (rest >= 0 && rest < of) || Math.Abs(rest) * 2 <= of;
        }

        private long Right(int row)
        {
            (long value, int of) = ValueOf(Formula, row);
            return ((value * Unit) + (IsCut ? 0 : of / 2)) / of;
        }

        private (long Value, int Of) ValueOf(int formula, int row)
        {
            (long i, long c, long e) = _ratings[row];
            return formula switch
            {
                0 => (i * c * e, 1),
                1 => (i + c + e, 3),
                2 => (i + c + e, 1),
                _ => (i * c * e, 10),
            };
        }

        private long AnyScore(Random random) => random.Next(2) == 0 ? random.NextInt64(1_000 * Unit) : random.NextInt64(30) * Unit;

        private string Shown(long score) => (score / (decimal)Unit).ToString($"F{Decimals}", _culture);

        private static (int Impact, int Confidence, int Ease)[] RatingsOf(Random random, int rows, int scale) =>
            [.. Enumerable.Range(0, rows).Select(_ => (random.Next(scale) + 1, random.Next(scale) + 1, random.Next(scale) + 1))];
    }
}
