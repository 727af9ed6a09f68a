namespace GrowthExperiments.Tests.Cycles;

public sealed class CyclePolicyTests
{
    [Fact]
    public void It_asks_for_ten_tests_unless_told()
    {
        CyclePolicy policy = CyclePolicy.Default;
        Assert.Equal((10, (8, 15), 15, 0, 0), (policy.Target, policy.Band, policy.MaxRunning, policy.MinStages, policy.MinRuntimeDays));
        Assert.Null(policy.Capacity);
        Assert.Equal(Effort.Of(1), policy.DefaultEffort);
    }

    [Fact]
    public void It_refuses_what_is_out_of_range()
    {
        CyclePolicy policy = CyclePolicy.Default;
        Func<object>[] wrong =
        [
            () => policy with { Target = 0 }, () => policy with { Target = 1_001 },
            () => policy with { MaxRunning = 0 }, () => policy with { MaxRunning = 1_001 },
            () => policy with { Band = (-1, 5) }, () => policy with { Band = (9, 8) }, () => policy with { Band = (0, 0) }, () => policy with { Band = (1, 1_001) },
            () => policy with { MinStages = -1 }, () => policy with { MinStages = 6 },
            () => policy with { MinRuntimeDays = -1 }, () => policy with { MinRuntimeDays = 366 },
        ];
        Assert.All(wrong, make => Assert.Throws<ArgumentOutOfRangeException>(make));
        Assert.Throws<ArgumentNullException>(() => policy with { DefaultEffort = null! });
        Assert.Equal("Target is 0, but it is a whole number from 1 to 1000. Use a number in that range. (Parameter 'Target')",
            Assert.Throws<ArgumentOutOfRangeException>(() => policy with { Target = 0 }).Message);
    }

    [Fact]
    public void It_takes_its_bounds()
    {
        CyclePolicy policy = new() { Target = 1_000, MaxRunning = 1_000, Band = (0, 1_000), MinStages = 5, MinRuntimeDays = 365 };
        Assert.Equal(1_000, policy.Target);
        Assert.Equal(1, (policy with { Target = 1, MaxRunning = 1, Band = (1, 1) }).Target);
    }

    [Fact]
    public void Two_are_equal_when_all_parts_are()
    {
        CyclePolicy one = new() { Capacity = Effort.Of(("data", 5), ("engineering", 10)), MinStages = 3 };
        CyclePolicy same = new() { Capacity = Effort.Of(("engineering", 10), ("data", 5)), MinStages = 3 };
        Assert.Equal(one, same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(one, one with { MinStages = 2 });
    }
}
