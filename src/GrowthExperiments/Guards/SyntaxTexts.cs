namespace GrowthExperiments;

/// <summary>What the framework says of malformed JSON, in words that help the person who has the file before them.</summary>
internal static class SyntaxTexts
{
    private static readonly (string Said, string Rule, string Remedy)[] Known =
    [
        ("Expected depth to be zero", "the input ends while an object or a list is still open", "Close it, or get the whole file: its end may have been cut off"),
        ("reached end of data", "the input ends in the middle of a text or a value", "Get the whole file: its end may have been cut off"),
        ("trailing comma", "a comma stands before a closing bracket", "Remove the comma"),
        ("'0x0A' is invalid within a JSON string", "a line break stands inside a text", "Write it as \\n, or close the text with a quote"),
        ("is invalid within a JSON string", "a tab or another control character stands inside a text", "Write a tab as \\t, and remove the others"),
        ("invalid escapable character", "a backslash stands before a character that it cannot escape", "Write a backslash itself twice"),
        ("invalid JSON literal", "a word stands here that is none of true, false and null", "Write texts in double quotes"), // it quotes what follows, too
        ("'/' is", "a comment or a lone slash stands here, and JSON has no comments", "Remove it"),
        ("Invalid leading zero", "a number starts with a zero", "Remove the zero"),
        ("is invalid after a value", "a comma or a closing bracket is missing before this", "Write it"),
        ("''' is", "a single quote stands here, and JSON has only double ones", "Write \""),
    ];

    public static (string Rule, string Remedy) Of(string said, bool lines)
    {
        if (lines && (said.Contains("Expected depth to be zero", StringComparison.Ordinal) || said.Contains("reached end of data", StringComparison.Ordinal)))
        {
            return ("the line ends while an object, a list or a text is still open",
                "Write each hypothesis whole on one line; a document over several lines is read as .json");
        }

        if (said.Contains("after a single JSON value", StringComparison.Ordinal))
        {
            return lines
                ? ("something stands after the hypothesis of this line", "Write each hypothesis on a line of its own, without commas between them")
                : ("something stands after the end of the document", "Remove it; for one hypothesis a line, read the input as JSON Lines (.jsonl)");
        }

        foreach ((string known, string rule, string remedy) in Known)
        {
            if (said.Contains(known, StringComparison.Ordinal))
                return (rule, remedy);
        }

        return (said, said.Contains("start of a value", StringComparison.Ordinal)
            ? "Write a text in double quotes, a number, an object, a list, true, false or null"
            : "Correct it there");
    }
}
