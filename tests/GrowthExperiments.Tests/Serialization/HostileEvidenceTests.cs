namespace GrowthExperiments.Tests.Serialization;

public sealed class HostileEvidenceTests
{
    [Theory]
    [InlineData("\"evidence\":¦{}", "json.kind", ".evidence", "evidence is an object", "a list of objects, each with a kind and a date, or leave it out")]
    [InlineData("\"evidence\":¦null", "json.kind", ".evidence", "evidence is null")]
    [InlineData("\"evidence\":[¦null]", "json.kind", ".evidence[0]", "the evidence is null", "Write an object in braces")]
    [InlineData("\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\"},¦\"x\"]", "json.kind", ".evidence[1]", "the evidence is the text \"x\"")]
    [InlineData("\"evidence\":[¦{\"kind\":\"Opinion\"}]", "json.missing-member", ".evidence[0]", "\"date\" is missing")]
    [InlineData("\"evidence\":[¦{\"date\":\"2026-11-02\"}]", "json.missing-member", ".evidence[0]", "\"kind\" is missing")]
    [InlineData("\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",¦\"notes\":\"n\"}]", "json.unknown-member", ".evidence[0].notes", "did you mean note")]
    public void Evidence_of_the_wrong_kind_is_refused_where_it_stands(string member, string code, string path, params string[] said) => Refuse(member, code, path, said);

    [Theory]
    [InlineData("99")]
    [InlineData("\"99\"")]
    [InlineData("\"Opinion,Anecdote\"")]
    [InlineData("\"opinion\"")]
    [InlineData("\"Opinion \"")]
    [InlineData("null")]
    public void Hostile_24_a_kind_is_an_exact_name(string kind) => Refuse(
        $"\"evidence\":[{{\"kind\":¦{kind},\"date\":\"2026-11-02\"}}]",
        kind.StartsWith('"') ? "choice.unknown" : "json.kind",
        ".evidence[0].kind",
        "one of SelfConviction, PitchDeck, ThematicSupport, Opinion, EstimateOrPlan, Anecdote, MarketData, UserEvidence, TestResult, LaunchData");

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2027-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2026-13-01")]
    [InlineData("2026-1-1")]
    [InlineData("26-11-02")]
    [InlineData("02.11.2026")]
    [InlineData("2026-11-02T09:30:00Z")]
    [InlineData(" 2026-11-02")]
    [InlineData("２０２６-11-02")]
    [InlineData("٢٠٢٦-11-02")]
    [InlineData("-2026-11-02")]
    [InlineData("")]
    public void Hostile_26_a_date_is_a_day_of_the_calendar(string date) => Refuse(
        $"\"evidence\":[{{\"kind\":\"Opinion\",\"date\":¦\"{date}\"}}]", "date.text", ".evidence[0].date", "which is no day of the calendar", "Write it as 2026-11-02");

    [Theory]
    [InlineData("20261102", "json.kind", "a day in quotes such as \"2026-11-02\"")]
    [InlineData("null", "json.kind", "date is null")]
    [InlineData("\"\\ud800\"", "text.surrogate", "lone surrogate")]
    public void Hostile_11_a_date_is_a_text(string date, string code, string said) =>
        Refuse($"\"evidence\":[{{\"kind\":\"Opinion\",\"date\":¦{date}}}]", code, ".evidence[0].date", said);

    [Theory]
    [InlineData("\"\\u0000\"", "text.control", "U+0000")]
    [InlineData("\"a\\nb\"", "text.control", "U+000A")]
    [InlineData("\"\\ud800\"", "text.surrogate", "lone surrogate")]
    [InlineData("\"\u200B\"", "text.blank", "blank")]
    [InlineData("null", "json.kind", "or leave it out")]
    [InlineData("7", "json.kind", "note is 7")]
    public void Hostile_17_a_note_is_a_line_that_can_be_seen(string note, string code, string said) =>
        Refuse($"\"evidence\":[{{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",\"note\":¦{note}}}]", code, ".evidence[0].note", said);

    [Theory]
    [InlineData("7", "json.kind", "rated is 7")]
    [InlineData("null", "json.kind", "rated is null")]
    [InlineData("\"2026-11-02T09:30:00\"", "instant.offset", "offset is required")]
    [InlineData("\"2026-11-02\"", "instant.offset", "offset is required")]
    [InlineData("\"2026-02-30T09:30:00Z\"", "instant.calendar", "2026-02-30")]
    [InlineData("\"9999-12-31T23:59:59-14:00\"", "instant.calendar", "9999")]
    [InlineData("\"\\ud800\"", "text.surrogate", "lone surrogate")]
    public void Hostile_27_the_moment_of_a_score_has_an_offset(string rated, string code, string said) => Refuse($"\"rated\":¦{rated}", code, ".rated", said);

    [Theory]
    [InlineData("\"evidence\":[],¦\"evidence\":[]", ".evidence")]
    [InlineData("\"ratings\":[],¦\"ratings\":[]", ".ratings")]
    [InlineData("\"rated\":\"2026-11-02T09:30:00Z\",¦\"r\\u0061ted\":\"2026-11-02T09:30:00Z\"", ".rated")]
    [InlineData("\"evidence\":[{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",¦\"kind\":\"Opinion\"}]", ".evidence[0].kind")]
    public void Hostile_01_what_stands_twice_is_refused(string members, string path) =>
        Refused.Hypothesis<GrowthFormatException>($"{{\"title\":\"a\",{members}}}", "json.duplicate-member", path, "stands twice in one object");

    [Fact]
    public void Hostile_22_a_hundred_pieces_and_notes_of_2000_units_are_the_most()
    {
        string piece = "{\"kind\":\"Opinion\",\"date\":\"2026-11-02\"}";
        Refused.Hypothesis<GrowthLimitException>(
            $"{{\"title\":\"a\",\"evidence\":¦[{string.Join(',', Enumerable.Repeat(piece, 101))}]}}", "list.count", ".evidence", "evidence holds 101 items, but the limit is 100");
        Refused.Hypothesis<GrowthLimitException>(
            $"{{\"title\":\"a\",\"evidence\":[{{\"kind\":\"Opinion\",\"date\":\"2026-11-02\",\"note\":¦\"{new string('日', 2_001)}\"}}]}}", "text.length", ".evidence[0].note", "2001");
    }

    private static void Refuse(string member, string code, string path, params string[] said) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",{member}}}", code, path, said);
}
