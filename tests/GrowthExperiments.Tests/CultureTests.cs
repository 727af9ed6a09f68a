using System.Globalization;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests;

public sealed class CultureTests
{
    /// <summary>Keeps a run such as <c>LC_ALL=tr_TR.UTF-8 GROWTH_TEST_CULTURE=tr-TR dotnet test</c> from passing without that culture.</summary>
    [Fact]
    public void The_culture_that_was_asked_for_is_the_current_one()
    {
        if (Environment.GetEnvironmentVariable("GROWTH_TEST_CULTURE") is { Length: > 0 } asked)
            Assert.Equal(asked, CultureInfo.CurrentCulture.Name);
    }

    [Fact]
    public void Every_text_is_the_same_in_every_culture()
    {
        string[] expected = Cultures.In("", Texts);
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, Texts)));
    }

    [Fact]
    public void Every_text_is_read_alike_in_every_culture() => Assert.All(Cultures.Awkward, culture => Cultures.In(culture, () =>
    {
        Assert.Equal(IceScore.Of(10, 6, 9), IceScore.Parse("10/6/9", CultureInfo.CurrentCulture));
        Assert.Equal(new DateOnly(2026, 11, 16), IsoWeek.Parse("2026-W47", CultureInfo.CurrentCulture).Monday);
        Assert.Equal(1234.5m, Effort.Parse("1234.5", CultureInfo.CurrentCulture).Total);
        Assert.Equal("weighted:0.5/1/1", IceFormula.Parse("weighted:0.5/1/1", CultureInfo.CurrentCulture).Name);
        Assert.False(Effort.TryParse("1234,5", CultureInfo.CurrentCulture, out _));
        return true;
    }));

    [Fact]
    public void The_awkward_cultures_are_really_there() =>
        Assert.Equal(["1234,5", "1234,5", "i", "ı"],
        [
            Cultures.In("fr-FR", () => 1234.5m.ToString(CultureInfo.CurrentCulture)),
            Cultures.In("tr-TR", () => 1234.5m.ToString(CultureInfo.CurrentCulture)),
            Cultures.In("fr-FR", () => "I".ToLower(CultureInfo.CurrentCulture)),
            Cultures.In("tr-TR", () => "I".ToLower(CultureInfo.CurrentCulture)),
        ]);

    [Fact]
    public void Rankings_and_explanations_are_the_same_in_every_culture() => Props.Check(Gens.BacklogUpTo(6), backlog =>
    {
        string[] expected = Cultures.In("", () => Describe(backlog));
        Assert.All(Cultures.Awkward, culture => Assert.Equal(expected, Cultures.In(culture, () => Describe(backlog))));
    }, 100);

    private static string[] Describe(Backlog backlog)
    {
        Ranking ranking = backlog.RankAll(IceFormula.Weighted(0.5m, 1.25m, 1));
        return [.. ranking.Select(r => $"{r} {ranking.Explain(r.Hypothesis.Id)}"), .. backlog.Select(h => $"{h} {h.Effort} {h.Id}")];
    }

    private static string[] Texts() =>
    [
        IceScore.Of(10, 6, 9).ToString(),
        $"{IceScore.Of(1, 2, 3)} {IsoWeek.Of(2026, 47)}",
        IsoWeek.Of(1, 1).ToString(),
        IceFormula.Weighted(0.5m, 1.25m, 1).Name,
        Effort.Of(("design", 0.5m), ("data", 1234.25m)).ToString(),
        HypothesisId.FromTitle("İlk ILIK ıhlamur ĞÜŞ").Value,
        new SourcePlace(1234, 5678, "$.x").ToString(),
        InstantText.Format(new DateTimeOffset(2026, 11, 2, 9, 30, 0, 500, TimeSpan.FromHours(-3.5))),
        Messages.NumberRange("effort", -1234.5m, Messages.AllowedEffort).Message,
        Messages.FormulaValue("mine", "1/1/1", double.NegativeInfinity).Message,
        Record.Exception(() => IceScore.Of(-3, 1, 1)).Message.Split('(')[0], // .NET adds the parameter and the value, in the current culture
        new Backlog { Hypothesis.Create("idea", null, IceScore.Of(1, 2, 3)) }.Rank(IceFormula.Mean)[0].ToString(),
    ];
}
