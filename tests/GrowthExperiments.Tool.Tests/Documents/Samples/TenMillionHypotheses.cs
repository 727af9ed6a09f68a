using GrowthExperiments.HighPerformance;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Tests.Documents.Samples;

/// <summary>The C# of <c>ten-million-hypotheses.md</c>.</summary>
internal static class TenMillionHypotheses
{
    public static IEnumerable<Block> Scores()
    {
        // begin
        var random = new Random(1);
        var scores = new IceScore[10_000_000];
        for (int i = 0; i < scores.Length; i++)
        {
            int three = random.Next(1000);
            scores[i] = IceScore.Of(1 + (three / 100), 1 + (three / 10 % 10), 1 + (three % 10));
        }

        // end
        yield return Block.End;

        // begin
        int[] top = new int[5];
        IceRanker.Top(scores, top);
        foreach (int index in top)
            Console.WriteLine($"number {index}: {scores[index]}");
        // end
        yield return Block.End;

        // begin
        int[] order = new int[scores.Length];
        IceRanker.Rank(scores, order, maxDegreeOfParallelism: -1);
        Console.WriteLine($"first number {order[0]}, last number {order[^1]} with {scores[order[^1]]}");
        // end
        yield return Block.End;

        // begin
        bool[] open = new bool[1_000_000];
        for (int i = 0; i < open.Length; i += 1000)
            open[i] = true;
        int[] some = new int[open.Length / 1000];
        int count = IceRanker.Rank(scores.AsSpan(0, open.Length), open, some, IceFormula.Weighted(impact: 2, confidence: 1, ease: 1));
        Console.WriteLine($"{count} are open, the first is number {some[0]}: {scores[some[0]]}");
        // end
        yield return Block.End;

        // begin
        double[] gains = new double[1_000_000];
        for (int i = 0; i < gains.Length; i++)
            gains[i] = scores[i].Product * (i % 7 == 0 ? 2.5 : 1);
        ScoreRanker.Top(gains, top);
        Console.WriteLine($"most gain: number {top[0]} with {gains[top[0]]:F0}");
        // end
        yield return Block.End;

        // begin
        using (FileStream file = File.Create("many.jsonl"))
            BacklogJsonLines.Write(file, Enumerable.Range(0, 5_000).Select(i => Hypothesis.Create($"Idea {i}", score: scores[i], id: HypothesisId.Of($"idea-{i}"))));

        var best = new StreamRanking(capacity: 3);
        using (FileStream file = File.OpenRead("many.jsonl"))
        {
            foreach (Hypothesis hypothesis in BacklogJsonLines.Stream(file))
                best.Add(hypothesis);
        }

        foreach (RankedHypothesis item in best.Top())
            Console.WriteLine($"{item} of {best.Count}");
        // end
        yield return Block.End;

        // begin
        LiveRanking live;
        using (FileStream file = File.OpenRead("many.jsonl"))
            live = new LiveRanking(BacklogJsonLines.Stream(file));
        HypothesisId id = HypothesisId.Of("idea-17");
        Console.WriteLine($"{live.PlaceOf(id)}, and with other ratings {live.Rescore(id, IceScore.Of(10, 9, 9))}");
        // end
        yield return Block.End;

        // begin
        Action[] mistakes =
        [
            () => IceRanker.Rank(scores, new int[5]),
            () => ScoreRanker.Top([1, double.NaN, 3], new int[1]),
        ];
        foreach (Action mistake in mistakes)
        {
            try
            {
                mistake();
            }
            catch (ArgumentException e)
            {
                Console.WriteLine(e.Message);
            }
        }

        // end
        yield return Block.End;
    }
}
