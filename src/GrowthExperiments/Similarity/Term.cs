namespace GrowthExperiments;

/// <summary>What a word, or a few words, stand for: the same for all words that mean the same.</summary>
/// <param name="Text">What tells it from others.</param>
/// <param name="Share">How much it says about an idea, 0 to 1, however rare it is.</param>
/// <param name="Family">The family of terms that exclude each other.</param>
internal sealed record Term(string Text, double Share = 1, TermFamily Family = TermFamily.None);

/// <summary>A term where it stands in a text.</summary>
/// <param name="Term">The term.</param>
/// <param name="Text">The text.</param>
/// <param name="Start">Where it begins there.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Share">How much the place counts, 0 to 1.</param>
internal readonly record struct TermUse(Term Term, string Text, int Start, int End, double Share = 1)
{
    /// <summary>What the person wrote.</summary>
    public string Written => Text[Start..End];
}
