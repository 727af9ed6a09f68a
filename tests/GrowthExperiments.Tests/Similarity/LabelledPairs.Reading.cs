namespace GrowthExperiments.Tests.Similarity;

/// <content>Reading the lines.</content>
internal static partial class LabelledPairs
{
    /// <summary>Pairs that are one idea in other words.</summary>
    public static IReadOnlyList<Pair> Same { get; } = Read(Paraphrases, "p");

    /// <summary>Pairs that are two ideas.</summary>
    public static IReadOnlyList<Pair> Different { get; } = Read(LookAlikes, "l");

    private static Pair[] Read(string lines, string name) =>
        [.. lines.Split('\n').Select(line => line.Split(" = ")).Select((sides, i) => new Pair(i % 2 == 0, Side(sides[0], $"{name}{i}a"), Side(sides[1], $"{name}{i}b")))];

    private static Hypothesis Side(string text, string id)
    {
        string[] parts = text.Split("; ");
        Hypothesis hypothesis = Hypothesis.Create(parts[0], id: HypothesisId.Of(id));
        foreach (string[] part in parts.Skip(1).Select(p => p.Split(": ", 2)))
        {
            hypothesis = part[0] switch
            {
                "change" => hypothesis with { Change = part[1] },
                "metric" => hypothesis with { Metric = Metric.Of(part[1]) },
                "market" => hypothesis with { Market = part[1] },
                "stage" => hypothesis with { Stage = Enum.Parse<FunnelStage>(part[1]) },
                _ => throw new ArgumentException($"There is no part {part[0]}", nameof(text)),
            };
        }

        return hypothesis;
    }

    /// <summary>Two ideas; those that are not for tuning are held out.</summary>
    internal sealed record Pair(bool IsForTuning, Hypothesis First, Hypothesis Second);
}
