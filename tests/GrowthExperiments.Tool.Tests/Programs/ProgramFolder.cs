using System.Globalization;
using System.Text;

namespace GrowthExperiments.Tool.Tests;

/// <summary>A folder with a program, and a clock that stands still until it is told to go on.</summary>
internal sealed class ProgramFolder : IDisposable
{
    private static readonly string[] WithoutProgram = ["rank", "explain", "import", "export", "check"];

    private static readonly string[] FileEndings = [".json", ".jsonl", ".csv", ".md"];

    private readonly StillClock _clock = new();

    public TimeProvider Clock => _clock;

    public TempFolder Files { get; } = new();

    public string Path => Files["growth.json"];

    public string Json => File.ReadAllText(Path);

    public void Dispose() => Files.Dispose();

    /// <summary>Lets time pass.</summary>
    public void Wait(double days) => _clock.Now += TimeSpan.FromDays(days);

    /// <summary>Runs a command on the program; words with spaces stand in quotes.</summary>
    public Task<Run> RunAsync(string line)
    {
        string[] words = [.. Words(line)];
        string[] program = WithoutProgram.Contains(words[0]) || words.Contains("--program") ? [] : ["--program", Path];
        return Growth.RunAsync([], [.. words.Select(w => FileEndings.Any(e => w.EndsWith(e, StringComparison.Ordinal)) ? Files[w] : w), .. program], _clock);
    }

    /// <summary>Runs commands that must all work, and gives what they printed.</summary>
    public async Task<string> GoodAsync(params string[] lines)
    {
        var all = new StringBuilder();
        foreach (string line in lines)
            all.Append((await RunAsync(line)).Good);
        return all.ToString();
    }

    /// <summary>The commands with all that they said, as a terminal would show it; <c>wait N</c> lets days pass.</summary>
    public async Task<string> TranscriptAsync(params string[] lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            if (line.Split(' ') is ["wait", var days])
            {
                Wait(double.Parse(days, CultureInfo.InvariantCulture));
                text.Append('(').Append(days).Append(" days later)\n");
                continue;
            }

            text.Append("$ growth ").Append(line).Append('\n');
            Run run = await RunAsync(line);
            text.Append(Files.Cut(run.Output)).Append(Files.Cut(run.Error));
            if (run.Code != 0)
                text.Append("[exit ").Append(run.Code).Append("]\n");
        }

        return text.ToString();
    }

    /// <summary>A program with three ideas, of which the week 2026-W48 runs.</summary>
    public Task<string> StartWeekAsync() => GoodAsync(
        "init --name Acme --zone Europe/Paris --low 1 --target 3",
        "add \"A one-field sign-up lifts activation\" --id signup --stage Activation --score 8/6/9 --owner mia --tag form --effort 2",
        "add \"A weekly digest brings teams back\" --id digest --stage Retention --score 7/7/5 --effort 1",
        "add \"A yearly plan by default\" --id yearly --stage Revenue --score 6/6/6 --effort 3",
        "week plan",
        "week start");

    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private sealed class StillClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
