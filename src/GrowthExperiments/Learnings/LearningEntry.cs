namespace GrowthExperiments;

/// <summary>An entry of the log as it is kept: what it says, and its bytes, which are written back as they were read.</summary>
/// <param name="Learning">What it says; its hash is the one that the bytes end with.</param>
/// <param name="Raw">One JSON object on one line that ends with the member <c>hash</c>; never changed by anybody.</param>
internal readonly record struct LearningEntry(Learning Learning, ReadOnlyMemory<byte> Raw);
