using System.Globalization;

namespace GrowthExperiments;

/// <summary>Numbers as a declared culture writes them: its decimal separator, and never one between thousands.</summary>
internal static class CellNumber
{
    private const string Point = ".";

    /// <summary>Sets a field that holds numbers; returns the broken rule, or null.</summary>
    public static Fault? Set(HypothesisDraft draft, HypothesisField field, string cell, CultureInfo? culture)
    {
        if (culture is null || culture.NumberFormat.NumberDecimalSeparator == Point)
            return draft.Set(field, cell);
        string separator = culture.NumberFormat.NumberDecimalSeparator;
        if (!TryToPoint(cell, field == HypothesisField.Effort, separator, out string exact))
            return SheetMessages.NumberInCulture(HypothesisFields.NameOf(field), cell, culture);
        Fault? fault = draft.Set(field, exact);
        return fault is null ? null : fault with { Rule = fault.Rule.Replace(Shown.Quoted(exact), Shown.Quoted(cell), StringComparison.Ordinal) };
    }

    /// <summary>Reads a number as the culture writes it; false when it is none, or not exact.</summary>
    public static bool TryRead(string cell, CultureInfo? culture, out decimal value)
    {
        string separator = culture?.NumberFormat.NumberDecimalSeparator ?? Point;
        if (separator != Point && !TryToPoint(cell, byDiscipline: false, separator, out cell))
        {
            value = 0;
            return false;
        }

        return ExactNumber.TryParse(cell, out value) == NumberFault.None;
    }

    private static bool TryToPoint(string cell, bool byDiscipline, string separator, out string exact)
    {
        string[] parts = byDiscipline ? cell.Split(';') : [cell];
        for (int i = 0; i < parts.Length; i++)
        {
            int number = parts[i].LastIndexOf(':') + 1;
            if (parts[i].AsSpan(number).Contains(Point, StringComparison.Ordinal))
            {
                exact = cell;
                return false;
            }

            parts[i] = parts[i][..number] + parts[i][number..].Replace(separator, Point, StringComparison.Ordinal);
        }

        exact = string.Join(';', parts);
        return byDiscipline || ExactNumber.TryParse(exact, out _) != NumberFault.Syntax;
    }
}
