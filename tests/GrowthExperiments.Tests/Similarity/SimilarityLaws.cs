using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Similarity;

public sealed class SimilarityLaws
{
    /// <summary>Words of which no two are one term together, so that their order does not matter.</summary>
    private static readonly Gen<string> Plain = Gen.Elements(
        "sign-up", "registration", "inscription", "e-mail", "weekly", "monthly", "panier", "cart", "remove", "add", "zebra", "42", "Ünïcode", "日本", "user", "prix");

    private static readonly Gen<string> Text = Gen.OneOf(
        Gens.Lines,
        from n in Gen.Choose(0, 8) from words in Plain.ListOf(n) select string.Join(' ', words));

    private static readonly Gen<string[]> Texts = from n in Gen.Choose(0, 12) from texts in Text.ListOf(n) select texts.ToArray();

    [Fact]
    public void Similarity_is_symmetric_finite_and_between_0_and_1() => Props.Check(
        from texts in Texts from a in Text from b in Text select (texts, a, b),
        t =>
        {
            SimilarityIndex index = Of(t.texts);
            double similarity = index.SimilarityOf(t.a, t.b);
            Assert.Equal(similarity, index.SimilarityOf(t.b, t.a));
            Assert.InRange(similarity, 0, 1);
            Assert.True(index.SimilarityOf(t.a, t.a) is 0 or 1);
        });

    [Fact]
    public void A_text_finds_itself_first_with_similarity_1() => Props.Check(Texts, texts =>
    {
        SimilarityIndex index = Of(texts);
        for (int i = 0; i < texts.Length; i++)
        {
            IReadOnlyList<SimilarText> found = index.Find(texts[i], texts.Length);
            if (index.SimilarityOf(texts[i], texts[i]) == 0)
            {
                Assert.Empty(found);
                continue;
            }

            Assert.Equal(1, found[0].Similarity);
            Assert.Contains(found.TakeWhile(f => f.Similarity == 1), f => f.Key == Key(i));
        }
    });

    [Fact]
    public void What_is_found_is_what_comparing_one_by_one_finds() => Props.Check(
        from texts in Texts from wanted in Text from count in Gen.Choose(0, 13) select (texts, wanted, count),
        t =>
        {
            SimilarityIndex index = Of(t.texts);
            var plain = t.texts.Select((text, i) => (Key: Key(i), Similarity: index.SimilarityOf(t.wanted, text))).Where(s => s.Similarity >= 0.1)
                .OrderByDescending(s => s.Similarity).ThenBy(s => s.Key, StringComparer.Ordinal).Take(t.count);
            IReadOnlyList<SimilarText> found = index.Find(t.wanted, t.count);
            Assert.Equal(plain, found.Select(f => (f.Key, f.Similarity)));
            Assert.All(found, f => Assert.NotEmpty(f.SharedTerms));
            Assert.All(found, f => Assert.All(f.SharedTerms, term => Assert.Contains(term, f.Text, StringComparison.Ordinal)));
        });

    [Fact]
    public void Case_accents_and_the_order_of_words_do_not_matter() => Props.Check(
        from n in Gen.Choose(1, 8) from words in Plain.ListOf(n) from shuffled in Gen.Shuffle(words.ToArray()) select (words, shuffled),
        t =>
        {
            string text = string.Join(' ', t.words);
            SimilarityIndex index = Of([text]);
            Assert.Equal(1, index.SimilarityOf(text, string.Join(' ', t.shuffled)));
            Assert.Equal(1, index.SimilarityOf(text, text.ToUpperInvariant()));
            Assert.Equal(1, index.SimilarityOf(text, text.Replace("Ü", "U\u0308", StringComparison.Ordinal)));
            Assert.Equal(1, index.SimilarityOf(text, text.Replace("ï", "i", StringComparison.Ordinal)));
        });

    [Fact]
    public void The_order_of_the_texts_does_not_matter() => Props.Check(
        from texts in Texts from wanted in Text from shuffled in Gen.Shuffle(texts.Select((text, i) => KeyValuePair.Create(Key(i), text)).ToArray()) select (texts, wanted, shuffled),
        t => Assert.Equal(Describe(Of(t.texts).Find(t.wanted)), Describe(SimilarityIndex.Of(t.shuffled).Find(t.wanted))));

    [Fact]
    public void Results_are_the_same_in_every_culture() => Props.Check(from texts in Texts from wanted in Text select (texts, wanted), t =>
    {
        string[] expected = Cultures.In("", () => Describe(Of(t.texts).Find(t.wanted)));
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, () => Describe(Of(t.texts).Find(t.wanted)))));
    }, 40);

    [Fact]
    public void Any_hypotheses_can_be_compared_and_others_do_not_disturb() => Props.Check(
        from backlog in Gens.BacklogUpTo(6) from hypothesis in Gens.Hypothesis select (backlog, hypothesis),
        t =>
        {
            var program = GrowthProgram.Create();
            program.Backlog.AddRange(t.backlog);
            Assert.All(program.FindSimilar(t.hypothesis), m => Assert.InRange(m.Similarity, 0.1, 1));
            Assert.DoesNotContain(program.FindSimilar(t.hypothesis), m => m.Id == t.hypothesis.Id);
            foreach (Hypothesis one in t.backlog)
            {
                Assert.DoesNotContain(program.FindSimilar(one), m => m.Id == one.Id);
                IReadOnlyList<SimilarMatch> twins = program.FindSimilar(one with { Id = HypothesisId.Of("another id") }, int.MaxValue);
                Assert.True(twins.Count == 0 || (twins[0].Similarity == 1 && twins.Any(m => m.Id == one.Id && m.Similarity == 1)) || !twins.Any(m => m.Id == one.Id));
            }
        }, 100);

    private static SimilarityIndex Of(string[] texts) => SimilarityIndex.Of(texts.Select((text, i) => KeyValuePair.Create(Key(i), text)));

    private static string Key(int i) => $"k{i:000}";

    private static string[] Describe(IReadOnlyList<SimilarText> found) => [.. found.Select(f => $"{f} {BitConverter.DoubleToInt64Bits(f.Similarity)} {string.Join('|', f.SharedTerms)}")];
}
