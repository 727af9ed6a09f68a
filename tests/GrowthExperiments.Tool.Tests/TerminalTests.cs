using System.Text;
using GrowthExperiments.TestKit;
using GrowthExperiments.Tool.Input;
using GrowthExperiments.Tool.Output;

namespace GrowthExperiments.Tool.Tests;

/// <summary>What a person at a terminal sees.</summary>
public sealed class TerminalTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(200)]
    public async Task The_table_fits_its_terminal(int width)
    {
        using var folder = new TempFolder();
        string sheet = folder.Write("s.csv", Sheets.Small + $"{new string('i', 64)},{string.Join(' ', Enumerable.Repeat("long", 30))},,10,10,10,Idea\n");
        string text = await DrawAsync(width, "rank", sheet);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.DoesNotContain('\u001b', text);
        Snapshot.Match(text, variant: $"{width}");
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public async Task The_tables_of_a_program_fit_their_terminal(int width)
    {
        using var program = new ProgramFolder();
        await program.StartWeekAsync();
        await program.GoodAsync(
            $"add \"{string.Join(' ', Enumerable.Repeat("long", 30))}\" --id {new string('i', 64)} --score 9/9/9 --owner \"a team with a long name\"",
            "week carry digest --reason Later",
            "week end signup",
            "learn signup --outcome stoppedEarly --insight \"Fewer fields, more sign-ups\" --effect 0.0512 --interval 0.0101..0.0909 --absolute --unit \"EUR per order\"",
            "week plan");
        string text = string.Concat(
            await DrawAsync(width, program.Clock, "week", "status", "--program", program.Path),
            await DrawAsync(width, program.Clock, "week", "status", "2026-W49", "--program", program.Path),
            await DrawAsync(width, program.Clock, "log", "--program", program.Path));
        Assert.All(text.Split('\n').Where(line => line.Contains('│', StringComparison.Ordinal)), line => Assert.InRange(line.Length, 0, width));
        Snapshot.Match(text, variant: $"{width}");
    }

    [Fact]
    public async Task Control_characters_markup_and_direction_marks_are_drawn_as_text()
    {
        using var folder = new TempFolder();
        string text = await DrawAsync(120, "rank", folder.Write("h.csv", Sheets.Hostile));
        Assert.Contains("A\\u202Eevil\\u2066", text, StringComparison.Ordinal);
        Assert.Contains("[red]m[/]", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' || (char.IsControl(c) && c != '\n'));
    }

    [Theory]
    [InlineData(50, 200, "Reading a.csv: 25%")]
    [InlineData(300, 200, "Reading a.csv: 100%")]
    [InlineData(5_300_000, 0, "Reading a.csv: 5 MiB")]
    [InlineData(long.MaxValue / 200, long.MaxValue / 100, "Reading a.csv: 50%")]
    public void Progress_is_a_share_where_the_whole_is_known(long done, long total, string expected) =>
        Assert.Equal(expected, Progress.Text("Reading a.csv", done, total));

    [Fact]
    public void A_status_gives_way_to_what_is_said_and_never_wraps()
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(Stream.Null, new MemoryStream(), error, outputIsTerminal: false, errorIsTerminal: true, width: 10);
        terminal.ShowStatus("123456789012");
        terminal.Say("said");
        terminal.ClearStatus();
        Assert.Equal("\r123456789\u001b[K\r\u001b[Ksaid\n", error.ToString());
    }

    [Fact]
    public void A_broken_output_is_told_once_and_a_broken_error_never()
    {
        using var output = new ResultStream(new BrokenStream(), "Standard output");
        Assert.Equal("Standard output cannot be written: no room", Assert.Throws<OutputException>(() => output.Write([1])).Message);
        output.Write([2]);
        using var error = new ResultStream(new BrokenStream(), name: null);
        error.Write([1]);
    }

    private static Task<string> DrawAsync(int width, params string[] args) => DrawAsync(width, TimeProvider.System, args);

    private static async Task<string> DrawAsync(int width, TimeProvider clock, params string[] args)
    {
        using var output = new MemoryStream();
        using var terminal = new Terminal(Stream.Null, output, TextWriter.Null, outputIsTerminal: true, errorIsTerminal: false, width) { Clock = clock };
        Assert.Equal(0, await GrowthApp.RunAsync(args, terminal));
        return Encoding.UTF8.GetString(output.ToArray()).Replace("\r", "", StringComparison.Ordinal);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("no room");
    }
}
