using System.Numerics;
using System.Runtime.InteropServices;

namespace GrowthExperiments.HighPerformance;

/// <summary>The lowest and the highest of some numbers.</summary>
internal readonly record struct NumberBounds(double Low, double High)
{
    public static NumberBounds None => new(double.PositiveInfinity, double.NegativeInfinity);

    /// <summary>Finds the bounds of numbers in one reading; both are no number when one of the numbers is not finite.</summary>
    public static NumberBounds Of(ReadOnlySpan<double> numbers)
    {
        var low = new Vector<double>(double.PositiveInfinity);
        var high = new Vector<double>(double.NegativeInfinity);
        var zero = Vector<double>.Zero; // becomes no number where a number is not finite
        ReadOnlySpan<Vector<double>> whole = MemoryMarshal.Cast<double, Vector<double>>(numbers);
        foreach (Vector<double> next in whole)
        {
            low = Vector.Min(low, next);
            high = Vector.Max(high, next);
            zero += next - next;
        }

        NumberBounds bounds = None;
        double sum = Vector.Sum(zero);
        for (int lane = 0; lane < Vector<double>.Count && whole.Length > 0; lane++)
            bounds = new NumberBounds(Math.Min(bounds.Low, low[lane]), Math.Max(bounds.High, high[lane]));
        foreach (double number in numbers[(whole.Length * Vector<double>.Count)..])
        {
            bounds = bounds.With(number);
            sum += number - number;
        }

        return sum == 0 ? bounds : new NumberBounds(double.NaN, double.NaN);
    }

    /// <summary>The bounds with one number more.</summary>
    public NumberBounds With(double number) => new(Math.Min(Low, number), Math.Max(High, number));
}
