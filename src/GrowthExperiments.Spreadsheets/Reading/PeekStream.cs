using System.Runtime.ExceptionServices;
using System.Text;

namespace GrowthExperiments;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream(Stream source) : Stream
{
    private const int HeadSize = 64 * 1024;

    private readonly byte[] _head = new byte[HeadSize];
    private int _start;
    private int _end;
    private ExceptionDispatchInfo? _undecodable;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The first bytes that are not read yet.</summary>
    public ReadOnlyMemory<byte> Head => _head.AsMemory(_start.._end);

    /// <summary>Reads ahead until the head is full or the source ends; text that cannot be decoded is left for whoever reads that far.</summary>
    public async ValueTask FillAsync(bool async, CancellationToken cancellationToken)
    {
        try
        {
            int read = 1;
            for (; read > 0 && _end < _head.Length; _end += read)
            {
                read = async
                    ? await source.ReadAsync(_head.AsMemory(_end), cancellationToken).ConfigureAwait(false)
                    : source.Read(_head.AsSpan(_end));
            }
        }
        catch (DecoderFallbackException e)
        {
            _undecodable = ExceptionDispatchInfo.Capture(e);
        }
    }

    public void Skip(int count) => _start += count;

    public override int Read(Span<byte> buffer)
    {
        if (TakeHead(buffer) is > 0 and int taken)
            return taken;
        _undecodable?.Throw();
        return source.Read(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (TakeHead(buffer.Span) is > 0 and int taken)
            return ValueTask.FromResult(taken);
        _undecodable?.Throw();
        return source.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int TakeHead(Span<byte> buffer)
    {
        int count = Math.Min(buffer.Length, _end - _start);
        _head.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }
}
