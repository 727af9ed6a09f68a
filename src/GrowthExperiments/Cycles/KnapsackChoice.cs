namespace GrowthExperiments;

/// <summary>What was chosen, and whether it is proven.</summary>
/// <param name="Items">The numbers of the chosen items, in order.</param>
/// <param name="IsBest">Whether no other choice is worth more; false when the search was given up.</param>
/// <param name="IsFirst">Whether of those that are worth as much it is the one whose items come first.</param>
internal sealed record KnapsackChoice(int[] Items, bool IsBest, bool IsFirst);
