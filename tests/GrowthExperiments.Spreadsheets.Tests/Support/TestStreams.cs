namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>A read-only stream of which the tests say only how it fills a buffer.</summary>
internal abstract class TestStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(buffer.Span));
    }

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives a few bytes a read.</summary>
internal sealed class DripStream(byte[] bytes, int most) : TestStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        int count = Math.Min(Math.Min(buffer.Length, most), bytes.Length - _position);
        bytes.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}

/// <summary>Some bytes, then one byte over and over, up to a length that no memory holds.</summary>
internal sealed class EndlessStream(byte[] head, byte fill, long length) : TestStream
{
    public long BytesRead { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        int count = (int)Math.Min(buffer.Length, length - BytesRead);
        buffer[..count].Fill(fill);
        if (BytesRead < head.Length)
        {
            ReadOnlySpan<byte> rest = head.AsSpan((int)BytesRead);
            rest[..Math.Min(count, rest.Length)].CopyTo(buffer);
        }

        BytesRead += count;
        return count;
    }
}

/// <summary>Fails like a disk after some bytes.</summary>
internal sealed class FailingStream(byte[] bytes) : TestStream
{
    private readonly DripStream _inner = new(bytes, int.MaxValue);

    public override int Read(Span<byte> buffer) => _inner.Read(buffer) is > 0 and int count ? count : throw new IOException("disk");
}
