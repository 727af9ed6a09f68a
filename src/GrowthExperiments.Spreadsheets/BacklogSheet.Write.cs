using System.Text;
using CsvHelper;

namespace GrowthExperiments;

/// <content>Writing sheets.</content>
public static partial class BacklogSheet
{
    /// <summary>Writes a header line and one row per hypothesis, in UTF-8, and leaves the stream open.</summary>
    /// <remarks>
    /// Reading it gives the same hypotheses back. A text that a spreadsheet program could run as a formula is written with an apostrophe
    /// before it, which reading removes. When it fails half-way, the stream holds a part: write to a file of its own and then replace.
    /// </remarks>
    /// <param name="stream">Where to write.</param>
    /// <param name="hypotheses">The hypotheses, in the order to write.</param>
    /// <param name="options">How to write; null is <see cref="CsvWriteOptions.Default"/>.</param>
    /// <exception cref="ArgumentNullException">The stream, the sequence or one of its items is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void WriteCsv(Stream stream, IEnumerable<Hypothesis> hypotheses, CsvWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(hypotheses);
        using CsvWriter writer = CsvWriter.Create(stream, ToWriterOptions(options), leaveOpen: true);
        foreach (string[] row in HypothesisCells.Rows(hypotheses))
            writer.WriteRecord(row);
    }

    /// <summary>Writes a header line and one row per hypothesis, in UTF-8, without blocking, and leaves the stream open.</summary>
    /// <inheritdoc cref="WriteCsv(Stream, IEnumerable{Hypothesis}, CsvWriteOptions?)" path="/remarks"/>
    /// <param name="stream">Where to write.</param>
    /// <param name="hypotheses">The hypotheses, in the order to write.</param>
    /// <param name="options">How to write; null is <see cref="CsvWriteOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops the writing between two rows, or while the stream is written.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">The stream, the sequence or one of its items is null.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task WriteCsvAsync(
        Stream stream, IEnumerable<Hypothesis> hypotheses, CsvWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(hypotheses);
        CsvWriter writer = CsvWriter.Create(stream, ToWriterOptions(options), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            foreach (string[] row in HypothesisCells.Rows(hypotheses))
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.WriteRecordAsync(row, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The same as a text, for example for the clipboard.</summary>
    /// <inheritdoc cref="WriteCsv(Stream, IEnumerable{Hypothesis}, CsvWriteOptions?)" path="/remarks"/>
    /// <param name="hypotheses">The hypotheses, in the order to write.</param>
    /// <param name="options">How to write; null is <see cref="CsvWriteOptions.Default"/>.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">The sequence or one of its items is null.</exception>
    public static string ToCsv(IEnumerable<Hypothesis> hypotheses, CsvWriteOptions? options = null)
    {
        using var stream = new MemoryStream();
        WriteCsv(stream, hypotheses, (options ?? CsvWriteOptions.Default) with { Bom = false });
        return Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static CsvWriterOptions ToWriterOptions(CsvWriteOptions? options)
    {
        options ??= CsvWriteOptions.Default;
        return new CsvWriterOptions { Separator = options.Delimiter, NewLine = options.NewLine, WriteByteOrderMark = options.Bom };
    }
}
