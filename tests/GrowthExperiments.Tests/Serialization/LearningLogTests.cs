using System.Text;
using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

public sealed class LearningLogTests
{
    private const string Minimal =
        """{"id":"L1","at":"2026-12-01T17:00:00Z","hypothesis":"h","title":"t","week":"2026-W48","outcome":"Won","insight":"i","decision":"Ship"}""";

    [Fact]
    public void The_log_with_every_member() => Snapshot.Match(Logs.Text(Logs.Two), "json");

    [Fact]
    public void An_empty_log_is_written_and_read()
    {
        LearningLog empty = Logs.Of();
        Assert.Equal(new string('0', 64), empty.Head);
        Assert.Empty(Logs.Read(Logs.Write(empty)));
    }

    [Fact]
    public void The_chain_is_what_it_is_said_to_be()
    {
        string text = Logs.Sealed(Minimal);
        using var document = JsonDocument.Parse(text);
        byte[] hashed = [.. new byte[32], .. Encoding.UTF8.GetBytes(Minimal)];
        string hash = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(hashed)).ToLowerInvariant();
        Assert.Equal(hash, document.RootElement.GetProperty("head").GetString());
        Assert.Equal(hash, Logs.Read(text).Head);
        Assert.Equal(hash, Logs.Read(text)[0].Hash);
    }

    [Fact]
    public void Members_of_a_newer_minor_version_are_kept_byte_for_byte()
    {
        string newer = Logs.Sealed(
            Minimal[..^1] + ",\"mood\": {\"a\" : 1.50, \"b\":[\"\\ud83d\\ude00\"]},\"effect\":{\"kind\":\"Absolute\",\"estimate\":1,\"seen\":true}}",
            Minimal.Replace("L1", "L2"));
        newer = newer.Replace("\"entries\"", "\"sealed\": [ 1,  2 ], \"entries\"");
        LearningLog log = Logs.Read(newer, "1.7");
        Assert.True(log.Verify().IsIntact);
        byte[] written = Logs.Write(log);
        string text = Encoding.UTF8.GetString(written);
        Assert.Contains("\"mood\": {\"a\" : 1.50, \"b\":[\"\\ud83d\\ude00\"]}", text, StringComparison.Ordinal);
        Assert.Contains("\"seen\":true", text, StringComparison.Ordinal);
        Assert.Contains("\"sealed\": [ 1,  2 ]", text, StringComparison.Ordinal);
        Assert.Equal(written, Logs.Write(Logs.Read(written, "1.7")));
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Logs.Read(newer));
        Assert.Equal("json.unknown-member", error.Code);
    }

    /// <summary>What entries must not say, though their chain is right: the place is the value's own.</summary>
    [Theory]
    [InlineData("\"insight\":\"i\"", "\"insight\":¦\"  \"", "learning.insight", ".insight")]
    [InlineData("\"insight\":\"i\",", "", "json.missing-member", "")]
    [InlineData("\"outcome\":\"Won\"", "\"outcome\":¦\"won\"", "choice.unknown", ".outcome")]
    [InlineData("\"week\":\"2026-W48\"", "\"week\":¦\"2026-W54\"", "week.text", ".week")]
    [InlineData("17:00:00Z", "17:00:00", "instant.offset", ".at")]
    [InlineData("\"L1\"", "¦\"1\"", "learning.id", ".id")]
    [InlineData("\"h\"", "¦\" h\"", "text.outer-spaces", ".hypothesis")]
    [InlineData("}", ",\"owner\":¦null}", "json.kind", ".owner")]
    [InlineData("}", ",¦\"onwer\":\"x\"}", "json.unknown-member", ".onwer")]
    [InlineData("}", ",¦\"id\":\"L1\"}", "json.duplicate-member", ".id")]
    [InlineData("}", ",\"tags\":[\"a\",¦\"b;c\"]}", "tag.separator", ".tags[1]")]
    [InlineData("}", ",\"evidence\":[\"a\",¦7]}", "json.kind", ".evidence[1]")]
    [InlineData("}", ",\"followUps\":[\"a\",¦\"\"]}", "text.blank", ".followUps[1]")]
    [InlineData("}", ",\"actualEffort\":{\"total\":¦0}}", "number.range", ".actualEffort.total")]
    [InlineData("}", ",\"effect\":¦{\"kind\":\"Relative\",\"estimate\":0.05,\"low\":0.06,\"high\":0.09}}", "effect.interval", ".effect")]
    [InlineData("}", ",\"effect\":¦{\"kind\":\"Relative\",\"estimate\":0.05,\"low\":0.06}}", "json.missing-member", ".effect")]
    [InlineData("}", ",\"effect\":{\"kind\":\"Relative\",\"estimate\":0,\"level\":¦95}}", "effect.level", ".effect.level")]
    [InlineData("}", ",\"effect\":{\"kind\":\"Relative\",\"estimate\":0,\"control\":¦0,\"treatment\":1}}", "number.whole", ".effect.control")]
    [InlineData("}", ",\"effect\":¦7}", "json.kind", ".effect")]
    [InlineData("}", ",\"prediction\":¦{\"at\":\"2026-12-01T17:00:00Z\",\"impact\":8}}", "rating.missing", ".prediction")]
    [InlineData("}", ",\"prediction\":{\"at\":\"2026-12-01T17:00:00Z\",\"ratings\":[{\"rater\":\"a\",\"impact\":¦11}]}}", "rating.range", ".prediction.ratings[0].impact")]
    [InlineData("}", ",\"origin\":{\"id\":\"L1\",\"hash\":¦\"00\"}}", "log.hash", ".origin.hash")]
    [InlineData("}", ",\"corrects\":\"L1\"}", "learning.corrects", ".corrects")]
    public void An_entry_is_read_strictly(string found, string replaced, string code, string member)
    {
        string marked = Minimal[..Minimal.LastIndexOf(found, StringComparison.Ordinal)] + replaced + Minimal[(Minimal.LastIndexOf(found, StringComparison.Ordinal) + found.Length)..];
        string text = Logs.Sealed(Minimal.Replace("L1", "L1"), Refused.Unmarked(marked).Replace("\"id\":\"L1\",\"at\"", "\"id\":\"L2\",\"at\"").Replace("\"corrects\":\"L1\"", "\"corrects\":\"L2\""));
        GrowthException error = Assert.ThrowsAny<GrowthException>(() => Logs.Read(text));
        Assert.Equal((code, "$.log.entries[1]" + member), (error.Code, error.Place.Path));
        Assert.Equal(6, error.Place.Line);
        int mark = marked.IndexOf('¦', StringComparison.Ordinal);
        if (mark >= 0)
            Assert.Equal(5 + mark, error.Place.Column);
    }

    [Theory]
    [InlineData("\"count\": 2", "\"count\": 3", "log.count", "$.log.count", "the log ends at 2, but its count says 3")]
    [InlineData("\"count\": 2", "\"count\": 1", "log.count", "$.log.count", "the log ends at 2, but its count says 1")]
    [InlineData("\"head\": \"", "\"head\": \"0", "log.head", "$.log.head", "but its head says \"0")]
    [InlineData("not activation", "now activation", "log.changed", "$.log.entries[0]", "entry 1 of the log does not match its hash")]
    [InlineData("\"outcome\":\"Neutral\"", "\"outcome\":\"Fine\"", "log.changed", "$.log.entries[0]", "entry 1")]
    [InlineData("\"insight\":\"", "\"insight\": \"", "log.changed", "$.log.entries[0]", "entry 1")]
    [InlineData(",\"hash\":\"", ", \"hash\":\"", "log.changed", "$.log.entries[0]", "entry 1")]
    public void A_broken_chain_is_named_before_anything_else(string found, string replaced, string code, string path, string said)
    {
        string text = Logs.Text(Logs.Two);
        int at = text.IndexOf(found, StringComparison.Ordinal);
        GrowthIntegrityException error = Assert.Throws<GrowthIntegrityException>(() => Logs.Read(text[..at] + replaced + text[(at + found.Length)..]));
        Assert.Equal((code, path), (error.Code, error.Place.Path));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.Equal(path.EndsWith(']') ? 1 : null, error.Sequence);
    }

    [Fact]
    public void A_gap_in_the_numbers_is_named_though_every_hash_is_right()
    {
        GrowthIntegrityException error = Assert.Throws<GrowthIntegrityException>(() => Logs.Read(Logs.Sealed(Minimal, Minimal.Replace("L1", "L3"))));
        Assert.Equal(("log.sequence", 2, 6), (error.Code, error.Sequence, error.Place.Line));
    }

    [Fact]
    public void An_entry_without_its_hash_at_the_end_is_named()
    {
        string hash = $",\"hash\":\"{new string('0', 64)}\"";
        string text = Logs.Sealed(Minimal).Replace("{\"id\"", $"{{{hash[1..]},\"id\"");
        text = text[..text.LastIndexOf(",\"hash\"", StringComparison.Ordinal)] + "}]}";
        Assert.Equal("log.hash", Assert.Throws<GrowthIntegrityException>(() => Logs.Read(text)).Code);
    }

    [Theory]
    [InlineData("{\"count\":0,\"head\":\"\",\"entries\":[", "json.syntax")]
    [InlineData("{\"count\":0,\"head\":\"\",\"entries\":[}", "json.syntax")]
    [InlineData("{\"count\":0,\"head\":\"\",\"entries\":{}}", "json.kind")]
    [InlineData("{\"count\":0,\"entries\":[]}", "json.missing-member")]
    [InlineData("{\"count\":-1,\"head\":\"\",\"entries\":[]}", "number.whole")]
    [InlineData("{\"count\":0,\"head\":7,\"entries\":[]}", "json.kind")]
    [InlineData("{\"count\":0,\"head\":\"\",\"entries\":[7]}", "log.hash")]
    [InlineData("[]", "json.kind")]
    public void The_object_of_the_log_is_read_strictly(string text, string code) =>
        Assert.Equal(code, Assert.ThrowsAny<GrowthException>(() => Logs.Read(text)).Code);

    [Fact]
    public void A_syntax_fault_names_its_line()
    {
        string text = Logs.Sealed(Minimal, Minimal.Replace("\"t\"", "\"t"));
        GrowthFormatException error = Assert.Throws<GrowthFormatException>(() => Logs.Read(text));
        Assert.Equal((6, "$.log"), (error.Place.Line, error.Place.Path));
    }
}
