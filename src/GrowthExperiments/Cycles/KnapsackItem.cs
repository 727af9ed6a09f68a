namespace GrowthExperiments;

/// <summary>Something that may be chosen: its value, what it takes of each capacity, and what it excludes.</summary>
/// <param name="Value">The value; what is below 0 is never chosen.</param>
/// <param name="Costs">What it takes, one number for each capacity, 0 or more.</param>
/// <param name="Place">Of the items with one such place only one can be chosen; null for none.</param>
/// <param name="Group">A bit for the group that it belongs to; 0 for none.</param>
internal sealed record KnapsackItem(double Value, IReadOnlyList<decimal> Costs, string? Place = null, uint Group = 0);
