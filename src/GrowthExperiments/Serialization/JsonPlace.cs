using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace GrowthExperiments.Serialization;

/// <summary>Where the record that is being read stands, so that a fault inside it can say where it is.</summary>
internal readonly ref struct JsonPlace(ReadOnlySpan<byte> record, string path, int line, int column, int index = JsonPlace.NoIndex)
{
    public const int NoIndex = -1;

    private readonly string? _member;
    private readonly int _memberIndex = NoIndex;

    private JsonPlace(JsonPlace outer, string? member, int memberIndex)
        : this(outer.Record, outer.Path, outer.Line, outer.Column, outer.Index)
    {
        _member = member;
        _memberIndex = memberIndex;
    }

    /// <summary>The record; offsets count from its start.</summary>
    public ReadOnlySpan<byte> Record { get; } = record;

    private string Path { get; } = path;

    private int Line { get; } = line;

    private int Column { get; } = column;

    private int Index { get; } = index;

    /// <summary>The path of an item of a list, or of what is no item.</summary>
    public static string PathOf(string list, int index) =>
        index == NoIndex ? list : string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>A member of what stands here, such as <c>.effect</c>; offsets still count from the start of the record.</summary>
    public JsonPlace In(string member) => new(this, _member is null ? member : PathOf(_member, _memberIndex) + member, NoIndex);

    /// <summary>An item of the list that stands here.</summary>
    public JsonPlace At(int item) => new(this, _member ?? "", item);

    [DoesNotReturn]
    public void Fail(Fault fault, long offset, string? member = null)
    {
        (int atLine, int atColumn) = TextPlace.After(Record[..(int)Math.Clamp(offset, 0, Record.Length)], Line, Column);
        string inside = _member is null ? "" : PathOf(_member, _memberIndex);
        Throw.Growth(fault, new SourcePlace(atLine, atColumn, PathOf(Path, Index) + inside + member));
    }
}
