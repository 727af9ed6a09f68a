using System.Runtime.InteropServices;

namespace GrowthExperiments;

/// <summary>Pairs the marks of emphasis as CommonMark does and puts NUL, which no line holds, in the place of each pair.</summary>
/// <remarks>The time grows with the number of marks alone.</remarks>
internal sealed class MarkdownMarks(char[] text)
{
    private const string Signs = "*_~";
    private const int KindsOfSign = 6;

    private readonly List<Mark> _marks = [];
    private readonly List<Mark> _open = [];
    private readonly int[] _searched = new int[Signs.Length * KindsOfSign];
    private int _mostSearched;

    /// <summary>How many marks are not paired yet.</summary>
    public int Count => _marks.Count;

    /// <summary>Adds a run of one sign that stands between two characters.</summary>
    public void Add(char sign, int position, int length, char before, char after)
    {
        bool opens = !char.IsWhiteSpace(after) && (!IsPunctuation(after) || char.IsWhiteSpace(before) || IsPunctuation(before));
        bool closes = !char.IsWhiteSpace(before) && (!IsPunctuation(before) || char.IsWhiteSpace(after) || IsPunctuation(after));
        if (sign == '~' && length > 2)
            return;
        bool inWord = sign == '_' && opens && closes;
        opens = inWord ? IsPunctuation(before) : opens;
        closes = inWord ? IsPunctuation(after) : closes;
        _marks.Add(new Mark(sign, position, length, opens, closes));
    }

    /// <summary>Pairs the marks from this one on and forgets them: those in the text of a link never go with those outside.</summary>
    public void Pair(int first)
    {
        foreach (Mark mark in CollectionsMarshal.AsSpan(_marks)[first..])
        {
            if (mark.Closes)
                Close(mark);
            if (mark.Opens && mark.Left > 0)
                _open.Add(mark);
        }

        _marks.RemoveRange(first, _marks.Count - first);
        Forget(0);
    }

    private void Close(Mark mark)
    {
        while (mark.Left > 0 && FindOpen(mark) is >= 0 and int index)
        {
            Mark opening = _open[index];
            int count = Math.Min(2, Math.Min(opening.Left, mark.Left));
            opening.Erase(text, count);
            mark.Erase(text, count);
            Forget(opening.Left > 0 ? index + 1 : index);
        }
    }

    private int FindOpen(Mark mark)
    {
        // Where a search of the same kind ended in vain, none has to look again.
        ref int searched = ref _searched[mark.Kind];
        for (int i = _open.Count - 1; i >= searched; i--)
        {
            if (_open[i].Matches(mark))
                return i;
        }

        searched = _open.Count;
        _mostSearched = Math.Max(_mostSearched, searched);
        return -1;
    }

    private void Forget(int first)
    {
        _open.RemoveRange(first, _open.Count - first);
        if (first >= _mostSearched)
            return;
        _mostSearched = first;
        for (int i = 0; i < _searched.Length; i++)
            _searched[i] = Math.Min(_searched[i], first);
    }

    private static bool IsPunctuation(char c) => char.IsPunctuation(c) || MarkdownLiteral.IsAsciiPunctuation(c);

    private sealed class Mark(char sign, int position, int length, bool opens, bool closes)
    {
        public bool Opens => opens;

        public bool Closes => closes;

        public int Left { get; private set; } = length;

        /// <summary>What <see cref="Matches"/> looks at in the closing mark.</summary>
        public int Kind => (Signs.IndexOf(sign, StringComparison.Ordinal) * KindsOfSign) + (opens ? 3 : 0) + Third;

        private char Sign => sign;

        private int Third { get; } = length % 3;

        public bool Matches(Mark closing) => sign == closing.Sign && (sign == '~'
            ? Third == closing.Third
            : !(closes || closing.Opens) || (Third + closing.Third) % 3 != 0 || Third == 0);

        /// <summary>Erases so many signs from the end; which of them does not matter, as they are alike.</summary>
        public void Erase(char[] text, int count)
        {
            Left -= count;
            text.AsSpan(position + Left, count).Clear();
        }
    }
}
