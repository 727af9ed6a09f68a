using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace GrowthExperiments;

/// <summary>Reads one playbook in Markdown, line by line; each fault names its line.</summary>
internal sealed class PlaybookMarkdownReader
{
    private const int DeepestHeading = 6;

    private static readonly char[] Spaces = [' ', '\t'];

    private readonly HashSet<string> _sections = new(StringComparer.Ordinal);
    private readonly List<string> _purpose = [];
    private readonly List<PlaybookStep> _steps = [];
    private readonly List<string> _bestPractices = [];
    private readonly List<string> _pitfalls = [];
    private readonly PlaybookFacts _facts = new();
    private readonly StringBuilder _item = new();
    private string? _title;
    private string _section = PlaybookMarkdown.Purpose;
    private int _purposeLine;
    private int _itemLine;
    private int _line;

    public Playbook Read(string markdown)
    {
        ReadOnlySpan<char> rest = markdown.AsSpan().TrimStart('\uFEFF');
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny('\n', '\r');
            string line = rest[..(end < 0 ? rest.Length : end)].Trim(Spaces).ToString();
            int used = end < 0 ? rest.Length : rest[end] == '\r' && end + 1 < rest.Length && rest[end + 1] == '\n' ? end + 2 : end + 1;
            rest = rest[used..];
            _line++;
            ReadLine(line);
        }

        EndItem();
        if (_title is null)
            Fail(Messages.PlaybookTitleMissing(), Math.Max(1, _line));
        return Made(_title);
    }

    private Playbook Made(string title)
    {
        while (_purpose.Count > 0 && _purpose[^1].Length == 0)
            _purpose.RemoveAt(_purpose.Count - 1);
        string? purpose = _purpose.Count == 0 ? null : WikiText.ReadProse(_purpose);
        Check(purpose is null ? null : TextRules.Prose(purpose, "purpose"), _purposeLine);
        return Playbook.OfChecked(_facts.Id, title) with
        {
            Purpose = purpose,
            Owner = _facts.Owner,
            Steps = _steps,
            BestPractices = _bestPractices,
            Pitfalls = _pitfalls,
            Learnings = [.. _facts.Learnings],
            Hypothesis = _facts.Hypothesis,
            Recycled = [.. _facts.Recycled],
        };
    }

    private void ReadLine(string line)
    {
        int level = LevelOf(line);
        if (level > 0)
        {
            EndItem();
            StartSection(level, HeadOf(line[level..]));
        }
        else if (_title is null)
        {
            Check(line.Length == 0 ? null : Messages.PlaybookTitleMissing(), _line);
        }
        else if (_section == PlaybookMarkdown.Purpose)
        {
            AddToPurpose(line);
        }
        else if (line.Length == 0)
        {
            EndItem();
        }
        else if (ListMark.TryRead(line, out string item))
        {
            EndItem();
            _item.Append(item);
            _itemLine = _line;
        }
        else
        {
            Check(_itemLine == 0 ? Messages.PlaybookItem(_section) : null, _line);
            _item.Append(' ').Append(line);
        }
    }

    private void AddToPurpose(string line)
    {
        if (_purpose.Count == 0 && line.Length == 0)
            return;
        if (_purpose.Count == 0)
            _purposeLine = _line;
        _purpose.Add(line);
    }

    private void StartSection(int level, string name)
    {
        if (level == 1)
        {
            Check(_title is null ? null : Messages.PlaybookTitleTwice(), _line);
            _title = WikiText.Read(name);
            Check(Playbook.CheckTitle(_title), _line);
            return;
        }

        Check(_title is null ? Messages.PlaybookTitleMissing() : null, _line);
        string text = WikiText.Read(name);
        string? known = PlaybookMarkdown.Sections.FirstOrDefault(s => s.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (known is null)
            Fail(Messages.PlaybookSection(text, string.Join(", ", PlaybookMarkdown.Sections)), _line);
        Check(_sections.Add(known) ? null : Messages.PlaybookSectionTwice(known), _line);
        _section = known;
        if (known == PlaybookMarkdown.Purpose && _purpose.Count > 0 && _purpose[^1].Length > 0)
            AddToPurpose("");
    }

    /// <summary>Takes the item that has come to its end, which may have run over several lines.</summary>
    private void EndItem()
    {
        if (_itemLine == 0)
            return;
        string item = _item.ToString();
        switch (_section)
        {
            case PlaybookMarkdown.Steps:
                Check(StepMarkdown.TryRead(item, out PlaybookStep? step), _itemLine);
                Add(_steps, step!, "steps");
                break;
            case PlaybookMarkdown.About:
                Check(_facts.TryAdd(item), _itemLine);
                break;
            default:
                bool isBest = _section == PlaybookMarkdown.BestPractices;
                string field = isBest ? "bestPractices" : "pitfalls";
                string text = WikiText.Read(item);
                Check(TextRules.Reference(text, field), _itemLine);
                Add(isBest ? _bestPractices : _pitfalls, text, field);
                break;
        }

        _item.Clear();
        _itemLine = 0;
    }

    private void Add<T>(List<T> items, T item, string what)
    {
        items.Add(item);
        Check(Playbook.CheckCount(what, items.Count), _itemLine);
    }

    /// <summary>How deep a heading is; 0 of a line that is none.</summary>
    private static int LevelOf(string line)
    {
        int level = line.AsSpan().IndexOfAnyExcept('#');
        if (level < 0)
            level = line.Length;
        return level <= DeepestHeading && (level == line.Length || Spaces.Contains(line[level])) ? level : 0;
    }

    /// <summary>The text of a heading without the signs that may close it.</summary>
    private static string HeadOf(string text)
    {
        string head = text.Trim(Spaces);
        string open = head.TrimEnd('#');
        return open.Length == 0 || Spaces.Contains(open[^1]) ? open.TrimEnd(Spaces) : head;
    }

    private static void Check(Fault? fault, int line)
    {
        if (fault is not null)
            Fail(fault, line);
    }

    [DoesNotReturn]
    private static void Fail(Fault fault, int line) => Throw.Growth(fault, new SourcePlace(line, 0));
}
