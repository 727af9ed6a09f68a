using System.Diagnostics;
using System.Globalization;

namespace GrowthExperiments;

/// <summary>A text that a <see cref="SimilarityIndex"/> found.</summary>
/// <remarks>Immutable and safe to share.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class SimilarText
{
    internal SimilarText(string key, string text, double similarity, IReadOnlyList<string> sharedTerms) =>
        (Key, Text, Similarity, SharedTerms) = (key, text, similarity, sharedTerms);

    /// <summary>The key under which the text stands in the index.</summary>
    public string Key { get; }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How alike they are, 0.1 to 1: 1 is the same terms.</summary>
    public double Similarity { get; }

    /// <summary>What both texts say, as it is written in the one that was found; what says most comes first.</summary>
    public IReadOnlyList<string> SharedTerms { get; }

    /// <summary>The similarity and the text, for logs and debuggers.</summary>
    /// <returns>One line of text, the same in every culture.</returns>
    public override string ToString() => $"{Percent(Similarity)} {Shown.Quoted(Text)} ({Shown.Escaped(Key)})";

    /// <summary>A similarity in whole percent, rounded down, so that only the same terms are 100 %.</summary>
    internal static string Percent(double similarity) => string.Create(CultureInfo.InvariantCulture, $"{(int)(100 * similarity)} %");
}
