using System.Text;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>The pieces of text on which readers stumble.</summary>
internal static class FuzzTokens
{
    private static readonly string[] Signs =
    [
        "\"", "\"\"", "'", ",", ";", "\t", "|", ":", "{", "}", "[", "]", "\\", "\\\\", "\\\"", "\\|", "\n", "\r", "\r\n", "\n\n", " ", "-", "--", "=", "@", "#", ">", "<", "&",
        "*", "**", "_", "~~", "`", "```", "~~~\n", "![", "](", "](x)", "<br>", "<!--", "-->", "&amp;", "&#0;", "&#xD800;", "&#13;", "&lt;", "|---|", "|:-:|-:|\n", "\n| --- |\n",
    ];

    private static readonly string[] Texts =
    [
        "\uFEFF", "\u0000", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u0301", "\u115F", "\u200B", "\u202E", "\u2028", "\u2800", "\uFFFD", "\uFFFE", "\uFFFF",
        "é", "İ", "ß", "œ", "＝", "日本", "😀", "\U000E0001", "\U0010FFFF", "\\ud800", "\\udc00\\ud800", "\\ud83d\\ude00", "\\u0000", "\\u001b", "\\n", "\\/",
        "=1+1", "'=x", "''", "sep=;\n", "sep=|\r\n", "null", "true", "NaN", "Infinity", "//", "/*", "PK\u0003\u0004",
    ];

    private static readonly string[] Numbers =
    [
        "0", "1", "10", "11", "-1", "-0", "08", "5.5", "7,67", "1e0", "1e400", "1e-400", "1E+2", "0.1e1", "79228162514264337593543950335", "79228162514264337593543950336",
        "0.0000000000000000000000000001", "7.7000000000000000000000000000000", "99999999999999999999999999999999999999", "2147483648", "1.7", "2.0", "1.0", "432", "7.70",
        "2026-11-02", "2026-02-30", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "14/Jul/25 3:42 PM", "July 14, 2026 3:42 PM", "2026-11-02T09:30:00.12345678Z",
    ];

    private static readonly string[] Words =
    [
        "title", "Title", "id", "impact", "confidence", "ease", "effort", "Effort (days)", "score", "ICE", "hypothesis", "tags", "status", "stage", "created", "owner", "change", "done",
        "archived", "Impact (1-5)", "I", "C", "E", "Card Name", "Card ID", "List Name", "Issue key", "Summary", "Name", "Created time", "Team", "Idea", "Activation", "Concluded",
        "data:1;engineering:2", "a;b", "x (green)", "\"id\":\"a\",", "\"title\":\"b\",", "\"growthExperiments\":\"1.7\",", "\"hypotheses\":", "\"x\":[[]],", "\"total\":1,", "{\"title\":\"c\"}", "Europe/Paris",
    ];

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Signs.Concat(Texts).Concat(Numbers).Concat(Words).Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0, 0xAF], [0xE9], [0xED, 0xA0, 0x80], [0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF, 0xFE], [0xFE, 0xFF], [0xE2, 0x82], [0xD0, 0xCF, 0x11, 0xE0],
    ];
}
