using System.Text;
using CsvHelper;

namespace GrowthExperiments;

/// <summary>The records of a CSV sheet, each checked for its size, its quotes and its bytes before anyone looks at its cells.</summary>
internal sealed class CsvRecords : SheetRecords
{
    private readonly CsvReader _csv;
    private readonly int _maxBytes;
    private readonly string _encodingName;
    private CsvMalformedReason? _malformed;

    public CsvRecords(CsvSource source, int maxBytes)
    {
        _csv = source.ToReader(maxBytes, bad => _malformed = bad.Reason);
        _maxBytes = maxBytes;
        _encodingName = source.EncodingName;
    }

    public override int CellCount => _csv.FieldCount;

    public override async ValueTask<bool> ReadAsync(bool async, CancellationToken cancellationToken)
    {
        Fault = null;
        StartsTable = Line == 0;
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

    public override string CellAt(int index) => _csv.GetString(index);

    public override bool HasVisibleCell(int first)
    {
        for (int i = first; i < CellCount; i++)
        {
            if (_csv.GetSpan(i).ContainsAnyInRange((byte)'!', (byte)'~') || TextRules.HasVisible(CellAt(i)))
                return true;
        }

        return false;
    }

    protected override void Dispose(bool disposing) => _csv.Dispose();

    private Fault? Check()
    {
        if (_csv.RawRecord.Length > _maxBytes)
            return SheetMessages.RecordTooLarge(_maxBytes);
        if (_malformed is { } reason)
            return reason == CsvMalformedReason.UnterminatedQuote ? SheetMessages.QuoteOpen() : SheetMessages.QuoteMisplaced();
        return Utf8Check.Find(_csv.RawRecord, _csv.ByteOffset);
    }

    private static int ToLine(long line) => (int)Math.Min(line, int.MaxValue);
}
