using System.Text;
using GrowthExperiments.Tests.Serialization;

namespace GrowthExperiments.Tests.Programs;

/// <summary>Documents of programs that do not add up. A ¦ stands right before the place that the error must name.</summary>
public sealed class ProgramHostileTests
{
    private const string Sound = """
        {"growthExperiments":"1.1","name":"é日😀",
        "policy":{"target":5,"low":2,"high":7},
        "hypotheses":[{"id":"é","title":"A","status":"Running"},{"id":"b","title":"B","status":"Planned"},{"id":"c","title":"C","status":"Idea"}],
        "weeks":[{"week":"2026-W47","status":"Closed","experiments":[{"hypothesis":"é","status":"CarriedOver","carriedTo":"2026-W48","carryReason":"日"}]},
          {"week":"2026-W48","status":"Running","policy":{"minStages":2},"experiments":[{"hypothesis":"é","status":"Running","started":"2026-11-23T09:00:00Z","prediction":{"at":"2026-11-23T09:00:00Z"}}]},
          {"week":"2026-W49","status":"Planned","experiments":[{"hypothesis":"b","status":"Planned"}]}]}
        """;

    [Fact]
    public void The_document_that_these_start_from_is_sound() => Assert.Equal(3, Grown.Read(Sound).Weeks.Count);

    [Theory]
    [InlineData("\"2026-W47\",", "¦\"2026-W54\",", "week.text", "$.weeks[0].week", "2026-W54")]
    [InlineData("{\"week\":\"2026-W48\"", "¦{\"week\":\"2026-W46\"", "week.order", "$.weeks[1]", "2026-W46 stands after 2026-W47")]
    [InlineData("{\"week\":\"2026-W48\"", "¦{\"week\":\"2026-W47\"", "week.order", "$.weeks[1]", "2026-W47 stands after 2026-W47")]
    [InlineData("{\"week\":\"2026-W49\",\"status\":\"Planned\"", "¦{\"week\":\"2026-W49\",\"status\":\"Closed\"", "week.order", "$.weeks[2]", "2026-W48 is open, but 2026-W49 after it is closed")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "{\"hypothesis\":\"b\",\"status\":\"Planned\"}, ¦{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "experiment.twice", "$.weeks[2].experiments[1]", "\"b\" stands twice in one week")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "{\"hypothesis\":\"b\",\"status\":\"Planned\"}, ¦{\"hypothesis\":\"é\",\"status\":\"Planned\"}", "experiment.twice", "$.weeks[2].experiments[1]", "open in 2026-W48 and in 2026-W49")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "¦{\"hypothesis\":\"c\",\"status\":\"Planned\"}", "experiment.status", "$.weeks[2].experiments[0]", "\"c\" is Idea, but its test in an open week is Planned")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "¦{\"hypothesis\":\"d\",\"status\":\"Planned\"}", "experiment.hypothesis", "$.weeks[2].experiments[0]", "no hypothesis with the id \"d\"")]
    [InlineData("{\"hypothesis\":\"é\",\"status\":\"CarriedOver\"", "¦{\"hypothesis\":\"d\",\"status\":\"CarriedOver\"", "experiment.hypothesis", "$.weeks[0].experiments[0]", "no hypothesis with the id \"d\"")]
    [InlineData("\"started\":\"2026-11-23T09:00:00Z\",", "", "experiment.incomplete", "$.weeks[1].experiments[0]", "a test that is Running has no started")]
    [InlineData(",\"prediction\":{\"at\":\"2026-11-23T09:00:00Z\"}", "", "experiment.incomplete", "$.weeks[1].experiments[0]", "a test that is Running has no prediction")]
    [InlineData("¦{\"hypothesis\":\"é\",\"status\":\"Running\"", "¦{\"hypothesis\":\"é\",\"status\":\"InReview\"", "experiment.incomplete", "$.weeks[1].experiments[0]", "a test that is InReview has no ended")]
    [InlineData("¦{\"hypothesis\":\"é\",\"status\":\"Running\"", "¦{\"ended\":\"2026-11-24T09:00:00Z\",\"hypothesis\":\"é\",\"status\":\"Concluded\"", "experiment.incomplete", "$.weeks[1].experiments[0]", "a test that is Concluded has no learning")]
    [InlineData("¦{\"hypothesis\":\"é\",\"status\":\"Running\"", "¦{\"ended\":\"2026-11-24T09:00:00Z\",\"learning\":\"L1\",\"hypothesis\":\"é\",\"status\":\"Concluded\"", "experiment.learning", "$.weeks[1].experiments[0]", "no learning with the id \"L1\"")]
    [InlineData("\"carriedTo\":\"2026-W48\",", "", "experiment.incomplete", "$.weeks[0].experiments[0]", "CarriedOver has no carriedTo")]
    [InlineData(",\"carryReason\":\"日\"", "", "experiment.incomplete", "$.weeks[0].experiments[0]", "CarriedOver has no carryReason")]
    [InlineData("\"carryReason\":\"日\"", "\"carryReason\":¦\" \"", "text.blank", "$.weeks[0].experiments[0].carryReason", "blank")]
    [InlineData("¦{\"hypothesis\":\"é\",\"status\":\"CarriedOver\",\"carriedTo\":\"2026-W48\",\"carryReason\":\"日\"}", "¦{\"hypothesis\":\"c\",\"status\":\"Planned\"}", "experiment.open", "$.weeks[0].experiments[0]", "the test of \"c\" is open, but 2026-W47 is closed")]
    [InlineData("\"policy\":{\"minStages\":2}", "\"policy\":{¦\"minStage\":2}", "json.unknown-member", "$.weeks[1].policy.minStage", "did you mean minStages")]
    [InlineData("\"status\":\"Running\",\"policy\"", "¦\"statu\":\"Running\",\"policy\"", "json.unknown-member", "$.weeks[1].statu", "did you mean status")]
    [InlineData("\"carriedTo\"", "¦\"cariedTo\"", "json.unknown-member", "$.weeks[0].experiments[0].cariedTo", "did you mean carriedTo")]
    [InlineData("\"target\":5", "¦\"targt\":5", "json.unknown-member", "$.policy.targt", "did you mean target")]
    [InlineData("\"target\":5", "\"target\":¦0", "number.whole", "$.policy.target", "target is 0, but it is a whole number from 1 to 1000")]
    [InlineData("\"target\":5", "\"target\":¦\"5\"", "number.whole", "$.policy.target", "whole number")]
    [InlineData("\"target\":5", "\"target\":¦1.5", "number.whole", "$.policy.target", "target is 1.5")]
    [InlineData("\"target\":5", "\"maxRunning\":¦1001", "number.whole", "$.policy.maxRunning", "maxRunning is 1001")]
    [InlineData("\"target\":5", "\"minRuntimeDays\":¦366", "number.whole", "$.policy.minRuntimeDays", "from 0 to 365")]
    [InlineData("\"target\":5", "\"capacity\":¦5", "json.kind", "$.policy.capacity", "capacity is 5")]
    [InlineData("\"target\":5", "\"defaultEffort\":{\"total\":¦0}", "number.range", "$.policy.defaultEffort.total", "0")]
    [InlineData("{\"minStages\":2}", "{\"minStages\":¦6}", "number.whole", "$.weeks[1].policy.minStages", "from 0 to 5")]
    [InlineData("{\"target\":5,\"low\":2,", "¦{\"target\":5,\"low\":8,", "count.range", "$.policy", "low is 8, but it is a whole number from 0 to 7")]
    [InlineData("{\"target\":5,\"low\":2,\"high\":7}", "¦[]", "json.kind", "$.policy", "the policy is a list")]
    [InlineData("{\"minStages\":2}", "¦null", "json.kind", "$.weeks[1].policy", "the policy is null")]
    [InlineData("\"experiments\":[{\"hypothesis\":\"b\",\"status\":\"Planned\"}]", "\"experiments\":¦{}", "json.kind", "$.weeks[2].experiments", "experiments is an object")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "¦7", "json.kind", "$.weeks[2].experiments[0]", "the test is 7")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "{\"hypothesis\":¦7,\"status\":\"Planned\"}", "json.kind", "$.weeks[2].experiments[0].hypothesis", "hypothesis is 7")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "{\"hypothesis\":\"b\",\"status\":¦\"Idea\"}", "choice.unknown", "$.weeks[2].experiments[0].status", "Idea")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "¦{\"hypothesis\":\"b\"}", "json.missing-member", "$.weeks[2].experiments[0]", "\"status\" is missing")]
    [InlineData("{\"hypothesis\":\"b\",\"status\":\"Planned\"}", "{\"hypothesis\":\"b\",\"status\":\"Planned\",\"startedBefore\":¦1}", "json.kind", "$.weeks[2].experiments[0].startedBefore", "true or false")]
    [InlineData("\"status\":\"Planned\",\"experiments\"", "\"status\":\"Planned\",\"started\":¦\"2026-11-23T09:00:00\",\"experiments\"", "instant.offset", "$.weeks[2].started", "offset")]
    [InlineData("\"status\":\"Planned\",\"experiments\"", "\"head\":[\"a\",¦7],\"status\":\"Planned\",\"experiments\"", "json.kind", "$.weeks[2].head[1]", "a text in quotes")]
    [InlineData("{\"at\":\"2026-11-23T09:00:00Z\"}", "{\"at\":\"2026-11-23T09:00:00Z\",\"impact\":¦11}", "rating.range", "$.weeks[1].experiments[0].prediction.impact", "11")]
    [InlineData("{\"at\":\"2026-11-23T09:00:00Z\"}", "{\"at\":\"2026-11-23T09:00:00Z\",¦\"effrt\":1}", "json.unknown-member", "$.weeks[1].experiments[0].prediction.effrt", "did you mean effort")]
    public void What_does_not_add_up_is_refused_where_it_stands(string found, string replaced, string code, string path, string said)
    {
        found = Refused.Unmarked(found);
        Assert.Contains(found, Sound, StringComparison.Ordinal);
        int at = Sound.IndexOf(found, StringComparison.Ordinal);
        string marked = Sound[..at] + replaced + Sound[(at + found.Length)..];
        byte[] json = Encoding.UTF8.GetBytes(Refused.Unmarked(marked));
        foreach (Stream stream in new Stream[] { new MemoryStream(json), new DripStream(json, 1) })
        {
            GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => GrowthProgram.Read(stream));
            Assert.Equal((code, path), (error.Code, error.Place.Path));
            Assert.Contains(said, error.Message, StringComparison.Ordinal);
            if (replaced.Contains('¦', StringComparison.Ordinal))
                Assert.Equal(Refused.PlaceOf(marked, path), error.Place);
        }
    }

    [Theory]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"weeks\":¦{}}", "json.kind", "$.weeks", "weeks is an object")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"weeks\":[¦1]}", "json.kind", "$.weeks[0]", "the week is 1")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"log\":¦[]}", "json.kind", "$.log", "the log is a list")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"log\":¦{}}", "json.missing-member", "$.log", "\"count\" is missing")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"ratingPolicy\":¦[],\"hypotheses\":[]}", "json.kind", "$.ratingPolicy", "the rating policy is a list")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"ratingPolicy\":{\"rule\":¦\"median\"}}", "choice.unknown", "$.ratingPolicy.rule", "rule is \"median\", which is not one of Median, Mean, Manual")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"ratingPolicy\":{\"rule\":¦1}}", "json.kind", "$.ratingPolicy.rule", "one of Median, Mean, Manual")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"ratingPolicy\":{\"lifetimeDays\":¦0}}", "number.whole", "$.ratingPolicy.lifetimeDays", "from 1 to 3650")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"ratingPolicy\":{\"discussFrom\":¦10}}", "number.whole", "$.ratingPolicy.discussFrom", "from 1 to 9")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],\"ratingPolicy\":{¦\"lifetime\":9}}", "json.unknown-member", "$.ratingPolicy.lifetime", "Known here are rule, lifetimeDays, discussFrom")]
    [InlineData("{\"growthExperiments\":\"1.1\",\"hypotheses\":[],¦\"week\":[]}", "json.unknown-member", "$.week", "did you mean weeks")]
    public void Parts_of_the_wrong_kind_are_refused(string marked, string code, string path, string said)
    {
        GrowthValidationException error = Assert.Throws<GrowthValidationException>(() => Grown.Read(Refused.Unmarked(marked)));
        Assert.Equal((code, Refused.PlaceOf(marked, path)), (error.Code, error.Place));
        Assert.Contains(said, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_that_stand_twice_are_refused()
    {
        foreach (string part in new[] { "\"policy\":{}", "\"ratingPolicy\":{}", "\"weeks\":[]" })
        {
            string json = $"{{\"growthExperiments\":\"1.1\",{part},\"hypotheses\":[],{part}}}";
            Assert.Equal("json.duplicate-member", Assert.Throws<GrowthFormatException>(() => Grown.Read(json)).Code);
        }
    }

    [Theory]
    [InlineData("nobody pays", "somebody pays", 2)]
    [InlineData("\"author\":\"mia\"", "\"author\":\"leo\"", 1)]
    [InlineData("\"corrects\":\"L2\"", "\"corrects\":\"L1\"", 3)]
    [InlineData("\"hypothesis\":\"price\",\"title\"", "\"hypothesis\":\"prize\",\"title\"", 2)]
    [InlineData("\"count\": 3", "\"count\": 2", null)]
    [InlineData("\"count\": 3", "\"count\": 4", null)]
    [InlineData("\"head\": \"", "\"head\": \"0", null)]
    public void A_log_that_was_changed_is_refused_with_its_first_bad_entry(string found, string replaced, int? sequence)
    {
        string json = Grown.Rich().ToJson();
        int at = json.IndexOf(found, StringComparison.Ordinal);
        GrowthIntegrityException error = Assert.Throws<GrowthIntegrityException>(() => Grown.Read(json[..at] + replaced + json[(at + found.Length)..]));
        Assert.Equal(sequence, error.Sequence);
    }

    [Theory]
    [InlineData("1,0,2", 1)]
    [InlineData("0,2,1", 2)]
    [InlineData("1,2", 1)]
    [InlineData("0,2", 2)]
    [InlineData("0,1", null)]
    [InlineData("0,1,1,2", 3)]
    [InlineData("0,1,2,2", 4)]
    [InlineData("", null)]
    public void Entries_that_were_moved_removed_or_put_in_are_noticed(string order, int? sequence)
    {
        string json = Grown.Rich().ToJson();
        string[] entries = [.. json.Split('\n').Where(line => line.TrimStart().StartsWith("{\"id\":\"L", StringComparison.Ordinal)).Select(line => line.Trim().TrimEnd(','))];
        int first = json.IndexOf(entries[0], StringComparison.Ordinal);
        int end = json.IndexOf(entries[2], StringComparison.Ordinal) + entries[2].Length;
        IEnumerable<string> changed = order.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(i => entries[i[0] - '0']);
        GrowthIntegrityException error = Assert.Throws<GrowthIntegrityException>(() => Grown.Read(json[..first] + string.Join(",\n", changed) + json[end..]));
        Assert.Equal(sequence, error.Sequence);
    }
}
