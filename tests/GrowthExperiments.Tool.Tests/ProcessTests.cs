using System.Diagnostics;
using System.Text;

namespace GrowthExperiments.Tool.Tests;

/// <summary>What only a real process shows: exit codes, signals, pipes and the culture of the machine.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Exit_codes_and_streams_reach_the_shell()
    {
        Assert.Equal((0, true, ""), Shell($"growth rank '{Sheets.SamplePath}' --top 1", o => o.Contains("annual-plan-default", StringComparison.Ordinal)));
        Assert.Equal((2, true, true), Split(Shell("growth rank nothing --tpo 1")));
        Assert.Equal((3, true, true), Split(Shell("growth rank nothing.csv")));
        Assert.Equal((0, true, ""), Shell("growth sample | growth rank - --input csv --top 1", o => o.StartsWith('#')));
        Assert.Equal((0, true, ""), Shell("set -o pipefail; growth export '" + Sheets.SamplePath + "' | head -1", o => o.StartsWith("id,title", StringComparison.Ordinal)));
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
    [InlineData("import - --input jsonl -o '{0}' --force", "{\"growthExperiments\":\"1.0\"}\n")]
    public async Task An_interrupt_while_standard_input_is_slow_ends_at_once_with_130(string command, string begin)
    {
        if (OperatingSystem.IsWindows())
            return;
        string target = _folder.Write("old.json", "old");
        using Process process = Start("exec " + Growth(string.Format(null, command, target)), redirectInput: true);
        await process.StandardInput.WriteAsync(begin);
        await process.StandardInput.FlushAsync();
        await ListeningAsync(process.Id);
        Process.Start("kill", ["-INT", $"{process.Id}"]).WaitForExit();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(8));
        await process.WaitForExitAsync(limit.Token);
        Assert.Equal(130, process.ExitCode);
        Assert.Equal("Interrupted; no file was changed.\n", await process.StandardError.ReadToEndAsync());
        Assert.Equal("old", File.ReadAllText(target));
        Assert.Equal(["old.json"], _folder.Names);
    }

    /// <summary>Waits until the process catches interrupts, and a little for its first read.</summary>
    private static async Task ListeningAsync(int id)
    {
        string status = $"/proc/{id}/status";
        for (int i = 0; i < 100 && File.Exists(status) && !CatchesInterrupts(status); i++)
            await Task.Delay(100);
        await Task.Delay(File.Exists(status) ? 500 : 3000);
    }

    private static bool CatchesInterrupts(string status)
    {
        string caught = File.ReadLines(status).Single(l => l.StartsWith("SigCgt:", StringComparison.Ordinal))[7..].Trim();
        return (Convert.ToUInt64(caught, 16) & 2) != 0; // signal 2
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
        using Process process = Start(Growth(line), redirectInput: false);
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static Process Start(string line, bool redirectInput) => Process.Start(new ProcessStartInfo("bash", ["-c", line])
    {
        UseShellExecute = false,
        RedirectStandardInput = redirectInput,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardOutputEncoding = Encoding.UTF8,
        StandardErrorEncoding = Encoding.UTF8,
    })!;

    private static string Growth(string line)
    {
        string run = $"dotnet '{Path.Combine(AppContext.BaseDirectory, "growth.dll")}' ";
        return (line.StartsWith("rank", StringComparison.Ordinal) || line.StartsWith("import", StringComparison.Ordinal) ? run + line : line)
            .Replace("growth ", run, StringComparison.Ordinal);
    }
}
