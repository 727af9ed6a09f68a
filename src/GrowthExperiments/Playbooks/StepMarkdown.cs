using System.Globalization;

namespace GrowthExperiments;

/// <summary>Reads a step as people write it: <c>14 days before: Book the speaker (mia)</c>.</summary>
internal static class StepMarkdown
{
    private static readonly char[] Spaces = [' ', '\t'];

    /// <summary>The parts of a step; the rule that it breaks, or null.</summary>
    public static Fault? TryRead(string item, out PlaybookStep? step)
    {
        step = null;
        int colon = item.IndexOf(':', StringComparison.Ordinal);
        bool hasDay = TryReadDays(colon < 0 ? "" : item[..colon], out int days);
        if (!hasDay && SeemsToSayItsDay(colon < 0 ? item : item[..colon], hasColon: colon >= 0))
            return Messages.PlaybookDay(item);
        string what = hasDay ? item[(colon + 1)..].Trim(Spaces) : item;
        string? owner = null;
        if (OwnerAt(what) is { } at)
        {
            owner = WikiText.Read(what.AsSpan(at + 1, what.Length - at - 2).Trim(Spaces));
            what = what[..at].TrimEnd(Spaces);
        }

        string text = WikiText.Read(what);
        Fault? fault = PlaybookStep.CheckDays(days) ?? TextRules.Reference(text, "text") ?? (owner is null ? null : TextRules.Name(owner, "owner"));
        if (fault is null)
            step = PlaybookStep.OfChecked(days, text, owner);
        return fault;
    }

    /// <summary>Such as <c>14 days before</c>, <c>on the day</c>, <c>the day after</c> and <c>2 weeks before</c>, in any case.</summary>
    private static bool TryReadDays(string text, out int days)
    {
        days = 0;
        string[] words = text.ToLowerInvariant().Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        if (words is ["on", "the", "day"])
            return true;
        if (words is not [var number, var unit, "before" or "after"])
            return false;
        int each = unit switch
        {
            "day" or "days" => 1,
            "week" or "weeks" => 7,
            _ => 0,
        };
        int count = 1;
        bool isNumber = number is "a" or "the" or "one" || int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out count);
        days = (int)Math.Clamp((long)count * each * (words[2] == "before" ? 1 : -1), int.MinValue, int.MaxValue);
        return isNumber && each > 0;
    }

    /// <summary>What was meant as a day and is none must not become a step of the day itself.</summary>
    private static bool SeemsToSayItsDay(string start, bool hasColon)
    {
        string[] words = start.ToLowerInvariant().Split(Spaces, StringSplitOptions.RemoveEmptyEntries);
        return words.Length > 0 && (char.IsAsciiDigit(words[0][0]) || words[0][0] is '-' or '+'
            || (hasColon && words.Any(w => w is "day" or "days" or "week" or "weeks" or "before" or "after")));
    }

    /// <summary>Where the parentheses of the owner open that end a step.</summary>
    private static int? OwnerAt(string text)
    {
        if (!text.EndsWith(')') || WikiText.IsEscaped(text, text.Length - 1))
            return null;
        int at = text.LastIndexOf('(');
        while (at > 0 && WikiText.IsEscaped(text, at))
            at = text.LastIndexOf('(', at - 1);
        return at > 0 && Spaces.Contains(text[at - 1]) ? at : null;
    }
}
