namespace GrowthExperiments;

/// <summary>What a spreadsheet is written in.</summary>
/// <remarks>Values start at 1; 0 is not a kind.</remarks>
public enum SheetKind
{
    /// <summary>Text with a delimiter between cells: CSV, TSV and their kin.</summary>
    Csv = 1,

    /// <summary>A workbook of Excel or another spreadsheet program: XLSX.</summary>
    Workbook,

    /// <summary>Tables in a Markdown document.</summary>
    Markdown,
}
