using System.Buffers;

namespace GrowthExperiments;

/// <summary>Keeps spreadsheet programs from running a text as a formula: such a text is written with an apostrophe before it.</summary>
/// <remarks>
/// A text is guarded when it starts, after any apostrophes, with a sign that may open a formula. One apostrophe is added on the way out
/// and removed on the way in, so no two texts are written alike and each comes back as it was.
/// </remarks>
internal static class CellGuard
{
    private const char Apostrophe = '\'';
    private static readonly SearchValues<char> Openers = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    public static string Protect(string text) => MayOpenFormula(text) ? Apostrophe + text : text;

    public static string Restore(string text) => text.StartsWith(Apostrophe) && MayOpenFormula(text) ? text[1..] : text;

    /// <summary>Whether the text of a field is guarded: every text, but no number, date or choice, which cannot be a formula.</summary>
    public static bool Covers(HypothesisField field) => field is
        HypothesisField.Id or HypothesisField.Title or HypothesisField.Change or HypothesisField.Metric or HypothesisField.Rationale
        or HypothesisField.Market or HypothesisField.Owner or HypothesisField.Tags or HypothesisField.Surface
        or HypothesisField.Serves or HypothesisField.GuardedBy or HypothesisField.Effort;

    private static bool MayOpenFormula(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimStart(Apostrophe);
        return !rest.IsEmpty && Openers.Contains(rest[0]);
    }
}
