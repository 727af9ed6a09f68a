using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace GrowthExperiments.Tool.Input;

/// <summary>Finds ids that come twice among many millions: 16 bytes for each, whatever its length.</summary>
/// <remarks>An entry is 96 bits of the id's SHA-256 and its place, so two different ids meet by chance less than once in 10^15 runs over
/// ten million rows. Entries are kept in 256 groups by their first byte, each a list of blocks, so that nothing is ever copied to grow.</remarks>
internal sealed class IdLedger
{
    private const int Groups = 256;
    private const int BlockLength = 512;

    private readonly List<Entry[]>[] _blocks = new List<Entry[]>[Groups];
    private readonly int[] _counts = new int[Groups];

    public void Add(HypothesisId id, int place)
    {
        Span<byte> utf8 = stackalloc byte[HypothesisIdBytes];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(utf8[..Encoding.UTF8.GetBytes(id.Value, utf8)], hash);
        int group = hash[0];
        List<Entry[]> blocks = _blocks[group] ??= [];
        int index = _counts[group]++ % BlockLength;
        if (index == 0)
            blocks.Add(new Entry[BlockLength]);
        blocks[^1][index] = new Entry(
            BinaryPrimitives.ReadUInt64LittleEndian(hash[1..]),
            BinaryPrimitives.ReadUInt32LittleEndian(hash[9..]),
            place);
    }

    /// <summary>The places of each id that came more than once: its first with each later one, in the order of the later.</summary>
    public IReadOnlyList<(int First, int Second)> Duplicates()
    {
        var duplicates = new List<(int First, int Second)>();
        for (int group = 0; group < Groups; group++)
        {
            if (_blocks[group] is not { } blocks)
                continue;
            Entry[] entries = [.. blocks.SelectMany(b => b).Take(_counts[group])];
            Array.Sort(entries);
            for (int i = 1, first = 0; i < entries.Length; i++)
            {
                if (entries[i].SameId(entries[first]))
                    duplicates.Add((entries[first].Place, entries[i].Place));
                else
                    first = i;
            }
        }

        duplicates.Sort(static (x, y) => x.Second.CompareTo(y.Second));
        return duplicates;
    }

    private const int HypothesisIdBytes = 4 * 64;

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal readonly record struct Entry(ulong High, uint Low, int Place) : IComparable<Entry>
    {
        public bool SameId(Entry other) => High == other.High && Low == other.Low;

        public int CompareTo(Entry other)
        {
            int byHigh = High.CompareTo(other.High);
            if (byHigh != 0)
                return byHigh;
            int byLow = Low.CompareTo(other.Low);
            return byLow != 0 ? byLow : Place.CompareTo(other.Place);
        }
    }
}
