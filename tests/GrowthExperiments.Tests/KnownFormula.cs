using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace GrowthExperiments.Tests;

/// <summary>A formula together with the number that a reader of its documentation would work out by hand.</summary>
internal sealed record KnownFormula(IceFormula Formula, Func<IceScore, BigInteger> Exact, Func<IceScore, double> Value)
{
    public static KnownFormula Product { get; } = new(IceFormula.Product, s => s.Impact * s.Confidence * s.Ease, s => s.Impact * s.Confidence * s.Ease);

    public static KnownFormula Mean { get; } = new(IceFormula.Mean, s => s.Impact + s.Confidence + s.Ease, s => (s.Impact + s.Confidence + s.Ease) / 3.0);

    public static KnownFormula Sum { get; } = new(IceFormula.Sum, s => s.Impact + s.Confidence + s.Ease, s => s.Impact + s.Confidence + s.Ease);

    public static Gen<KnownFormula> Any { get; } = Gen.OneOf(
        Gen.Elements(Product, Mean, Sum),
        from i in Gen.Choose(0, 30) from c in Gen.Choose(0, 30) from e in Gen.Choose(1, 30) select Tenths(i, c, e),
        from m in Gen.Choose(1, 7) select Bucket(m));

    /// <summary>A formula under which many scores have the same value.</summary>
    public static KnownFormula Bucket(int modulus) => new(
        IceFormula.From($"bucket {modulus}", s => s.Impact * s.Confidence * s.Ease % modulus),
        s => s.Impact * s.Confidence * s.Ease % modulus,
        s => s.Impact * s.Confidence * s.Ease % modulus);

    private static KnownFormula Tenths(int i, int c, int e) => new(
        IceFormula.Weighted(i / 10m, c / 10m, e / 10m),
        s => (i * s.Impact) + (c * s.Confidence) + (e * s.Ease),
        s => (double)((i * s.Impact) + (c * s.Confidence) + (e * s.Ease)) / (i + c + e));

    public override string ToString() => Formula.Name;
}
