using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

[Trait("Weight", "heavy")]
public sealed class SlowStreamLaws
{
    private static readonly Gen<(Backlog Backlog, int Seed)> Cases =
        from backlog in Gens.BacklogUpTo(5) from seed in Gen.Choose(0, int.MaxValue - 1) select (backlog, seed);

    [Fact]
    public void A_few_bytes_a_read_give_the_same_as_all_at_once() => Props.Check(Cases, c =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] bytes = form.Write(new BacklogDocument(c.Backlog) { Name = "日本😀", TimeZone = "Asia/Tokyo" });
            byte[] whole = form.Write(form.Read(bytes));
            Assert.Equal(whole, form.Write(form.Read(new DripStream(bytes, c.Seed))));
            Assert.Equal(whole, form.Write(form.ReadAsyncNow(new DripStream(bytes, c.Seed))));
        }
    }, cases: 100);

    [Fact]
    public void Streaming_yields_what_reading_holds() => Props.Check(Cases, c =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] bytes = form.Write(new BacklogDocument(c.Backlog));
            Assert.Equal(c.Backlog.ToList(), form.StreamAll(new MemoryStream(bytes)));
            Assert.Equal(c.Backlog.ToList(), form.StreamAll(new DripStream(bytes, c.Seed)));
        }

        byte[] lines = JsonForm.Lines.Write(new BacklogDocument(c.Backlog));
        Assert.Equal(c.Backlog.ToList(), BacklogJsonLines.Stream(new DripStream(lines, c.Seed)).ToList());
    }, cases: 100);

    [Fact]
    public void The_first_fault_of_a_file_is_the_same_however_its_bytes_arrive()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            foreach (byte[] sample in Samples.Of(form))
            {
                for (int i = 0; i < 300; i++)
                {
                    byte[] broken = Mutant.Of(sample, new Random(i));
                    string whole = Said(() => form.Read(broken));
                    Assert.Equal(whole, Said(() => form.Read(new DripStream(broken, i))));
                    Assert.Equal(whole, Said(() => form.ReadAsyncNow(new DripStream(broken, i))));
                }
            }
        }
    }

    [Fact]
    public async Task Streaming_yields_all_that_stands_before_a_fault()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] bytes = System.Text.Encoding.UTF8.GetBytes(form.Around("1.0", "{\"title\":\"a\"}", "{\"title\":\"b\"}", "{\"title\":7}"));
            Assert.Equal(["a", "b"], (await YieldedBeforeFault(form, bytes)).Select(h => h.Title));
        }
    }

    [Fact]
    public async Task A_cancelled_token_stops_reading_and_writing()
    {
        var cancelled = new CancellationToken(canceled: true);
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] bytes = form.Write(Samples.Document);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => form.ReadAsync(new MemoryStream(bytes), null, cancelled));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => form.WriteAsync(new MemoryStream(), Samples.Document, cancelled));
        }
    }

    [Fact]
    public void Streams_stay_open()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            using var stream = new MemoryStream(form.Write(Samples.Document));
            form.Read(stream);
            Assert.True(stream.CanRead);
            Assert.Equal(stream.Length, stream.Position);
        }
    }

    private static string Said(Func<BacklogDocument> read)
    {
        try
        {
            return BacklogJson.ToJson(read());
        }
        catch (GrowthException e)
        {
            return $"{e.GetType().Name} {e.Code} {e.Message}";
        }
    }

    private static async Task<List<Hypothesis>> YieldedBeforeFault(JsonForm form, byte[] bytes)
    {
        var yielded = new List<Hypothesis>();
        await Assert.ThrowsAsync<GrowthValidationException>(async () =>
        {
            await foreach (Hypothesis hypothesis in form.StreamAsync(new MemoryStream(bytes)))
                yielded.Add(hypothesis);
        });
        return yielded;
    }
}
