using FsCheck;
using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Okrs;

public sealed class OkrSetTests
{
    private static readonly Quarter Now = Quarter.Parse("2026-Q4");
    private static readonly DateOnly Due = new(2026, 12, 31);

    /// <summary>Few ids, quarters and units, so that every rule is often broken and often just kept.</summary>
    private static readonly Gen<Objective> Crowded =
        from id in Gen.Choose(1, 9)
        from unit in Gen.Elements<(OkrLevel Level, string? Team)>((OkrLevel.Company, null), (OkrLevel.Department, "a"), (OkrLevel.Team, "a"), (OkrLevel.Team, "b"))
        from quarter in Gen.Elements(Now, Now, Now.AddQuarters(1))
        from parent in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 9)))
        from results in Gen.Choose(0, 1)
        from result in Gen.Choose(1, 25)
        select Objective.Create("o", quarter, unit.Level, unit.Team, $"o{id}") with
        {
            Parent = parent == 0 ? null : $"o{parent}",
            KeyResults = [.. Enumerable.Range(0, results).Select(_ => KeyResult.Create("r", 0, 1, Due, KeyResultId.Of($"r{result}")))],
        };

    [Fact]
    public void A_set_is_made_exactly_of_what_keeps_all_rules()
    {
        int legal = 0, refused = 0;
        Props.Check(Gen.Choose(0, 7).SelectMany(n => Crowded.ListOf(n)), objectives =>
        {
            if (IsLegal([.. objectives]))
            {
                legal++;
                Assert.Equal(objectives, OkrSet.Of(objectives));
            }
            else
            {
                refused++;
                Assert.Throws<ArgumentException>(() => OkrSet.Of(objectives));
            }
        });
        Assert.True(legal > 0 && refused > 0, $"{legal} legal, {refused} refused");
    }

    [Fact]
    public void The_rules_hold_after_every_change() => Props.Check(
        Gen.Choose(0, 12).SelectMany(n => Gen.Zip(Crowded, Gen.Choose(0, 3)).ListOf(n)),
        changes =>
        {
            OkrSet okrs = OkrSet.Empty;
            foreach ((Objective objective, int kind) in changes)
            {
                OkrSet before = okrs;
                Objective[] held = [.. before];
                Fault? refusal = kind == 0 ? okrs.RemovalFault(objective.Id) : okrs.FaultWith(objective);
                Exception? thrown = Record.Exception(() => okrs = kind == 0 ? okrs.Without(objective.Id) : okrs.With(objective));
                Assert.Equal(refusal is null, thrown is null);
                Assert.True(thrown is null or ArgumentException);
                Assert.Equal(held, before);
                Assert.True(IsLegal([.. okrs]));
                if (thrown is null)
                    Assert.Equal(kind != 0, okrs.TryGet(objective.Id, out _));
            }
        });

    [Fact]
    public void Measuring_changes_one_number_and_nothing_else() => Props.Check(
        from okrs in Gens.OkrsUpTo(4) from pick in Gen.Choose(0, 100) from current in Gens.KeyFigure select (okrs, pick, current),
        c =>
        {
            KeyResult[] all = [.. c.okrs.SelectMany(o => o.KeyResults)];
            if (all.Length == 0)
                return;
            KeyResult one = all[c.pick % all.Length];
            OkrSet after = c.okrs.WithProgress(one.Id, c.current);
            Assert.True(after.TryGetKeyResult(one.Id, out Objective? objective, out KeyResult? measured));
            Assert.Equal(one with { Current = c.current }, measured);
            Assert.Contains(measured, objective.KeyResults);
            Assert.Equal(c.okrs, after.WithProgress(one.Id, one.Current));
        },
        200);

    [Fact]
    public void A_unit_has_3_objectives_a_quarter_and_no_more()
    {
        OkrSet okrs = OkrSet.Of(Team(1), Team(2), Team(3));
        string message = Assert.Throws<ArgumentException>(() => okrs.With(Team(4))).Message;
        Assert.StartsWith("the team \"growth\" has more than 3 objectives in 2026-Q4. Keep the 3 that matter most, or move one to another quarter.", message);
        Assert.Equal(4, okrs.With(Team(4) with { Quarter = Now.AddQuarters(1) }).Count);
        Assert.Equal(4, okrs.With(Objective.Create("o", Now, OkrLevel.Department, "growth", "o4")).Count);
        Assert.Equal(4, okrs.With(Objective.Create("o", Now, OkrLevel.Team, "sales", "o4")).Count);
        Assert.Equal(3, okrs.With(Team(3) with { Title = "another" }).Count);
    }

    [Fact]
    public void A_parent_is_there_and_stands_above()
    {
        Objective company = Objective.Create("c", Now, id: "c");
        Objective department = Objective.Create("d", Now, OkrLevel.Department, "product", "d") with { Parent = "c" };
        Objective team = Team(1) with { Parent = "d" };
        OkrSet okrs = OkrSet.Of(team, department, company);
        Assert.Equal([department], okrs.ChildrenOf("c"));
        Assert.Equal([company, department, team], okrs.In(Now));
        Assert.Empty(okrs.In(Now.AddQuarters(1)));
        Assert.Empty(okrs.ChildrenOf("unknown"));
        Assert.Equal(2, OkrSet.Of(company, team with { Parent = "c" }).Count);
        Assert.Contains("has the parent \"d\", which is no objective here", Assert.Throws<ArgumentException>(() => OkrSet.Of(company, team)).Message);
        Assert.Contains("is of level Team, and its parent \"o2\" of level Team", Assert.Throws<ArgumentException>(() => OkrSet.Of(Team(2), team with { Parent = "o2" })).Message);
        Assert.Throws<ArgumentException>(() => OkrSet.Of(team with { Parent = team.Id }));
        Assert.Throws<ArgumentException>(() => OkrSet.Of(department with { Parent = null }, company with { Parent = "d" }));
        Assert.StartsWith("the objective \"c\" cannot be removed: it is the parent of \"d\"", Assert.Throws<ArgumentException>(() => okrs.Without("c")).Message);
        Assert.Empty(okrs.Without("o1").Without("d").Without("c"));
    }

    [Fact]
    public void Unknown_ids_are_refused_with_the_one_that_was_meant()
    {
        OkrSet okrs = OkrSet.Of(Team(1) with { Id = "activation", KeyResults = [KeyResult.Create("r", 0, 1, Due, KeyResultId.Of("sign-up"))] });
        Assert.Contains("did you mean \"activation\"", Assert.Throws<ArgumentException>(() => okrs.Without("activatio")).Message);
        Assert.Contains("did you mean \"sign-up\"", Assert.Throws<ArgumentException>(() => okrs.WithProgress(KeyResultId.Of("sign-upp"), 1)).Message);
        Assert.Throws<ArgumentException>(() => okrs.WithProgress(KeyResultId.None, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => okrs.WithProgress(KeyResultId.Of("sign-up"), decimal.MaxValue));
        Assert.False(okrs.TryGetKeyResult(KeyResultId.None, out _, out _));
        Assert.Throws<ArgumentNullException>(() => OkrSet.Of(null!));
        Assert.Throws<ArgumentNullException>(() => OkrSet.Of([null!]));
        Assert.Throws<ArgumentNullException>(() => okrs.With(null!));
        Assert.Throws<ArgumentNullException>(() => okrs.Without(null!));
        Assert.Throws<ArgumentNullException>(() => okrs.ChildrenOf(null!));
        Assert.Throws<ArgumentNullException>(() => okrs.TryGet(null!, out _));
    }

    [Fact]
    public void It_holds_1000_objectives_and_no_more()
    {
        Objective[] all = [.. Enumerable.Range(0, 1_001).Select(i => Objective.Create("o", Now.AddQuarters(i / 3), id: $"o{i}"))];
        Assert.Equal(1_000, OkrSet.Of(all[..1_000]).Count);
        Assert.Contains("1001 items, but the limit is 1000", Assert.Throws<ArgumentException>(() => OkrSet.Of(all)).Message);
    }

    [Fact]
    public void Sets_of_equal_objectives_are_equal()
    {
        Assert.Equal(OkrSet.Of(Team(1), Team(2)), OkrSet.Of(Team(1), Team(2)));
        Assert.Equal(OkrSet.Of(Team(1), Team(2)).GetHashCode(), OkrSet.Of(Team(1), Team(2)).GetHashCode());
        Assert.False(OkrSet.Of(Team(1), Team(2)).Equals(OkrSet.Of(Team(2), Team(1))));
        Assert.Same(OkrSet.Empty, OkrSet.Of());
        Assert.Equal("o1", OkrSet.Of(Team(1))[0].Id);
    }

    private static Objective Team(int number) => Objective.Create("o", Now, OkrLevel.Team, "growth", $"o{number}");

    private static bool IsLegal(Objective[] objectives) =>
        objectives.DistinctBy(o => o.Id).Count() == objectives.Length
        && objectives.SelectMany(o => o.KeyResults).GroupBy(k => k.Id.Value).All(g => g.Count() == 1)
        && objectives.All(o => objectives.Count(p => p.Quarter == o.Quarter && p.Level == o.Level && p.Team == o.Team) <= 3)
        && objectives.All(o => o.Parent is null || objectives.Any(p => p.Id == o.Parent && (int)p.Level < (int)o.Level));
}
