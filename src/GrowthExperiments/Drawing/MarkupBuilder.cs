using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace GrowthExperiments;

/// <summary>Fills the holes of a template: the compiler calls it for each part of an interpolated string.</summary>
[InterpolatedStringHandler]
internal readonly ref struct MarkupBuilder
{
    private readonly StringBuilder _text;

    public MarkupBuilder(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public void AppendLiteral(string written) => _text.Append(written);

    public void AppendFormatted(Markup part) => _text.Append(part.ToString());

    public void AppendFormatted(IEnumerable<Markup> parts) => _text.AppendJoin("", parts);

    public void AppendFormatted(int number) => _text.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>A coordinate, to a hundredth.</summary>
    public void AppendFormatted(double number) => _text.Append(Math.Round(number, 2).ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>A text as the content of an element or of an attribute in quotes.</summary>
    public void AppendFormatted(string? text)
    {
        foreach (char c in text ?? "")
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(c),
            };
        }
    }

    internal string ToStringAndClear()
    {
        string all = _text.ToString();
        _text.Clear();
        return all;
    }
}
