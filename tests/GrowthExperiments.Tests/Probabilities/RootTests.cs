using FsCheck.Fluent;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Probabilities;

public sealed class RootTests
{
    /// <summary>Steep at both ends, so that the first step of the method, within a double, goes nowhere, be the root where it may.</summary>
    [Fact]
    public void The_root_of_a_function_that_is_steep_at_its_ends_is_found() => Props.Check(
        from place in Gen.Choose(1, 999_999_999) from scale in Gen.Elements(1.0, 2, 30) select (root: place / 1e9, scale), t =>
        {
            double level = Steep(t.root);
            Assert.Equal(t.root, Root.Of(x => t.scale * (Steep(x) - level), 1e-12, 1 - 1e-12), 1e-12);
        });

    [Fact]
    public void A_root_close_to_the_middle_is_not_taken_for_it() =>
        Assert.Equal(0.49995000, Root.Of(x => Steep(x) - Steep(0.49995), 1e-12, 1 - 1e-12), 1e-12);

    private static double Steep(double x) => (1 / x) - (1 / (1 - x));
}
