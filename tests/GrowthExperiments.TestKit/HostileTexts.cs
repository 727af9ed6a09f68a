namespace GrowthExperiments.TestKit;

/// <summary>Texts that a title may hold, and that want to be something else than a text.</summary>
public static class HostileTexts
{
    /// <summary>Markup, scripts, formulas, links, direction marks, control characters and Markdown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>", "</title><script>alert(2)</script>", "</style><script>alert(3)</script>", "</script><img src=x onerror=alert(4)>",
        "<img src=x onerror=alert(5)>", "<svg onload=alert(6)>", "\"><svg/onload=alert(7)>", "' onmouseover='alert(8)", "\" autofocus onfocus=\"alert(9)", "<!-- ", "--><script>alert(10)</script>",
        "]]><script>alert(11)</script>", "<![CDATA[", "<?xml?>", "&lt;script&gt;", "&#60;script&#62;", "&amp;", "&", "<", "<a href=\"javascript:alert(12)\">x</a>", "javascript:alert(13)",
        "data:text/html,<script>alert(14)</script>", "<iframe src=https://evil.example>", "<link rel=stylesheet href=//evil.example/x.css>", "<meta http-equiv=refresh content=0;url=//evil.example>",
        "<base href=//evil.example>", "<form action=//evil.example><input autofocus>", "<style>*{display:none}</style>", "url(//evil.example/x.png)", "@import '//evil.example/x.css';",
        "{{7*7}}", "${7*7}", "<%= 7*7 %>", "#{7*7}", "=1+1", "+1", "-1", "@a", "=HYPERLINK(\"http://evil.example\")", "=cmd|'/C calc'!A0", "'text", "＝1", "http://evil.example/a?b=1&c=<x>",
        "https://user@evil.example", "www.evil.example", "mailto:a@b.example", "a@b.example", "//evil.example", "@everyone", "<!channel>", "<@U123>", "#general", "# head", "- item", "1. item", "> quote",
        "---", "===", "```", "~~~", "`code`", "**bold**", "__bold__", "*i*", "_i_", "~~gone~~", "[link](https://evil.example)", "![image](https://evil.example/x.png)", "[ref]: https://evil.example", "[x] done",
        "<https://evil.example>", "| a | b |", "|---|", "a|b", "\\", "\\<b>", "a\\", "$x$", "    code", ":smile:", "line\u2028separator\u2029", "\u202Egnp.exe", "\u2066unclosed", "\u200Babc", "x\uFEFFy",
        "\u0085next", "\u007Fdel", "\u009B31m", "e\u0301\u0301\u0301\u0301\u0301", "x\uFFFF", "x\uFDD0", "مرحبا (1)", "שלום 2", "👩‍👩‍👧", "İıß", new string('W', 200), "a" + string.Concat(Enumerable.Repeat(" b", 90)),
    ];
}
