using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The playbooks of a program in JSON.</summary>
internal static class PlaybookJson
{
    private static readonly JsonMembers Members = new("id", "title", "purpose", "owner", "steps", "bestPractices", "pitfalls", "learnings", "hypothesis", "recycled")
    {
        Required = ["id", "title"],
    };

    private static readonly JsonMembers StepMembers = new("daysBefore", "text", "owner") { Required = ["daysBefore", "text"] };

    /// <summary>Reads the list of playbooks, whose learnings must stand in the log.</summary>
    public static List<Playbook> Read(RawMember member, FormatVersion version, LearningLog log)
    {
        var reader = new Utf8JsonReader(member.Json.Span, JsonRules.Options);
        reader.Read();
        JsonPlace place = member.Place;
        if (reader.TokenType != JsonTokenType.StartArray)
            place.Fail(Messages.JsonKind(member.Name, JsonRules.Show(ref reader), "a list of playbooks", optional: true), 0);
        var playbooks = new List<Playbook>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        while (JsonObjectReader.NextItem(ref reader))
        {
            long start = reader.TokenStartIndex;
            Playbook playbook = Read(ref reader, place.At(playbooks.Count), version, log);
            if (!ids.Add(playbook.Id))
                place.At(playbooks.Count).Fail(Messages.PlaybookTwice(playbook.Id), start);
            playbooks.Add(playbook);
        }

        if (Playbook.CheckCount(member.Name, playbooks.Count) is { } fault)
            place.Fail(fault, 0);
        return playbooks;
    }

    public static void Write(Utf8JsonWriter writer, Playbook playbook)
    {
        writer.WriteStartObject();
        WriteMembers(writer, playbook);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of an object that the caller begins and ends.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Playbook playbook)
    {
        writer.WriteString("id", playbook.Id);
        writer.WriteString("title", playbook.Title);
        HypothesisJsonWriter.Text(writer, "purpose", playbook.Purpose);
        HypothesisJsonWriter.Text(writer, "owner", playbook.Owner);
        if (playbook.Steps.Count > 0)
        {
            writer.WriteStartArray("steps");
            foreach (PlaybookStep step in playbook.Steps)
            {
                writer.WriteStartObject();
                WriteMembers(writer, step);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        Texts(writer, "bestPractices", playbook.BestPractices);
        Texts(writer, "pitfalls", playbook.Pitfalls);
        Texts(writer, "learnings", playbook.Learnings);
        HypothesisJsonWriter.Text(writer, "hypothesis", playbook.Hypothesis.IsNone ? null : playbook.Hypothesis.Value);
        Texts(writer, "recycled", playbook.Recycled.Select(id => id.Value));
        HypothesisJsonWriter.WriteNewer(writer, playbook.NewerMembers);
    }

    /// <summary>Writes the members of a step.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, PlaybookStep step)
    {
        writer.WriteNumber("daysBefore", step.DaysBefore);
        writer.WriteString("text", step.Text);
        HypothesisJsonWriter.Text(writer, "owner", step.Owner);
        HypothesisJsonWriter.WriteNewer(writer, step.NewerMembers);
    }

    private static Playbook Read(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version, LearningLog log)
    {
        string id = "";
        string title = "";
        var playbook = Playbook.OfChecked(id, title);
        var members = new JsonObjectReader(ref reader, Members, place, "the playbook", version);
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "id":
                    id = members.Text(ref reader, static (text, _) => TextRules.Id(text));
                    break;
                case "title":
                    title = members.Text(ref reader, static (text, _) => Playbook.CheckTitle(text));
                    break;
                case "purpose":
                    playbook = playbook with { Purpose = members.Text(ref reader, TextRules.Prose) };
                    break;
                case "owner":
                    playbook = playbook with { Owner = members.Text(ref reader, TextRules.Name) };
                    break;
                case "steps":
                    playbook = playbook with { Steps = ReadSteps(ref reader, in members, version) };
                    break;
                case "bestPractices":
                    playbook = playbook with { BestPractices = members.Texts(ref reader, TextRules.Reference, Playbook.MaxItems) };
                    break;
                case "pitfalls":
                    playbook = playbook with { Pitfalls = members.Texts(ref reader, TextRules.Reference, Playbook.MaxItems) };
                    break;
                case "learnings":
                    playbook = playbook with { Learnings = members.Texts(ref reader, (text, _) => Unknown(text, log), Playbook.MaxItems) };
                    break;
                case "hypothesis":
                    playbook = playbook with { Hypothesis = members.Id(ref reader) };
                    break;
                default:
                    playbook = playbook with { Recycled = members.Ids(ref reader, Playbook.MaxItems) };
                    break;
            }
        }

        return playbook with { Id = id, Title = title, NewerMembers = members.Newer };
    }

    private static Fault? Unknown(string learning, LearningLog log) =>
        Playbook.CheckLearning(learning) ?? (log.TryGet(learning, out _) ? null : Messages.LearningUnknown(learning));

    private static List<PlaybookStep> ReadSteps(ref Utf8JsonReader reader, in JsonObjectReader members, FormatVersion version)
    {
        members.StartList(ref reader, "a list of steps");
        JsonPlace place = members.Place;
        var steps = new List<PlaybookStep>();
        while (JsonObjectReader.NextItem(ref reader))
            steps.Add(ReadStep(ref reader, place.At(steps.Count), version));
        members.Check(Playbook.CheckCount("steps", steps.Count));
        return steps;
    }

    private static PlaybookStep ReadStep(ref Utf8JsonReader reader, JsonPlace place, FormatVersion version)
    {
        int daysBefore = 0;
        string text = "";
        string? owner = null;
        var members = new JsonObjectReader(ref reader, StepMembers, place, "the step", version);
        while (members.Next(ref reader))
        {
            switch (members.Name)
            {
                case "daysBefore":
                    daysBefore = (int)members.Count(ref reader, -PlaybookStep.MostDays, PlaybookStep.MostDays);
                    break;
                case "text":
                    text = members.Text(ref reader, TextRules.Reference);
                    break;
                default:
                    owner = members.Text(ref reader, TextRules.Name);
                    break;
            }
        }

        return PlaybookStep.OfChecked(daysBefore, text, owner, members.Newer);
    }

    private static void Texts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        bool isOpen = false;
        foreach (string text in texts)
        {
            if (!isOpen)
                writer.WriteStartArray(name);
            isOpen = true;
            writer.WriteStringValue(text);
        }

        if (isOpen)
            writer.WriteEndArray();
    }
}
