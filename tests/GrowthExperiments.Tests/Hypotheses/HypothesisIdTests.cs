using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Hypotheses;

public sealed class HypothesisIdTests
{
    private static readonly Gen<string> Title =
        from n in Gen.Choose(0, 3)
        from words in Gen.OneOf(Gens.Line, Gen.Elements("İstanbul", "ILIK", "Öğrenci", "naïve café", "Straße", "Œuvre")).ArrayOf(n + 1)
        select string.Join(' ', words);

    [Fact]
    public void The_id_of_a_title_is_a_slug_and_the_hash_of_its_composed_form() => Props.Check(Title, title =>
    {
        string id = HypothesisId.FromTitle(title).Value;
        string hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(title.Normalize(NormalizationForm.FormC)))).ToLowerInvariant()[..8];
        Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", id);
        Assert.EndsWith("-" + hash, id, StringComparison.Ordinal);
        Assert.InRange(id.Length, 10, 64);
    });

    [Fact]
    public void Composed_and_decomposed_accents_give_the_same_id() => Props.Check(Title, title =>
        Assert.Equal(HypothesisId.FromTitle(title.Normalize(NormalizationForm.FormC)), HypothesisId.FromTitle(title.Normalize(NormalizationForm.FormD))));

    [Fact]
    public void The_culture_of_the_machine_changes_no_id() => Props.Check(Title, title =>
    {
        HypothesisId expected = HypothesisId.FromTitle(title);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, () => HypothesisId.FromTitle(title))));
    }, 300);

    [Fact]
    public void Every_latin_letter_is_slugged_as_the_letter_under_its_accents()
    {
        foreach (char c in Enumerable.Range(0x00C0, 0xC0).Concat(Enumerable.Range(0x1E00, 0x100)).Select(u => (char)u))
        {
            char plain = c.ToString().Normalize(NormalizationForm.FormD)[0];
            if (char.IsAsciiLetter(plain))
                Assert.Equal((c, char.ToLowerInvariant(plain)), (c, PlainLetters.Of(c)));
            Assert.Equal(char.IsLetter(c), char.IsAsciiLetterLower(PlainLetters.Of(c)));
        }
    }

    [Theory]
    [InlineData("A one-field sign-up lifts activation", "a-one-field-sign-up-lifts-activation-")]
    [InlineData("  Café – “naïve”?! ", "cafe-naive-")]
    [InlineData("日本", "idea-")]
    [InlineData("The quick brown fox jumps over the lazy dog again and again", "the-quick-brown-fox-jumps-over-the-lazy-dog-again-and-")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau", "donaudampfschifffahrtselektrizitatenhauptbetriebswerkba-")]
    [InlineData("Tăng trưởng người dùng", "tang-truong-nguoi-dung-")]
    public void Slugs_are_readable_and_cut_at_a_word(string title, string slug) =>
        Assert.Equal(slug, HypothesisId.FromTitle(title).Value[..^8]);

    [Fact]
    public void Text_round_trips_and_order_is_ordinal() => Props.Check(from x in Gens.Id from y in Gens.Id select (x, y), t =>
    {
        Assert.Equal(t.x, HypothesisId.Parse(t.x.ToString()));
        Assert.Equal(string.Equals(t.x.Value, t.y.Value, StringComparison.Ordinal), t.x == t.y);
        Assert.Equal(Math.Sign(string.CompareOrdinal(t.x.Value, t.y.Value)), Math.Sign(t.x.CompareTo(t.y)));
    });

    [Fact]
    public void None_is_the_default_and_no_text_reads_as_none()
    {
        Assert.True(default(HypothesisId).IsNone);
        Assert.Equal("", HypothesisId.None.ToString());
        Assert.False(HypothesisId.TryParse("", out _));
        Assert.False(HypothesisId.TryParse(null, out _));
    }

    [Theory]
    [InlineData("a\uFFFEb")]
    [InlineData("a\uFFFFb é")]
    [InlineData("a\uFDD0b é")]
    public void A_title_with_a_noncharacter_has_an_id_too(string title)
    {
        HypothesisId id = HypothesisId.FromTitle(title);
        Assert.Equal(id, HypothesisId.FromTitle(title));
        Assert.Equal(id, Hypothesis.Create(title).Id);
        Assert.NotEqual(id, HypothesisId.FromTitle(title + "x"));
    }
}
