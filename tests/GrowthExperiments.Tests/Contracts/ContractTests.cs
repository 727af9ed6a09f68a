using GrowthExperiments.TestKit;

namespace GrowthExperiments.Tests.Contracts;

public sealed class ContractTests
{
    [Fact]
    public void Public_api() => Snapshot.Match(PublicApi.Describe(typeof(Backlog).Assembly));

    [Fact]
    public void Error_texts() => Snapshot.Match(string.Join("\n", Texts().Select(t => $"[{t.Kind} {t.Code}] {t.Message}\n")));

    [Fact]
    public void Every_message_is_among_the_reviewed_ones()
    {
        IEnumerable<string> written = typeof(Messages).GetMethods(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)
            .Where(m => m.ReturnType == typeof(Fault)).Select(m => m.Name).Distinct();
        string here = File.ReadAllText(Path.Combine(Repository.Root, "tests/GrowthExperiments.Tests/Contracts/ContractTests.cs"));
        Assert.All(written, name => Assert.Matches($"Messages\\.{name}[(<]", here));
    }

    [Fact]
    public void Every_message_is_a_rule_and_a_remedy_with_one_full_stop_each() => Assert.All(Texts(), fault =>
    {
        Assert.Matches("^[a-z0-9-]+\\.[a-z0-9-]+$", fault.Code);
        Assert.DoesNotMatch("[.!?]$|\n", fault.Rule);
        Assert.DoesNotMatch("[.!?]$|\n", fault.Remedy);
        Assert.True(char.IsUpper(fault.Remedy[0]));
        Assert.Equal(!fault.NamesPlace, fault.MessageAt(new SourcePlace(3, 7, "$.impact")).Contains("line 3, column 7 ($.impact)", StringComparison.Ordinal));
    });

    private static IEnumerable<Fault> Texts() =>
    [
        Messages.Rating("impact", "11"),
        Messages.RatingsIncomplete("confidence"),
        Messages.ScoreText("8-6-9"),
        .. Enum.GetValues<NumberFault>().Where(f => f != NumberFault.None).Select(f => Messages.Number("expectedLift", "8,5", f, Messages.AllowedLift)),
        Messages.Number("impact", "eight", NumberFault.Syntax, Messages.AllowedRating),
        Messages.NumberRange("effort", 100_001m, Messages.AllowedEffort),
        Messages.EffortText("data:1;engineering"),
        Messages.EffortEmpty(),
        Messages.DisciplineTwice("data"),
        Messages.WeightNegative("ease", -0.5m),
        Messages.WeightsZero(),
        Messages.FormulaValue("mine", IceScore.Of(3, 4, 5).ToString(), double.NaN),
        Messages.FormulaText("prodct"),
        Messages.Blank("title"),
        Messages.Blank("owner"),
        Messages.ControlCharacter("title", '\0', multiline: false),
        Messages.ControlCharacter("change", '\u001B', multiline: true),
        Messages.LoneSurrogate("title", '\uD800'),
        Messages.OuterSpaces("id", " sign-up"),
        Messages.TextTooLong("owner", 200, 201),
        Messages.TitleTooLong(200, 201),
        Messages.IdTooLong(new string('x', 65)),
        Messages.IdMissing(),
        Messages.TitleMissing(),
        Messages.SeparatorInTag("a;b"),
        Messages.SeparatorInDiscipline("a:b"),
        Messages.TooManyTags(100, 101),
        Messages.TooManyDisciplines(100, 101),
        Messages.MergeConflict(["sign-up"]),
        Messages.TitleAmbiguous("A weekly digest"),
        Messages.Choice<HypothesisStatus>("status", "idea"),
        Messages.Choice<FunnelStage>("stage", "Activation "),
        Messages.WeekText("2026-W54"),
        Messages.WeekNumber(2027, 53, 52),
        Messages.WeekYear(0),
        Messages.WeekOverflow("9999-W52", 1),
        Messages.Move("Running", "Concluded", ["InReview"]),
        Messages.Move("Idea", "Running", ["Planned", "Archived"]),
        Messages.Move("Archived", "Idea", []),
        Messages.Move("Idea", "Idea", ["Planned", "Archived"]),
        Messages.EffectEstimate(isRelative: true, -1.5m),
        Messages.EffectEstimate(isRelative: false, 2_000_000_000_000m),
        Messages.EffectInterval(0.05m, 0.06m, 0.09m),
        Messages.EffectRange(1_000_000_000_000m),
        Messages.EffectLevel(95m),
        Messages.EffectSamples(0),
        Messages.Probability("plannedShare", 50m),
        Messages.NoConversions(),
        Messages.CountRange("Target", 0, 1, 1_000),
        Messages.ForcedCarried("A one-field sign-up"),
        Messages.ForcedExcluded("A one-field sign-up", "planned in 2026-W49 already"),
        Messages.ForcedSurface("A one-field sign-up", "sign-up form", "A shorter form", goesOn: true),
        Messages.ForcedSurface("A one-field sign-up", "sign-up form", "A shorter form", goesOn: false),
        Messages.ForcedTooMany(4, 3, 12),
        Messages.RaterTwice("mia"),
        Messages.InsightMissing(),
        Messages.TooMany("evidence", 100, 101),
        Messages.LearningUnknown("L13"),
        Messages.LearningId("13"),
        Messages.CorrectsLater("L3", "L5"),
        Messages.HashText("9f86d0"),
        Messages.LogChanged(4),
        Messages.LogNotSealed(4),
        Messages.LogSequence(4, "L5"),
        Messages.LogCount(12, 13),
        Messages.LogCount(13, 12),
        Messages.LogHead(12, new string('a', 64), new string('b', 64)),
        .. Enum.GetValues<InstantFault>().Where(f => f != InstantFault.None).Select(f => Messages.Instant("created", "2026-03-29T02:30:00", f)),
        Messages.TimeZone("Mars/Olympus"),
        Messages.IdTaken("sign-up"),
        Messages.IdUnknown("sign-up"),
        Messages.NotRankedUnknown("sign-up"),
        Messages.NotRankedUnscored("sign-up"),
        Messages.NotRankedAside("sign-up", nameof(HypothesisStatus.Running)),
        Messages.RiceText("500/2/80%/3"),
        Messages.RiceNumber("effort", 0, RiceScore.MinEffort, RiceScore.MaxNumber),
        Messages.RiceConfidence(80),
        Messages.SpanLength(3, 2),
        Messages.SpanTooLong(2_147_483_583, 2_147_483_600),
        Messages.MaskLength(3, 2),
        Messages.ChangedMeanwhile(),
        Messages.RankValueNotFinite("digest", double.PositiveInfinity),
        Messages.ValueNotFinite(7, double.NaN),
        Messages.EmptyInput(),
        Messages.NotUtf8(17),
        Messages.JsonSyntax("'N' is an invalid start of a value", lines: false),
        Messages.JsonSyntax("The JSON object contains a trailing comma at the end", lines: true),
        Messages.JsonTooDeep(32),
        Messages.JsonKind("title", "null", "a text in quotes"),
        Messages.JsonKind("owner", "8", "a text in quotes", optional: true),
        Messages.UnknownMember("titel", HypothesisFields.Names),
        Messages.UnknownMember("$type", HypothesisFields.Names),
        Messages.DuplicateMember("title"),
        Messages.HypothesesMissing(),
        Messages.MemberMissing("insight"),
        Messages.WholeNumber("count", "-1", 0, 2_147_483_647),
        Messages.DocumentAsLines(),
        Messages.MarkerInside(),
        Messages.EffortTwice(),
        Messages.LoneSurrogateEscape("title"),
        Messages.LoneSurrogateIn('\uD800'),
        Messages.VersionText("one"),
        Messages.VersionUnsupported("2.0", "1.1"),
        Messages.RecordTooLarge(1_048_576, 1_100_000),
        Messages.DocumentTooLarge(16_777_216, 16_800_000),
        Messages.IdTwice("sign-up", "A one-field sign-up", "line 3", "line 7"),
        Messages.IdTwiceUnnamed("line 3", "line 7"),
        Messages.MergeConflict(["sign-up", "digest"]),
        Messages.MergeConflict([.. Enumerable.Range(1, 12).Select(i => $"idea-{i}")]),
        Messages.FileExists("growth.json"),
        Messages.FileIsLink("growth.json"),
        Messages.TargetIsDirectory("growth"),
        Messages.TargetIsSpecial("growth"),
        Messages.FileIsDirectory("growth"),
        Messages.FileIsSpecial("pipe"),
        Messages.FileChanged("growth.json"),
        Messages.FolderMissing("away/growth.json"),
        Messages.NewerInStream("sign-up"),
    ];
}
