using System.Diagnostics;
using System.Text;

namespace GrowthExperiments.Tool.Tests;

/// <summary>What only a real process shows: exit codes, signals, pipes and the culture of the machine.</summary>
public sealed class ProcessTests : IDisposable
{
    private static readonly string Dll = Path.Combine(AppContext.BaseDirectory, "growth.dll");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Exit_codes_and_streams_reach_the_shell()
    {
        Assert.Equal((0, true, ""), Shell($"growth rank '{Sheets.SamplePath}' --top 1", o => o.Contains("annual-plan-default", StringComparison.Ordinal)));
        Assert.Equal((2, true, true), Split(Shell("growth rank nothing --tpo 1")));
        Assert.Equal((3, true, true), Split(Shell("growth rank nothing.csv")));
        Assert.Equal((0, true, ""), Shell("growth sample | growth rank - --input csv --top 1", o => o.StartsWith('#')));
        Assert.Equal((0, true, "0\n"), Shell("(growth sample; echo $? >&2) | head -1", o => o.StartsWith("id,title", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("rank '{0}'")]
    [InlineData("rank '{0}' --format json")]
    [InlineData("export '{0}'")]
    [InlineData("schema")]
    public void A_full_disk_behind_standard_output_is_5(string command)
    {
        if (!File.Exists("/dev/full"))
            return;
        (int code, _, string error) = Shell($"growth {string.Format(null, command, Sheets.SamplePath)} > /dev/full");
        Assert.Equal(5, code);
        Assert.Equal("Standard output cannot be written: No space left on device\n", error);
    }

    [Fact]
    public void A_closed_standard_error_changes_no_exit_code() => Assert.Equal(3, Shell("growth rank nothing.csv 2>&-").Code);

    [Fact]
    public void The_culture_of_the_machine_changes_no_byte()
    {
        string command = $"growth rank '{Sheets.SamplePath}' --formula mean --stage activation --format ";
        (_, string expected, _) = Shell("LC_ALL=C " + command + "table");
        Assert.Contains("Activation", expected, StringComparison.Ordinal);
        Assert.Equal(expected, Shell("LC_ALL=tr_TR.UTF-8 " + command + "TABLE").Output);
        Assert.Equal(expected, Shell("LC_ALL=ar_SA.UTF-8 TZ=Asia/Kathmandu " + command + "table").Output);
    }

    [Theory]
    [InlineData("rank - --input csv", "title,impact,confidence,ease\nA,1,2,3\n")]
    [InlineData("rank - --input json", "[")]
    [InlineData("import - --input jsonl -o {0} --force", "{\"growthExperiments\":\"1.0\"}\n")]
    public async Task An_interrupt_while_standard_input_is_slow_ends_at_once_with_130(string command, string begin)
    {
        if (OperatingSystem.IsWindows())
            return;
        string target = _folder.Write("old.json", "old");
        // No shell between: it would catch the signal itself. A job in the background ignores it, and so would all that it starts.
        string[] listening = OperatingSystem.IsLinux() ? ["env", "--default-signal=INT", "dotnet"] : ["dotnet"];
        using Process process = Start(listening[0], [.. listening[1..], Dll, .. string.Format(null, command, target).Split(' ')]);
        // More than a pipe holds: once it is written, the process is reading, and waits for more.
        await process.StandardInput.WriteAsync(begin + new string('\n', 512 * 1024));
        await process.StandardInput.FlushAsync();
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Interrupted; no file was changed.\n", await process.StandardError.ReadToEndAsync());
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(["old.json"], _folder.Names);
    }

    [Fact]
    public void Being_killed_while_writing_never_costs_the_old_file()
    {
        if (OperatingSystem.IsWindows())
            return;
        string old = _folder.Write("growth.jsonl", string.Concat(Enumerable.Range(0, 50_000).Select(i => $"{{\"title\":\"idea {i}\"}}\n")));
        foreach (int milliseconds in (int[])[150, 300, 450, 600, 750])
        {
            using (Process process = Start("dotnet", [Dll, "export", old, "-o", old, "--force"]))
            {
                if (!process.WaitForExit(milliseconds))
                    process.Kill();
                process.WaitForExit();
            }

            using FileStream stream = File.OpenRead(old);
            Assert.Equal(50_000, GrowthExperiments.Serialization.BacklogJsonLines.Stream(stream).Count());
        }
    }

    private static (int Code, bool Good, string Error) Shell(string line, Func<string, bool> good)
    {
        (int code, string output, string error) = Shell(line);
        return (code, good(output), error);
    }

    private static (int Code, bool NoOutput, bool Error) Split((int Code, string Output, string Error) run) =>
        (run.Code, run.Output.Length == 0, run.Error.Length > 0);

    private static (int Code, string Output, string Error) Shell(string line)
    {
        string run = line.Replace("growth ", $"dotnet '{Dll}' ", StringComparison.Ordinal);
        using Process process = Start("sh", ["-c", run]);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static Process Start(string program, string[] args) => Process.Start(new ProcessStartInfo(program, args)
    {
        UseShellExecute = false,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;
}
