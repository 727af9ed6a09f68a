namespace GrowthExperiments.Tests.Hypotheses;

public sealed class EvidenceTests
{
    private static readonly DateOnly Day = new(2026, 11, 2);

    private static readonly string[] Unfit = ["", " \u200B", "two\nlines", "\u001B]0;x\u0007", "half \ud800"];

    [Fact]
    public void It_is_a_kind_a_day_and_a_note()
    {
        Evidence evidence = Evidence.Of(EvidenceKind.TestResult, Day, "4 % more\u202E");
        Assert.Equal((EvidenceKind.TestResult, Day, "4 % more\u202E"), (evidence.Kind, evidence.Date, evidence.Note));
        Assert.Equal("2026-11-02 TestResult, 4 % more\\u202E", evidence.ToString());
        Assert.Equal("2026-11-02 Opinion", Evidence.Of(EvidenceKind.Opinion, Day).ToString());
        Assert.Equal(evidence, Evidence.Of(EvidenceKind.TestResult, Day, "4 % more\u202E"));
        Assert.NotEqual(evidence, Evidence.Of(EvidenceKind.TestResult, Day.AddDays(1), "4 % more\u202E"));
        Assert.NotEqual(evidence, Evidence.Of(EvidenceKind.TestResult, Day));
    }

    [Fact]
    public void A_note_stands_on_one_line_and_is_seen() => Assert.All(Unfit, note =>
        Assert.StartsWith("note ", Assert.Throws<ArgumentException>(() => Evidence.Of(EvidenceKind.Opinion, Day, note)).Message, StringComparison.Ordinal));

    [Fact]
    public void Its_bounds_are_taken_and_no_more()
    {
        Assert.Equal(2_000, Evidence.Of(EvidenceKind.Opinion, DateOnly.MaxValue, new string('x', 2_000)).Note!.Length);
        Assert.Throws<ArgumentException>(() => Evidence.Of(EvidenceKind.Opinion, DateOnly.MinValue, new string('x', 2_001)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of(default, Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => Evidence.Of((EvidenceKind)11, Day));
    }

    [Fact]
    public void A_hypothesis_keeps_up_to_a_hundred_pieces_in_order_each_as_often_as_given()
    {
        Evidence[] pieces = [.. Enumerable.Repeat(Evidence.Of(EvidenceKind.Opinion, Day), 100)];
        Hypothesis idea = Hypothesis.Create("idea") with { Evidence = pieces };
        Assert.Equal(pieces, idea.Evidence);
        pieces[0] = Evidence.Of(EvidenceKind.LaunchData, Day);
        Assert.Equal(EvidenceKind.Opinion, idea.Evidence[0].Kind);
        Assert.NotEqual(idea, idea with { Evidence = pieces });
        Assert.Equal("evidence holds 101 items, but the limit is 100. Keep those that matter most. (Parameter 'Evidence')",
            Assert.Throws<ArgumentException>(() => idea with { Evidence = [.. pieces, pieces[0]] }).Message);
        Assert.Throws<ArgumentNullException>(() => idea with { Evidence = null! });
        Assert.Throws<ArgumentNullException>(() => idea with { Evidence = [null!] });
    }

    [Fact]
    public void The_moment_of_a_score_counts_with_its_offset()
    {
        var paris = new DateTimeOffset(2026, 11, 2, 9, 30, 0, TimeSpan.FromHours(1));
        Hypothesis idea = Hypothesis.Create("idea") with { Rated = paris };
        Assert.Equal(idea, idea with { Rated = paris });
        Assert.NotEqual(idea, idea with { Rated = paris.ToUniversalTime() });
        Assert.NotEqual(idea, idea with { Rated = null });
    }
}
