namespace GrowthExperiments.Tests.Serialization;

public sealed class HostileMemberTests
{
    [Theory]
    [InlineData("{\"title\":\"a\",¦\"title\":\"b\"}", ".title", "title")]
    [InlineData("{\"title\":\"a\",¦\"t\\u0069tle\":\"b\"}", ".title", "title")]
    [InlineData("{\"title\":\"a\",\"tags\":[],\"owner\":\"o\",¦\"tags\":[]}", ".tags", "tags")]
    public void Hostile_01_a_member_that_stands_twice_is_refused(string json, string member, string name) =>
        Refused.Hypothesis<GrowthFormatException>(json, "json.duplicate-member", member, $"the member \"{name}\" stands twice in one object", "Keep one of them");

    [Theory]
    [InlineData("{\"growthExperiments\":\"1.0\",¦\"growthExperiments\":\"1.0\",\"hypotheses\":[]}", "$.growthExperiments")]
    [InlineData("{\"name\":\"a\",\n\"hypotheses\":[],¦\"name\":\"b\"}", "$.name")]
    [InlineData("{\"hypotheses\":[{\"title\":\"日\"}],\n  ¦\"hypotheses\":[]}", "$.hypotheses")]
    [InlineData("{\"growthExperiments\":\"1.7\",\"seasons\":1,¦\"seasons\":[2],\"hypotheses\":[]}", "$.seasons")]
    public void Hostile_01_a_root_member_that_stands_twice_is_refused(string json, string path) =>
        Refused.In<GrowthFormatException>(JsonForm.Document, json, "json.duplicate-member", path, "stands twice in one object");

    [Fact]
    public void Hostile_01_a_newer_member_that_stands_twice_is_refused()
    {
        foreach (JsonForm form in JsonForm.Both)
            Refused.In<GrowthFormatException>(form, form.Around("1.7", "{\"title\":\"a\",\"x y\":1,¦\"x y\":1}"), "json.duplicate-member", form.PathOf(0) + "[\"x y\"]", "\"x y\"");
    }

    [Theory]
    [InlineData("{¦\"titel\":\"a\"}", ".titel", "unknown member \"titel\", did you mean title")]
    [InlineData("{\"title\":\"a\",¦\"Stage\":\"Revenue\"}", ".Stage", "did you mean stage")]
    [InlineData("{\"title\":\"a\",¦\"exptectedLift\":1}", ".exptectedLift", "did you mean expectedLift")]
    [InlineData("{\"title\":\"a\",¦\"\\u202Eevil\\n\":1}", "[\"\\u202Eevil\\n\"]", "unknown member \"\\u202Eevil\\n\"")]
    [InlineData("{\"title\":\"a\",¦\"\":1}", "[\"\"]", "unknown member \"\"")]
    public void Hostile_02_an_unknown_member_is_refused_with_the_nearest_name(string json, string member, string said) =>
        Refused.Hypothesis<GrowthValidationException>(json, "json.unknown-member", member, said, "Known here are id, title, change, metric,");

    [Theory]
    [InlineData("$type")]
    [InlineData("_type")]
    [InlineData("__proto__")]
    [InlineData("constructor")]
    public void Hostile_25_members_that_load_types_elsewhere_are_unknown(string name)
    {
        string step = name == "$type" ? "[\"$type\"]" : "." + name;
        Refused.Hypothesis<GrowthValidationException>($"{{¦\"{name}\":\"System.Object\",\"title\":\"a\"}}", "json.unknown-member", step, $"unknown member \"{name}\"");
        Refused.In<GrowthValidationException>(JsonForm.Document, $"{{\"name\":\"x\",¦\"{name}\":{{}},\"hypotheses\":[]}}", "json.unknown-member", "$" + step);
    }

    [Fact]
    public void An_unknown_member_at_the_root_is_refused_with_the_nearest_name()
    {
        Refused.In<GrowthValidationException>(JsonForm.Document, "{\"growthExperiments\":\"1.0\",\n¦\"timezone\":\"UTC\",\"hypotheses\":[]}",
            "json.unknown-member", "$.timezone", "did you mean timeZone", "Known here are growthExperiments, name, timeZone, hypotheses");
        Refused.In<GrowthValidationException>(JsonForm.Lines, "{\"growthExperiments\":\"1.0\",¦\"timezone\":\"UTC\"}\n{\"title\":\"a\"}",
            "json.unknown-member", "$.timezone", "did you mean timeZone");
    }

    [Theory]
    [InlineData("{\"title\":\"a\",\"effort\":{¦\"Total\":1}}", "json.unknown-member", ".effort.Total", "did you mean total")]
    [InlineData("{\"title\":\"a\",\"effort\":{\"total\":1,¦\"disciplines\":{\"data\":1}}}", "effort.twice", ".effort.disciplines", "both in total and by discipline")]
    [InlineData("{\"title\":\"a\",\"effort\":¦{}}", "effort.empty", ".effort", "no discipline")]
    [InlineData("{\"title\":\"a\",\"effort\":{\"disciplines\":¦{}}}", "effort.empty", ".effort.disciplines", "no discipline")]
    [InlineData("{\"title\":\"a\",\"effort\":¦3}", "json.kind", ".effort", "effort is 3", "Write an object such as {\"total\": 3}")]
    public void The_parts_of_an_effort_are_held_alike(string json, string code, string member, params string[] said) =>
        Refused.Hypothesis<GrowthValidationException>(json, code, member, said);

    [Theory]
    [InlineData("{\"title\":\"a\",\"effort\":{\"total\":1,¦\"total\":2}}", ".effort.total")]
    [InlineData("{\"title\":\"a\",\"effort\":{\"disciplines\":{\"data\":1,¦\"data\":2}}}", ".effort.disciplines.data")]
    [InlineData("{\"title\":\"a\",\"effort\":{\"disciplines\":{\"data\":1},¦\"disciplines\":{\"dev\":1}}}", ".effort.disciplines")]
    public void Hostile_01_a_member_of_an_effort_that_stands_twice_is_refused(string json, string member) =>
        Refused.Hypothesis<GrowthFormatException>(json, "json.duplicate-member", member, "stands twice in one object");

    [Theory]
    [InlineData("¦null", "$", "the document is null")]
    [InlineData(" \n 7¦", "$", "the document is 7")]
    [InlineData("¦\"x\"", "$", "the document is the text \"x\"")]
    public void Hostile_11_a_root_that_holds_no_hypotheses_is_refused(string json, string path, string said) =>
        Refused.In<GrowthValidationException>(JsonForm.Document, json.Replace("7¦", "¦7", StringComparison.Ordinal), "json.kind", path, said, "Write an object or a list of hypotheses");

    [Theory]
    [InlineData("¦null", "json.kind", "", "the hypothesis is null", "Write an object in braces")]
    [InlineData("¦[]", "json.kind", "", "the hypothesis is a list", "Write an object in braces")]
    [InlineData("¦\"a\"", "json.kind", "", "the hypothesis is the text \"a\"", "Write an object in braces")]
    [InlineData("{\"title\":¦null}", "json.kind", ".title", "title is null", "Write a text in quotes")]
    [InlineData("{\"title\":¦[\"a\"]}", "json.kind", ".title", "title is a list", "Write a text in quotes")]
    [InlineData("{\"title\":\"a\",\"owner\":¦null}", "json.kind", ".owner", "owner is null", "or leave it out")]
    [InlineData("{\"title\":\"a\",\"tags\":¦\"x\"}", "json.kind", ".tags", "tags is the text \"x\"", "[\"email\", \"pricing\"]")]
    [InlineData("{\"title\":\"a\",\"tags\":[\"x\",¦null]}", "json.kind", ".tags[1]", "a tag is null", "a text in quotes")]
    [InlineData("{\"title\":\"a\",\"stage\":¦1}", "json.kind", ".stage", "stage is 1", "Write one of Acquisition, Activation, ")]
    [InlineData("¦{}", "title.missing", "", "the title is missing", "Give every hypothesis a title")]
    [InlineData("¦{\"owner\":\"o\"}", "title.missing", "", "the title is missing", "Give every hypothesis a title")]
    public void Hostile_11_null_and_the_wrong_kind_are_refused(string json, string code, string member, params string[] said) =>
        Refused.Hypothesis<GrowthValidationException>(json, code, member, said);

    [Theory]
    [InlineData("{\"name\":\"a\"¦}", "json.missing-member", "$", "the member \"hypotheses\" is missing")]
    [InlineData("{\"hypotheses\":¦null}", "json.kind", "$.hypotheses", "hypotheses is null", "Write a list")]
    [InlineData("{\"hypotheses\":¦{}}", "json.kind", "$.hypotheses", "hypotheses is an object", "Write a list")]
    [InlineData("{\"name\":¦7}", "json.kind", "$.name", "name is 7", "or leave it out")]
    [InlineData("{\"name\":¦\" \"}", "text.blank", "$.name", "name is blank")]
    [InlineData("{\"growthExperiments\":¦1.0}", "json.kind", "$.growthExperiments", "a version in quotes such as \"1.0\"")]
    public void Hostile_11_root_members_of_the_wrong_kind_are_refused(string json, string code, string path, params string[] said) =>
        Refused.In<GrowthValidationException>(JsonForm.Document, json, code, path, said);
}
