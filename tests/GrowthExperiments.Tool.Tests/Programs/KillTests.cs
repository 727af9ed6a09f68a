using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A process that changes a program is killed at any moment: the file is the old one or the new one, and its lock is free.</summary>
/// <remarks>GROWTH_KILLS says how often. The program is large, so that writing it takes a good part of the time.</remarks>
[Trait("Weight", "heavy")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Hypotheses = 20_000;
    private const int Seed = 20261122;
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "growth.dll");
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("GROWTH_KILLS"), out int kills) ? kills : 20;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_process_leaves_the_old_or_the_new_program_and_no_lock()
    {
        string path = _folder["growth.json"];
        byte[] old = await MakeAsync(path);
        (byte[] changed, TimeSpan whole, TimeSpan writing) = MeasureOnce(path);
        var random = new Random(Seed);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            File.WriteAllBytes(path, old);
            using (Process process = Start(path))
            {
                // Every other round waits for the writing to begin; the rest spread over the whole run.
                bool atWriting = round % 2 == 0;
                if (atWriting)
                    WaitForTemporary(process);
                Sleep((atWriting ? writing : whole) * random.NextDouble());
                bool ended = process.HasExited;
                process.Kill();
                process.WaitForExit();
                Count(ended ? "ended before the kill" : Temporaries().Length > 0 ? "killed while writing" : "killed before or after writing");
            }

            byte[] left = File.ReadAllBytes(path);
            Assert.True(left.AsSpan().SequenceEqual(old) || left.AsSpan().SequenceEqual(changed), $"round {round}: neither the old nor the new program");
            Count(left.AsSpan().SequenceEqual(old) ? "left the old program" : "left the new program");
            Assert.Equal(0, (await Growth.RunAsync("score", "idea-1", "2/2/2", "--program", path)).Code);
            Array.ForEach(Temporaries(), File.Delete);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Rounds} kills, {old.Length:N0} bytes, {whole.TotalMilliseconds:F0} ms a run, of which {writing.TotalMilliseconds:F0} ms writing"));
        foreach ((string what, int count) in counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count,4} {what}"));
        Assert.True(counts.ContainsKey("killed while writing"), "no kill fell into the writing");

        void Count(string what) => counts[what] = counts.GetValueOrDefault(what) + 1;
    }

    private static async Task<byte[]> MakeAsync(string path)
    {
        var program = GrowthProgram.Create("Large");
        program.Backlog.AddRange(Enumerable.Range(0, Hypotheses).Select(i =>
            Hypothesis.Create($"Idea {i} of many that a large team has written down", FunnelStage.Activation, IceScore.Of(1, 1, 1), HypothesisId.Of($"idea-{i}"))));
        await program.SaveAsync(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>What the command makes of the program when nobody kills it, and how long it takes.</summary>
    private (byte[] Changed, TimeSpan Whole, TimeSpan Writing) MeasureOnce(string path)
    {
        var clock = Stopwatch.StartNew();
        using Process process = Start(path);
        WaitForTemporary(process);
        TimeSpan begin = clock.Elapsed;
        while (Temporaries().Length > 0)
            Thread.Yield();
        TimeSpan end = clock.Elapsed;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return (File.ReadAllBytes(path), clock.Elapsed, end - begin);
    }

    private void WaitForTemporary(Process process)
    {
        while (!process.HasExited && Temporaries().Length == 0)
            Thread.Yield();
    }

    private string[] Temporaries() => [.. _folder.Names.Where(n => n.EndsWith(".tmp", StringComparison.Ordinal)).Select(n => _folder[n])];

    private static void Sleep(TimeSpan time)
    {
        var clock = Stopwatch.StartNew();
        if (time > TimeSpan.FromMilliseconds(20))
            Thread.Sleep(time - TimeSpan.FromMilliseconds(10));
        SpinWait.SpinUntil(() => clock.Elapsed >= time);
    }

    /// <summary>A change that says nothing of its moment, so that it comes to the same bytes each time.</summary>
    private static Process Start(string path) => Process.Start(new ProcessStartInfo("dotnet", [Dll, "policy", "--target", "9", "--program", path])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
