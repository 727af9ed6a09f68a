namespace GrowthExperiments.Tests.Serialization;

public sealed class DuplicateIdTests
{
    [Fact]
    public void Hostile_47_an_id_that_stands_twice_is_refused_with_both_places()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            int first = form == JsonForm.Lines ? 3 : 2;
            string input = form.Around("1.0", "{\"title\":\"x\"}", "{\"title\":\"a\",\"id\":\"i\"}", "{\"title\":\"b\",\"id\":\"I\"}", "  {\"title\":\"c\",\"id\":\"i\"}");
            GrowthException error = Assert.Throws<GrowthValidationException>(() => form.Read(input));
            Assert.Equal(("id.twice", first + 2), (error.Code, error.Place.Line));
            Assert.Contains($"the id \"i\" (of \"c\") stands twice: at line {first} (hypothesis 2) and at line {first + 2} (hypothesis 4)", error.Message, StringComparison.Ordinal);
            Assert.Equal(error.Message, Assert.Throws<GrowthValidationException>(() => form.Read(new DripStream(System.Text.Encoding.UTF8.GetBytes(input), 3))).Message);
        }
    }

    [Fact]
    public void Hostile_20_composed_and_decomposed_titles_without_ids_are_one_idea()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            var error = Assert.Throws<GrowthValidationException>(() => form.Read(form.Around("1.0", "{\"title\":\"caf\u00E9\"}", "{\"title\":\"cafe\u0301\"}")));
            Assert.Equal("id.twice", error.Code);
            Assert.Contains("(hypothesis 1) and at line", error.Message, StringComparison.Ordinal);
            Assert.Contains("equal titles are one idea", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Hostile_48_ids_that_differ_in_case_alone_are_distinct()
    {
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal(2, form.Read(form.Around("1.0", "{\"title\":\"a\",\"id\":\"a\"}", "{\"title\":\"a\",\"id\":\"A\"}")).Backlog.Count);
    }

    [Fact]
    public void Streaming_lets_an_id_come_twice()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            string input = form.Around("1.0", "{\"title\":\"a\",\"id\":\"a\"}", "{\"title\":\"a\",\"id\":\"a\"}");
            Assert.Equal(2, form.StreamAll(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(input))).Count);
        }
    }

    [Fact]
    public void Equal_titles_with_distinct_ids_are_two_ideas()
    {
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal(2, form.Read(form.Around("1.0", "{\"title\":\"a\",\"id\":\"a\"}", "{\"title\":\"a\"}")).Backlog.Count);
    }
}
