namespace GrowthExperiments.Tool.Input;

/// <summary>A stream whose progress is shown, and whose reading stops at once when the work is interrupted.</summary>
/// <remarks>Reading a terminal or a pipe waits in the operating system, where no token reaches; so the wait is given up, not the read.</remarks>
internal sealed class WatchedStream(Stream inner, Progress progress, bool ownsInner) : Stream
{
    public override bool CanRead => inner.CanRead;

    public override bool CanSeek => false;

    public override bool CanWrite => inner.CanWrite;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Watched(inner.Read(buffer, offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Task<int> read = Task.Run(() => inner.ReadAsync(buffer, CancellationToken.None).AsTask(), CancellationToken.None);
        return Watched(await read.WaitAsync(cancellationToken).ConfigureAwait(false));
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        inner.Write(buffer, offset, count);
        progress.Add(count);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await inner.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
        progress.Add(buffer.Length);
    }

    public override void Flush() => inner.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            progress.Dispose();
            if (ownsInner)
                inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Watched(int bytes)
    {
        progress.Add(bytes);
        return bytes;
    }
}
