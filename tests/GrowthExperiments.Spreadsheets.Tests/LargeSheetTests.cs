namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>Runs by itself: it looks at the memory of the whole process.</summary>
[CollectionDefinition(nameof(LargeSheetTests), DisableParallelization = true)]
[Collection(nameof(LargeSheetTests))]
[Trait("Weight", "heavy")]
public class LargeSheetTests
{
    private const long MiB = 1024 * 1024;

    [Fact]
    public void A_sheet_larger_than_memory_is_read_in_the_memory_of_one_row()
    {
        using var stream = new RowsStream("title,impact,confidence,ease\n", "An idea that comes again and again,8,6,9\n", 20 * MiB);
        using SheetReader reader = BacklogSheet.Open(stream);
        long before = SettledMemory();
        long rows = reader.ReadRows().LongCount(row => row.IsClean);
        long after = SettledMemory();
        Assert.Equal(reader.RowCount, rows);
        Assert.True(rows > 400_000);
        Assert.True(after - before <= 2 * MiB, $"{(after - before) / MiB} MiB more");
    }

    /// <summary>The memory in use once what other tests left, buffers in pools included, is given back.</summary>
    private static long SettledMemory()
    {
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        for (long before = long.MaxValue; memory < before - MiB;)
        {
            GC.WaitForPendingFinalizers();
            (before, memory) = (memory, GC.GetTotalMemory(forceFullCollection: true));
        }

        return memory;
    }

    /// <summary>A header line, then the same row over and over.</summary>
    private sealed class RowsStream(string header, string row, long length) : TestStream
    {
        private readonly byte[] _header = System.Text.Encoding.UTF8.GetBytes(header);
        private readonly byte[] _rows = System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(row, 1_000)));
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            bool inHeader = _position < _header.Length;
            ReadOnlySpan<byte> from = inHeader ? _header.AsSpan((int)_position) : _rows.AsSpan((int)((_position - _header.Length) % _rows.Length));
            if (_position >= length)
                return 0;
            int count = Math.Min(buffer.Length, from.Length);
            from[..count].CopyTo(buffer);
            _position += count;
            return count;
        }
    }
}
