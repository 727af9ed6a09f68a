using System.Buffers;

namespace GrowthExperiments;

/// <summary>The text that a reader of the rendered page sees, without the marks of emphasis, code and links.</summary>
/// <remarks>What has no partner stays as it is. The time grows with the length of the text, whatever it holds.</remarks>
internal sealed class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`<&![]*_~");

    private readonly string _source;
    private readonly char[] _text;
    private readonly MarkdownMarks _marks;
    private readonly Stack<Bracket> _brackets = new();
    private MarkdownTicks? _ticks;
    private int _aroundLink; // so many brackets stand around a link, and are no link themselves
    private int _at;
    private int _length;

    private MarkdownText(string source)
    {
        _source = source;
        _text = new char[source.Length];
        _marks = new MarkdownMarks(_text);
    }

    private ReadOnlySpan<char> Rest => _source.AsSpan(_at);

    public static string Of(string source) => source.AsSpan().ContainsAny(Special) ? new MarkdownText(source).Read() : source;

    private string Read()
    {
        while (_at < _source.Length)
        {
            if (Special.Contains(_source[_at]))
                ReadSpecial(_source[_at]);
            else
                _text[_length++] = _source[_at++];
        }

        _marks.Pair(0);
        return new string(_text, 0, _length).Replace("\0", "", StringComparison.Ordinal);
    }

    private void ReadSpecial(char sign)
    {
        if (sign is '*' or '_' or '~')
            ReadMark(sign);
        else if (sign == '`')
            ReadCode();
        else if (sign is '[' or '!')
            OpenBracket();
        else if (sign == ']')
            CloseBracket();
        else if (MarkdownLiteral.Read(Rest, out int length) is { } text)
            Replace(length, text);
        else
            Keep(1);
    }

    private void ReadMark(char sign)
    {
        int length = LengthOfRun();
        _marks.Add(sign, _length, length, _at == 0 ? ' ' : _source[_at - 1], length == Rest.Length ? ' ' : Rest[length]);
        Keep(length);
    }

    private void ReadCode()
    {
        int ticks = LengthOfRun();
        int start = _at + ticks;
        _ticks ??= new MarkdownTicks(_source);
        int end = _ticks.FindClosing(start, ticks);
        if (end < 0)
        {
            Keep(ticks);
            return;
        }

        ReadOnlySpan<char> code = _source.AsSpan(start..end);
        bool isPadded = code is [' ', .., ' '] && code.ContainsAnyExcept(' ');
        Replace(end + ticks - _at, isPadded ? code[1..^1] : code);
    }

    private void OpenBracket()
    {
        int length = Rest.StartsWith("![", StringComparison.Ordinal) ? 2 : 1;
        if (Rest[length - 1] == '[')
            _brackets.Push(new Bracket(_length, length, _marks.Count));
        Keep(length);
    }

    private void CloseBracket()
    {
        int target = 0;
        if (_brackets.TryPop(out Bracket opening))
        {
            bool isLink = opening.Length == 1;
            if (!isLink || _brackets.Count >= _aroundLink)
                target = MarkdownTarget.LengthOf(Rest[1..]);
            _aroundLink = target > 0 && isLink ? _brackets.Count : Math.Min(_aroundLink, _brackets.Count);
        }

        if (target == 0)
        {
            Keep(1);
            return;
        }

        _marks.Pair(opening.Marks);
        _text.AsSpan(opening.Start, opening.Length).Clear();
        _at += 1 + target;
    }

    private int LengthOfRun()
    {
        int length = Rest.IndexOfAnyExcept(Rest[0]);
        return length < 0 ? Rest.Length : length;
    }

    private void Keep(int count) => Replace(count, Rest[..count]);

    private void Replace(int count, ReadOnlySpan<char> text)
    {
        text.CopyTo(_text.AsSpan(_length));
        _length += text.Length;
        _at += count;
    }

    /// <summary>A bracket that may open a link or an image: where it stands in the text, and how many marks stand before it.</summary>
    private readonly record struct Bracket(int Start, int Length, int Marks);
}
