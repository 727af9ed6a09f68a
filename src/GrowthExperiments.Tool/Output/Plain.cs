using System.Globalization;

namespace GrowthExperiments.Tool.Output;

/// <summary>Aligned columns of plain text, two spaces apart, for logs and <c>grep</c>.</summary>
internal static class Plain
{
    public static void Write(TextWriter output, IReadOnlyList<string> headers, IReadOnlyList<string[]> rows, int numberColumns)
    {
        int[] widths = [.. headers.Select((h, i) => rows.Select(r => Width(r[i])).Append(Width(h)).Max())];
        foreach (string[] row in rows.Prepend([.. headers]))
        {
            IEnumerable<string> cells = row.Select((cell, i) => i < numberColumns ? Pad(cell, widths[i]) + cell : cell + Pad(cell, widths[i]));
            output.WriteLine(string.Join("  ", cells).TrimEnd());
        }
    }

    private static string Pad(string cell, int width) => new(' ', width - Width(cell));

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;
}
