using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.Tests;

/// <summary>Decimals of every size and scale, most of them with all their bits in use.</summary>
internal static class AnyDecimals
{
    private static readonly Gen<int> Word = Gen.Elements(0, 1, -1, int.MaxValue, int.MinValue)
        .SelectMany(edge => Gen.Frequency((1, Gen.Constant(edge)), (4, Gen.Choose(int.MinValue / 2, int.MaxValue / 2).Select(n => n * 2 + 1))));

    public static Gen<decimal> Positive { get; } =
        from lo in Word
        from mid in Word
        from hi in Word
        from words in Gen.Choose(1, 3)
        from scale in Gen.Choose(0, 28)
        select new decimal(lo, words > 1 ? mid : 0, words > 2 ? hi : 0, false, (byte)scale);

    public static Gen<decimal> Any { get; } = from value in Positive from negative in Gen.Elements(true, false) select negative ? -value : value;
}
