using System.Globalization;

namespace GrowthExperiments;

/// <summary>Every text of an error, in one place, so that the wording can be reviewed as a whole.</summary>
/// <remarks>Each gives the value and the rule, then the remedy. The place is added by whoever knows it.</remarks>
internal static partial class Messages
{
    // Ratings and numbers

    public static Fault Rating(string name, string shown) => Value("rating.range",
        $"{name} is {shown}, but a rating is a whole number from 1 to 10",
        "Write a whole number from 1 to 10");

    public static Fault RatingsIncomplete(string missing) => Value("rating.missing",
        $"{missing} is missing, but an ICE score needs all three ratings",
        "Fill in impact, confidence and ease, or leave all three blank");

    public static Fault ScoreText(ReadOnlySpan<char> text) => Format("score.text",
        $"{Shown.Quoted(text)} is not an ICE score",
        "Write impact, confidence and ease as three whole numbers from 1 to 10 with slashes, such as 8/6/9");

    public static Fault Number(string field, ReadOnlySpan<char> shown, NumberFault fault, string allowed) => fault switch
    {
        NumberFault.NotFinite => Value("number.not-finite",
            $"{field} is {Shown.Quoted(shown)}, which is not finite in any number type", $"Write {allowed}"),
        NumberFault.TooSmall => Value("number.too-small",
            $"{field} is {Shown.Quoted(shown)}, which is too small to be kept exactly", $"Write 0, or {allowed}"),
        NumberFault.TooPrecise => Value("number.too-precise",
            $"{field} is {Shown.Quoted(shown)}, which has more digits than can be kept exactly (28 decimals)", $"Round it; write {allowed}"),
        NumberFault.OutOfRange => Value("number.range",
            $"{field} is {Shown.Quoted(shown)}, which is out of range", $"Write {allowed}"),
        _ => Value("number.syntax",
            $"{field} is {Shown.Quoted(shown)}, which is not a number with a decimal point, such as 8 or 0.05", $"Write {allowed}"),
    };

    public static Fault NumberRange(string field, decimal value, string allowed) => Value("number.range",
        $"{field} is {ExactNumber.Format(value)}, which is out of range",
        $"Write {allowed}");

    public const string AllowedRating = "a whole number from 1 to 10";
    public const string AllowedLift = "a relative lift from -1 to 1000, such as 0.05 for 5 %";
    public const string AllowedEstimate = "a number such as 0.05";
    public const string AllowedEffort = "person-days greater than 0 and up to 100000, such as 3 or 0.5";

    public static Fault EffortText(ReadOnlySpan<char> text) => Value("effort.text",
        $"{Shown.Quoted(text)} is not an effort",
        "Write person-days such as 3, or disciplines such as data:1;engineering:2");

    public static Fault EffortEmpty() => Value("effort.empty",
        "the effort has no discipline",
        "Name at least one discipline with its person-days, or leave the effort out");

    public static Fault DisciplineTwice(string name) => Value("effort.discipline-twice",
        $"the discipline {Shown.Quoted(name)} is given twice",
        "Add its person-days up and give it once");

    public static Fault RiceText(ReadOnlySpan<char> text) => Format("rice.text",
        $"{Shown.Quoted(text)} is not a RICE score",
        "Write reach, impact, confidence and effort with slashes between, such as 500/2/0.8/3");

    public static Fault RiceNumber(string name, decimal number, decimal least, decimal most) => Value("rice.range",
        $"{name} is {ExactNumber.Format(number)}, but it is a number from {ExactNumber.Format(least)} to {ExactNumber.Format(most)}",
        "Write a number in that range");

    public static Fault RiceConfidence(decimal number) => Value("rice.range",
        $"confidence is {ExactNumber.Format(number)}, but it is a number from 0 to 1",
        "Write 80 % as 0.8");

    public static Fault WeightNegative(string name, decimal weight) => Value("formula.weight",
        $"the weight of {name} is {ExactNumber.Format(weight)}, but a weight is 0 or more",
        "Use weights of 0 or more, at least one of them above 0");

    public static Fault WeightsZero() => Value("formula.weight",
        "all three weights are 0",
        "Give at least one rating a weight above 0");

    public static Fault FormulaValue(string name, string score, double value) => Value("formula.value",
        string.Create(CultureInfo.InvariantCulture, $"the formula {Shown.Quoted(name)} gives {value} for {score}, but a formula must be finite for each of the 1000 scores"),
        "Make the function return an ordinary number for every score");

    public static Fault FormulaText(ReadOnlySpan<char> text) => Format("formula.text",
        $"{Shown.Quoted(text)} is not a formula",
        "Use product, mean, sum, or weighted:I/C/E with three weights such as weighted:2/1/1");

    // Text

    public static Fault Blank(string field) => Value("text.blank",
        $"{field} is blank: it holds no visible character",
        field is "title" or "id" ? $"Give a {field} that can be seen" : "Write a text that can be seen, or leave it out");

    public static Fault ControlCharacter(string field, char c, bool multiline) => Value("text.control",
        $"{field} holds the control character U+{(int)c:X4}",
        multiline ? "Remove it; tabs and line breaks may stay" : "Remove it; this text stands on one line");

    public static Fault LoneSurrogate(string field, char c) => Value("text.surrogate",
        $"{field} holds the lone surrogate U+{(int)c:X4}, which is half a character",
        "Remove it, or write the whole character");

    public static Fault OuterSpaces(string field, string text) => Value("text.outer-spaces",
        $"{field} {Shown.Quoted(text)} starts or ends with a space",
        "Remove the outer spaces");

    public static Fault TextTooLong(string field, int limit, int actual) => Limit("text.length",
        string.Create(CultureInfo.InvariantCulture, $"{field} has {actual} UTF-16 units, but the limit is {limit}"),
        "Shorten it");

    public static Fault TitleTooLong(int limit, int actual) => Limit("title.length",
        string.Create(CultureInfo.InvariantCulture, $"title has {actual} characters, but the limit is {limit}"),
        "Shorten it and put the details into change or rationale");

    public static Fault IdTooLong(string text) => Value("id.length",
        string.Create(CultureInfo.InvariantCulture, $"id {Shown.Quoted(text)} has {text.Length} characters, but an id has 1 to {TextRules.IdUnits}"),
        "Shorten it, or leave it out to have one made from the title");

    public static Fault IdMissing() => Value("id.missing",
        "the hypothesis has no id",
        "Use Hypothesis.Create, which makes one from the title, or give an id");

    public static Fault TitleMissing() => Value("title.missing",
        "the title is missing",
        "Give every hypothesis a title");

    public static Fault SeparatorInTag(string text) => Value("tag.separator",
        $"the tag {Shown.Quoted(text)} holds a semicolon, which separates tags",
        "Write two tags, or another character");

    public static Fault SeparatorInDiscipline(string text) => Value("effort.separator",
        $"the discipline {Shown.Quoted(text)} holds a colon or semicolon, which separate disciplines",
        "Write another character");

    public static Fault TooManyTags(int limit, int actual) => Limit("tag.count",
        string.Create(CultureInfo.InvariantCulture, $"there are {actual} tags, but the limit is {limit}"),
        "Keep the tags that you filter by");

    public static Fault TooManyDisciplines(int limit, int actual) => Limit("effort.count",
        string.Create(CultureInfo.InvariantCulture, $"there are {actual} disciplines, but the limit is {limit}"),
        "Add the small ones up");

    // Choices, dates, zones

    public static Fault Choice<TEnum>(string field, ReadOnlySpan<char> shown)
        where TEnum : struct, Enum => Value("choice.unknown",
        $"{field} is {Shown.Quoted(shown)}, which is not one of {Names<TEnum>.List}",
        "Write one of these names exactly");

    public static Fault WeekText(ReadOnlySpan<char> text) => Format("week.text",
        $"{Shown.Quoted(text)} is not an ISO week",
        "Write the year and a week that it has, 01 to 52 or 53, such as 2026-W47");

    public static Fault WeekNumber(int year, int week, int weeks) => Value("week.range",
        string.Create(CultureInfo.InvariantCulture, $"week {week} is not in {year}, which has the weeks 1 to {weeks}"),
        "Use a week that the year has");

    public static Fault WeekYear(int year) => Value("week.range",
        string.Create(CultureInfo.InvariantCulture, $"{year} is not a year from 1 to 9999"),
        "Use a year from 1 to 9999");

    public static Fault WeekOverflow(string week, int weeks) => Value("week.range",
        string.Create(CultureInfo.InvariantCulture, $"{week} plus {weeks} weeks is before 0001-W01 or after 9999-W52"),
        "Stay within the years 1 to 9999");

    public static Fault Instant(string field, ReadOnlySpan<char> shown, InstantFault fault) => fault switch
    {
        InstantFault.NoOffset => Value("instant.offset",
            $"{field} is {Shown.Quoted(shown)}, but the offset is required, or the moment would depend on the machine",
            "Add the offset from UTC, such as 2026-11-02T09:30:00+01:00 or 2026-11-02T08:30:00Z"),
        InstantFault.NotOnCalendar => Value("instant.calendar",
            $"{field} is {Shown.Quoted(shown)}, which is no moment of the calendar from year 1 to 9999 (offsets go to 14:00)",
            "Correct the date, the time or the offset"),
        InstantFault.TooPrecise => Value("instant.precision",
            $"{field} is {Shown.Quoted(shown)}, which is finer than the 100 nanoseconds that are kept",
            "Keep at most seven decimals of a second"),
        InstantFault.SkippedByClock => Value("instant.skipped",
            $"{field} is {Shown.Quoted(shown)}, which the clocks of the declared zone skipped",
            "Correct the time, or add the offset from UTC"),
        InstantFault.RepeatedByClock => Value("instant.repeated",
            $"{field} is {Shown.Quoted(shown)}, which the clocks of the declared zone showed twice",
            "Add the offset from UTC, such as +01:00"),
        _ => Value("instant.text",
            $"{field} is {Shown.Quoted(shown)}, which is not a date and time",
            "Write it as 2026-11-02T09:30:00+01:00"),
    };

    public static Fault Date(string field, ReadOnlySpan<char> shown) => Value("date.text",
        $"{field} is {Shown.Quoted(shown)}, which is no day of the calendar from year 1 to 9999",
        "Write it as 2026-11-02");

    public static Fault TimeZone(ReadOnlySpan<char> shown) => Value("zone.unknown",
        $"{Shown.Quoted(shown)} is an unknown time zone",
        "Use an IANA name such as Europe/Paris or UTC");

    // Backlogs and rankings

    public static Fault IdTaken(string id) => new(FaultKind.Conflict, "id.taken",
        $"the backlog already holds a hypothesis with the id {Shown.Quoted(id)}",
        "Update that one, or give this one another id");

    public static Fault ChangedMeanwhile() => Value("backlog.changed",
        "the backlog changed while it was gone through",
        "Go through a copy of it, such as backlog.ToList()");

    public static Fault IdUnknown(string id) => Value("id.unknown",
        $"the backlog holds no hypothesis with the id {Shown.Quoted(id)}",
        "Check the id");

    public static Fault NotRankedUnknown(string id) => Value("place.unknown",
        $"{Shown.Quoted(id)} is not in this ranking: it is unknown, or a filter left it out",
        "Check the id and the filter");

    public static Fault NotRankedUnscored(string id) => Value("place.unscored",
        $"{Shown.Quoted(id)} has no place, because it is not rated yet",
        "Give it impact, confidence and ease");

    public static Fault NotRankedAside(string id, string status) => Value("place.set-aside",
        $"{Shown.Quoted(id)} has no place, because it is set aside: its status is {status}",
        "Rank all statuses to see it among them");

    // Lifecycle

    public static Fault Move(string from, string to, IReadOnlyList<string> allowed) => Value("move.refused",
        from == to ? $"it is {from} already" : $"a hypothesis does not go from {from} to {to} in one move",
        allowed.Count == 0 ? $"Leave it: {from} is the end" : $"From {from} it goes to {string.Join(" or ", allowed)}");

    // Learnings

    public static Fault EffectEstimate(bool isRelative, decimal estimate) => Value("effect.estimate",
        isRelative
            ? $"the relative effect is {ExactNumber.Format(estimate)}, but nothing falls by more than all of it, and what grows has an end"
            : $"the effect is {ExactNumber.Format(estimate)}, which is out of range",
        isRelative ? "Write a number from -1 up, such as 0.05 for 5 % more" : "Write a number between minus and plus one trillion");

    public static Fault EffectInterval(decimal estimate, decimal low, decimal high) => Value("effect.interval",
        $"the interval from {ExactNumber.Format(low)} to {ExactNumber.Format(high)} does not hold the estimate {ExactNumber.Format(estimate)}",
        "Write the lower end first, and an interval around the estimate");

    public static Fault EffectRange(decimal most) => Value("effect.range",
        $"the interval goes beyond {ExactNumber.Format(most)}",
        "Use a larger unit");

    public static Fault EffectLevel(decimal level) => Value("effect.level",
        $"the level is {ExactNumber.Format(level)}, but it lies between 0 and 1",
        "Write 95 % as 0.95");

    public static Fault EffectSamples(long number) => Value("effect.samples",
        string.Create(CultureInfo.InvariantCulture, $"a group has {number} members, but each has one at least"),
        "Write how many were counted without and with the change");

    public static Fault Probability(string name, decimal number) => Value("probability.range",
        $"{name} is {ExactNumber.Format(number)}, but it is a number from 0 to 1",
        "Write 50 % as 0.5");

    public static Fault KeyTwice(string key) => Value("text.key-twice",
        $"two texts have the key {Shown.Quoted(key)}",
        "Give each text a key of its own");
    public static Fault Level(double level) => Value("level.range",
        string.Create(CultureInfo.InvariantCulture, $"the level is {level}, but it lies between 0 and 1"),
        "Write 95 % as 0.95");

    public static Fault NotFinite(string name, double number) => Value("number.not-finite",
        string.Create(CultureInfo.InvariantCulture, $"{name} is {number}, but it is a finite number"),
        "Leave out what is unknown");

    public static Fault NotAboveZero(string name, double number) => Value("number.range",
        string.Create(CultureInfo.InvariantCulture, $"{name} is {number}, but it is a finite number above 0"),
        "Write a number above 0");

    public static Fault NumberBetween(string name, double number, double least, double most) => Value("number.range",
        string.Create(CultureInfo.InvariantCulture, $"{name} is {number}, but it is a number from {least} to {most}"),
        "Write a number in that range");

    public static Fault WinCounts(int won, int counted) => Value("rate.counts",
        string.Create(CultureInfo.InvariantCulture, $"{won} of {counted} is no rate: neither is below 0, and no more win than are counted"),
        "Write how many won and how many were counted");

    public static Fault RaterItems(int rater, int expected, int actual) => Value("raters.items",
        string.Create(CultureInfo.InvariantCulture, $"rater {rater} has {actual} scores, but the first one has {expected}"),
        "Keep the items that every rater scored, in the same order");

    public static Fault RatedTwice(string rater, string id) => Value("rating.twice",
        $"{Shown.Quoted(rater)} has scored {Shown.Quoted(id)} twice",
        "Keep the later score");

    public static Fault NoValues() => Value("values.none",
        "an item has no values, so nothing can be drawn for it",
        "Give each item one value at least");

    public static Fault NoSensitivity(string name) => Value("sensitivity.formula",
        $"the ranking by {Shown.Quoted(name)} goes by a number of your own, not by the ratings, so it cannot be asked what other ratings would do",
        "Rank by a formula, such as backlog.Rank()");

    public static Fault RaterTwice(string rater) => Value("rating.rater-twice",
        $"{Shown.Quoted(rater)} has rated twice",
        "Keep the later rating of each person");

    public static Fault InsightMissing() => Value("learning.insight",
        "the insight is blank: nobody could learn from this test",
        "Write what the test taught, failures too");

    public static Fault TooMany(string what, int limit, int actual) => Limit("list.count",
        string.Create(CultureInfo.InvariantCulture, $"{what} holds {actual} items, but the limit is {limit}"),
        "Keep those that matter most");

    public static Fault LearningUnknown(string id) => Value("learning.unknown",
        $"the log holds no entry {Shown.Quoted(id)}",
        "Check the id; entries are L1, L2 and so on");

    public static Fault LearningId(string text) => Value("learning.id",
        $"{Shown.Quoted(text)} is not the id of an entry",
        "Write L and the number of the entry, such as L12");

    public static Fault CorrectsLater(string id, string corrects) => Value("learning.corrects",
        $"{id} corrects {corrects}, which does not come before it",
        "Name an earlier entry");

    public static Fault HashText(string text) => Value("log.hash",
        $"{Shown.Quoted(text)} is not a SHA-256 hash",
        "Write its 64 digits, 0 to 9 and a to f");

    public static Fault LogChanged(int sequence) => AtEntry(sequence, Integrity("log.changed",
        string.Create(CultureInfo.InvariantCulture, $"entry {sequence} of the log does not match its hash: it was changed, or one was moved, removed or put in here"),
        "Take the log from a copy that is older; to correct an entry, add one that corrects it"));

    public static Fault LogNotSealed(int sequence) => AtEntry(sequence, Integrity("log.hash",
        string.Create(CultureInfo.InvariantCulture, $"entry {sequence} of the log does not end with its hash"),
        "Take the log from a copy that is older, and leave each entry on one line as it was written"));

    public static Fault LogSequence(int sequence, string id) => AtEntry(sequence, Integrity("log.sequence",
        string.Create(CultureInfo.InvariantCulture, $"entry {sequence} of the log has the id {Shown.Quoted(id)}, but entries are numbered L1, L2 and so on without a gap"),
        "Take the log from a copy that is older"));

    public static Fault LogCount(int actual, long stated) => Integrity("log.count",
        string.Create(CultureInfo.InvariantCulture, $"the log ends at {actual}, but its count says {stated}"),
        actual < stated ? "Entries at its end were cut off: take the log from a copy that is older" : "Take the log from a copy that is older");

    public static Fault LogHead(int count, string actual, string stated) => Integrity("log.head",
        string.Create(CultureInfo.InvariantCulture, $"the log of {count} ends with the hash {actual[..12]}…, but its head says {Shown.Quoted(stated.Length > 12 ? stated[..12] + "…" : stated)}"),
        "Take the log from a copy that is older");

    public static Fault NoConversions() => Value("effect.no-base",
        "nobody converted without the change, so there is nothing to be relative to",
        "Ask for the absolute effect, EffectKind.Absolute");

    // Cycles

    public static Fault CountRange(string name, int number, int least, int most) => Value("count.range",
        string.Create(CultureInfo.InvariantCulture, $"{name} is {number}, but it is a whole number from {least} to {most}"),
        "Use a number in that range");

    public static Fault ForcedCarried(string title) => Value("plan.asked-carried",
        $"{Shown.Quoted(title)} is asked for, but it goes on from an earlier week",
        "Do not ask for it: it keeps its slot");

    public static Fault ForcedExcluded(string title, string reason) => Value("plan.asked-excluded",
        $"{Shown.Quoted(title)} is asked for, but it cannot be planned: {reason}",
        "Ask for it or exclude it, not both");

    public static Fault ForcedSurface(string title, string surface, string other, bool goesOn) => Value("plan.asked-surface",
        $"{Shown.Quoted(title)} is asked for, but {Shown.Quoted(other)}, which {(goesOn ? "goes on from an earlier week" : "is asked for too")}, has the same surface {Shown.Quoted(surface)}, and two tests on one surface disturb each other",
        goesOn ? "Plan it for a later week, or give it another surface" : "Ask for one of them, or give one another surface");

    public static Fault ForcedTooMany(int asked, int slots, int carried) => Value("plan.asked-count",
        string.Create(CultureInfo.InvariantCulture, $"{asked} tests are asked for, but there {(slots == 1 ? "is 1 slot" : $"are {slots} slots")} for new ones{(carried == 0 ? "" : $", beside {carried} that go on")}"),
        "Ask for fewer, or raise the target and how many may run at once");

    // Documents and files

    public static Fault EmptyInput() => Format("input.empty",
        "empty input: there is nothing to read",
        "Give a file with at least one hypothesis");

    public static Fault NotUtf8(long offset) => Format("encoding.not-utf8",
        string.Create(CultureInfo.InvariantCulture, $"the input is not UTF-8 text: the byte at offset {offset} cannot stand there"),
        "Save the file as UTF-8");

    public static Fault JsonSyntax(string reason, bool lines)
    {
        (string rule, string remedy) = SyntaxTexts.Of(reason, lines);
        return Format("json.syntax", $"the JSON is malformed: {Shown.Escaped(rule)}", remedy);
    }

    public static Fault JsonTooDeep(int limit) => Limit("json.depth",
        string.Create(CultureInfo.InvariantCulture, $"the JSON is nested deeper than the limit of {limit}"),
        "Flatten it; a backlog needs a depth of 5");

    public static Fault JsonKind(string what, string shown, string allowed, bool optional = false) => Value("json.kind",
        $"{what} is {shown}",
        optional ? $"Write {allowed}, or leave it out" : $"Write {allowed}");

    public static Fault UnknownMember(string name, IReadOnlyList<string> known) => Value("json.unknown-member",
        $"unknown member {Shown.Quoted(name)}{Suggestion(name, known)}",
        $"Known here are {string.Join(", ", known)}");

    public static Fault DuplicateMember(string name) => Format("json.duplicate-member",
        $"the member {Shown.Quoted(name)} stands twice in one object",
        "Keep one of them");

    public static Fault HypothesesMissing() => Value("json.missing-member",
        "the member \"hypotheses\" is missing",
        "Add it, an empty list if there are none; for one hypothesis a line, read the input as JSON Lines (.jsonl)");

    public static Fault MemberMissing(string name) => Value("json.missing-member",
        $"the member {Shown.Quoted(name)} is missing",
        "Add it");

    public static Fault WholeNumber(string field, string shown, long least, long most) => Value("number.whole",
        string.Create(CultureInfo.InvariantCulture, $"{field} is {shown}, but it is a whole number from {least} to {most}"),
        "Write such a number, without quotes");

    public static Fault MarkerInside() => Value("json.unknown-member",
        "the member \"growthExperiments\" stands in a hypothesis, but it belongs to the start of the input",
        "Remove it; where files were joined, keep the first header alone");

    public static Fault DocumentAsLines() => Value("json.unknown-member",
        "the member \"hypotheses\" stands in a line: this is a JSON document, not JSON Lines",
        "Read it as a JSON document (.json), or write each hypothesis on a line of its own");

    public static Fault EffortTwice() => Value("effort.twice",
        "the effort is given both in total and by discipline",
        "Keep one of them; the total follows from the disciplines");

    public static Fault LoneSurrogateEscape(string field) => Value("text.surrogate",
        $"{field} holds a lone surrogate, which is half a character",
        "Remove the escape, or write both halves");

    public static Fault LoneSurrogateIn(char c) => Value("text.surrogate",
        $"the text holds the lone surrogate U+{(int)c:X4}, which is half a character",
        "Remove it, or write the whole character");

    public static Fault VersionText(string text) => Value("version.text",
        $"the version {Shown.Quoted(text)} is not of the form 1.0",
        "Write the version that the document was made for, such as \"1.0\"");

    public static Fault VersionUnsupported(string found, string supported) => new(FaultKind.Version, "version.unsupported",
        $"the document is of version {Shown.Quoted(found)}, but this library reads version {supported} and later minors of it",
        "Update GrowthExperiments");

    public static Fault RecordTooLarge(int limit, long actual) => Limit("record.size",
        string.Create(CultureInfo.InvariantCulture, $"one record has {actual} bytes or more, but the limit is {limit}"),
        "Shorten its texts, check for a missing quote, or raise the limit (ReadLimits.MaxRecordBytes)");

    public static Fault DocumentTooLarge(long limit, long actual) => Limit("document.size",
        string.Create(CultureInfo.InvariantCulture, $"the document has {actual} bytes or more without the member \"growthExperiments\", and the limit for such is {limit}"),
        "Add \"growthExperiments\": \"1.0\" as the first member, use JSON Lines, or raise the limit (ReadLimits.MaxUnmarkedBytes)");

    public static Fault IdTwice(string id, string title, string first, string second)
    {
        Fault fault = Value("id.twice",
            $"the id {Shown.Quoted(id)} (of {Shown.Quoted(title)}) stands twice: at {first} and at {second}",
            "Remove one of them, or give one another id; without an id, equal titles are one idea");
        return fault with { NamesPlace = true };
    }

    public static Fault IdTwiceUnnamed(string first, string second) => Value("id.twice",
        $"one id stands twice: at {first} and at {second}",
        "Remove one of them, or give one another id; without an id, equal titles are one idea");

    public static Fault TitleAmbiguous(ReadOnlySpan<char> title) => new(FaultKind.Conflict, "merge.title",
        $"the title {Shown.Quoted(title)} stands for several hypotheses, and the new one has no id that tells which",
        "Give the new one the id of the one that it means");

    public static Fault MergeConflict(IReadOnlyCollection<string> conflicts)
    {
        const int listed = 10;
        string ids = string.Join(", ", conflicts.Take(listed).Select(id => Shown.Escaped(id)));
        string more = conflicts.Count > listed ? string.Create(CultureInfo.InvariantCulture, $" and {conflicts.Count - listed} more") : "";
        return new(FaultKind.Conflict, "merge.conflict",
            string.Create(CultureInfo.InvariantCulture, $"{conflicts.Count} {(conflicts.Count == 1 ? "hypothesis is" : "hypotheses are")} already there and differ{(conflicts.Count == 1 ? "s" : "")}: {ids}{more}"),
            "Nothing was changed; use --on-conflict update to take the new values, or --on-conflict skip to keep the old ones");
    }

    public static Fault FileExists(string path) => new(FaultKind.Conflict, "file.exists",
        $"{Shown.Quoted(path)} is already there",
        "Choose another name, or overwrite it on purpose (--force)");

    public static Fault FileIsLink(string path) => new(FaultKind.Conflict, "file.link",
        $"{Shown.Quoted(path)} is a symbolic link",
        "Name the file itself, or replace the link on purpose (--force)");

    public static Fault TargetIsSpecial(string path) => new(FaultKind.Conflict, "file.special",
        $"{Shown.Quoted(path)} is a pipe or a device, not a file",
        "Name a file");

    public static Fault TargetIsDirectory(string path) => new(FaultKind.Conflict, "file.directory",
        $"{Shown.Quoted(path)} is a directory",
        "Name a file");

    public static Fault FileChanged(string path) => new(FaultKind.Conflict, "file.changed",
        $"{Shown.Quoted(path)} was changed by someone else since it was read",
        "Read it again and repeat the change");

    public static Fault FolderMissing(string path) => Value("file.folder",
        $"the folder of {Shown.Quoted(path)} does not exist",
        "Create it first, or choose another folder");

    public static Fault NewerInStream(string id) => Value("version.stream",
        $"{Shown.Quoted(id)} holds members of a newer minor version, which the header of a lazy sequence cannot announce",
        "Pass a collection, such as the backlog itself");

    private static string Suggestion(string name, IReadOnlyList<string> known) =>
        Closest.To(name, known) is { } near ? $", did you mean {near}" : "";

    public static Fault SpanLength(int expected, int actual) => Value("span.length",
        string.Create(CultureInfo.InvariantCulture, $"the order has room for {actual} indexes, but there are {expected} scores"),
        "Pass a span exactly as long as the scores");

    public static Fault SpanTooLong(int most, int actual) => Value("span.length",
        string.Create(CultureInfo.InvariantCulture, $"there are {actual} scores, but at most {most} can be ranked at once"),
        "Rank them in parts");

    public static Fault ValueNotFinite(int index, double value) => Value("value.finite",
        string.Create(CultureInfo.InvariantCulture, $"the value at index {index} is {value}, but only finite numbers have an order"),
        "Give every item a finite number");

    public static Fault RankValueNotFinite(string id, double value) => Value("value.finite",
        string.Create(CultureInfo.InvariantCulture, $"the function gives {value} for {Shown.Quoted(id)}, but only finite numbers have an order"),
        "Give every hypothesis a finite number");

    public static Fault MaskLength(int expected, int actual) => Value("span.length",
        string.Create(CultureInfo.InvariantCulture, $"it says of {actual} scores whether they count, but there are {expected}"),
        "Pass a span exactly as long as the scores");

    // Files

    public static Fault FileIsDirectory(string path) => Format("file.directory",
        $"{Shown.Quoted(path)} is a directory, not a file",
        "Give the path of a file");

    public static Fault FileIsSpecial(string path) => Format("file.special",
        $"{Shown.Quoted(path)} is a pipe or a device, not a file",
        "Save its content to a file first, or pass it on standard input");

    private static Fault Value(string code, string rule, string remedy) => new(FaultKind.Value, code, rule, remedy);

    private static Fault Format(string code, string rule, string remedy) => new(FaultKind.Format, code, rule, remedy);

    private static Fault Integrity(string code, string rule, string remedy) => new(FaultKind.Integrity, code, rule, remedy);

    private static Fault AtEntry(int sequence, Fault fault) => fault with { Sequence = sequence };

    private static Fault Limit(string code, string rule, string remedy) => new(FaultKind.Limit, code, rule, remedy);
}
