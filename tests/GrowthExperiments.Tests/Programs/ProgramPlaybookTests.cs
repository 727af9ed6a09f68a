using System.Text;
using FsCheck.Fluent;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramPlaybookTests
{
    [Fact]
    public void Any_playbooks_come_back_and_make_a_document_of_1_2() => Props.Check(Gen.Choose(0, 3).SelectMany(n => Gens.Playbook.ListOf(n)), playbooks =>
    {
        GrowthProgram program = Won();
        string before = program.ToJson();
        Assert.Contains("\"growthExperiments\": \"1.1\"", before, StringComparison.Ordinal);
        Playbook[] added = [.. playbooks.DistinctBy(p => p.Id).Select(p => program.AddPlaybook(p with { Learnings = p.Learnings.Count > 0 ? ["L1"] : [] }))];
        string json = program.ToJson();
        Assert.Equal(added.Length > 0, json.Contains("\"growthExperiments\": \"1.2\"", StringComparison.Ordinal));
        GrowthProgram copy = program.Copy();
        Assert.Equal(added, copy.Playbooks);
        Assert.Equal(json, copy.ToJson());
        foreach (Playbook playbook in added)
            Assert.Equal(playbook, program.RemovePlaybook(playbook.Id));
        Assert.Equal(before, program.ToJson());
    }, cases: 100);

    [Fact]
    public void A_win_becomes_a_playbook_and_the_playbook_new_ideas()
    {
        GrowthProgram program = Won();
        Assert.Equal("playbook.not-won", Assert.Throws<GrowthValidationException>(() => program.WritePlaybook("L2")).Code);
        Assert.Equal("playbook.not-won", Assert.Throws<GrowthValidationException>(() => program.WritePlaybook(Grown.Id("b"))).Code);
        Assert.Equal("id.unknown", Assert.Throws<GrowthValidationException>(() => program.WritePlaybook(Grown.Id("z"))).Code);
        Assert.Equal("learning.unknown", Assert.Throws<GrowthValidationException>(() => program.WritePlaybook("L3")).Code);
        Playbook playbook = program.WritePlaybook(Grown.Id("a"), "p");
        Assert.Equal(("p", "L1", "a"), (playbook.Id, Assert.Single(playbook.Learnings), playbook.Hypothesis.Value));
        Assert.Equal("playbook.taken", Assert.Throws<GrowthConflictException>(() => program.WritePlaybook("L1", "p")).Code);
        IReadOnlyList<Hypothesis> made = program.RecyclePlaybook("p");
        Assert.Equal(made, program.Backlog.TakeLast(3));
        Assert.All(made, h => Assert.Equal((FunnelStage.Activation, Clock.Monday), (h.Stage!.Value, h.Created!.Value)));
        Assert.Equal(made.Select(h => h.Id), program.PlaybookOf("p").Recycled);
        Assert.Equal(6, program.RecyclePlaybook("p").Concat(made).DistinctBy(h => h.Id).Count());
        program.Backlog.Remove(made[0].Id);
        Assert.DoesNotContain(made[0].Id, program.RecyclePlaybook("p", ["article"]).Select(h => h.Id));
        Assert.Equal(7, program.PlaybookOf("p").Recycled.Count);
        program.Correct("L1", Conclusion.Of(Outcome.Won, "less than we thought"));
        Assert.Equal("L3", Assert.Single(program.WritePlaybook("L1", "q").Learnings));
        Assert.Equal(program.ToJson(), program.Copy().ToJson());
    }

    [Fact]
    public void Recycling_never_collides() => Props.Check(
        from playbook in Gens.Playbook from runs in Gen.Choose(1, 4) from formats in Gen.Choose(1, 3).SelectMany(n => Gen.Elements("post", "a post", "thread", ", as a post").ListOf(n)) select (playbook, runs, formats),
        given =>
        {
            GrowthProgram program = Won();
            Playbook playbook = program.AddPlaybook(given.playbook with { Learnings = [] });
            int count = program.Backlog.Count;
            for (int i = 0; i < given.runs; i++)
                count += program.RecyclePlaybook(playbook.Id, [.. given.formats]).Count;
            Assert.Equal(count, program.Backlog.Count);
            Assert.Equal(given.runs * given.formats.Select(f => f == "a post" ? "post" : f).Distinct().Count(), program.PlaybookOf(playbook.Id).Recycled.Except(playbook.Recycled).Count());
        },
        cases: 60);

    [Fact]
    public void Nothing_happens_where_a_verb_refuses()
    {
        GrowthProgram program = Won();
        program.AddPlaybook(Playbook.Create("P", "p") with { Recycled = [.. Enumerable.Range(0, 999).Select(i => HypothesisId.Of($"r{i}"))] });
        string before = program.ToJson();
        Assert.Throws<GrowthLimitException>(() => program.RecyclePlaybook("p", ["post", "article"]));
        Assert.Equal("learning.unknown", Assert.Throws<GrowthValidationException>(() => program.AddPlaybook(Playbook.Create("Q") with { Learnings = ["L3"] })).Code);
        Assert.Equal("learning.unknown", Assert.Throws<GrowthValidationException>(() => program.ReplacePlaybook(Playbook.Create("Q", "p") with { Learnings = ["L3"] })).Code);
        Assert.Contains("did you mean \"p\"", Assert.Throws<GrowthValidationException>(() => program.ReplacePlaybook(Playbook.Create("Q", "q"))).Message, StringComparison.Ordinal);
        Assert.Equal("playbook.unknown", Assert.Throws<GrowthValidationException>(() => program.RemovePlaybook("q")).Code);
        Assert.Throws<ArgumentException>("formats", () => program.RecyclePlaybook("p", []));
        Assert.Throws<ArgumentNullException>("playbook", () => program.AddPlaybook(null!));
        Assert.Throws<ArgumentNullException>("id", () => program.PlaybookOf(null!));
        Assert.Throws<ArgumentException>("Id", () => program.WritePlaybook("L1", ""));
        Assert.Equal(before, program.ToJson());
        Assert.Single(program.RecyclePlaybook("p", ["post"]));
    }

    [Fact]
    public void Merging_brings_playbooks_in_with_the_learnings_that_they_name()
    {
        GrowthProgram theirs = Won();
        theirs.Name = "Other";
        theirs.WritePlaybook("L1", "p");
        GrowthProgram ours = Grown.Running("x");
        ours.Finish("x");
        ours.CloseWeek(Grown.W48);
        ours = ours.Copy();
        GrowthProgram merged = ours.Copy();
        ProgramMerge report = merged.Merge(theirs);
        Assert.Equal(["L2"], Assert.Single(report.AddedPlaybooks).Learnings);
        Assert.Equal(report.AddedPlaybooks, merged.Playbooks);
        Assert.Empty(merged.Merge(theirs).AddedPlaybooks);
        Assert.Equal(merged.ToJson(), merged.Copy().ToJson());
        merged.ReplacePlaybook(merged.PlaybookOf("p") with { Owner = "leo" });
        string before = merged.ToJson();
        Assert.Contains("the playbook \"p\" differs", Assert.Throws<GrowthConflictException>(() => merged.Merge(theirs)).Message, StringComparison.Ordinal);
        merged.Merge(theirs, ConflictPolicy.Skip);
        Assert.Equal(before, merged.ToJson());
        Assert.Single(merged.Merge(theirs, ConflictPolicy.Update).UpdatedPlaybooks);
        Assert.Null(merged.PlaybookOf("p").Owner);
    }

    private const string Sound = """
        {"growthExperiments":"1.2","hypotheses":[],"playbooks":[
          {"id":"p","title":"é日😀","purpose":"a\nb","owner":"mia","steps":[{"daysBefore":3,"text":"s","owner":"o"}],"bestPractices":["b"],"pitfalls":["f"],"hypothesis":"h","recycled":["r"]},
          {"id":"q","title":"Q"}]}
        """;

    [Theory]
    [InlineData("\"daysBefore\":3", "\"daysBefore\":¦366", "number.whole", "$.playbooks[0].steps[0].daysBefore", "from -365 to 365")]
    [InlineData("\"daysBefore\":3", "\"daysBefore\":¦-366", "number.whole", "$.playbooks[0].steps[0].daysBefore", "from -365 to 365")]
    [InlineData("\"daysBefore\":3", "\"daysBefore\":¦1.5", "number.whole", "$.playbooks[0].steps[0].daysBefore", "1.5")]
    [InlineData("\"daysBefore\":3,", "", "json.missing-member", "$.playbooks[0].steps[0]", "\"daysBefore\" is missing")]
    [InlineData("\"text\":\"s\"", "\"text\":¦\"a\\tb\"", "text.control", "$.playbooks[0].steps[0].text", "U+0009")]
    [InlineData("\"text\":\"s\"", "\"text\":\"s\",¦\"when\":1", "json.unknown-member", "$.playbooks[0].steps[0].when", "daysBefore, text, owner")]
    [InlineData("\"title\":\"Q\"", "\"title\":¦\" \"", "text.blank", "$.playbooks[1].title", "blank")]
    [InlineData(",\"title\":\"Q\"", "", "json.missing-member", "$.playbooks[1]", "\"title\" is missing")]
    [InlineData("{\"id\":\"q\"", "¦{\"id\":\"p\"", "playbook.twice", "$.playbooks[1]", "\"p\" stands there twice")]
    [InlineData("\"id\":\"q\"", "\"id\":¦\" q\"", "text.outer-spaces", "$.playbooks[1].id", "id")]
    [InlineData("\"bestPractices\":[\"b\"]", "\"bestPractices\":[\"b\",¦7]", "json.kind", "$.playbooks[0].bestPractices[1]", "a text in quotes")]
    [InlineData("\"pitfalls\":[\"f\"]", "\"learnings\":[¦\"L1\"]", "learning.unknown", "$.playbooks[0].learnings[0]", "no entry \"L1\"")]
    [InlineData("\"pitfalls\":[\"f\"]", "\"learnings\":[¦\"one\"]", "learning.id", "$.playbooks[0].learnings[0]", "\"one\"")]
    [InlineData("\"hypothesis\":\"h\"", "\"hypothesis\":¦null", "json.kind", "$.playbooks[0].hypothesis", "hypothesis is null")]
    [InlineData("\"recycled\":[\"r\"]", "\"recycled\":[¦\"\"]", "text.blank", "$.playbooks[0].recycled[0]", "id")]
    [InlineData("\"owner\":\"mia\"", "¦\"ownr\":\"mia\"", "json.unknown-member", "$.playbooks[0].ownr", "did you mean owner")]
    [InlineData("\"playbooks\":[", "\"playbooks\":¦{\"of\":[", "json.kind", "$.playbooks", "a list of playbooks")]
    public void What_does_not_add_up_is_refused_where_it_stands(string found, string replaced, string code, string path, string said)
    {
        Assert.Equal(2, Grown.Read(Sound).Playbooks.Count);
        int at = Sound.IndexOf(found, StringComparison.Ordinal);
        Assert.True(at > 0, found);
        string marked = Sound[..at] + replaced + Sound[(at + found.Length)..];
        if (replaced.EndsWith("{\"of\":[", StringComparison.Ordinal))
            marked = marked.TrimEnd()[..^1] + "}}";
        byte[] json = Encoding.UTF8.GetBytes(Refused.Unmarked(marked));
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Grown.Read(json));
        Assert.Equal((code, path), (error.Code, error.Place.Path));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        if (replaced.Contains('¦', StringComparison.Ordinal))
            Assert.Equal(Refused.PlaceOf(marked, path), error.Place);
    }

    [Theory]
    [InlineData("pitfalls", "\"f\"")]
    [InlineData("steps", "{\"daysBefore\":0,\"text\":\"s\"}")]
    [InlineData("recycled", "\"r\"")]
    public void Lists_have_an_end(string member, string item)
    {
        foreach ((int count, bool fine) in new[] { (1_000, true), (1_001, false) })
        {
            string json = $"{{\"growthExperiments\":\"1.2\",\"hypotheses\":[],\"playbooks\":[{{\"id\":\"p\",\"title\":\"P\",\"{member}\":[{string.Join(',', Enumerable.Repeat(item, count))}]}}]}}";
            if (fine)
                Assert.Single(Grown.Read(json).Playbooks);
            else
                Assert.Equal("$.playbooks[0]." + member, Assert.Throws<GrowthLimitException>(() => Grown.Read(json)).Place.Path);
        }
    }

    [Fact]
    public void What_a_newer_minor_added_comes_back_byte_for_byte()
    {
        string json = Sound.Replace("\"1.2\"", "\"1.7\"", StringComparison.Ordinal)
            .Replace("\"owner\":\"o\"", "\"owner\":\"o\",\"tools\":[ 1 ,2]", StringComparison.Ordinal).Replace("\"title\":\"Q\"", "\"title\":\"Q\",\"mood\":{\"p\" : 1e0}", StringComparison.Ordinal);
        GrowthProgram program = Grown.Read(json);
        string written = program.ToJson();
        foreach (string kept in new[] { "\"growthExperiments\": \"1.7\"", "\"tools\": [ 1 ,2]", "\"mood\": {\"p\" : 1e0}" })
            Assert.Contains(kept, written, StringComparison.Ordinal);
        GrowthProgram fresh = Grown.Of("a");
        fresh.AddPlaybook(program.PlaybookOf("p"));
        Assert.Contains("\"growthExperiments\": \"1.7\"", fresh.ToJson(), StringComparison.Ordinal);
        Assert.Contains("\"tools\": [ 1 ,2]", fresh.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_backlog_that_is_written_alone_keeps_them_as_they_stand()
    {
        string written = BacklogJson.ToJson(BacklogJson.Parse(Sound));
        Assert.Contains("\"growthExperiments\": \"1.2\"", written, StringComparison.Ordinal);
        Assert.Equal(Grown.Read(Sound).Playbooks, Grown.Read(written).Playbooks);
    }

    /// <summary>A program in which the idea a was won (L1) and the idea b lost (L2).</summary>
    private static GrowthProgram Won()
    {
        GrowthProgram program = Grown.Running("a", "b");
        program.Finish("a", Outcome.Won);
        program.Finish("b");
        program.CloseWeek(Grown.W48);
        return program;
    }
}
