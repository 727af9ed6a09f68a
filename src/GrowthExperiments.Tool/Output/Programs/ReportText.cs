using System.Text;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>How a report is written to be sent.</summary>
internal enum ReportTextFormat
{
    Markdown = 1,
    Html,
    Json,
}

/// <summary>A report in the format that is asked for, or that the name of a file tells.</summary>
internal static class ReportText
{
    public const string Formats = "markdown|html|json";

    /// <summary>The format for a file, by the ending of its name; Markdown when that says nothing.</summary>
    public static ReportTextFormat FormatOf(string? path) => Path.GetExtension(path)?.ToUpperInvariant() switch
    {
        ".HTML" or ".HTM" => ReportTextFormat.Html,
        ".JSON" => ReportTextFormat.Json,
        _ => ReportTextFormat.Markdown,
    };

    public static byte[] Of(CycleReport report, ReportTextFormat format) => Bytes(format switch
    {
        ReportTextFormat.Html => report.ToHtmlPage(),
        ReportTextFormat.Json => report.ToJson(),
        _ => report.ToMarkdown(),
    });

    public static byte[] Of(InsightsReport report, ReportTextFormat format) => Bytes(format switch
    {
        ReportTextFormat.Html => report.ToHtmlPage(),
        ReportTextFormat.Json => report.ToJson(),
        _ => report.ToMarkdown(),
    });

    public static byte[] Of(QuarterReport report, ReportTextFormat format) => Bytes(format switch
    {
        ReportTextFormat.Html => report.ToHtmlPage(),
        ReportTextFormat.Json => report.ToJson(),
        _ => report.ToMarkdown(),
    });

    public static byte[] Of(QuarterReport report, InsightsFormat format) => Bytes(format switch
    {
        InsightsFormat.Html => report.ToHtmlPage(),
        InsightsFormat.Json => report.ToJson(),
        InsightsFormat.Markdown => report.ToMarkdown(),
        _ => report.ToString(),
    });

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text.EndsWith('\n') ? text : text + "\n");
}
