namespace GrowthExperiments.HighPerformance;

/// <summary>Finite numbers as unsigned keys in the same order turned round: the higher the number, the lower its key.</summary>
internal static class NumberKey
{
    public static ulong Of(double number)
    {
        long bits = BitConverter.DoubleToInt64Bits(number + 0.0); // -0 + 0 is 0
        return (ulong)(bits < 0 ? bits : ~bits & long.MaxValue);
    }
}
