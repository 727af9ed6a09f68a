using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>A compiled sample, block by block: the code between <c>// begin</c> and <c>// end</c>, and what it prints.</summary>
/// <remarks>What stands outside the markers is for the test alone.</remarks>
internal sealed partial class SampleProgram
{
    private const int Indent = 8;

    private readonly string _name;
    private readonly string[] _blocks;
    private readonly IAsyncEnumerator<Block> _run;
    private int _next;

    public SampleProgram(Delegate program)
    {
        string file = program.Method.DeclaringType!.Name + ".cs";
        _name = program.Method.Name;
        string source = File.ReadAllText(Path.Combine(Repository.Root, "tests/GrowthExperiments.Tool.Tests/Documents/Samples", file)).ReplaceLineEndings("\n");
        int start = source.IndexOf($" {_name}()\n", StringComparison.Ordinal);
        Assert.True(start > 0, $"{file} has no {_name}.");
        string body = source[start..source.IndexOf("\n    }\n", start, StringComparison.Ordinal)];
        _blocks = [.. Marked().Matches(body).Select(m => Unindented(m.Groups["code"].Value))];
        _blocks[0] = string.Concat(["using GrowthExperiments;\n", .. Usings().Matches(source).Select(m => m.Value), "\n", _blocks[0]]);
        _run = (program switch
        {
            Func<IEnumerable<Block>> blocks => blocks().ToAsyncEnumerable(),
            Func<IAsyncEnumerable<Block>> blocks => blocks(),
            _ => throw new ArgumentException($"{_name} is no iterator of blocks.", nameof(program)),
        }).GetAsyncEnumerator();
    }

    public bool IsOver => _next == _blocks.Length;

    public string NextCode() => _blocks[_next++];

    public async Task<string> NextOutputAsync()
    {
        TextWriter original = Console.Out;
        using var output = new StringWriter { NewLine = "\n" };
        Console.SetOut(output);
        try
        {
            Assert.True(await _run.MoveNextAsync(), $"{_name} has fewer ends than blocks.");
        }
        finally
        {
            Console.SetOut(original);
        }

        return output.ToString().ReplaceLineEndings("\n");
    }

    public async Task EndAsync()
    {
        Assert.True(IsOver, $"{_name} has more blocks than the document shows.");
        Assert.False(await _run.MoveNextAsync(), $"{_name} has more ends than blocks.");
        await _run.DisposeAsync();
    }

    private static string Unindented(string code) =>
        string.Concat(code.TrimEnd().Split('\n').Select(line => (line.Length == 0 ? "" : line[Indent..]) + "\n"));

    [GeneratedRegex("^ +// begin\n(?<code>.*?)^ +// end$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Marked();

    /// <summary>What a reader must import beside <c>GrowthExperiments</c>.</summary>
    [GeneratedRegex(@"^using GrowthExperiments\.(?!TestKit)\w+;\n", RegexOptions.Multiline, 5000)]
    private static partial Regex Usings();
}
