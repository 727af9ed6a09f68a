namespace GrowthExperiments;

/// <summary>A workbook in memory as a whole: the list of its parts stands at its end.</summary>
internal static class WorkbookBytes
{
    private const int BufferSize = 64 * 1024;

    /// <summary>The rest of the source; null when it has more bytes than the limit.</summary>
    public static async ValueTask<ArraySegment<byte>?> CopyAsync(Stream source, int limit, bool async, CancellationToken cancellationToken)
    {
        using var copy = new MemoryStream();
        byte[] buffer = new byte[BufferSize];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read = async ? await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false) : source.Read(buffer);
            if (read == 0)
                return new ArraySegment<byte>(copy.GetBuffer(), 0, (int)copy.Length);
            if (copy.Length + read > limit)
                return null;
            copy.Write(buffer.AsSpan(0, read));
        }
    }
}
