namespace GrowthExperiments;

/// <summary>What the rates of small groups are pulled towards, and why so strongly.</summary>
/// <remarks>Values start at 1; 0 is not a kind.</remarks>
public enum ShrinkageKind
{
    /// <summary>The groups differ more than chance explains: each is pulled towards the rate of all, the less the more tests it has.</summary>
    Groups = 1,

    /// <summary>The groups differ no more than chance explains: nothing tells them apart, and each has the rate of all.</summary>
    Pooled,

    /// <summary>There are fewer than three groups with tests, or none or all of the tests won: each is pulled towards 12 % as if by 10 tests (Beta(1.2, 8.8)).</summary>
    Prior,
}
