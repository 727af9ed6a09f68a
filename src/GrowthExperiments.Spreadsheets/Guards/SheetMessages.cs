using System.Globalization;
using static System.FormattableString;

namespace GrowthExperiments;

/// <summary>Every text of an error that only sheets have, in one place, so that the wording can be reviewed as a whole.</summary>
internal static class SheetMessages
{
    /// <summary>The one fault of a record after which the next record can still be told.</summary>
    public const string QuoteMisplacedCode = "sheet.quote";

    private const int MaxListed = 10;
    private const int MaxErrorLength = 20;

    // The whole sheet

    public static Fault Empty() => Format("sheet.empty",
        "the input is empty: it holds no header line",
        "Give a sheet whose first line names the columns, such as title, impact, confidence, ease");

    public static Fault Binary() => Format("sheet.binary",
        "the input is binary: it holds NUL bytes, which no text has",
        "Save the sheet as CSV in UTF-8, or as an Excel workbook (.xlsx)");

    public static Fault NotUtf8(long offset, byte actual) => Format("encoding.not-utf8",
        Invariant($"the text is not UTF-8: the byte 0x{actual:X2} at offset {offset} does not belong there"),
        "Save the sheet as UTF-8, or declare its encoding: --encoding windows-1252, or SheetOptions.Encoding");

    public static Fault NotInEncoding(string encoding, int line) => Format("encoding.invalid",
        line == 0 ? $"the text is not {encoding}" : Invariant($"the text after line {line} is not {encoding}"),
        "Save the sheet as UTF-8, or declare the encoding that it really has");

    public static Fault LoneSurrogate(char c) => Messages.LoneSurrogate("the text", c);

    public static Fault RecordTooLarge(int limit) => Limit("sheet.record-size",
        Invariant($"the row has more than {limit} bytes, which is the limit"),
        "Look for a quote that is opened there and never closed; if the row is right, raise ReadLimits.MaxRecordBytes");

    public static Fault TooManyColumns(int limit, int actual) => Limit("sheet.column-count",
        Invariant($"the sheet has {actual} columns, but the limit is {limit}"),
        "Remove the columns that are not needed, or raise ReadLimits.MaxColumns");

    // The header line

    public static Fault NoKnownHeader(ReadOnlySpan<char> headerLine) => Format("sheet.header",
        $"the header line {Shown.Quoted(headerLine)} names no known column",
        $"Name the columns {HeaderNames.List}; if they are named so, declare the delimiter that stands between them, or in a workbook the sheet: --sheet NAME, or SheetOptions.SheetName");

    public static Fault TitleColumnMissing(string found) => Format("sheet.title-column",
        $"the sheet has no title column, only {found}",
        "Name the column with the ideas title");

    public static string OtherSheets(string read, IEnumerable<string> others) =>
        $"the sheet {Shown.Quoted(read)} was read; the workbook has also {string.Join(", ", others.Select(name => Shown.Quoted(name)))}";

    public static string TableLeftOut(SheetTable table) =>
        Invariant($"the table {(table.Name is null ? "" : Shown.Quoted(table.Name) + " ")}from line {table.Line} was left out: {table.Reason}");

    public static Fault HeaderTwice(string name, int first) => Format("sheet.header-twice",
        Invariant($"{name} is the header of two columns, this one and column {first}"),
        "Remove or rename one of them");

    public static Fault HeaderAmbiguous(string name, int first, ReadOnlySpan<char> firstHeader, ReadOnlySpan<char> header) => Format("sheet.header-ambiguous",
        Invariant($"{Shown.Quoted(firstHeader)} in column {first} and {Shown.Quoted(header)} both mean the {name}"),
        $"Say which one counts: --map {Shown.Quoted($"{name}={header}")}, or SheetOptions.WithColumn");

    public static Fault MappedHeaderMissing(ReadOnlySpan<char> header, IEnumerable<string> headers) => Value("sheet.header-missing",
        $"there is no column {Shown.Quoted(header)}, only {string.Join(", ", headers.Take(MaxListed).Select(h => Shown.Quoted(h)))}",
        "Name a header as it stands in the sheet");

    public static Fault RatingColumnMissing(string names, string? effort) => Format("sheet.rating-column",
        $"rows have ratings, but no column is the {names}",
        effort is null
            ? "Add the column, or say which one it is: --map \"ease=Its header\", or SheetOptions.WithColumn"
            : $"Add the column. An effort is not an ease: if {Shown.Quoted(effort)} is a rating from 1 to 10 where 10 is the most work, say --effort-as-ease 10, or SheetOptions.EffortAsEase");

    public static Fault EffortMissing() => Value("sheet.effort-missing",
        "the effort is to be read as ease, but no column is the effort",
        "Leave --effort-as-ease out, or say which column it is: --map \"effort=Its header\", or SheetOptions.WithColumn");

    public static Fault EaseBesideEffort(int ease) => Value("sheet.effort-and-ease",
        Invariant($"the effort is to be read as ease, but column {ease} is the ease already"),
        "Leave --effort-as-ease out, or leave that column out: --ignore with its header, or SheetOptions.WithoutColumn");

    public static Fault NoSheets(ReadOnlySpan<char> name) => Value("sheet.no-sheets",
        $"the sheet {Shown.Quoted(name)} was asked for, but the input is a text, which has no sheets",
        "Leave --sheet out, or SheetOptions.SheetName");

    public static string Preface(int first, int header) => header - first == 1
        ? Invariant($"line {first} stands above the header and was left out")
        : Invariant($"lines {first} to {header - 1} stand above the header and were left out");

    public static Fault NoRatedTable(IReadOnlyList<SheetTable> found) => Format("sheet.no-table",
        found.Count == 0
            ? "the document has no table"
            : Invariant($"the document has {Count(found.Count, "table")}, but none with a title, impact, confidence and ease"),
        "Give a table a header line with these names, such as | Idea | Impact | Confidence | Ease |, and a line | --- | --- | --- | --- | below it");

    // Rows

    public static Fault RowShort(int columns, int cells) => Format("sheet.row-short",
        Invariant($"the row has {Count(cells, "cell")}, but the header names {Count(columns, "column")}"),
        "Add the missing delimiters; a cell may be empty");

    public static Fault RowLong(int columns, int cells) => Format("sheet.row-long",
        Invariant($"the row has {Count(cells, "cell")}, but the header names {Count(columns, "column")}"),
        "Put double quotes around a text that holds the delimiter (in Markdown, write \\| for a pipe), or name the additional column");

    public static Fault QuoteOpen() => Format("sheet.quote-open",
        "a double quote opens a cell here and is never closed",
        "Close it; a double quote inside a text is written twice");

    public static Fault QuoteMisplaced() => Format(QuoteMisplacedCode,
        "a double quote stands where it may not: text follows a closing quote, or precedes an opening one",
        "Put double quotes around the whole cell, and write a double quote inside it twice");

    public static Fault IdTwice(HypothesisId id, int firstLine) => Value("id.twice",
        Invariant($"the id {Shown.Quoted(id.Value)} is already on line {firstLine}"),
        "Remove one of the two rows, or give this one another id");

    public static Fault TitleTwice(string title, int firstLine) => Value("title.twice",
        Invariant($"the title {Shown.Quoted(title)} is already on line {firstLine}, and without an id it is the same idea"),
        "Remove one of the two rows, or give this one an id of its own");

    // Cells

    public static Fault RatingOfScale(string name, ReadOnlySpan<char> shown, int scale) => Value("rating.range",
        scale == IceScore.MaxRating
            ? Messages.Rating(name, Shown.Quoted(shown)).Rule
            : Invariant($"{name} is {Shown.Quoted(shown)}, but the scale is from 1 to {scale}"),
        scale == IceScore.MaxRating
            ? "Write a whole number from 1 to 10; for a sheet with another scale, say so: --scale 100, or SheetOptions.RatingScale"
            : Invariant($"Write a number from 1 to {scale}, or say which scale the sheet has"));

    public static Fault RatingNotWhole(string name, ReadOnlySpan<char> shown, int scale, decimal ours) => Value("rating.range",
        scale == IceScore.MaxRating
            ? Messages.Rating(name, Shown.Quoted(shown)).Rule
            : Invariant($"{name} is {Shown.Quoted(shown)} of {scale}, which is {ExactNumber.Format(decimal.Round(ours, 4))} of 10, but a rating is a whole number"),
        scale == IceScore.MaxRating
            ? "Write a whole number from 1 to 10, or have the ratings rounded: --round, or SheetOptions.RoundRatings"
            : "Correct it, or have the ratings rounded: --round, or SheetOptions.RoundRatings");

    public static Fault WithValueHint(Fault fault, string field, ReadOnlySpan<char> shown, string example) => fault with
    {
        Remedy = $"{fault.Remedy}, or say what it means, such as --value {Shown.Quoted($"{field}:{shown}={example}")}, or SheetOptions.WithValue",
    };

    public static Fault WithCultureHint(Fault fault) => fault with
    {
        Remedy = $"{fault.Remedy}, or say whose numbers and dates these are, such as --culture fr-FR, or SheetOptions.Culture",
    };

    public static Fault WithIgnoreHint(Fault fault, ReadOnlySpan<char> header) => fault with
    {
        Remedy = $"{fault.Remedy}, or leave the column out: --ignore {Shown.Quoted(header.Trim())}, or SheetOptions.WithoutColumn",
    };

    public static string ScoreDisagrees(ReadOnlySpan<char> stated, string words, decimal value) =>
        $"the sheet says {Shown.Escaped(stated.Trim())}, but {words} is {ExactNumber.Format(decimal.Round(value, 2))}";

    public static string ScoreFormula(string header, StatedScore score) => score.Formula is { } formula
        ? Invariant($"{header} is the {formula} of the ratings in {score.AgreeingCount} of {score.RowCount} rows ({score.Share * 100:0.#}%)")
        : Invariant($"{header} follows neither product, mean, sum nor product/10 of the ratings; the best agrees in {score.AgreeingCount} of {score.RowCount} rows");

    public static Fault NumberInCulture(string field, ReadOnlySpan<char> shown, CultureInfo culture) => Value("number.culture",
        $"{field} is {Shown.Quoted(shown)}, which is not a number as {culture.Name} writes it, such as 8 or 0{culture.NumberFormat.NumberDecimalSeparator}05",
        $"Write plain digits, with {Shown.Quoted(culture.NumberFormat.NumberDecimalSeparator)} before the decimals and nothing between thousands");

    // Workbooks

    public static Fault WorkbookTooLarge(int limit) => Limit("workbook.size",
        Invariant($"the workbook has more than {limit} bytes, which is the limit"),
        "Remove the pictures and sheets that are not needed, or save the one sheet as CSV");

    public static Fault WorkbookInflated(long limit) => Limit("workbook.inflated-size",
        Invariant($"the workbook has more than {limit} bytes when it is unzipped, which is the limit"),
        "Remove the pictures and sheets that are not needed, or save the one sheet as CSV");

    public static Fault WorkbookSpread(int rows, int columns, long limit) => Limit("workbook.cells",
        Invariant($"the sheet spans {rows} rows and {columns} columns, but the limit is {limit} cells, empty ones included"),
        "Delete the empty rows and columns that surround the table, or save the sheet as CSV");

    public static Fault WorkbookDamaged() => Format("workbook.damaged",
        "the input is a damaged workbook, or a zip file of another kind",
        "Open it in a spreadsheet program and save it again as an Excel workbook (.xlsx), or as CSV in UTF-8");

    public static Fault NotWorkbook() => Format("workbook.none",
        "the input is a zip file, but no workbook with sheets",
        "Save it as an Excel workbook (.xlsx), neither binary (.xlsb) nor Strict Open XML, or as CSV in UTF-8");

    public static Fault WorkbookOle() => Format("workbook.old",
        "the input is an old workbook (.xls), or a workbook with a password",
        "Save it as an Excel workbook (.xlsx) without a password, or as CSV in UTF-8");

    public static Fault SheetUnknown(string name, IReadOnlyList<string> names)
    {
        string listed = string.Join(", ", names.Take(MaxListed).Select(other => Shown.Quoted(other)));
        string more = names.Count > MaxListed ? Invariant($" and {names.Count - MaxListed} more") : "";
        return Value("workbook.sheet", $"the workbook has no sheet {Shown.Quoted(name)}, only {listed}{more}", "Name one of these sheets");
    }

    public static Fault CellError(string error) => Format("cell.error",
        $"the cell holds the error {Shown.Escaped(error.AsSpan(0, Math.Min(error.Length, MaxErrorLength)))}",
        "Correct its formula, or write the value itself into the cell");

    // Imports and options

    public static Fault Together(Fault first, IReadOnlyList<ImportProblem> problems, long count)
    {
        string listed = string.Join('\n', problems.Take(MaxListed));
        long more = count - Math.Min(problems.Count, MaxListed);
        return first with
        {
            Remedy = Invariant($"{first.Remedy}. Nothing was imported; the sheet has {count} problems:\n")
                + (more == 0 ? listed.TrimEnd('.') : Invariant($"{listed}\nand {more} more")),
        };
    }

    public static Fault EncodingUnknown(ReadOnlySpan<char> name) => Value("encoding.unknown",
        $"{Shown.Quoted(name)} is an unknown encoding",
        "Use a name such as utf-8, utf-16, windows-1252 or iso-8859-1");

    public static Fault FieldUnknown(string name) => Value("sheet.field",
        $"{Shown.Quoted(name)} is no part of a hypothesis",
        $"{(Closest.To(name, HeaderNames.PublishedOrder) is { } near ? $"Did you mean {near}? " : "")}Use one of {string.Join(", ", HeaderNames.PublishedOrder)}");

    public static Fault MappedTwice(ReadOnlySpan<char> name) => Value("sheet.mapped-twice",
        $"{Shown.Quoted(name)} is said to be two things",
        "Say once which column is which field");

    public static Fault ScaleNotAllowed(int scale) => Value("sheet.scale",
        Invariant($"a scale of ratings cannot end at {scale}"),
        "Use the highest rating of the scale, from 2 to 1000");

    public static Fault DelimiterNotAllowed(char delimiter) => Value("sheet.delimiter",
        $"{Shown.Quoted([delimiter])} cannot separate cells",
        "Use a comma, a semicolon, a tab, | or another ASCII sign; not a letter, a digit, a space or a double quote");

    private static string Count(int count, string noun) => Invariant($"{count} {noun}{(count == 1 ? "" : "s")}");

    private static Fault Value(string code, string rule, string remedy) => new(FaultKind.Value, code, rule, remedy);

    private static Fault Format(string code, string rule, string remedy) => new(FaultKind.Format, code, rule, remedy);

    private static Fault Limit(string code, string rule, string remedy) => new(FaultKind.Limit, code, rule, remedy);
}
