namespace GrowthExperiments.Tests.Similarity;

/// <summary>What words count as.</summary>
public sealed class TermTests
{
    [Theory]
    [InlineData("sign-up", "signup", "Sign up", "registration", "registering", "inscription", "s'inscrire", "création de compte", "SIGN\u2011UP", "ｓｉｇｎｕｐ")]
    [InlineData("e-mail", "email", "mail", "mails", "courriel", "Courriels")]
    [InlineData("price", "pricing", "prices", "cost", "tarif", "tarifs", "prix")]
    [InlineData("buy", "buying", "purchase", "purchases", "achat", "achats", "commande")]
    [InlineData("referral", "invite", "invites", "invitation", "inviting", "parrainage", "parrainages")]
    [InlineData("free trial", "trial", "trials", "essai gratuit", "essais")]
    [InlineData("annual", "yearly", "year", "annuel", "annuelle", "annuels")]
    [InlineData("remove", "removing", "drop", "dropped", "fewer", "less", "without", "supprimer", "sans")]
    [InlineData("one", "1", "١", "single", "seul")]
    [InlineData("10 %", "10 percent", "ten percent", "dix pour cent")]
    [InlineData("colour", "colors", "couleur", "couleurs")]
    [InlineData("zebra", "zebras", "Zébra")]
    [InlineData("planning", "plannings", "plan", "plans", "abonnement")]
    [InlineData("newsletter", "newsletters", "news\u00ADletter", "news\u200Bletter")]
    public void Words_that_mean_the_same_are_one_term(params string[] texts) =>
        Assert.All(texts, text => Assert.Equal(1, Similarity(texts[0], text)));

    [Theory]
    [InlineData("rate", "rating")]
    [InlineData("number of users", "phone number")]
    [InlineData("custom", "customer")]
    [InlineData("add", "remove")]
    [InlineData("text", "text message")]
    [InlineData("10", "100")]
    [InlineData("be", "Belgium")]
    public void Words_that_mean_something_else_are_two(string text, string other) => Assert.True(Similarity(text, other) < 0.5);

    [Theory]
    [InlineData("remove the field", "add the field")]
    [InlineData("raise the price", "lower the price")]
    [InlineData("a longer text", "a shorter text")]
    [InlineData("weekly mail", "monthly mail")]
    [InlineData("a reminder by mail", "a reminder by sms")]
    [InlineData("ads on Google", "ads on Facebook")]
    [InlineData("an app for iOS", "an app for Android")]
    [InlineData("ventes en France", "ventes en Belgique")]
    [InlineData("a trial of 14 days", "a trial of 30 days")]
    public void Words_that_exclude_each_other_make_another_idea(string text, string other)
    {
        Assert.True(Similarity(text, other) <= 1.0 / 3);
        Assert.Equal(1, Similarity(text, text));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("the of and")]
    [InlineData("le de la")]
    [InlineData("...!?")]
    [InlineData("\u0301\u0308")]
    [InlineData("\u202E\u2066\u200B")]
    [InlineData("😀👩‍👩‍👧")]
    [InlineData("\uD800")]
    public void A_text_that_says_nothing_is_like_none(string text)
    {
        SimilarityIndex index = SimilarityIndex.Of([KeyValuePair.Create("a", text), KeyValuePair.Create("b", "a weekly digest")]);
        Assert.Empty(index.Find(text));
        Assert.Equal(0, index.SimilarityOf(text, text));
        Assert.Equal("b", Assert.Single(index.Find("digest")).Key);
    }

    [Fact]
    public void Long_and_strange_texts_are_compared_too()
    {
        string[] texts =
        [
            new string('x', 32_767), string.Concat(Enumerable.Repeat("é\u0301", 16_000)), string.Join(' ', Enumerable.Range(0, 5_000).Select(i => $"w{i}")),
            "İstanbul ISPARTA ılık iyi", "שלום \u202Eעולם", "한국어 텍스트", "日本語のテキスト", "Привет мир", "😀 digest 😀", "zeta\uD800digest\uDC00beta",
        ];
        SimilarityIndex index = SimilarityIndex.Of(texts.Select((text, i) => KeyValuePair.Create($"{i}", text)));
        Assert.All(texts.Select((text, i) => (text, i)), t => Assert.Equal(($"{t.i}", 1.0), (index.Find(t.text)[0].Key, index.Find(t.text)[0].Similarity)));
        Assert.Equal(1, index.SimilarityOf("İSTANBUL", "istanbul"));
        Assert.Equal(1, index.SimilarityOf("IĞDIR", "iğdır"));
        Assert.Equal(1, index.SimilarityOf("ПРИВЕТ", "привет"));
    }

    [Fact]
    public void The_index_checks_what_it_is_given()
    {
        Assert.Throws<ArgumentNullException>(() => SimilarityIndex.Of(null!));
        Assert.Throws<ArgumentNullException>(() => SimilarityIndex.Of([KeyValuePair.Create("a", (string)null!)]));
        Assert.Throws<ArgumentNullException>(() => SimilarityIndex.Of([KeyValuePair.Create((string)null!, "a")]));
        Assert.Contains("\"a\"", Assert.Throws<ArgumentException>(() => SimilarityIndex.Of([KeyValuePair.Create("a", "x"), KeyValuePair.Create("a", "y")])).Message, StringComparison.Ordinal);
        SimilarityIndex index = SimilarityIndex.Of([]);
        Assert.Equal(0, index.Count);
        Assert.Empty(index.Find("digest"));
        Assert.Throws<ArgumentNullException>(() => index.Find(null!));
        Assert.Throws<ArgumentNullException>(() => index.SimilarityOf("a", null!));
        Assert.Throws<ArgumentNullException>(() => index.SimilarityOf(null!, "a"));
        Assert.Throws<ArgumentOutOfRangeException>(() => index.Find("a", -1));
        Assert.Empty(SimilarityIndex.Of([KeyValuePair.Create("a", "x1")]).Find("x1", 0));
    }

    [Fact]
    public void Shared_terms_are_the_words_of_the_text_that_was_found_the_rarest_first()
    {
        SimilarityIndex index = SimilarityIndex.Of(
        [
            KeyValuePair.Create("a", "A one-field Sign-Up for zebras"), KeyValuePair.Create("b", "Sign-up by mail"), KeyValuePair.Create("c", "Sign-up with a video"),
        ]);
        SimilarText found = index.Find("Registration: a single field, zebra people")[0];
        Assert.Equal("a", found.Key);
        Assert.Equal(["field", "zebras", "Sign-Up", "one"], found.SharedTerms);
        Assert.Equal("99 % \"A one-field Sign-Up for zebras\" (a)", found.ToString());
    }

    private static double Similarity(string text, string other) => SimilarityIndex.Of([]).SimilarityOf(text, other);
}
