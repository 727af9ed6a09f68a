using CsvHelper;

namespace GrowthExperiments.Tool.Output;

/// <summary>The ranking as CSV, safe to open in a spreadsheet.</summary>
internal static class RankCsv
{
    public static async Task WriteAsync(RankPage page, Terminal terminal, CancellationToken cancellationToken)
    {
        CsvWriter writer = CsvWriter.Create(terminal.OutputStream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteRecordAsync([.. RankPage.Columns], cancellationToken).ConfigureAwait(false);
            foreach (RankedHypothesis item in page.Items)
                await writer.WriteRecordAsync([.. RankPage.Cells(item).Select(CellGuard.Protect)], cancellationToken).ConfigureAwait(false);
        }
    }
}
