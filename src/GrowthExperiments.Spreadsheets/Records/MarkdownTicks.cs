namespace GrowthExperiments;

/// <summary>The runs of backticks of a text, between two of which of the same length stands code.</summary>
internal sealed class MarkdownTicks
{
    private const char Tick = '`';

    private readonly string _source;
    private readonly Dictionary<int, int> _last = [];

    public MarkdownTicks(string source)
    {
        _source = source;
        for (int i = IndexFrom(0); i >= 0; i = IndexFrom(i + RunAt(i)))
            _last[RunAt(i)] = i;
    }

    /// <summary>The index of the next run of so many backticks; -1 when none follows, which is known without a search.</summary>
    public int FindClosing(int start, int length)
    {
        if (_last.GetValueOrDefault(length, -1) < start)
            return -1;
        int index = IndexFrom(start);
        for (int run = RunAt(index); run != length; run = RunAt(index))
            index = IndexFrom(index + run);
        return index;
    }

    private int IndexFrom(int start) => _source.IndexOf(Tick, start);

    private int RunAt(int index)
    {
        int length = _source.AsSpan(index).IndexOfAnyExcept(Tick);
        return length < 0 ? _source.Length - index : length;
    }
}
