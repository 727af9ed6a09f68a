using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Xunit;

namespace GrowthExperiments.TestKit;

/// <summary>Shows what <c>ToDump</c> gives as LINQPad would: objects as names with values, sequences of objects as tables.</summary>
/// <remarks>It fails on a value that a person could not read at a glance: one that is no text, number, truth or word of an enum, and a table within a cell.</remarks>
public static class DumpText
{
    private const int Most = 8; // rows of a table that a reviewer looks at

    /// <summary>Finds and calls <c>ToDump</c> as LINQPad does.</summary>
    public static object Of(object value)
    {
        MethodInfo? toDump = value.GetType().GetMethod("ToDump", BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, []);
        Assert.True(toDump is not null && toDump.ReturnType == typeof(object), $"{value.GetType().Name} has no object ToDump()");
        return toDump.Invoke(value, null) ?? throw new InvalidOperationException("ToDump gave null");
    }

    /// <summary>The dump as text; <paramref name="html"/> says what stands for an HTML value, or null when it is none.</summary>
    public static string Show(object value, Func<object, string?>? html = null)
    {
        var text = new StringBuilder();
        Write(text, Of(value), "", value.GetType().Name, html ?? (_ => null));
        return text.ToString();
    }

    private static void Write(StringBuilder text, object value, string indent, string path, Func<object, string?> html)
    {
        if ((Scalar(value) ?? html(value)) is { } line)
            text.Append(indent).Append(line).Append('\n');
        else if (value is IEnumerable items)
            WriteRows(text, items, indent, path);
        else
            WriteObject(text, value, indent, path, html);
    }

    private static void WriteObject(StringBuilder text, object value, string indent, string path, Func<object, string?> html)
    {
        foreach ((string name, object? part) in PartsOf(value, path))
        {
            text.Append(indent).Append(name).Append(':');
            if (part is null)
                text.Append(" (null)\n");
            else if ((Scalar(part) ?? html(part)) is { } line)
                text.Append(' ').Append(line).Append('\n');
            else if (part is IEnumerable items && !items.Cast<object>().Any())
                text.Append(" (none)\n");
            else
                Write(text.Append('\n'), part, indent + "    ", $"{path}.{name}", html);
        }
    }

    private static void WriteRows(StringBuilder text, IEnumerable items, string indent, string path)
    {
        object[] rows = [.. items.Cast<object>()];
        if (rows.Length == 0)
            text.Append(indent).Append("(none)\n");
        if (rows.All(r => Scalar(r) is not null))
        {
            foreach (object row in rows)
                text.Append(indent).Append(Scalar(row)).Append('\n');
            return;
        }

        string[][] cells = [[.. PartsOf(rows[0], path).Select(p => p.Name)], .. rows.Select(r => PartsOf(r, path).Select(p => Cell(p.Value, $"{path}.{p.Name}")).ToArray()).ToArray().Take(Most)];
        int[] widths = [.. Enumerable.Range(0, cells[0].Length).Select(i => cells.Max(row => row[i].Length))];
        foreach (string[] row in cells)
            text.Append(indent).Append(string.Join(" | ", row.Select((cell, i) => cell.PadRight(widths[i]))).TrimEnd()).Append('\n');
        if (rows.Length > Most)
            text.Append(indent).Append(CultureInfo.InvariantCulture, $"[{rows.Length} rows]\n");
    }

    private static string Cell(object? value, string path)
    {
        string? text = value is null ? "" : Scalar(value);
        Assert.True(text is not null, $"{path} of {value?.GetType()} is nothing to read at a glance");
        return text;
    }

    private static (string Name, object? Value)[] PartsOf(object value, string path)
    {
        PropertyInfo[] properties = value.GetType().GetProperties();
        Assert.True(value.GetType().Name.Contains("AnonymousType", StringComparison.Ordinal) && properties.Length > 0, $"{path} of {value.GetType()} is shown with all that it has");
        return [.. properties.Select(p => (p.Name, p.GetValue(value)))];
    }

    private static string? Scalar(object value) => value switch
    {
        string text => text.ReplaceLineEndings("\\n").Replace("\t", "\\t", StringComparison.Ordinal),
        bool truth => truth ? "yes" : "no",
        Enum word => word.ToString(),
        int or long or decimal or double => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };
}
