using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments.Serialization;

/// <summary>Where the record that is being read stands, so that a fault inside it can say where it is.</summary>
internal readonly ref struct JsonPlace(ReadOnlySpan<byte> record, string path, int line, int column, int index = JsonPlace.NoIndex)
{
    public const int NoIndex = -1;

    private readonly ReadOnlySpan<byte> _record = record;

    /// <summary>The path of an item of a list, or of what is no item.</summary>
    public static string PathOf(string list, int index) =>
        index == NoIndex ? list : string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    [DoesNotReturn]
    public void Fail(Fault fault, long offset, string? member = null)
    {
        (int atLine, int atColumn) = TextPlace.After(_record[..(int)Math.Clamp(offset, 0, _record.Length)], line, column);
        Throw.Growth(fault, new SourcePlace(atLine, atColumn, PathOf(path, index) + member));
    }
}
