namespace GrowthExperiments;

/// <content>Have we tested this before?</content>
public sealed partial class GrowthProgram
{
    private ProgramTexts? _texts;

    /// <summary>The tests and ideas that say the same as a hypothesis in other words; see <see cref="SimilarityIndex"/> for what that means.</summary>
    /// <remarks>
    /// <para>It looks at title, change and metric, the title most, at past tests by their titles of then, too, and at archived ideas. Another stage or
    /// market makes two ideas less alike. One hypothesis is one match, with all that its tests taught. The hypothesis itself is a match
    /// only when it was tested.</para>
    /// <para>The first call after a change makes the index anew; the others take milliseconds for 100,000 texts.</para>
    /// </remarks>
    /// <param name="hypothesis">The hypothesis, which need not be in the backlog.</param>
    /// <param name="count">How many to find at most.</param>
    /// <returns>The most similar first; of equal ones those tested last, then ideas by their ids.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="hypothesis"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<SimilarMatch> FindSimilar(Hypothesis hypothesis, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(hypothesis);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Texts().Find(hypothesis, count);
    }

    /// <summary>The tests and ideas that say the same as a text in other words.</summary>
    /// <param name="text">The text, as one would write a title.</param>
    /// <param name="count">How many to find at most.</param>
    /// <returns>The most similar first; none for a text that says nothing, such as a blank one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public IReadOnlyList<SimilarMatch> FindSimilar(string text, int count = 10)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Texts().Find(new IdeaText(-1, text), count);
    }

    /// <summary>A test that was run and looks like the same idea, the most similar one; null when none does.</summary>
    internal SimilarMatch? FindTested(Hypothesis hypothesis) => Texts().FindTested(hypothesis);

    private ProgramTexts Texts()
    {
        ProgramTexts? texts = _texts;
        if (texts?.AreOf(Backlog, Log) != true)
            _texts = texts = new ProgramTexts(Backlog, Log);
        return texts;
    }
}
