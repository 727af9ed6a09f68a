using System.Diagnostics;

namespace GrowthExperiments;

/// <summary>Something about a sheet that its reader should know, though it is no problem: what was concluded, converted or left out.</summary>
/// <remarks>Equality is by value. Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record ImportNote
{
    private readonly SourcePlace _place;

    internal ImportNote(string code, string text, SourcePlace place = default)
    {
        Code = code;
        Text = text;
        _place = place;
    }

    /// <summary>A short stable name of what it is about, such as <c>score.disagrees</c>.</summary>
    public string Code { get; }

    /// <summary>What it says, a sentence without a full stop.</summary>
    public string Text { get; }

    /// <summary>The line that it is about, from 1; 0 when it is about the whole sheet.</summary>
    public int Line => _place.Line;

    /// <summary>The number of the column that it is about, from 1; 0 when it is about none.</summary>
    public int Column => _place.Column;

    /// <summary>The header of that column; null when it is about none.</summary>
    public string? Header => _place.Path;

    /// <summary>Place and text, such as <c>line 12, column 5 (ICE): the sheet says 400, but 8 x 7 x 6 is 336.</c></summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => _place.IsNowhere ? $"{Text}." : $"{_place}: {Text}.";
}
