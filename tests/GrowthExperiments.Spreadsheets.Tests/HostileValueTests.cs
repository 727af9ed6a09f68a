using System.Globalization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Rows 10 to 35 and 48: cells that no hypothesis may have.</summary>
public class HostileValueTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("11")]
    [InlineData("-3")]
    [InlineData("5.5")]
    [InlineData("99999999999999999999999999999999")]
    public void Row10_a_rating_is_a_whole_number_from_1_to_10(string cell)
    {
        ImportProblem problem = Rating(cell);
        Assert.Equal(("rating.range", 2, 2, "impact"), (problem.Code, problem.Line, problem.Column, problem.Header));
        Assert.Contains($"\"{cell}\"", problem.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("data:0;engineering:1")]
    public void Row10_effort_is_greater_than_0(string cell) => Assert.Equal("number.range", Sheets.OnlyProblem($"title,effort\na,{cell}").Code);

    [Fact]
    public void Row16_a_lone_surrogate_is_refused()
    {
        foreach (char half in (char[])['\ud800', '\udbff', '\udc00', '\udfff'])
        {
            foreach (string rest in (string[])["", "b", "\nb", "😀", "\ud800"])
            {
                ImportProblem problem = Sheets.OnlyProblem($"title\nfine 😀\né{half}{rest}");
                Assert.Equal(("text.surrogate", 3), (problem.Code, problem.Line));
                Assert.Contains($"U+{(int)half:X4}", problem.Rule, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Row17_18_control_characters_are_refused()
    {
        string filler = new('x', 70_000);
        Assert.Contains("U+0000", Sheets.OnlyProblem($"title,note\na,{filler}\na\0b,").Rule, StringComparison.Ordinal);
        Assert.Equal("sheet.binary", Sheets.OnlyProblem("title\na\0b").Code);
        foreach (string title in (string[])["\u001b]0;x\u0007", "\"a\rb\"", "a\bc", "\"a\nb\""])
            Assert.Equal("text.control", Sheets.OnlyProblem("title\n" + title).Code);
        Assert.DoesNotContain('\u001b', Sheets.OnlyProblem("title,impact\na,\u001b]0;x\u0007").ToString());
    }

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("\u2066a")]
    [InlineData(" a ")]
    [InlineData("\u00A0a\u0085")]
    [InlineData("'a'")]
    public void Row19_text_is_kept_exactly(string title) => Assert.Equal(title, Sheets.OnlyRow("title,owner\n" + title + ",").Title);

    [Fact]
    public void Row20_composed_and_decomposed_accents_are_one_idea()
    {
        ImportProblem problem = Sheets.OnlyProblem("impact,title\n,caf\u00e9\n,x\n,cafe\u0301\n");
        Assert.Equal(("title.twice", 4, 2, "title"), (problem.Code, problem.Line, problem.Column, problem.Header));
        Assert.Contains("line 2", problem.Rule, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData("\u3164")]
    [InlineData("")]
    [InlineData("  ")]
    public void Row21_a_title_that_cannot_be_seen_is_missing(string title)
    {
        ImportProblem problem = Sheets.OnlyProblem($"title,owner\n{title},mia");
        Assert.Equal(("title.missing", 2, 1), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public void Row22_a_title_has_200_characters_unless_the_limit_is_raised()
    {
        string longer = "title\n" + new string('x', 201);
        Assert.Equal("title.length", Sheets.OnlyProblem(longer).Code);
        Assert.Equal("text.length", Sheets.OnlyProblem("title\ne" + new string('\u0301', 1_001)).Code);
        Assert.Throws<GrowthLimitException>(() => BacklogSheet.ReadText(longer).Backlog);
        Assert.Equal(201, Sheets.OnlyRow(longer, new SheetOptions { Limits = new ReadLimits { MaxTitleCharacters = 300 } }).Title.Length);
    }

    [Fact]
    public void Row23_the_machine_culture_changes_nothing()
    {
        const string csv = "TITLE,Id,IMPACT,confıdence,ease\nI,I,1,2,3\ni,ı,1,2,3\nİ,İ,1,2,3\n";
        string invariant = Sheets.Describe(BacklogSheet.ReadText(csv));
        foreach (string culture in Cultures.Hostile)
            Assert.Equal(invariant, Cultures.Run(culture, () => Sheets.Describe(BacklogSheet.ReadText(csv))));
    }

    [Theory]
    [InlineData("99")]
    [InlineData("\"Idea,Running\"")]
    [InlineData("idea")]
    [InlineData("Idea ")]
    public void Row24_a_status_is_one_of_the_names(string cell)
    {
        ImportProblem problem = Sheets.OnlyProblem($"title,status\na,{cell}");
        Assert.Equal("choice.unknown", problem.Code);
        Assert.Contains("Idea, Planned, Running, InReview, Concluded, Archived", problem.Rule, StringComparison.Ordinal);
        Assert.Contains("Acquisition, Activation, Retention, Revenue, Referral", Sheets.OnlyProblem($"title,stage\na,{cell}").Rule, StringComparison.Ordinal);
    }

    [Fact]
    public void Row25_foreign_columns_are_left_out_and_reported()
    {
        SheetImport import = BacklogSheet.ReadText("$type,title,__proto__\nSystem.IO.File,a,b");
        Assert.Equal("a", Assert.Single(import.Backlog).Title);
        Assert.Equal(
            ["column 1 ($type): left out", "column 2 (title): title", "column 3 (__proto__): left out"],
            import.Columns.Select(c => c.ToString()).ToArray());
    }

    [Theory]
    [InlineData("2026-02-30", "instant.calendar")]
    [InlineData("2026-12-31T23:59:60Z", "instant.calendar")]
    [InlineData("0000-01-01", "instant.calendar")]
    [InlineData("9999-12-31T23:59:59-14:00", "instant.calendar")]
    [InlineData("2026-03-29 02:30", "instant.skipped")]
    [InlineData("2026-10-25 02:30", "instant.repeated")]
    [InlineData("02/11/2026", "instant.text")]
    public void Row26_a_date_is_on_the_calendar(string cell, string code)
    {
        SheetOptions paris = SheetOptions.Default.WithZone("Europe/Paris");
        Assert.Equal(code, Sheets.OnlyProblem($"title,created\na,{cell}", paris).Code);
    }

    [Theory]
    [InlineData("2026-11-02T09:30:00", "Europe/Paris", "2026-11-02T09:30:00+01:00")]
    [InlineData("2026-07-02", "Europe/Paris", "2026-07-02T00:00:00+02:00")]
    [InlineData("2026-07-02 08:15", "UTC", "2026-07-02T08:15:00Z")]
    [InlineData("2026-07-02T08:15:00-05:00", "Europe/Paris", "2026-07-02T08:15:00-05:00")]
    public void Row27_a_date_without_offset_is_in_the_declared_zone(string cell, string zone, string instant)
    {
        SheetImport import = BacklogSheet.ReadText($"title,created\na,{cell}", SheetOptions.Default.WithZone(zone));
        DateTimeOffset created = Assert.Single(import.Backlog).Created!.Value;
        Assert.True(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture).EqualsExact(created));
        Assert.Equal(zone, import.Zone.Id);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    public void Row31_a_zone_is_a_known_name(string name)
    {
        GrowthValidationException refused = Assert.Throws<GrowthValidationException>(() => SheetOptions.Default.WithZone(name));
        Assert.Equal("zone.unknown", refused.Code);
    }

    [Fact]
    public void Row33_a_decimal_comma_is_never_dropped()
    {
        Assert.Contains("decimal point", Rating("\"8,5\"").Rule, StringComparison.Ordinal);
        Assert.Equal("number.syntax", Sheets.OnlyProblem("title;expectedLift\na;0,05").Code);
    }

    [Fact]
    public void Row34_a_declared_culture_and_no_other_decides()
    {
        var french = new SheetOptions { Culture = CultureInfo.GetCultureInfo("fr-FR") };
        Hypothesis row = Sheets.OnlyRow("title;expectedLift;effort;impact;confidence;ease\na;0,125;a.b:8,5;8,0;7;6", french);
        Assert.Equal((0.125m, "a.b:8.5", "8/7/6"), (row.ExpectedLift!.Value, row.Effort!.ToString(), row.Score!.Value.ToString()));
        foreach (string cell in (string[])["1.234", "1 234", "1\u202F234", "1,2,3", "\u22125", ",5"])
            Assert.Equal("number.culture", Sheets.OnlyProblem($"title;expectedLift\na;{cell}", french).Code);
        Assert.Contains("\"8,5\"", Sheets.OnlyProblem("title;impact\na;8,5", french).Rule, StringComparison.Ordinal);
        foreach (string culture in Cultures.Hostile)
            Assert.Equal("number.syntax", Cultures.Run(culture, () => Rating("\"8,5\"")).Code);
    }

    [Theory]
    [InlineData("∞")]
    [InlineData("nan")]
    [InlineData("NaN")]
    [InlineData("(5)")]
    [InlineData("−5")]
    [InlineData("１")]
    [InlineData("٣")]
    [InlineData("0x10")]
    [InlineData("+5")]
    [InlineData(" 5")]
    [InlineData("05")]
    [InlineData("1_000")]
    [InlineData("5 %")]
    public void Row35_a_number_has_one_form(string cell) => Assert.Equal("number.syntax", Rating(cell).Code);

    [Theory]
    [InlineData("1e1", 10)]
    [InlineData("8.0", 8)]
    public void Row35_an_exponent_and_zeros_are_allowed(string cell, int rating) =>
        Assert.Equal(rating, Sheets.OnlyRow($"title,impact,confidence,ease\na,{cell},2,3").Score!.Value.Impact);

    [Theory]
    [InlineData(" a", "text.outer-spaces")]
    [InlineData("a ", "text.outer-spaces")]
    [InlineData("a\u0001", "text.control")]
    [InlineData("01234567890123456789012345678901234567890123456789012345678901234", "id.length")]
    public void Row48_an_id_is_short_and_plain(string id, string code) => Assert.Equal(code, Sheets.OnlyProblem($"title,id\na,{id}").Code);

    [Fact]
    public void Row48_a_blank_id_is_made_from_the_title_and_case_counts()
    {
        Backlog backlog = BacklogSheet.ReadText("title,id\na, \nb,X\nc,x").Backlog;
        Assert.Equal([HypothesisId.FromTitle("a"), HypothesisId.Of("X"), HypothesisId.Of("x")], backlog.Select(h => h.Id));
    }

    private static ImportProblem Rating(string cell) => Sheets.OnlyProblem($"title,impact,confidence,ease\na,{cell},2,3");
}
