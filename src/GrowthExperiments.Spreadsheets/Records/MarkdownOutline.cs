using System.Text;

namespace GrowthExperiments;

/// <summary>Follows a Markdown document line by line: its headings, its paragraphs, and the blocks in which no table can stand.</summary>
internal sealed class MarkdownOutline
{
    private const int MaxHeading = 1_000;

    private readonly StringBuilder _paragraph = new();
    private MarkdownFence? _fence;
    private bool _isInComment;

    /// <summary>The text of the last heading; null when there was none, or an empty one.</summary>
    public string? Heading { get; private set; }

    /// <summary>Whether the last line belongs to a table, which each line of text then goes on with.</summary>
    public bool IsInTable { get; private set; }

    /// <summary>Says that the last line is the delimiter row of a table.</summary>
    public void StartTable()
    {
        _paragraph.Clear();
        IsInTable = true;
    }

    /// <summary>Moves to the next line; whether it is text, which may be a row of a table.</summary>
    public bool Read(string line)
    {
        bool isText = !IsHidden(line) && IsText(line);
        if (!isText)
        {
            _paragraph.Clear();
            IsInTable = false;
        }
        else if (!IsInTable && _paragraph.Length < MaxHeading)
        {
            _paragraph.Append(_paragraph.Length == 0 ? "" : " ").Append(line.AsSpan().Trim(MarkdownBlock.Spaces));
        }

        return isText;
    }

    /// <summary>Whether the line is part of fenced code or of a comment, its first and last line included.</summary>
    private bool IsHidden(string line)
    {
        if (_fence is { } fence && fence.Holds(line, out bool isLast))
        {
            _fence = isLast ? null : fence;
            return true;
        }

        _fence = null;
        bool opens = !_isInComment && MarkdownBlock.OpensComment(line);
        if (!_isInComment && !opens)
            return false;
        _isInComment = !line.Contains("-->", StringComparison.Ordinal);
        return true;
    }

    private bool IsText(string line)
    {
        if (MarkdownFence.Of(line) is { } fence)
        {
            _fence = fence;
            return false;
        }

        string? heading = _paragraph.Length > 0 && MarkdownBlock.IsUnderline(line) ? _paragraph.ToString() : MarkdownBlock.HeadingOf(line);
        if (heading is null)
            return MarkdownBlock.IsText(line);
        string shown = MarkdownText.Of(heading).ReplaceLineEndings(" ");
        Heading = TextRules.HasVisible(shown) ? shown : null;
        return false;
    }
}
