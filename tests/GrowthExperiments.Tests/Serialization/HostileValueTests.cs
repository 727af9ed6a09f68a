using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class HostileValueTests
{
    [Theory]
    [InlineData("impact", "1e400", "number.not-finite", "not finite")]
    [InlineData("ease", "-1e400", "number.not-finite", "not finite")]
    [InlineData("expectedLift", "1e400", "number.not-finite", "not finite")]
    [InlineData("expectedLift", "1e-400", "number.too-small", "too small")]
    [InlineData("expectedLift", "1e-29", "number.too-small", "too small")]
    [InlineData("expectedLift", "9007199254740993", "number.range", "out of range")]
    [InlineData("expectedLift", "79228162514264337593543950336", "number.range", "out of range")]
    [InlineData("expectedLift", "0.33333333333333333333333333333", "number.too-precise", "more digits")]
    [InlineData("expectedLift", "1000.01", "number.range", "out of range")]
    [InlineData("expectedLift", "-1.01", "number.range", "out of range")]
    [InlineData("impact", "0", "rating.range", "from 1 to 10")]
    [InlineData("impact", "11", "rating.range", "from 1 to 10")]
    [InlineData("confidence", "-3", "rating.range", "from 1 to 10")]
    [InlineData("ease", "5.5", "rating.range", "from 1 to 10")]
    [InlineData("ease", "79228162514264337593543950336", "rating.range", "from 1 to 10")]
    public void Hostile_05_to_10_a_number_that_cannot_be_kept_is_refused(string field, string number, string code, string said) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"é\", \"{field}\": ¦{number}}}", code, "." + field, field, number, said, "rite ");

    [Theory]
    [InlineData("{\"total\":¦0}", ".total", "effort is 0")]
    [InlineData("{\"total\":¦-1}", ".total", "effort is -1")]
    [InlineData("{\"total\":¦100000.5}", ".total", "effort is 100000.5")]
    [InlineData("{\"disciplines\":{\"data\":1,\"日\":¦0}}", ".disciplines[\"日\"]", "effort is 0")]
    [InlineData("{\"disciplines\":{\"data\":¦-0}}", ".disciplines.data", "effort is 0")]
    public void Hostile_10_an_effort_is_greater_than_0(string effort, string member, string said) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"effort\":{effort}}}", "number.range", ".effort" + member, said, "greater than 0 and up to 100000");

    [Theory]
    [InlineData("impact", "\"NaN\"")]
    [InlineData("impact", "\"Infinity\"")]
    [InlineData("impact", "\"8\"")]
    [InlineData("ease", "true")]
    [InlineData("expectedLift", "\"0.05\"")]
    [InlineData("expectedLift", "{}")]
    public void Hostile_06_and_07_numbers_are_not_read_from_anything_else(string field, string value) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"{field}\":¦{value},\"title\":\"a\"}}", "json.kind", "." + field, $"{field} is ", "without quotes, or leave it out");

    [Theory]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("0x10")]
    [InlineData("01")]
    [InlineData("1.")]
    public void Hostile_06_what_JSON_does_not_call_a_number_is_malformed(string bare)
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            var error = Assert.Throws<GrowthFormatException>(() => form.Read(form.Around("1.0", $"{{\"title\":\"a\",\"impact\":{bare}}}")));
            Assert.Equal("json.syntax", error.Code);
            Assert.InRange(error.Place.Column, form == JsonForm.Lines ? 23 : 64, form == JsonForm.Lines ? 26 : 67);
        }
    }

    [Theory]
    [InlineData("-0", "0")]
    [InlineData("-0.000e5", "0")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("5E-2", "0.05")]
    [InlineData("0.5000", "0.5")]
    [InlineData("1e3", "1000")]
    public void Hostile_08_and_09_a_number_that_can_be_kept_is_kept_exactly(string written, string kept)
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            BacklogDocument document = form.Read(form.Around("1.0", $"{{\"title\":\"a\",\"expectedLift\":{written}}}"));
            string colon = form == JsonForm.Lines ? ":" : ": ";
            Assert.Contains($"\"expectedLift\"{colon}{kept},", Encoding.UTF8.GetString(form.Write(document)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("8.0")]
    [InlineData("0.8e1")]
    [InlineData("800e-2")]
    public void Hostile_10_a_whole_number_is_whole_however_it_is_written(string rating)
    {
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal(IceScore.Of(8, 1, 1), form.Read(form.Around("1.0", $"{{\"title\":\"a\",\"impact\":{rating},\"confidence\":1,\"ease\":1}}")).Backlog.Single().Score);
    }

    [Theory]
    [InlineData("{\"title\":\"a\",\"impact\":1}", "confidence")]
    [InlineData("{\"title\":\"a\",\"ease\":1,\"confidence\":2}", "impact")]
    public void Hostile_10_ratings_come_all_or_none(string json, string missing) =>
        Refused.Hypothesis<GrowthValidationException>("¦" + json, "rating.missing", "", $"{missing} is missing, but an ICE score needs all three ratings");

    [Theory]
    [InlineData("status", "99")]
    [InlineData("status", "Idea,Running")]
    [InlineData("status", "idea ")]
    [InlineData("status", "idea")]
    [InlineData("stage", "activation")]
    [InlineData("stage", "1")]
    public void Hostile_24_a_choice_is_one_exact_name(string field, string name) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"title\":\"a\",\"{field}\":¦\"{name}\"}}", "choice.unknown", "." + field, $"{field} is \"{name}\"", "not one of", field == "stage" ? "Referral" : "Archived");

    [Theory]
    [InlineData("2026-02-30T00:00:00Z", "instant.calendar")]
    [InlineData("2026-12-31T23:59:60Z", "instant.calendar")]
    [InlineData("0000-01-01T00:00:00Z", "instant.calendar")]
    [InlineData("9999-12-31T23:59:59-14:00", "instant.calendar")]
    [InlineData("2026-03-29T02:30:00", "instant.offset")]
    [InlineData("2026-03-29", "instant.offset")]
    [InlineData("29.3.2026", "instant.text")]
    [InlineData("2026-03-29 02:30:00Z", "instant.text")]
    [InlineData("2026-03-29T02:30:00.12345678Z", "instant.precision")]
    public void Hostile_26_and_27_an_instant_that_is_none_is_refused(string text, string code) =>
        Refused.Hypothesis<GrowthValidationException>($"{{\"created\":¦\"{text}\",\"title\":\"a\"}}", code, ".created", $"created is \"{text}\"");

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("Mars/Olympus")]
    [InlineData("")]
    [InlineData("/etc/localtime")]
    [InlineData("Romance Standard Time")]
    [InlineData("posixrules\\u0000")]
    public void Hostile_31_an_unknown_zone_is_refused(string zone) => Refused.In<GrowthValidationException>(
        JsonForm.Document, $"{{\"name\":\"日本\",\"timeZone\": ¦\"{zone}\",\"hypotheses\":[]}}", "zone.unknown", "$.timeZone", $"\"{zone}\" is an unknown time zone", "Use an IANA name");
}
