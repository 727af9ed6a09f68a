using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Okrs;

public sealed class ObjectiveTests
{
    private static readonly Quarter Now = Quarter.Parse("2026-Q4");
    private static readonly DateOnly Due = new(2026, 12, 31);

    [Fact]
    public void Its_progress_is_the_mean_and_it_succeeds_when_all_do() => Props.Check(Gens.ObjectiveOf([null]), objective =>
    {
        if (objective.KeyResults.Count == 0)
        {
            Assert.Null(objective.Progress);
            Assert.False(objective.IsSuccess);
            return;
        }

        Assert.Equal(objective.KeyResults.Sum(k => k.Progress) / objective.KeyResults.Count, objective.Progress);
        Assert.InRange(objective.Progress!.Value, objective.KeyResults.Min(k => k.Progress), objective.KeyResults.Max(k => k.Progress));
        Assert.Equal(objective.KeyResults.All(k => k.IsSuccess), objective.IsSuccess);
    }, cases: 300);

    [Fact]
    public void It_has_4_key_results_at_most_each_with_its_own_id()
    {
        Objective objective = Objective.Create("More value", Now) with { KeyResults = Results(4) };
        Assert.Equal(4, objective.KeyResults.Count);
        string message = Assert.Throws<ArgumentException>(() => objective with { KeyResults = Results(5) }).Message;
        Assert.StartsWith("the objective \"more-value-", message);
        Assert.Contains("has 5 key results, but it has 4 at most. Keep the 4 that would prove it.", message);
        Assert.Throws<ArgumentException>(() => objective with { KeyResults = [.. Results(1), .. Results(1)] });
        Assert.Throws<ArgumentNullException>(() => objective with { KeyResults = null! });
        Assert.Throws<ArgumentNullException>(() => objective with { KeyResults = [null!] });
    }

    [Fact]
    public void A_list_that_was_given_may_change_without_the_objective()
    {
        KeyResult[] given = Results(2);
        Objective objective = Objective.Create("More value", Now) with { KeyResults = given };
        given[0] = given[1];
        Assert.Equal(Results(2), objective.KeyResults);
        Assert.Equal(objective, Objective.Create("More value", Now) with { KeyResults = Results(2) });
        Assert.NotEqual(objective, Objective.Create("More value", Now) with { KeyResults = given[..1] });
    }

    [Fact]
    public void The_company_has_no_team_and_all_others_have_one()
    {
        Assert.Null(Objective.Create("o", Now).Team);
        Assert.Equal("growth", Objective.Create("o", Now, OkrLevel.Team, "growth").Team);
        Assert.StartsWith("the objective is of level Team, but says not whose it is", Assert.Throws<ArgumentException>(() => Objective.Create("o", Now, OkrLevel.Team)).Message);
        Assert.Throws<ArgumentException>(() => Objective.Create("o", Now, OkrLevel.Department));
        Assert.StartsWith("the objective is of the whole company, but names \"growth\"", Assert.Throws<ArgumentException>(() => Objective.Create("o", Now, OkrLevel.Company, "growth")).Message);
        Assert.Throws<ArgumentException>(() => Objective.Create("o", Now, OkrLevel.Team, " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => Objective.Create("o", Now, (OkrLevel)4));
        Assert.Throws<ArgumentException>(() => Objective.Create("", Now));
        Assert.Throws<ArgumentNullException>(() => Objective.Create(null!, Now));
        Assert.Throws<ArgumentException>(() => Objective.Create("o", Now, id: " o"));
        Assert.Throws<ArgumentException>(() => Objective.Create("o", Now) with { Parent = "" });
        Assert.Throws<ArgumentNullException>(() => Objective.Create("o", Now) with { Id = null! });
        Assert.Throws<ArgumentException>(() => Objective.Create("o", Now) with { Title = "\u200B" });
    }

    [Fact]
    public void It_says_when_whose_what_and_how_far()
    {
        Objective objective = Objective.Create("New teams see value", Now, OkrLevel.Team, "growth");
        Assert.Equal("2026-Q4 the team \"growth\": New teams see value (no key results)", objective.ToString());
        objective = objective with { KeyResults = [Results(1)[0] with { Current = 27 }, Results(2)[1]] };
        Assert.Equal("2026-Q4 the team \"growth\": New teams see value (35 %)", objective.ToString());
        Assert.Equal("2026-Q4 the company: New teams see value (no key results)", Objective.Create("New teams see value", Now).ToString());
    }

    private static KeyResult[] Results(int count) => [.. Enumerable.Range(1, count).Select(i => KeyResult.Create($"result {i}", 20, 30, Due))];
}
