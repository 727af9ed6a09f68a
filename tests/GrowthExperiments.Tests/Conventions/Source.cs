using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Conventions;

/// <summary>A source file of the core, as text and as code without comments and literals.</summary>
internal sealed partial record Source(string Folder, string Name, string Text)
{
    public static IReadOnlyList<Source> Core { get; } = Read("src/GrowthExperiments");

    public static IReadOnlyList<Source> AllShipped { get; } = Read("src");

    public string Code { get; } = StringContents().Replace(Comments().Replace(Text, ""), m => Holes(m.Value));

    public IReadOnlyList<string> DeclaredTypes => field ??= [.. Declarations().Matches(Code).Select(m => m.Groups["name"].Value).Distinct()];

    private HashSet<string> Words => field ??= [.. Word().Matches(Code).Select(m => m.Value)];

    /// <summary>Whether the code names a type; a name that is a property of its own means that.</summary>
    public bool Uses(string type) => Words.Contains(type) && IsMatch($@"(?<![\w.@]){type}(?!\w)") && !Parts.Any(part => part.IsMatch($@"[\w?>] {type} (=>|\{{)"));

    /// <summary>The files of the same type.</summary>
    private IEnumerable<Source> Parts => Core.Where(s => s.Folder == Folder && s.Name.Split('.')[0] == Name.Split('.')[0]).Append(this);

    /// <summary>Fails with every finding in full, one a line.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        string text = string.Join('\n', findings.Distinct());
        Assert.True(text.Length == 0, text);
    }

    public override string ToString() => $"{Folder}/{Name}";

    private static Source[] Read(string root)
    {
        string full = Path.Combine(Repository.Root, root);
        return
        [
            .. Directory.EnumerateFiles(full, "*.cs", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(full, path).Replace('\\', '/'))
                .Where(path => !path.Split('/').Any(part => part is "obj" or "bin"))
                .Order(StringComparer.Ordinal)
                .Select(path => new Source(Path.GetDirectoryName(path)!.Replace('\\', '/'), Path.GetFileName(path), File.ReadAllText(Path.Combine(full, path)))),
        ];
    }

    private bool IsMatch(string pattern) => Regex.IsMatch(Code, pattern, RegexOptions.None, TimeSpan.FromSeconds(5));

    /// <summary>Of an interpolated string, the code in its holes; of a plain one, nothing.</summary>
    private static string Holes(string literal) =>
        literal.StartsWith('$') ? string.Join(' ', Hole().Matches(literal).Select(m => m.Groups["code"].Value)) : "\"\"";

    [GeneratedRegex(@"//[^\n]*|/\*[\s\S]*?\*/", RegexOptions.None, 5000)]
    private static partial Regex Comments();

    [GeneratedRegex("""\$?"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])+'""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StringContents();

    [GeneratedRegex(@"\{(?<code>[^{}]+)\}", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\w+", RegexOptions.None, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(class|struct|record|interface|enum)\s+(?<name>[A-Z]\w*)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Declarations();
}
