namespace GrowthExperiments.Tests.Probabilities;

public sealed class NormalDistributionTests
{
    /// <summary>Reference values of SciPy 1.10 (norm.sf).</summary>
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.15865525393145707)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.8284271247461903, 0.0023388674905236288)]
    [InlineData(3, 0.0013498980316300933)]
    [InlineData(8.3, 5.205569744890284e-17)]
    [InlineData(20, 2.7536241186062337e-89)]
    [InlineData(-1, 0.8413447460685429)]
    [InlineData(-3, 0.9986501019683699)]
    public void The_tail_is_exact_far_out_too(double z, double above) =>
        Assert.InRange(NormalDistribution.Above(z) / above, 1 - 1e-12, 1 + 1e-12);

    [Fact]
    public void The_quantile_is_the_inverse_of_the_tail()
    {
        Assert.Equal(0, NormalDistribution.QuantileAbove(0.5));
        Assert.Equal(1.959963984540054, NormalDistribution.QuantileAbove(0.025), 1e-12);
        for (double p = 0.5; p > 1e-300; p *= 0.7)
            Assert.InRange(NormalDistribution.Above(NormalDistribution.QuantileAbove(p)) / p, 1 - 1e-10, 1 + 1e-10);
        for (double p = 0.01; p < 1; p += 0.01)
            Assert.Equal(p, NormalDistribution.Below(NormalDistribution.Quantile(p)), 1e-13);
    }

    [Fact]
    public void The_density_is_the_slope_of_the_distribution()
    {
        for (double z = -6; z < 6; z += 0.25)
            Assert.Equal(NormalDistribution.Density(z), (NormalDistribution.Below(z + 1e-4) - NormalDistribution.Below(z - 1e-4)) / 2e-4, 1e-8);
    }

    [Fact]
    public void Both_tails_together_are_one_and_the_tail_falls()
    {
        for (double z = -9; z < 9; z += 0.125)
        {
            Assert.Equal(1, NormalDistribution.Above(z) + NormalDistribution.Above(-z), 14);
            Assert.True(NormalDistribution.Above(z) > NormalDistribution.Above(z + 0.125) || z < -8.2, $"at {z}");
        }
    }
}
