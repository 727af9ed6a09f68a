using System.Globalization;

namespace GrowthExperiments;

/// <content>What is wrong with playbooks.</content>
internal static partial class Messages
{
    private const string DayForms = "14 days before: Book the speaker (mia)";

    public static Fault PlaybookNotWon(string learning, string outcome) => Value("playbook.not-won",
        $"{learning} is {outcome}, and a playbook is written from a test that was won",
        "Name a learning that is Won, or write the playbook by hand");

    public static Fault PlaybookNeverWon(string hypothesis) => Value("playbook.not-won",
        $"no test of {Shown.Quoted(hypothesis)} was won",
        "Name a hypothesis whose test was won, or write the playbook by hand");

    public static Fault PlaybookOther(string learning, string tested, string given) => Value("playbook.hypothesis",
        $"{learning} is of {Shown.Quoted(tested)}, not of {Shown.Quoted(given)}",
        "Give the hypothesis that was tested");

    public static Fault PlaybookTaken(string id) => new(FaultKind.Conflict, "playbook.taken",
        $"there is a playbook with the id {Shown.Quoted(id)} already",
        "Replace that one, or give this one another id");

    public static Fault PlaybookTwice(string id) => Value("playbook.twice",
        $"the playbook {Shown.Quoted(id)} stands there twice",
        "Keep it once");

    public static Fault PlaybookUnknown(string id, string? near) => Value("playbook.unknown",
        $"there is no playbook with the id {Shown.Quoted(id)}{(near is null ? "" : $", did you mean {Shown.Quoted(near)}")}",
        "Check the id");

    public static Fault PlaybookSchedule(string eventDay, int daysBefore) => Value("playbook.schedule",
        string.Create(CultureInfo.InvariantCulture, $"a step {daysBefore} days before {eventDay} is not within the years 1 to 9999"),
        "Choose another day");

    public static Fault PlaybookFormats() => Value("playbook.formats",
        "there is no format to recycle the playbook into",
        "Name at least one, such as article");

    public static Fault PlaybookTitleMissing() => Format("playbook.title",
        "a playbook begins with its title",
        "Begin with a line such as # Launch with a webinar");

    public static Fault PlaybookTitleTwice() => Format("playbook.title",
        "there is a second title",
        "Keep one playbook in a file, and begin its sections with ##");

    public static Fault PlaybookSection(string name, string sections) => Format("playbook.section",
        $"{Shown.Quoted(name)} is not a section of a playbook",
        $"Use {sections}");

    public static Fault PlaybookSectionTwice(string name) => Format("playbook.section",
        $"the section {Shown.Quoted(name)} stands there twice",
        "Keep it once");

    public static Fault PlaybookItem(string section) => Format("playbook.item",
        $"the section {Shown.Quoted(section)} is a list, but this line is no item of it",
        "Begin the line with - and a space");

    public static Fault PlaybookDay(string text) => Format("playbook.day",
        $"{Shown.Quoted(text)} does not say its day in a form that is known",
        $"Write it as in \"{DayForms}\", \"On the day: Check the sound\" or \"2 days after: Send the recording\"");

    public static Fault PlaybookFact(string text, string facts) => Format("playbook.fact",
        $"{Shown.Quoted(text)} is nothing that is known about a playbook",
        $"Write {facts}, with a colon after it");

    public static Fault TextTooLarge(int limit) => Limit("text.size",
        string.Create(CultureInfo.InvariantCulture, $"the text has more than {limit} bytes"),
        "Part it, or leave out what does not belong to it");

    public static Fault PlaybookFactTwice(string name) => Format("playbook.fact",
        $"{name} stands there twice",
        "Keep it once");
}
