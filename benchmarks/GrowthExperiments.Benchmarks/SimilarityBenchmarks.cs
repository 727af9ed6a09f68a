using System.Globalization;
using BenchmarkDotNet.Attributes;

namespace GrowthExperiments.Benchmarks;

/// <summary>Have we tested this before? Asked of <see cref="Count"/> texts.</summary>
/// <remarks>Titles of eight words and changes of twelve, from 20,000 words by Zipf's law, as in real texts: a few words are in many of them. The scan
/// compares the same vectors one by one, as one would write it without an index; both give the same answer.</remarks>
public class SimilarityBenchmarks
{
    private const int Words = 20_000;

    private IdeaText[] _texts = [];
    private TermIndex _index = new([]);
    private TermVector _query = new([]);
    private TermVector[] _vectors = [];
    private GrowthProgram _program = GrowthProgram.Create();
    private Hypothesis _idea = Hypothesis.Create("none");

    public static IEnumerable<int> Counts => [Math.Max(Inputs.Items / 100, 1)];

    [ParamsSource(nameof(Counts))]
    public int Count { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Hypothesis[] ideas = [.. Ideas(Count + 1)];
        _idea = ideas[Count];
        _texts = [.. ideas.Select((h, i) => new IdeaText(i, h.Title, h.Change, null, h.Stage))];
        _index = new TermIndex(_texts[..Count]);
        _query = _index.VectorOf(_texts[Count]);
        _vectors = [.. _texts[..Count].Select(_index.VectorOf)];
        _program = GrowthProgram.Create("Benchmark");
        _program.Backlog.AddRange(ideas[..Count]);
        if (!Scan().SequenceEqual(_index.Find(_query, 10)))
            throw new InvalidOperationException("The scan finds something else.");
    }

    [Benchmark]
    public object Index() => new TermIndex(_texts);

    [Benchmark]
    public int Find_similar() => _program.FindSimilar(_idea).Count;

    [Benchmark]
    public int Find_similar_to_a_text() => _program.FindSimilar("A one-field sign-up lifts activation").Count;

    [Benchmark]
    public int Query() => _index.Find(_query, 10).Count;

    [Benchmark(Baseline = true)]
    public int Query_by_scan() => Scan().Count;

    private List<(int Text, double Similarity)> Scan() =>
    [
        .. _vectors.Select((vector, i) => (Text: i, Similarity: _query.SimilarityTo(vector, _query.Product(vector))))
            .Where(s => s.Similarity >= TermIndex.LeastSimilarity).OrderByDescending(s => s.Similarity).ThenBy(s => s.Text).Take(10),
    ];

    private static IEnumerable<Hypothesis> Ideas(int count)
    {
        var random = new Random(20261122);
        string[] growth = "sign-up activation field email digest team price page form users lift rate trial onboarding weekly banner copy remove add checkout".Split(' ');
        for (int i = 0; i < count; i++)
        {
            yield return Hypothesis.Create(Text(8), (FunnelStage)(1 + (i % 5)), null, HypothesisId.Of("h" + i.ToString(CultureInfo.InvariantCulture))) with { Change = Text(12) };
        }

        string Text(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));

        string Word()
        {
            int rank = (int)Math.Exp(random.NextDouble() * Math.Log(Words));
            return rank <= growth.Length ? growth[rank - 1] : "word" + Letters(rank);
        }
    }

    private static string Letters(int number) => string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + (digit - '0'))));
}
