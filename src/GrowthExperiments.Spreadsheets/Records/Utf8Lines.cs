using System.Text;

namespace GrowthExperiments;

/// <summary>The lines of a text in UTF-8, one in memory at a time, each checked for its size and its bytes.</summary>
internal sealed class Utf8Lines(Stream text, int maxLineBytes)
{
    private const int FirstBuffer = 16 * 1024;

    private readonly int _maxBytes = Math.Min(maxLineBytes, Array.MaxLength - 1);
    private byte[] _buffer = new byte[FirstBuffer];
    private int _start;
    private int _end;
    private long _offset;
    private bool _isAfterReturn;

    /// <summary>The number of the line, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The line without its end.</summary>
    public string Text { get; private set; } = "";

    /// <summary>What is wrong with the line, which then has no text and is the last.</summary>
    public Fault? Fault { get; private set; }

    public async ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        if (Fault is not null)
            return false;
        int length = 0;
        bool hasEnd = FindEnd(ref length);
        while (!hasEnd && length <= _maxBytes && await FillAsync(async, cancellationToken).ConfigureAwait(false))
            hasEnd = FindEnd(ref length);
        if (length == 0 && !hasEnd)
            return false;
        Take(length, hasEnd);
        return true;
    }

    /// <summary>Looks for the end of the line behind the bytes that are known to hold none.</summary>
    private bool FindEnd(ref int length)
    {
        if (_isAfterReturn && _start < _end)
        {
            _isAfterReturn = false;
            if (_buffer[_start] == '\n')
                Skip(1);
        }

        int index = _buffer.AsSpan(_start.._end)[length..].IndexOfAny((byte)'\r', (byte)'\n');
        length = index < 0 ? _end - _start : length + index;
        return index >= 0;
    }

    private async ValueTask<bool> FillAsync(bool async, CancellationToken cancellationToken)
    {
        if (_end == _buffer.Length)
            MakeRoom();
        int read = async
            ? await text.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false)
            : text.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }

    private void MakeRoom()
    {
        if (_start == 0)
            Array.Resize(ref _buffer, (int)Math.Min(Array.MaxLength, _buffer.Length * 2L));
        _buffer.AsSpan(_start.._end).CopyTo(_buffer);
        _end -= _start;
        _start = 0;
    }

    private void Take(int length, bool hasEnd)
    {
        ReadOnlySpan<byte> line = _buffer.AsSpan(_start, length);
        bool hasMark = _offset == 0 && line.StartsWith(Encoding.UTF8.Preamble);
        Fault = Check(line);
        Text = Fault is null ? Encoding.UTF8.GetString(line[(hasMark ? Encoding.UTF8.Preamble.Length : 0)..]) : "";
        Number += Number < int.MaxValue ? 1 : 0;
        _isAfterReturn = hasEnd && _buffer[_start + length] == '\r';
        Skip(hasEnd ? length + 1 : length);
    }

    /// <summary>Looks at no more bytes than the limit, so that what is found does not depend on how the stream was read.</summary>
    private Fault? Check(ReadOnlySpan<byte> line)
    {
        bool isTooLarge = line.Length > _maxBytes;
        if (line[..(isTooLarge ? _maxBytes : line.Length)].Contains((byte)0))
            return SheetMessages.Binary();
        return isTooLarge ? SheetMessages.RecordTooLarge(_maxBytes) : Utf8Check.Find(line, _offset);
    }

    private void Skip(int count)
    {
        _start += count;
        _offset += count;
    }
}
