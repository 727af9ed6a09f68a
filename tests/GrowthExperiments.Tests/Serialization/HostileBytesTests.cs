using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class HostileBytesTests
{
    [Fact]
    public void Hostile_04_nesting_deeper_than_32_is_refused_without_an_overflow()
    {
        foreach (int levels in new[] { 33, 100_000 })
        {
            foreach (string open in new[] { new string('[', levels), string.Concat(Enumerable.Repeat("{\"a\":", levels)) })
            {
                foreach (JsonForm form in JsonForm.Both)
                {
                    foreach (string input in new[] { open, form.Around("1.7", "{\"title\":\"a\",\"x\":" + open) })
                    {
                        var error = Assert.Throws<GrowthLimitException>(() => form.Read(input));
                        Assert.Equal("json.depth", error.Code);
                        Assert.Contains("nested deeper than the limit of 3", error.Message, StringComparison.Ordinal);
                        Assert.True(error.Place.Line is 1 or 2 && error.Place.Column > 25, error.Message);
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t \n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF \n")]
    public void Hostile_12_nothing_is_empty_input(string text)
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            Assert.Equal("input.empty", Assert.Throws<GrowthFormatException>(() => form.Read(text)).Code);
            Assert.Equal("input.empty", Assert.Throws<GrowthFormatException>(() => form.Read(new DripStream(Encoding.UTF8.GetBytes(text), 1))).Code);
        }

        Assert.Contains("empty input", Assert.Throws<GrowthFormatException>(() => BacklogJson.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"title\":\"日😀\",¦}")]
    [InlineData("{\"title\":\"日😀\" ¦// why\n}")]
    [InlineData("{\"title\":\"日😀\" ¦/* why */}")]
    [InlineData("{\"title\":\"日😀\" ¦\"owner\":\"o\"}")]
    [InlineData("{\"title\":\"日😀\",¦'owner':\"o\"}")]
    [InlineData("{\"title\" ¦\"日😀\"}")]
    [InlineData("{\"title\":¦True}")]
    [InlineData("{\"title\":\"a\",\"tags\":[\"日😀\",¦]}")]
    [InlineData("{\"title\":\"日😀¦\t\"}")]
    [InlineData("{\"title\":\"日😀\\¦x\"}")]
    [InlineData("{\"title\":\"a\"} ¦{\"title\":\"b\"}")]
    [InlineData("{\"title\":\"a\"}¦}")]
    public void Hostile_13_malformed_JSON_is_refused_at_its_line_and_column(string json)
    {
        foreach (string before in new[] { "", "[\n  {\"title\":\"é😀\"}, ", "[\r\n" + new string(' ', 70_000) + "\n\t" })
            Refused.In<GrowthFormatException>(JsonForm.Document, before + json, "json.syntax", PathOf(before, json), "the JSON is malformed: ");
        if (!json.Contains('\n', StringComparison.Ordinal))
            Refused.In<GrowthFormatException>(JsonForm.Lines, JsonForm.Lines.Around("1.0", MultiByte, json), "json.syntax", "$", "the JSON is malformed: ");

        // What stands behind a whole hypothesis stands where the next one would.
        static string PathOf(string before, string json)
        {
            int hypotheses = before.Count(c => c == '}') + (json.Contains("} ¦", StringComparison.Ordinal) || json.Contains("}¦", StringComparison.Ordinal) ? 1 : 0);
            return before.Length == 0 ? "$" : $"$[{hypotheses}]";
        }
    }

    [Theory]
    [InlineData("{\"growthExperiments\":\"1.0\",\"hypotheses\":[]} ¦x")]
    [InlineData("{\"growthExperiments\":\"1.0\",\n\"name\":\"日\",¦}")]
    [InlineData("[{\"title\":\"日\"}]\n\n ¦[]")]
    [InlineData("[{\"title\":\"日\"},\n¦]")]
    public void Hostile_13_malformed_JSON_around_the_hypotheses_is_refused_at_its_line_and_column(string json) =>
        Refused.In<GrowthFormatException>(JsonForm.Document, json, "json.syntax", json.StartsWith("[{", StringComparison.Ordinal) && json.EndsWith("¦]", StringComparison.Ordinal) ? "$[1]" : "$");

    [Fact]
    public void Hostile_14_a_byte_order_mark_is_passed_over_wherever_it_comes_from()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] marked = [0xEF, 0xBB, 0xBF, .. form.Write(Samples.Document)];
            byte[] plain = form.Write(form.Read(form.Write(Samples.Document)));
            Assert.Equal(plain, form.Write(form.Read(marked)));
            Assert.Equal(plain, form.Write(form.Read(new DripStream(marked, 1))));
            Assert.Equal(plain, form.Write(form.ReadAsyncNow(new DripStream(marked, 2))));
            Refused.In<GrowthValidationException>(form, "\uFEFF" + form.Around("1.0", "{¦\"titel\":1}"), "json.unknown-member", form.PathOf(0) + ".titel", "titel");
            Assert.Equal("json.syntax", Assert.Throws<GrowthFormatException>(() => form.Read((byte[])[0xEF, 0xBB, 0xBF, .. marked])).Code);
        }

        string json = BacklogJson.ToJson(Samples.Document);
        Assert.Equal(json, BacklogJson.ToJson(BacklogJson.Parse("\uFEFF" + json)));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'c', (byte)'a', (byte)'f', 0xE9 }, 3)]
    [InlineData(new byte[] { 0xC0, 0xAF }, 0)]
    [InlineData(new byte[] { (byte)'x', 0xED, 0xA0, 0x80 }, 1)]
    [InlineData(new byte[] { 0xC3, 0xA9, 0xF4, 0x90, 0x80, 0x80 }, 2)]
    [InlineData(new byte[] { 0x80 }, 0)]
    [InlineData(new byte[] { (byte)'x', 0 }, 1)]
    public void Hostile_15_bytes_that_are_not_UTF_8_are_refused_with_their_offset_wherever_a_buffer_ends(byte[] title, int bad)
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            foreach (int padding in (int[])[0, 1, .. Enumerable.Range(64 * 1024 - 70, 72)])
            {
                string[] parts = form.Around("1.0", "{\"title\":\"é\"}", new string(' ', padding) + "{\"title\":\"¦\"}").Split('¦');
                byte[] head = Encoding.UTF8.GetBytes(parts[0]);
                byte[] bytes = [.. head, .. title, .. Encoding.UTF8.GetBytes(parts[1])];
                var error = Assert.Throws<GrowthFormatException>(() => form.Read(bytes));
                Assert.Equal("encoding.not-utf8", error.Code);
                Assert.Contains($"not UTF-8 text: the byte at offset {head.Length + bad} ", error.Message, StringComparison.Ordinal);
                Assert.Contains("Save the file as UTF-8", error.Message, StringComparison.Ordinal);
                Assert.Equal(new SourcePlace(form == JsonForm.Lines ? 3 : 2, padding + 11 + title[..bad].Count(b => (b & 0xC0) != 0x80)), error.Place);
            }
        }
    }

    [Fact]
    public void Hostile_15_UTF_16_and_UTF_32_are_refused()
    {
        string json = BacklogJson.ToJson(Samples.Document);
        foreach (Encoding encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            foreach (JsonForm form in JsonForm.Both)
            {
                foreach (byte[] bytes in new[] { encoding.GetBytes(json), [.. encoding.GetPreamble(), .. encoding.GetBytes(json)] })
                    Assert.Equal("encoding.not-utf8", Assert.Throws<GrowthFormatException>(() => form.Read(bytes)).Code);
            }
        }
    }

    [Fact]
    [Trait("Weight", "heavy")]
    public void A_place_is_exact_wherever_a_buffer_ends()
    {
        for (int padding = 64 * 1024 - 80; padding < 64 * 1024 + 2; padding++)
        {
            foreach (JsonForm form in JsonForm.Both)
            {
                string input = form.Around("1.0", new string(' ', padding) + "{\"title\":\"日😀\",\"impact\":¦\"8\"}");
                Refused.In<GrowthValidationException>(form, input, "json.kind", form.PathOf(0) + ".impact", "impact is the text \"8\"");
            }
        }
    }

    private const string MultiByte = "{\"title\":\"日本😀 é\"}";
}
