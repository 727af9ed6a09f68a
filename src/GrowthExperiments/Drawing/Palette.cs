using System.Text;

namespace GrowthExperiments;

/// <summary>The colours of everything that is drawn, each as a CSS variable that a page may set.</summary>
internal static class Palette
{
    private const string Font = "system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif";

    /// <summary>Each by its name: in light, in dark.</summary>
    public static IReadOnlyList<(string Name, string Light, string Dark)> Colors { get; } =
    [
        ("page", "#f6f7f9", "#10151d"),
        ("surface", "#ffffff", "#181f2a"),
        ("ink", "#18212f", "#e8ecf3"),
        ("quiet", "#505d70", "#a9b4c6"),
        ("rule", "#d5dbe4", "#313b4b"),
        ("accent", "#1d5bbf", "#82b1ff"),
        ("band", "#dde8f8", "#1f304c"),
        ("edge", "#9db8de", "#45639a"),
        ("warm", "#a8480b", "#f2a765"),
        ("good", "#14693b", "#6fd39b"),
        ("bad", "#a52727", "#ff9a93"),
    ];

    /// <summary>The variables that our rules use: <c>--_ink</c> is what the page says <c>--growth-ink</c> is, or our own.</summary>
    public static string Variables { get; } = Write();

    /// <summary>Rules in which what a viewer without variables shows stands before each of them.</summary>
    public static string WithFallbacks(string rules, bool isDark)
    {
        var all = new StringBuilder(rules.Length * 2);
        foreach (string line in rules.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            int open = line.IndexOf('{', StringComparison.Ordinal);
            if (open < 0 || !line.Contains("var(--_", StringComparison.Ordinal))
            {
                all.Append(line).Append('\n');
                continue;
            }

            all.Append(line, 0, open + 1);
            foreach (string declaration in line[(open + 1)..].TrimEnd('}', ' ').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                string plain = Plain(declaration, isDark);
                all.Append(plain == declaration ? "" : $" {plain};").Append(' ').Append(declaration).Append(';');
            }

            all.Append(" }\n");
        }

        return all.ToString();
    }

    private static string Plain(string declaration, bool isDark)
    {
        foreach ((string name, string light, string dark) in Colors)
            declaration = declaration.Replace($"var(--_{name})", isDark ? dark : light, StringComparison.Ordinal);
        return declaration.Replace("var(--_font)", "sans-serif", StringComparison.Ordinal).Replace("var(--_radius)", "10px", StringComparison.Ordinal);
    }

    private static string Write()
    {
        string light = Set(isDark: false);
        string dark = Set(isDark: true);
        return $$"""
            .growth {
              color-scheme: light;
            {{light}}  --_font: var(--growth-font, {{Font}});
              --_radius: var(--growth-radius, 10px);
            }
            @media screen and (prefers-color-scheme: dark) {
            .growth:not([data-theme="light"]) {
              color-scheme: dark;
            {{dark}}}
            }
            .growth[data-theme="dark"] {
              color-scheme: dark;
            {{dark}}}

            """.ReplaceLineEndings("\n");
    }

    private static string Set(bool isDark) => string.Concat(Colors.Select(c => $"  --_{c.Name}: var(--growth-{c.Name}, {(isDark ? c.Dark : c.Light)});\n"));
}
