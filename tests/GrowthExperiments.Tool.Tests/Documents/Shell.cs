using System.Text;
using System.Text.RegularExpressions;

namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>Runs the lines of a <c>sh</c> block as a terminal would, on the morning of Monday, 2026-11-23; a comment may say how a command ends.</summary>
internal sealed partial class Shell(TempFolder folder)
{
    private const string FromSource = "dotnet run --project src/GrowthExperiments.Tool -- ";
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What only a machine with the packages can run; the suite of the packed packages does.</summary>
    private static readonly string[] Elsewhere =
    [
        "dotnet new console -o ideas", "cd ideas", "dotnet run", "dotnet test GrowthExperiments.sln",
        "dotnet new web -o board", "cd board",
        "dotnet add package GrowthExperiments", "dotnet add package GrowthExperiments.Spreadsheets", "dotnet tool install --global GrowthExperiments.Tool",
    ];

    private readonly Clock _clock = new(Monday);

    /// <summary>What the commands print, results and problems alike.</summary>
    public async Task<string> RunAsync(string lines)
    {
        var printed = new StringBuilder();
        foreach (string line in lines.TrimEnd('\n').Split('\n'))
        {
            Match match = Line().Match(line);
            string command = match.Groups["command"].Value;
            if (_clock.WaitsFor(line))
                continue;
            if (Elsewhere.Contains(command, StringComparer.Ordinal))
                continue;
            string args = command.StartsWith(FromSource, StringComparison.Ordinal) ? command[FromSource.Length..]
                : command.StartsWith("growth ", StringComparison.Ordinal) ? command["growth ".Length..]
                : throw new InvalidOperationException($"No test runs this line: {line}");
            int expected = match.Groups["refused"].Success ? ExitCode.Refused
                : match.Groups["code"].Success ? match.Groups["code"].Value[0] - '0'
                : ExitCode.Ok;
            Run run = await Growth.RunAsync([], [.. Word().Matches(args).Select(m => m.Groups["quoted"].Success ? m.Groups["quoted"].Value : m.Value)], _clock);
            Assert.Equal((line, expected, run.Error), (line, run.Code, run.Error));
            printed.Append(run.Output).Append(folder.Cut(run.Error));
            _clock.Advance();
        }

        return printed.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Such as <c>growth week close   # refused: a test has no learning</c> or <c>growth check ideas.csv   # exit code 3</c>.</summary>
    [GeneratedRegex(@"^(?<command>.*?)(?: +#.*?((?<refused>\brefused\b)|exit code (?<code>\d)|$).*)?$", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Line();

    [GeneratedRegex("\"(?<quoted>[^\"]*)\"|[^ \"]+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    /// <summary>A minute passes with each command, and some days with a line such as <c># on Friday</c>.</summary>
    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        private const string On = "# on ";
        private DateTimeOffset _now = now;

        public void Advance() => _now += TimeSpan.FromMinutes(1);

        public bool WaitsFor(string line)
        {
            if (!line.StartsWith(On, StringComparison.Ordinal))
                return false;
            DayOfWeek day = Enum.Parse<DayOfWeek>(line[On.Length..]);
            while (_now.DayOfWeek != day)
                _now += TimeSpan.FromDays(1);
            return true;
        }

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
