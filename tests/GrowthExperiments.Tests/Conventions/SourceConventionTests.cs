using System.Text.RegularExpressions;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Conventions;

public sealed partial class SourceConventionTests
{
    private const int MostLines = 250;

    private static readonly string[] AtTheRoot =
        ["src", "tests", "benchmarks", "GrowthExperiments.sln", "README.md", "CHANGELOG.md", "LICENSE", "global.json"];

    /// <summary>Bugs of a caller that concern no input and hold no value to show, where .NET itself asks for the exception.</summary>
    private static readonly string[] OwnTexts = ["Calendars/IsoWeek.cs", "Calendars/Quarter.cs", "Rankings/RankedHypothesis.cs"];

    private static readonly string[] MachineState =
    [
        "DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow", "Stopwatch", "Environment.TickCount",
        "TimeZoneInfo.Local", "ToLocalTime", "LocalDateTime", "Random.Shared", "new Random()", "Guid.NewGuid", "CurrentCulture", "CurrentUICulture",
    ];

    [Fact]
    public void Faults_are_made_in_the_one_messages_file_of_each_package() => Source.AssertNone(
        Source.AllShipped.Where(s => !IsMessages(s) && FaultMade().IsMatch(s.Code)).Select(s => s.ToString()));

    [Fact]
    public void No_exception_has_a_text_of_its_own() => Assert.Equal(
        OwnTexts, Source.Core.Where(s => ThrownText().IsMatch(s.Text)).Select(s => s.ToString()));

    [Fact]
    public void Nothing_asks_the_machine_for_time_chance_or_culture() => Source.AssertNone(
        from source in Source.Core
        from call in MachineState
        where source.Code.Contains(call, StringComparison.Ordinal)
        select $"{source} uses {call}");

    [Fact]
    public void Files_are_short() => Source.AssertNone(
        from source in Source.Core
        where !IsMessages(source)
        let lines = source.Text.Count(c => c == '\n')
        where lines > MostLines
        select $"{source} has {lines} lines of {MostLines}");

    [Fact]
    public void The_repository_has_an_uncluttered_root()
    {
        string[] ignored = [.. File.ReadAllLines(Path.Combine(Repository.Root, ".gitignore")).Select(line => line.TrimEnd('/'))];
        Assert.Empty(Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && !name.StartsWith("Directory.", StringComparison.Ordinal))
            .Except([.. AtTheRoot, .. ignored]));
    }

    private static bool IsMessages(Source source) => source.Name is "SheetMessages.cs" || source.Name.Split('.')[0] == "Messages";

    [GeneratedRegex(@"new\s+Fault\s*\(|new\s*\(\s*FaultKind\.", RegexOptions.None, 5000)]
    private static partial Regex FaultMade();

    [GeneratedRegex("""new\s+\w*Exception\s*\(\s*\$?"|Exception\s*\(\s*string\.""", RegexOptions.None, 5000)]
    private static partial Regex ThrownText();
}
