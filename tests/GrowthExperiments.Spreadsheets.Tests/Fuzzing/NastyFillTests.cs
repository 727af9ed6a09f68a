using System.Diagnostics;
using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Spreadsheets.Tests;

/// <summary>A mebibyte of the same few characters is read or refused in a moment: no reader goes over it again and again.</summary>
/// <remarks>Runs by itself: it measures the time that the whole process takes of the processor. The older framework gets an eighth of it.</remarks>
[CollectionDefinition(nameof(NastyFillTests), DisableParallelization = true)]
[Collection(nameof(NastyFillTests))]
[Trait("Weight", "heavy")]
public class NastyFillTests
{
    private const int Mebibyte = 1024 * 1024;
#if NET10_0_OR_GREATER
    private const int Size = Mebibyte;
#else
    private const int Size = Mebibyte / 8;
#endif

    /// <summary>Ten times the goal of 250 ms: a guard against hangs, not a benchmark.</summary>
    private static readonly TimeSpan Guard = TimeSpan.FromMilliseconds(2_500);

    /// <summary>Large enough that nothing is refused for its size alone.</summary>
    private static readonly ReadLimits Limits = new() { MaxRecordBytes = 8 * Mebibyte };

    private static readonly string[] Fills =
    [
        "\"", "\"\"", "a\"", ",", ";", "|", "\t", "{", "[", "{}", "{\"a\":", "\\", "\\|", "*", "**a", "_a_", "*_", "~", "`", "` ``", "[", "](", "[](", "<", "<br>", "<!--", "&", "&#1;", "&amp",
        "|-", "|-|-|-|-\n", "-", "---\n", ":", "9", "1e9", " ", "\n", "\r", "|\n", "a|b|c|d|e\n", "# \n", "e\u0301", "\u200B", "'=", "\\ud800", "x,",
    ];

    [Theory]
    [InlineData("json", "{\"growthExperiments\":\"1.0\",\"hypotheses\":[{\"title\":\"")]
    [InlineData("jsonl", "{\"growthExperiments\":\"1.0\"}\n{\"title\":\"")]
    [InlineData("csv", "title,impact,confidence,ease\n\"")]
    [InlineData("markdown", "| Idea | Impact | Confidence | Ease |\n|------|---|---|---|\n| ")]
    public void A_mebibyte_of_anything_ends_at_once(string reader, string head)
    {
        foreach (string fill in Fills)
        {
            foreach (string start in (string[])["", head])
            {
                byte[] input = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(fill, Size / fill.Length)));
                TimeSpan best = TimeSpan.MaxValue;
                for (int attempt = 0; attempt < 3 && best > Guard; attempt++) // the first one is compiled meanwhile
                {
                    TimeSpan before = Processor.TotalProcessorTime;
                    Read(reader, input);
                    TimeSpan taken = Processor.TotalProcessorTime - before;
                    best = taken < best ? taken : best;
                }

                Assert.True(best < Guard, $"{reader}, {FuzzInput.Escape(Encoding.UTF8.GetBytes(start))} and {FuzzInput.Escape(Encoding.UTF8.GetBytes(fill))} over and over: {best}");
            }
        }
    }

    /// <summary>The process, whose time of the processor does not grow because the machine is busy with something else.</summary>
    private static Process Processor => Process.GetCurrentProcess();

    private static void Read(string reader, byte[] input)
    {
        try
        {
            using var stream = new MemoryStream(input);
            if (reader == "json")
                BacklogJson.Read(stream, Limits);
            else if (reader == "jsonl")
                BacklogJsonLines.ReadAsync(stream, Limits).GetAwaiter().GetResult();
            else
                BacklogSheet.Read(stream, new SheetOptions { Limits = Limits, Kind = reader == "csv" ? SheetKind.Csv : SheetKind.Markdown });
        }
        catch (GrowthException) when (reader.StartsWith("json", StringComparison.Ordinal))
        {
        }
    }
}
