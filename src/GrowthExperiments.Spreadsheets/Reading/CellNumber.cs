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

    public static bool Covers(HypothesisField field) => field is
        HypothesisField.Impact or HypothesisField.Confidence or HypothesisField.Ease or HypothesisField.Effort or HypothesisField.ExpectedLift;

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
