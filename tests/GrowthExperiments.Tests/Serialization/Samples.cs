using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Serialization;

/// <summary>Documents that more than one test looks at.</summary>
internal static class Samples
{
    /// <summary>Every field, with characters of one to four bytes.</summary>
    public static Hypothesis Full => Examples.Full;

    public static Hypothesis Total { get; } = Hypothesis.Create("Only a total", id: HypothesisId.Of("total")) with { Effort = Effort.Of(3.25m) };

    public static BacklogDocument Document => new([Full, Total, Hypothesis.Create("Bare")]) { Name = "Équipe 増", TimeZone = "Europe/Paris" };

    /// <summary>A document of version 1.7, with members that this version does not know.</summary>
    public const string Newer =
        """
        {
          "growthExperiments": "1.7",
          "name": "later",
          "seasons": [ { "n" : 1.50 },  null ],
          "hypotheses": [
            {
              "id": "a", "title": "é", "votes": {"a":1,  "a\u0062":[true , "\ud83d\ude00"]}, "status": "Idea", "x-y": -0e0
            },
            { "id": "b", "title": "plain" }
          ],
          "epilogue": "end"
        }
        """;

    public const string NewerLines =
        """
        {"growthExperiments": "1.7", "name": "later", "seasons" : [ 1.50 ]}
        {"id": "a", "title": "é", "votes": {"a":1,  "a\u0062":[true , "\ud83d\ude00"]}, "x-y": -0e0}

        {"id": "b", "title": "plain"}
        """;

    /// <summary>What the laws about broken bytes start from.</summary>
    public static IReadOnlyList<byte[]> Of(JsonForm form) => form == JsonForm.Document
        ? [form.Write(Document), "[{\"title\":\"a\"},{\"title\":\"日本\",\"effort\":{\"total\":1e1}}]"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes(Newer)]
        : [form.Write(Document), "\uFEFF{\"title\":\"日本\",\"tags\":[]}\r\n\n {\"title\":\"b\"}"u8.ToArray(), System.Text.Encoding.UTF8.GetBytes(NewerLines)];
}
