using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>Packed scores side by side, as many as the processor takes at once; one at a time where it cannot.</summary>
internal interface ICellVector<TSelf>
    where TSelf : struct, ICellVector<TSelf>
{
    static abstract int Count { get; }

    static abstract TSelf Load(ref readonly ushort first);

    static abstract TSelf Fill(int value);

    static abstract TSelf operator +(TSelf x, TSelf y);

    static abstract TSelf operator -(TSelf x, TSelf y);

    static abstract TSelf operator &(TSelf x, TSelf y);

    static abstract TSelf operator |(TSelf x, TSelf y);

    static abstract TSelf operator >>(TSelf x, int bits);

    /// <summary>The sign of each, the first in the lowest bit.</summary>
    static abstract uint SignsOf(TSelf values);
}

internal readonly struct CellVector512(Vector512<ushort> value) : ICellVector<CellVector512>
{
    private readonly Vector512<ushort> _value = value;

    public static int Count => Vector512<ushort>.Count;

    public static CellVector512 Load(ref readonly ushort first) => new(Vector512.LoadUnsafe(in first));

    public static CellVector512 Fill(int value) => new(Vector512.Create((ushort)value));

    public static CellVector512 operator +(CellVector512 x, CellVector512 y) => new(x._value + y._value);

    public static CellVector512 operator -(CellVector512 x, CellVector512 y) => new(x._value - y._value);

    public static CellVector512 operator &(CellVector512 x, CellVector512 y) => new(x._value & y._value);

    public static CellVector512 operator |(CellVector512 x, CellVector512 y) => new(x._value | y._value);

    public static CellVector512 operator >>(CellVector512 x, int bits) => new(x._value >> bits);

    public static uint SignsOf(CellVector512 values) => (uint)values._value.ExtractMostSignificantBits();
}

internal readonly struct CellVector256(Vector256<ushort> value) : ICellVector<CellVector256>
{
    private readonly Vector256<ushort> _value = value;

    public static int Count => Vector256<ushort>.Count;

    public static CellVector256 Load(ref readonly ushort first) => new(Vector256.LoadUnsafe(in first));

    public static CellVector256 Fill(int value) => new(Vector256.Create((ushort)value));

    public static CellVector256 operator +(CellVector256 x, CellVector256 y) => new(x._value + y._value);

    public static CellVector256 operator -(CellVector256 x, CellVector256 y) => new(x._value - y._value);

    public static CellVector256 operator &(CellVector256 x, CellVector256 y) => new(x._value & y._value);

    public static CellVector256 operator |(CellVector256 x, CellVector256 y) => new(x._value | y._value);

    public static CellVector256 operator >>(CellVector256 x, int bits) => new(x._value >> bits);

    public static uint SignsOf(CellVector256 values) => values._value.ExtractMostSignificantBits();
}

internal readonly struct CellVector128(Vector128<ushort> value) : ICellVector<CellVector128>
{
    private readonly Vector128<ushort> _value = value;

    public static int Count => Vector128<ushort>.Count;

    public static CellVector128 Load(ref readonly ushort first) => new(Vector128.LoadUnsafe(in first));

    public static CellVector128 Fill(int value) => new(Vector128.Create((ushort)value));

    public static CellVector128 operator +(CellVector128 x, CellVector128 y) => new(x._value + y._value);

    public static CellVector128 operator -(CellVector128 x, CellVector128 y) => new(x._value - y._value);

    public static CellVector128 operator &(CellVector128 x, CellVector128 y) => new(x._value & y._value);

    public static CellVector128 operator |(CellVector128 x, CellVector128 y) => new(x._value | y._value);

    public static CellVector128 operator >>(CellVector128 x, int bits) => new(x._value >> bits);

    public static uint SignsOf(CellVector128 values) => values._value.ExtractMostSignificantBits();
}

internal readonly struct SingleCell(ushort value) : ICellVector<SingleCell>
{
    private readonly ushort _value = value;

    public static int Count => 1;

    public static SingleCell Load(ref readonly ushort first) => new(first);

    public static SingleCell Fill(int value) => new((ushort)value);

    public static SingleCell operator +(SingleCell x, SingleCell y) => new((ushort)(x._value + y._value));

    public static SingleCell operator -(SingleCell x, SingleCell y) => new((ushort)(x._value - y._value));

    public static SingleCell operator &(SingleCell x, SingleCell y) => new((ushort)(x._value & y._value));

    public static SingleCell operator |(SingleCell x, SingleCell y) => new((ushort)(x._value | y._value));

    public static SingleCell operator >>(SingleCell x, int bits) => new((ushort)(x._value >> bits));

    public static uint SignsOf(SingleCell values) => (uint)(values._value >> 15);
}
