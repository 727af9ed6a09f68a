using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Small sheets whose meaning is easily missed, each with what it must become.</summary>
public class ForeignMeaningTests
{
    private const string TwoTables = """
        ## One

        | Idea | Impact | Confidence | Simpl |
        |------|--------|------------|-------|
        | A    | 8      | 6          | 9     |

        ## Two

        | Idea | Impact | Confidence | Ease |
        |------|--------|------------|------|
        | B    | 7      | 7          | 5    |
        """;

    [Fact]
    public void A_field_or_a_column_is_named_once()
    {
        SheetOptions options = SheetOptions.Default.WithColumn("Ease A", "ease");
        Assert.Equal("sheet.mapped-twice", Assert.Throws<GrowthValidationException>(() => options.WithColumn("Ease B", "ease")).Code);
        Assert.Equal("sheet.mapped-twice", Assert.Throws<GrowthValidationException>(() => options.WithColumn("Ease A", "impact")).Code);
        Assert.Equal("sheet.mapped-twice", Assert.Throws<GrowthValidationException>(() => options.WithoutColumn("Ease A")).Code);
        SheetOptions tags = SheetOptions.Default.WithColumn("Area", "tags").WithColumn("Team", "tags");
        Assert.Equal(["web", "core"], Sheets.OnlyRow("Idea,Area,Team\nA,web,core", tags).Tags);
    }

    [Theory]
    [InlineData("status", "🟢", "Running", "Idea,Status\nA,🔴", HypothesisStatus.Idea)]
    [InlineData("status", "🟢", "running", "Idea,Status\nA,🟢", HypothesisStatus.Running)]
    [InlineData("status", "en test", "Running", "Idea,Status\nA, EN  TEST ", HypothesisStatus.Running)]
    public void A_value_means_what_was_said_of_it_alone(string field, string theirs, string ours, string csv, HypothesisStatus expected) =>
        Assert.Equal(expected, Sheets.OnlyRow(csv, SheetOptions.Default.WithValue(field, theirs, ours)).Status);

    [Fact]
    public void A_number_that_was_said_of_one_cell_is_said_of_no_other()
    {
        SheetOptions options = SheetOptions.Default.WithValue("ease", "1.0", "2").WithValue("impact", "-1", "9");
        Assert.Equal("1/2/10", Sheets.OnlyRow("Idea,Impact,Confidence,Ease\nA,1,2,10", options).Score.ToString());
        Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithValue("status", "a", "Nothing"));
    }

    [Fact]
    public void A_rating_that_was_said_is_one_of_the_sheets_scale_and_counts_for_its_score()
    {
        SheetOptions words = new SheetOptions { RatingScale = 5 }.WithValue("impact", "High", "4");
        SheetImport import = BacklogSheet.ReadText("Idea,Impact,Confidence,Ease,ICE\nA,High,2,5,40\nB,High,1,1,4\nC,1,1,1,9", words);
        Assert.Equal("8/4/10", import.Backlog.First().Score.ToString());
        Assert.Equal(("product", 2L), (import.Tables[0].Score!.Formula, import.Tables[0].Score!.AgreeingCount));
        SheetOptions effort = new SheetOptions { EffortAsEase = 10 }.WithValue("effort", "High", "9");
        Assert.Equal("8/6/2", Sheets.OnlyRow("Idea,Impact,Confidence,Effort\nA,8,6,High", effort).Score.ToString());
    }

    [Fact]
    public void Every_table_of_a_document_is_read_or_named()
    {
        SheetImport without = BacklogSheet.ReadText(TwoTables);
        Assert.Equal(["B"], without.Backlog.Select(h => h.Title));
        ImportNote note = Assert.Single(without.Notes, n => n.Code == "table.left-out");
        Assert.Contains("\"One\" from line 3 was left out: it has no ease", note.Text, StringComparison.Ordinal);
        Assert.Equal(["A", "B"], BacklogSheet.ReadText(TwoTables, SheetOptions.Default.WithColumn("Simpl", "ease")).Backlog.Select(h => h.Title));
        Assert.Equal("sheet.header-missing", Sheets.OnlyProblem(BacklogSheet.ReadText(TwoTables, SheetOptions.Default.WithColumn("Nope", "ease"))).Code);
        string twice = TwoTables.Replace("| Impact | Confidence | Ease |", "| Impact | ICE Impact | Confidence | Ease |", StringComparison.Ordinal)
            .Replace("| B    | 7      |", "| B    | 7      | 7 |", StringComparison.Ordinal).Replace("------|------------|------|\n| B", "------|---|------------|------|\n| B", StringComparison.Ordinal);
        Assert.Equal("sheet.header-ambiguous", BacklogSheet.ReadText(twice).Problems[0].Code);
    }

    [Theory]
    [InlineData("Idées;;;;\nIdée;Impact;Confiance;Facilité;Score ICE\nA;8;6;9;432\n")]
    [InlineData("Experiment,,,\nIdea,Impact,Confidence,Ease\nA,8,6,9\n")]
    [InlineData("ICE\n\nIdea,Impact,Confidence,Ease\nA,8,6,9\n")]
    public void A_title_above_the_header_that_is_itself_a_known_word_hides_nothing(string csv)
    {
        SheetImport import = BacklogSheet.ReadText(csv);
        Assert.Equal(("A", "8/6/9"), (import.Backlog.Single().Title, import.Backlog.Single().Score.ToString()));
        Assert.Contains(import.Notes, n => n.Code == "sheet.preface");
    }

    [Fact]
    public void Rows_that_were_looked_at_for_a_header_are_not_lost()
    {
        string csv = "title,,\n" + string.Concat(Enumerable.Range(1, 50).Select(i => $"idea {i},,\n"));
        Assert.Equal(Enumerable.Range(1, 50).Select(i => $"idea {i}"), BacklogSheet.ReadText(csv).Backlog.Select(h => h.Title));
        Assert.Equal(21, BacklogSheet.ReadText(csv.Replace("idea 20,", "idea 20,\"", StringComparison.Ordinal)).Problems[0].Line);
    }

    [Fact]
    public void Done_and_archived_need_a_yes_and_are_told()
    {
        SheetImport import = BacklogSheet.ReadText("Idea,Done,Archived,Status\nA,In progress,,Doing\nB,Yes,no,Doing\nC,-,true,Doing\nD,2026-07-01,❌,Doing\nE,☐,,Doing\n");
        Assert.Equal(
            [HypothesisStatus.Idea, HypothesisStatus.Concluded, HypothesisStatus.Archived, HypothesisStatus.Concluded, HypothesisStatus.Idea],
            import.Backlog.Select(h => h.Status));
        Assert.Equal(
            [
                "the status \"Doing\" became Idea in 2 rows",
                "the column \"Done\" says \"In progress\" in 1 row, which is neither yes nor no, and was not taken",
                "the column \"Done\" made 2 rows Concluded",
                "the column \"Archived\" made 1 row Archived",
            ],
            import.Notes.Select(n => n.Text));
        Assert.Equal(HypothesisStatus.Running, Sheets.OnlyRow("Idea,Done,Status\nA,yes,Doing", SheetOptions.Default.WithValue("status", "Doing", "Running")).Status);
    }

    [Theory]
    [InlineData("title,impact,confidence,ease,tags\nA,1,2,3,\"signup, email\"", "signup|email")]
    [InlineData("Title,Tags\nA,\"signup, email\"", "signup|email")]
    [InlineData("title,tags\nA,\"one, two;\"", "one, two")]
    public void Tags_stand_between_commas_or_semicolons_in_every_sheet(string csv, string tags) =>
        Assert.Equal(tags.Split('|'), Sheets.OnlyRow(csv).Tags);

    [Fact]
    public void An_effort_with_its_scale_is_known()
    {
        const string csv = "Idea,Impact (1-5),Confidence (1-5),Effort (1-5)\nA,4,3,2";
        Assert.Contains("--effort-as-ease", Sheets.OnlyProblem(csv).Remedy, StringComparison.Ordinal);
        Assert.Equal("8/6/8", Sheets.OnlyRow(csv, new SheetOptions { RatingScale = 5, EffortAsEase = 5 }).Score.ToString());
    }

    [Fact]
    public void A_row_with_a_score_but_no_ratings_is_told()
    {
        SheetImport import = BacklogSheet.ReadText("Idea,Impact,Confidence,Ease,ICE\nA,8,6,9,432\nTotal,,,,432");
        Assert.Contains(import.Notes, n => n.Code == "score.unrated" && n.Text.EndsWith("line 3", StringComparison.Ordinal));
    }

    [Fact]
    public void A_status_or_stage_that_was_only_assumed_changes_nothing_that_is_there()
    {
        var backlog = new Backlog { Hypothesis.Create("A") with { Status = HypothesisStatus.Running, Stage = FunnelStage.Referral } };
        SheetImport import = BacklogSheet.ReadText("Idea,Status,Tags\nA,Backlog,Activation\n");
        BacklogMerge merge = import.MergeInto(backlog, ConflictPolicy.Update);
        Assert.Equal("tags", Assert.Single(Assert.Single(merge.Updated).Fields).Field);
        Assert.Equal((HypothesisStatus.Running, FunnelStage.Referral), (backlog.Single().Status, backlog.Single().Stage));
        BacklogSheet.ReadText("Idea,Status\nA,Done\n").MergeInto(backlog, ConflictPolicy.Update);
        Assert.Equal(HypothesisStatus.Concluded, backlog.Single().Status);
    }

    [Fact]
    public void Spaces_around_cells_of_a_foreign_sheet_mean_nothing()
    {
        Hypothesis row = Sheets.OnlyRow("Idea, Impact, Confidence, Ease\n A\u00A0, 8, 6 ,9");
        Assert.Equal(("A", "8/6/9"), (row.Title, row.Score.ToString()));
    }

    [Fact]
    public void Months_are_read_in_english_and_in_the_declared_culture()
    {
        var french = new SheetOptions { Culture = CultureInfo.GetCultureInfo("fr-FR") };
        Assert.Equal(new DateTimeOffset(2025, 7, 14, 15, 42, 0, TimeSpan.Zero), Sheets.OnlyRow("Idée,Créé le\nA,14/Jul/25 3:42 PM").Created);
        Assert.Equal(new DateTimeOffset(2025, 7, 14, 0, 0, 0, TimeSpan.Zero), Sheets.OnlyRow("Idée,Créé le\nA,14 juillet 2025", french).Created);
    }
}
