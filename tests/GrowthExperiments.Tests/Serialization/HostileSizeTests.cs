using System.Diagnostics;
using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

[Trait("Weight", "heavy")]
public sealed class HostileSizeTests
{
    /// <summary>Ten times the goal of 250 ms: a guard against hangs, not a benchmark.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMilliseconds(2_500);

    private const int Mebibyte = 1024 * 1024;

    [Fact]
    public void Hostile_46_many_unknown_members_are_refused_at_once()
    {
        string members = Members(300_000);
        foreach (JsonForm form in JsonForm.Both)
        {
            Bounded<GrowthLimitException>(form, form.Around("1.7", "{\"title\":\"a\"," + members + "}"), "record.size");
            Bounded<GrowthLimitException>(form, form.Around("1.0", "{\"title\":\"a\"," + members + "}"), "record.size");
            Bounded<GrowthValidationException>(form, form.Around("1.0", "{\"title\":\"a\"," + Members(60_000) + "}"), "json.unknown-member");
        }

        Bounded<GrowthValidationException>(JsonForm.Document, "{\"name\":\"a\"," + members + "}", "json.unknown-member");
        Bounded<GrowthValidationException>(JsonForm.Document, "{\"growthExperiments\":\"1.7\"," + Members(60_000) + "}", "json.missing-member");
    }

    [Fact]
    public void Hostile_46_two_million_empty_hypotheses_are_refused_at_the_first()
    {
        Bounded<GrowthValidationException>(JsonForm.Document, "[" + string.Join(',', Enumerable.Repeat("{}", 2_000_000)) + "]", "title.missing");
        Bounded<GrowthValidationException>(JsonForm.Lines, string.Join('\n', Enumerable.Repeat("{}", 2_000_000)), "title.missing");
    }

    [Fact]
    public void Hostile_46_a_document_without_its_marker_ends_at_16_MiB()
    {
        string bare = "[" + string.Join(",\n", Enumerable.Range(0, 20_000).Select(i => $"{{\"title\":\"{i}\",\"change\":\"{new string('x', 1_000)}\"}}")) + "]";
        var error = Assert.Throws<GrowthLimitException>(() => BacklogJson.Parse(bare));
        Assert.Equal("document.size", error.Code);
        Assert.Contains("the limit for such is 16777216", error.Message, StringComparison.Ordinal);
        Assert.Contains("ReadLimits.MaxUnmarkedBytes", error.Message, StringComparison.Ordinal);
        Assert.Equal(20_000, BacklogJson.Parse(bare, new ReadLimits { MaxUnmarkedBytes = long.MaxValue }).Backlog.Count);
        Assert.Equal(20_000, BacklogJson.Parse("{\"growthExperiments\":\"1.0\",\"hypotheses\":" + bare + "}").Backlog.Count);
    }

    [Fact]
    public void Hostile_46_a_record_that_never_ends_is_refused_at_its_start()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            string open = form.Around("1.0", "{\"title\":\"日\"}", "{\"title\":\"").TrimEnd('\n', ']', '}');
            GrowthLimitException error = Bounded<GrowthLimitException>(form, open + new string('x', 200 * Mebibyte / 8), "record.size");
            Assert.Equal(form == JsonForm.Lines ? 3 : 2, error.Place.Line);
            Assert.Contains($"the limit is {Mebibyte}", error.Message, StringComparison.Ordinal);
            Assert.Contains("ReadLimits.MaxRecordBytes", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_record_is_measured_to_the_byte()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            string record = $"{{\"title\":\"日\",\"change\":\"{new string('é', 300)}\"}}";
            int bytes = Encoding.UTF8.GetByteCount(record);
            Assert.Single(form.Read(form.Around("1.0", record), new ReadLimits { MaxRecordBytes = bytes }).Backlog);
            Assert.Throws<GrowthLimitException>(() => form.Read(form.Around("1.0", record), new ReadLimits { MaxRecordBytes = bytes - 1 }));
        }
    }

    [Fact]
    public void Every_hypothesis_that_the_model_allows_can_be_read_again()
    {
        string wide = "x" + new string('\u2028', 32_766);
        Hypothesis largest = Samples.Full with { Change = wide, Rationale = wide, Tags = [.. Enumerable.Range(0, 100).Select(i => $"{i:000}" + wide[..190] + "x")] };
        foreach (JsonForm form in JsonForm.Both)
            Assert.Equal(largest, form.Read(form.Write(new BacklogDocument([largest]))).Backlog.Single());
    }

    private static string Members(int count) => string.Join(',', Enumerable.Range(0, count).Select(i => $"\"m{i:x}\":1"));

    private static T Bounded<T>(JsonForm form, string input, string code)
        where T : GrowthException
    {
        byte[] bytes = Encoding.UTF8.GetBytes(input);
        TimeSpan best = TimeSpan.MaxValue;
        for (int attempt = 0; attempt < 3 && best > Guard; attempt++) // the machine may be busy with something else
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            T error = Assert.Throws<T>(() => form.Read(bytes));
            best = clock.Elapsed < best ? clock.Elapsed : best;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96L * Mebibyte);
            Assert.Equal(code, error.Code);
        }

        Assert.InRange(best, TimeSpan.Zero, Guard);
        return Assert.Throws<T>(() => form.Read(bytes));
    }
}
