using System.Buffers;
using System.Security.Cryptography;

namespace GrowthExperiments;

/// <summary>The chain of the log: the hash of an entry is that of the hash before it and of the entry's own bytes without its hash.</summary>
/// <remarks>The bytes of an entry end with <c>,"hash":"64 digits"}</c>; taken out, they still end with the brace. The first hash before is all zeros.</remarks>
internal static class LearningChain
{
    private const int OnStack = 2 * 1024;

    public static ReadOnlySpan<byte> HashStart => ",\"hash\":\""u8;

    public static ReadOnlySpan<byte> HashEnd => "\"}"u8;

    /// <summary>The length of what is taken out but for the brace.</summary>
    public static int SealSize => HashStart.Length + ChainHash.TextSize + HashEnd.Length;

    /// <summary>The hash that an entry ends with; false when it does not end with one.</summary>
    public static bool TryReadHash(ReadOnlySpan<byte> raw, out ChainHash hash)
    {
        hash = default;
        if (raw.Length <= SealSize)
            return false;
        ReadOnlySpan<byte> seal = raw[^SealSize..];
        return seal.StartsWith(HashStart) && seal.EndsWith(HashEnd) && ChainHash.TryParse(seal.Slice(HashStart.Length, ChainHash.TextSize), out hash);
    }

    /// <summary>The hash of an entry with its hash, which is left out.</summary>
    public static ChainHash HashOfSealed(ChainHash previous, ReadOnlySpan<byte> raw) => Hash(previous, raw[..^SealSize]);

    /// <summary>The hash of an entry that still ends with its brace.</summary>
    public static ChainHash HashOfOpen(ChainHash previous, ReadOnlySpan<byte> raw) => Hash(previous, raw[..^1]);

    /// <summary>The rule that an entry breaks in the chain, or null; the last hash then is the entry's.</summary>
    public static Fault? Check(int sequence, ReadOnlySpan<byte> raw, ref ChainHash last)
    {
        if (!TryReadHash(raw, out ChainHash stated))
            return Messages.LogNotSealed(sequence);
        if (HashOfSealed(last, raw) != stated)
            return Messages.LogChanged(sequence);
        last = stated;
        return null;
    }

    private static ChainHash Hash(ChainHash previous, ReadOnlySpan<byte> withoutBrace)
    {
        int length = ChainHash.Size + withoutBrace.Length + 1;
        byte[]? rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        Span<byte> all = rented is null ? stackalloc byte[OnStack] : rented;
        previous.CopyTo(all);
        withoutBrace.CopyTo(all[ChainHash.Size..]);
        all[length - 1] = (byte)'}';
        Span<byte> hash = stackalloc byte[ChainHash.Size];
        SHA256.HashData(all[..length], hash);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return ChainHash.From(hash);
    }
}
