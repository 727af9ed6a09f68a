using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace GrowthExperiments.HighPerformance;

/// <summary>A line of the processor's cache.</summary>
internal static unsafe class CacheLine
{
    public const int Bytes = 64;

    /// <summary>Writes a line past the caches; both places begin where a line does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write(void* line, void* output)
    {
        if (Vector512.IsHardwareAccelerated)
            Vector512.LoadAligned((byte*)line).StoreAlignedNonTemporal((byte*)output);
        else
            WriteByQuarters((byte*)line, (byte*)output);
    }

    private static void WriteByQuarters(byte* line, byte* output)
    {
        for (int i = 0; i < Bytes; i += Vector128<byte>.Count)
            Vector128.LoadAligned(line + i).StoreAlignedNonTemporal(output + i);
    }
}
