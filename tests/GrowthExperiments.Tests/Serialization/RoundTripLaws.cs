using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

public sealed class RoundTripLaws
{
    private static readonly Gen<BacklogDocument> Documents =
        from hypotheses in Gen.Choose(0, 6).SelectMany(n => Gens.RatedHypothesis.ListOf(n))
        let backlog = new Backlog(hypotheses.DistinctBy(h => h.Id))
        from name in Gens.MaybeNull(Gens.Line)
        from zone in Gen.Elements("UTC", "Europe/Paris", "America/Argentina/Buenos_Aires", "Etc/GMT+5")
        select new BacklogDocument(backlog) { Name = name, TimeZone = zone };

    [Fact]
    public void A_document_comes_back_equal_and_in_order() => Props.Check(Documents, document =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            BacklogDocument back = form.Read(form.Write(document));
            Assert.Equal(document.Backlog.ToArray(), back.Backlog.ToArray());
            Assert.Equal((document.Name, document.TimeZone), (back.Name, back.TimeZone));
        }
    });

    [Fact]
    public void Lines_of_a_lazy_sequence_come_back_equal_and_in_order() => Props.Check(Documents, document =>
    {
        using var lines = new MemoryStream();
        BacklogJsonLines.Write(lines, document.Backlog.Select(h => h));
        lines.Position = 0;
        Assert.Equal(document.Backlog.ToArray(), BacklogJsonLines.Stream(lines).ToArray());
    }, 300);

    [Fact]
    public void What_was_written_is_written_again_byte_for_byte() => Props.Check(Documents, document =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] first = form.Write(document);
            Assert.Equal(first, form.Write(form.Read(first)));
        }
    });

    [Fact]
    public void A_text_is_a_document_and_back() => Props.Check(Documents, document =>
    {
        string json = BacklogJson.ToJson(document);
        Assert.Equal(json, BacklogJson.ToJson(BacklogJson.Parse(json)));
        Assert.Equal(json, BacklogJson.ToJson(BacklogJson.Parse("\uFEFF" + json)));
        Assert.Equal(JsonForm.Document.Write(document), Encoding.UTF8.GetBytes(json));
    }, cases: 200);

    [Fact]
    public void Every_culture_writes_the_same_bytes_and_reads_them_alike() => Props.Check(Documents, document =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] here = Cultures.In(CultureInfo.InvariantCulture.Name, () => form.Write(document));
            foreach (string culture in Cultures.Awkward)
            {
                Assert.Equal(here, Cultures.In(culture, () => form.Write(document)));
                Assert.Equal(document.Backlog.ToArray(), Cultures.In(culture, () => form.Read(here)).Backlog.ToArray());
            }
        }
    }, cases: 100);

    [Fact]
    public void Writing_at_once_and_asynchronously_gives_the_same_bytes() => Props.Check(Documents, document =>
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            using var stream = new MemoryStream();
            form.WriteAsync(stream, document).GetAwaiter().GetResult();
            Assert.Equal(form.Write(document), stream.ToArray());
            Assert.True(stream.CanWrite);
        }
    }, cases: 100);

    [Fact]
    public void Written_bytes_are_what_another_JSON_reader_reads() => Props.Check(Documents, document =>
    {
        using var json = System.Text.Json.JsonDocument.Parse(JsonForm.Document.Write(document));
        Assert.Equal(
            document.Backlog.Select(h => (h.Id.Value, h.Title, h.Change, h.Score?.Impact, h.ExpectedLift)),
            json.RootElement.GetProperty("hypotheses").EnumerateArray().Select(h => (
                h.GetProperty("id").GetString()!,
                h.GetProperty("title").GetString()!,
                h.TryGetProperty("change", out var change) ? change.GetString() : null,
                h.TryGetProperty("impact", out var impact) ? impact.GetInt32() : (int?)null,
                h.TryGetProperty("expectedLift", out var lift) ? lift.GetDecimal() : (decimal?)null)));
    }, cases: 300);

    [Fact]
    public void Every_written_text_is_lines_ended_by_LF_and_nothing_else() => Props.Check(Documents, document =>
    {
        string text = BacklogJson.ToJson(document);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        string lines = Encoding.UTF8.GetString(JsonForm.Lines.Write(document));
        Assert.Equal(document.Backlog.Count + 1, lines.Count(c => c == '\n'));
        Assert.EndsWith("}\n", lines, StringComparison.Ordinal);
    }, cases: 300);

    [Fact]
    public void A_backlog_larger_than_any_buffer_comes_back()
    {
        Hypothesis[] many = [.. Enumerable.Range(0, 3_000).Select(i => Samples.Full with { Id = HypothesisId.Of($"h{i}"), Title = $"{new string('日', i % 150)}{i}" })];
        var document = new BacklogDocument(new Backlog(many));
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] bytes = form.Write(document);
            Assert.True(bytes.Length > 10 * 64 * 1024);
            Assert.Equal(many, form.Read(bytes).Backlog.ToArray());
        }
    }
}
