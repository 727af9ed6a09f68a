namespace GrowthExperiments.HighPerformance;

/// <summary>Numbers that are to be sorted, each with the index by which it is named.</summary>
internal interface INumbers
{
    int ItemAt(int index);

    double ValueAt(int index);
}

/// <summary>All numbers, as they were given.</summary>
internal readonly unsafe struct AllNumbers(double* numbers) : INumbers
{
    public int ItemAt(int index) => index;

    public double ValueAt(int index) => numbers[index];
}

/// <summary>Some of the numbers: those whose indexes stand in the lower half of each word.</summary>
internal readonly unsafe struct SomeNumbers(double* numbers, ulong* words) : INumbers
{
    public int ItemAt(int index) => (int)words[index];

    public double ValueAt(int index) => numbers[ItemAt(index)];
}
