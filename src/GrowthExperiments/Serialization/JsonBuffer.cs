using System.Text;
using System.Text.Unicode;

namespace GrowthExperiments.Serialization;

/// <summary>The unread part of a stream of UTF-8 text: filled from one end, consumed from the other, checked on the way in.</summary>
/// <remarks>It knows the line and column at which the unread part starts, so that every error can say where it is.</remarks>
internal sealed class JsonBuffer
{
    private const int Chunk = 64 * 1024;

    private byte[] _bytes;
    private int _start;
    private int _end;
    private int _checked;
    private long _offset;
    private bool _started;
    private bool _broken;
    private int _lineBytes;

    /// <summary>An empty buffer, for a stream.</summary>
    public JsonBuffer() => _bytes = new byte[Chunk];

    /// <summary>All of a text, which must not change while it is read.</summary>
    public JsonBuffer(byte[] whole)
    {
        _bytes = whole;
        IsWhole = true;
        Commit(whole.Length);
        Commit(0);
    }

    /// <summary>Whether it held all of the text from the start, so that its bytes never move.</summary>
    public bool IsWhole { get; }

    /// <summary>Whether the stream has ended.</summary>
    public bool IsFinal { get; private set; }

    /// <summary>Whether more may come, and nothing that came is broken.</summary>
    public bool MayGrow => !IsFinal && !_broken;

    /// <summary>Bytes taken from the stream so far; of a whole text, those that were passed over.</summary>
    public long TotalBytes => IsWhole ? _start : _offset + _end;

    /// <summary>What can be read now: whole characters only.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _checked - _start);

    /// <summary>Line, from 1, of the first unread byte.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Column, from 1 and in characters, of the first unread byte.</summary>
    public int Column { get; private set; } = 1;

    /// <summary>A part of what is unread: of a whole text as it stands there, of a stream as a copy.</summary>
    public ReadOnlyMemory<byte> Take(int start, int end) =>
        IsWhole ? _bytes.AsMemory((_start + start)..(_start + end)) : Unread[start..end].ToArray();

    /// <summary>Room for the next read.</summary>
    /// <remarks>Bytes that are not UTF-8 are refused here, when all that stands before them is parsed, so that the first fault of an
    /// input is the same however its bytes arrive.</remarks>
    public Memory<byte> Free()
    {
        if (_broken)
        {
            (int line, int column) = PlaceAt(Unread.Length);
            Throw.Growth(Messages.NotUtf8(_offset + _checked), new SourcePlace(line, column));
        }

        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
            _offset += _start;
            _checked -= _start;
            _end -= _start;
            _start = 0;
        }

        if (_bytes.Length - _end < Chunk / 2)
            Array.Resize(ref _bytes, _bytes.Length * 2);
        return _bytes.AsMemory(_end);
    }

    /// <summary>Takes in what was read; nothing means the end.</summary>
    public void Commit(int count)
    {
        IsFinal = count == 0 && !_broken;
        _end += count;
        if (!_started && !SkipMark())
            return;
        int whole = IsFinal ? _end : _end - IncompleteTail();
        ReadOnlySpan<byte> fresh = _bytes.AsSpan(_checked, Math.Max(0, whole - _checked));
        if (Utf8.IsValid(fresh) && !fresh.Contains((byte)0))
        {
            _checked = Math.Max(_checked, whole);
            return;
        }

        _checked += FirstInvalid(fresh);
        _broken = true;
        IsFinal = false;
    }

    /// <summary>Passes over bytes that were read.</summary>
    public void Consume(int count)
    {
        ReadOnlySpan<byte> passed = Unread[..count];
        int lastBreak = passed.LastIndexOf((byte)'\n');
        _lineBytes = lastBreak < 0 ? _lineBytes + count : count - lastBreak - 1;
        (Line, Column) = TextPlace.After(passed, Line, Column);
        _start += count;
    }

    /// <summary>The line and column of a byte of the unread part.</summary>
    public (int Line, int Column) PlaceAt(int index) => TextPlace.After(Unread[..Math.Clamp(index, 0, Unread.Length)], Line, Column);

    /// <summary>The line and column of a byte that the framework's reader names by its line, from 0, and its bytes in that line.</summary>
    public (int Line, int Column) PlaceAt(long line, long bytesInLine)
    {
        int index = 0;
        for (long at = Line - 1; at < line; at++)
            index += Unread[index..].IndexOf((byte)'\n') + 1;
        return PlaceAt((int)(index + bytesInLine - (index == 0 ? _lineBytes : 0)));
    }

    /// <summary>Passes over a byte order mark; false while too little is there to know.</summary>
    private bool SkipMark()
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        ReadOnlySpan<byte> head = _bytes.AsSpan(0, Math.Min(_end, mark.Length));
        if (head.Length < mark.Length && !IsFinal && mark.StartsWith(head))
            return false;
        _started = true;
        if (head.SequenceEqual(mark))
            _start = _checked = mark.Length;
        return true;
    }

    /// <summary>How many bytes at the end belong to a character whose rest has not come yet.</summary>
    private int IncompleteTail()
    {
        for (int back = 1; back <= Math.Min(3, _end - _checked); back++)
        {
            byte b = _bytes[_end - back];
            if ((b & 0b1100_0000) == 0b1000_0000)
                continue;
            int length = b switch { >= 0b1111_0000 => 4, >= 0b1110_0000 => 3, >= 0b1100_0000 => 2, _ => 1 };
            return length > back ? back : 0;
        }

        return 0;
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        int index = 0;
        while (index < bytes.Length && bytes[index] != 0
            && Rune.DecodeFromUtf8(bytes[index..], out _, out int used) == System.Buffers.OperationStatus.Done)
        {
            index += used;
        }

        return index;
    }
}
