using System.Text;
using CsvHelper;

namespace GrowthExperiments;

/// <summary>A sheet before its first row is read: as UTF-8, with the delimiter that its header line shows.</summary>
internal sealed class CsvSource
{
    private readonly PeekStream _text;
    private readonly bool _hasHint;

    public CsvSource(PeekStream text, string encodingName, char? declared)
    {
        _text = text;
        EncodingName = encodingName;
        IsBinary = text.Head.Span.Contains((byte)0);
        char? hint = HintOf(text.Head.Span);
        Delimiter = declared ?? hint ?? Detect(text.Head);
        _hasHint = hint == Delimiter;
    }

    public string EncodingName { get; }

    public char Delimiter { get; }

    public bool IsBinary { get; }

    /// <summary>A reader of all records, the header line included.</summary>
    public CsvReader ToReader(int maxRecordBytes, Action<CsvMalformedRecord> onMalformed) => CsvReader.Create(
        _text,
        Rfc4180(Delimiter) with
        {
            DetectSeparatorHint = _hasHint,
            MaxRecordSize = maxRecordBytes,
            TrackLineNumbers = true,
            OnMalformedRecord = onMalformed,
        },
        leaveOpen: true);

    private static CsvReaderOptions Rfc4180(char delimiter) => new()
    {
        Separator = delimiter,
        HasHeader = false,
        DetectSeparatorHint = false,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    /// <summary>The delimiter of a first line such as <c>sep=;</c>, which Excel writes and hides.</summary>
    private static char? HintOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Encoding.UTF8.Preamble))
            head = head[Encoding.UTF8.Preamble.Length..];
        bool isHint = head.Length > 5 && Ascii.EqualsIgnoreCase(head[..4], "sep="u8)
            && Delimiters.IsAllowed((char)head[4]) && head[5] is (byte)'\r' or (byte)'\n';
        return isHint ? (char)head[4] : null;
    }

    /// <summary>The delimiter that splits one of the first lines into the most known headers, then the first into the most cells.</summary>
    private static char Detect(ReadOnlyMemory<byte> head)
    {
        char best = Delimiters.Detected[0];
        (int Known, int Cells) most = default;
        foreach (char delimiter in Delimiters.Detected)
        {
            (int Known, int Cells) found = CountHeaders(head, delimiter);
            if (found.CompareTo(most) > 0)
                (best, most) = (delimiter, found);
        }

        return best;
    }

    private static (int Known, int Cells) CountHeaders(ReadOnlyMemory<byte> head, char delimiter)
    {
        using CsvReader reader = CsvReader.Create(head, Rfc4180(delimiter));
        (int Known, int Cells) most = default;
        for (int row = 0; row < SheetReader.MaxHeaderRows && reader.Read();)
        {
            string[] cells = reader.Current.ToArray();
            if (!Array.Exists(cells, cell => TextRules.HasVisible(cell)))
                continue;
            int known = cells.Count(cell => HeaderNames.Find(cell) is not null);
            if (row++ == 0 || known > Math.Max(most.Known, 1))
                most = (known, cells.Length);
            if (known > 0)
                break;
        }

        return most;
    }
}
