using System.Text.Json;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests;

public sealed class SimilarCommandTests : IDisposable
{
    private readonly ProgramFolder _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_reworded_old_test_is_found_by_text_or_id()
    {
        await FillAsync();
        Snapshot.Match(await _program.TranscriptAsync(
            "similar \"Registration with an e-mail only\"", "similar \"Inscription à un seul champ\" --top 1", "similar yearly", "similar sign",
            "similar \"A weekly digest brings teams back\"", "similar \"Yearly plans | by default\" --format markdown", "similar zebra", "similar \" \"",
            "similar zebra --format json", "add \"A single field to register\" --id again", "add \"A zebra\" --id zebra", "add \"Tarif annuel par défaut\" --id tarif",
            "similar", "similar x --top -1", "similar x --format xml", "similar x --program missing.json"));
    }

    [Fact]
    public async Task Json_has_the_whole_match()
    {
        await FillAsync();
        using JsonDocument document = JsonDocument.Parse(await _program.GoodAsync("similar \"Registration with one field\" --format json --top 1"));
        Assert.Equal(1, document.RootElement.GetProperty("count").GetInt32());
        JsonElement item = document.RootElement.GetProperty("items")[0];
        Assert.InRange(item.GetProperty("similarity").GetDouble(), SimilarityIndex.SameIdea, 1);
        Assert.True(item.GetProperty("looksTheSame").GetBoolean());
        Assert.Equal(("signup", "Concluded"), (item.GetProperty("id").GetString(), item.GetProperty("status").GetString()));
        Assert.Contains("sign-up", item.GetProperty("sharedTerms").EnumerateArray().Select(t => t.GetString()));
        JsonElement learning = Assert.Single(item.GetProperty("learnings").EnumerateArray());
        Assert.Equal(("L1", "Lost", "People\nleft"), (learning.GetProperty("id").GetString(), learning.GetProperty("outcome").GetString(), learning.GetProperty("insight").GetString()));
    }

    [Fact]
    public async Task What_people_typed_cannot_steer_the_terminal()
    {
        await _program.GoodAsync("init", "add \"zebra\u202Ex yak\u0085\" --id a");
        string all = await _program.GoodAsync("similar yak", "similar yak --format markdown");
        Assert.DoesNotContain(all, c => c is '\u202E' or '\u0085');
        Assert.Contains("zebra\\u202Ex", all, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await _program.StartWeekAsync();
        _program.Wait(4);
        await _program.GoodAsync("week end signup", "learn signup --outcome lost --insight \"People\nleft\"");
    }
}
