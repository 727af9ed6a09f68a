using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <content>Markdown in and out.</content>
public sealed partial record Playbook
{
    /// <summary>The playbook in Markdown (CommonMark), for a wiki; <see cref="ParseMarkdown"/> reads it back exactly.</summary>
    /// <remarks>
    /// <para>What people typed shows as they typed it: backslashes and references such as <c>&amp;#x202E;</c> keep it from making headings, items and
    /// links.</para>
    /// <code>
    /// # Launch with a webinar
    ///
    /// People saw the product answer their own case.
    ///
    /// ## Steps
    ///
    /// - 14 days before: Book the speaker (mia)
    /// - On the day: Check the sound
    /// - 2 days after: Send the recording
    ///
    /// ## Best practices
    ///
    /// - Take questions early
    ///
    /// ## Pitfalls
    ///
    /// - A recording alone wins nobody
    ///
    /// ## About
    ///
    /// - Owner: mia
    /// - Learnings: L12, L15
    /// - Hypothesis: webinar-1f0c9a2e
    /// - Recycled: webinar-as-an-article-89084d5f
    /// - Id: launch-with-a-webinar-4f6f5a1c
    /// </code>
    /// </remarks>
    /// <returns>Lines that end with LF.</returns>
    public string ToMarkdown() => PlaybookMarkdown.Write(this);

    /// <summary>Reads a playbook in Markdown, as <see cref="ToMarkdown"/> writes it or in that form by hand.</summary>
    /// <remarks>By hand, all but the title may be missing. Items begin with <c>-</c>, <c>*</c>, <c>+</c> or a number; a line below that begins with none goes on with the
    /// item. The sections stand in any order, their names in any case; what stands below the title or below <c>## Purpose</c> is the purpose. The day of a step is said in days or weeks
    /// (<c>2 weeks before:</c>, <c>the day after:</c>); without one it is the day of the event. What stands in parentheses at the end of a step is its owner.
    /// Without an id, one is derived from the title. Emphasis and links stay as they are typed.</remarks>
    /// <param name="markdown">The Markdown.</param>
    /// <returns>The playbook.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    /// <exception cref="GrowthException">The text is not of that form, or a part of it breaks a rule; the message names the line, the rule and the remedy.</exception>
    public static Playbook ParseMarkdown(string markdown)
    {
        ArgumentNullException.ThrowIfNull(markdown);
        return new PlaybookMarkdownReader().Read(markdown);
    }

    /// <summary>Reads a playbook in Markdown without throwing.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="playbook">The playbook, or null.</param>
    /// <returns>Whether the text is one.</returns>
    public static bool TryParseMarkdown([NotNullWhen(true)] string? markdown, [NotNullWhen(true)] out Playbook? playbook)
    {
        playbook = null;
        if (markdown is null)
            return false;
        try
        {
            playbook = ParseMarkdown(markdown);
            return true;
        }
        catch (GrowthException)
        {
            return false;
        }
    }
}
