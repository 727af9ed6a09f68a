namespace GrowthExperiments;

/// <summary>What the first bytes of an input say about its kind.</summary>
internal static class SheetMagic
{
    /// <summary>A zip file, as every .xlsx workbook is.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);

    /// <summary>A compound file of Microsoft Office: an old .xls workbook, or any workbook with a password.</summary>
    public static bool IsOle(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);
}
