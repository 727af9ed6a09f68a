using System.Buffers;
using System.Text;
using CsvHelper;

namespace GrowthExperiments;

/// <summary>The records of a sheet one by one, each checked for its size, its quotes and its bytes before anyone looks at its cells.</summary>
internal sealed class SheetRecords : IDisposable
{
    private readonly CsvReader _csv;
    private readonly int _maxBytes;
    private readonly string _encodingName;
    private CsvMalformedReason? _malformed;

    public SheetRecords(SheetSource source, int maxBytes)
    {
        _csv = source.ToReader(maxBytes, bad => _malformed = bad.Reason);
        _maxBytes = maxBytes;
        _encodingName = source.EncodingName;
    }

    /// <summary>The line on which the record starts.</summary>
    public int Line { get; private set; }

    /// <summary>What is wrong with the record as a whole; its cells then mean nothing.</summary>
    public Fault? Fault { get; private set; }

    /// <summary>Whether nothing can be read after this record.</summary>
    public bool IsLast { get; private set; }

    public int CellCount => _csv.FieldCount;

    /// <summary>Moves to the next record that is not blank.</summary>
    public async ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        Fault = null;
        while (!IsLast)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _malformed = null;
            try
            {
                if (!(async ? await _csv.ReadAsync(cancellationToken).ConfigureAwait(false) : _csv.Read()))
                    break;
                Line = ToLine(_csv.LineNumber);
                Fault = Check();
            }
            catch (CsvFormatException e)
            {
                Line = ToLine(e.LineNumber);
                Fault = SheetMessages.RecordTooLarge(_maxBytes);
            }
            catch (DecoderFallbackException)
            {
                Fault = SheetMessages.NotInEncoding(_encodingName, Line);
            }

            IsLast = Fault is not null && Fault.Code != SheetMessages.QuoteMisplacedCode;
            if (Fault is not null || HasVisibleCell(0))
                return true;
        }

        return false;
    }

    public string CellAt(int index) => _csv.GetString(index);

    public string[] ToCells() => _csv.Current.ToArray();

    /// <summary>Whether a cell from this one on can be seen.</summary>
    public bool HasVisibleCell(int first)
    {
        for (int i = first; i < CellCount; i++)
        {
            if (_csv.GetSpan(i).ContainsAnyInRange((byte)'!', (byte)'~') || TextRules.HasVisible(CellAt(i)))
                return true;
        }

        return false;
    }

    public void Dispose() => _csv.Dispose();

    private Fault? Check()
    {
        if (_csv.RawRecord.Length > _maxBytes)
            return SheetMessages.RecordTooLarge(_maxBytes);
        if (_malformed is { } reason)
            return reason == CsvMalformedReason.UnterminatedQuote ? SheetMessages.QuoteOpen() : SheetMessages.QuoteMisplaced();
        int invalid = IndexOfInvalid(_csv.RawRecord);
        if (invalid < 0)
            return null;
        return SurrogateText.StartOf(_csv.RawRecord[invalid..]) is { } lone
            ? SheetMessages.LoneSurrogate(lone)
            : SheetMessages.NotUtf8(_csv.ByteOffset + invalid, _csv.RawRecord[invalid]);
    }

    private static int IndexOfInvalid(ReadOnlySpan<byte> text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text))
            return -1;
        int index = 0;
        while (Rune.DecodeFromUtf8(text[index..], out _, out int length) == OperationStatus.Done)
            index += length;
        return index;
    }

    private static int ToLine(long line) => (int)Math.Min(line, int.MaxValue);
}
