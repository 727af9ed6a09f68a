using System.Text;
using GrowthExperiments.Serialization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The valid inputs that the fuzzer starts from.</summary>
internal static class FuzzCorpus
{
    private static readonly Backlog Ideas =
    [
        Examples.Full with { Rationale = "\"Each\" field \\ loses people <b>& a | b" },
        Hypothesis.Create("=2+3", score: IceScore.Of(1, 1, 1)) with { Effort = Effort.Of(3.25m) },
        Hypothesis.Create("Bare"),
    ];

    private const string NewerJson =
        """
        {
          "growthExperiments": "1.7", "name": "later", "seasons": [ { "n" : 1.50 },  null ],
          "hypotheses": [
            { "id": "a", "title": "é", "votes": {"a":1,  "a\u0062":[true , "\ud83d\ude00"]}, "status": "Idea", "x-y": -0e0 },
            { "title": "plain", "effort": { "data": 1, "engineering": 2.5 }, "impact": 1, "confidence": 10, "ease": 1e1 }
          ],
          "epilogue": "end"
        }
        """;

    private const string NewerLines =
        """
        {"growthExperiments": "1.7", "name": "later", "seasons" : [ 1.50 ]}
        {"id": "a", "title": "é", "votes": {"a":1,  "a\u0062":[true , "\ud83d\ude00"]}, "x-y": -0e0}

        {"title": "plain", "tags": ["x", "y"], "effort": {"total": 2}}
        """;

    private const string Semicolons = "sep=;\r\nIdee;Idea;Impact (1-10);Confidence /10;Ease;ICE;Stage\r\n1;\"a; \"\"b\"\"\";8;6;9;432;Activation\r\n2;'=c;7;7;5;6,33;Retention\r\n";

    private const string Tables =
        """
        Notes on **growth**
        ===================

        | *Idea* | I | C | E | `ICE` | Tags |
        |:-------|--:|--:|--:|------:|------|
        | [One-field](https://x.y "z") sign-up | 8 | 6 | **9** | 432 | a, b |
        | A \| B &amp; &#67;<br>second line ~~old~~ | 7 | 8 | 6 | 336 | |
        | `code | x` | 1 | 1 | 1 | 1 | c |

        <!-- a comment
        | a | b | -->
        - list
        ```
        | no | table |
        |----|-------|
        ```
        Idea | Impact | Confidence | Ease | Effort
        -----|--------|------------|------|-------
        Weekly _digest_ | 7 | 7 | 5 | 2
        <mail@example.com> | 3 | 3 | 3
        """;

    public static IReadOnlyList<byte[]> Json { get; } =
    [
        Encoding.UTF8.GetBytes(BacklogJson.ToJson(new BacklogDocument(Ideas) { Name = "Équipe 増", TimeZone = "Europe/Paris" })),
        "[{\"title\":\"a\"},{\"title\":\"日本\",\"effort\":{\"total\":1e1}}]"u8.ToArray(),
        Encoding.UTF8.GetBytes(NewerJson),
    ];

    public static IReadOnlyList<byte[]> Lines { get; } =
    [
        Written(stream => BacklogJsonLines.Write(stream, Ideas)),
        "\uFEFF{\"title\":\"日本\",\"tags\":[]}\r\n\n {\"title\":\"b\",\"created\":\"2026-11-02T09:30:00Z\"}"u8.ToArray(),
        Encoding.UTF8.GetBytes(NewerLines),
    ];

    public static IReadOnlyList<byte[]> Csv { get; } =
    [
        Written(stream => BacklogSheet.WriteCsv(stream, Ideas)),
        Written(stream => BacklogSheet.WriteCsv(stream, Ideas, new CsvWriteOptions { Bom = true, Delimiter = '\t', NewLine = "\r\n" })),
        Encoding.UTF8.GetBytes(Semicolons),
        .. Exports("*.csv"),
        .. Exports("*.tsv"),
    ];

    public static IReadOnlyList<byte[]> Markdown { get; } = [Encoding.UTF8.GetBytes(Tables), .. Exports("*.md")];

    private static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static IEnumerable<byte[]> Exports(string pattern) => Directory
        .GetFiles(Path.Combine(Repository.Root, "tests", "GrowthExperiments.Spreadsheets.Tests", "Exports"), pattern)
        .Order(StringComparer.Ordinal)
        .Select(File.ReadAllBytes);
}
