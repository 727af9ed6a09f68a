using System.Text.Json;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Commands.Programs;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Where the tests of a week stand, and what keeps the week from its next step.</summary>
internal sealed class WeekStatus
{
    private static readonly string[] Headers = ["days", "status", "owner", "title", "id"];
    private const int NumberColumns = 1;
    private const int StatusColumn = 1;
    private const int OwnerColumn = 2;
    private const int TitleColumn = 3;
    private const int IdColumn = 4;

    private readonly GrowthProgram _program;
    private readonly DateTimeOffset _now;
    private readonly WeeklyCycle _cycle;
    private readonly IReadOnlyList<string> _blockers;

    public WeekStatus(GrowthProgram program, IsoWeek week, DateTimeOffset now)
    {
        _program = program;
        _now = now;
        _cycle = program.CycleOf(week);
        _blockers = program.Blockers(week);
    }

    public void WriteTable(Terminal terminal)
    {
        StreamWriter output = terminal.Output;
        output.WriteLine($"{_cycle.Week} ({_cycle.Status}): {CycleWords.Count(_cycle.Experiments.Count, "test")}");
        string[][] rows = [.. _cycle.Experiments.Select(Row)];
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, IdColumn, terminal);
        if (rows.Length > 0)
            Grid.Write(terminal, Headers, rows, NumberColumns, StatusColumn, OwnerColumn, TitleColumn);
        output.WriteLine();
        if (_cycle.IsOpen)
        {
            string step = _cycle.Status == CycleStatus.Planned ? "start" : "close";
            output.WriteLine(_blockers.Count == 0 ? $"nothing blocks its {step}: growth week {step}" : $"before it can {step}:");
        }

        foreach (string blocker in _blockers)
            output.WriteLine($"  {blocker}");
    }

    public void WriteJson(Terminal terminal)
    {
        using (var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            writer.WriteString("week", _cycle.Week.ToString());
            writer.WriteString("status", _cycle.Status.ToString());
            writer.WriteStartArray("tests");
            foreach (Experiment experiment in _cycle.Experiments)
                WriteTest(writer, experiment);
            writer.WriteEndArray();
            writer.WriteStartArray("blockers");
            foreach (string blocker in _blockers)
                writer.WriteStringValue(blocker);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine();
    }

    private static string? Text(DateTimeOffset? instant) => instant is { } at ? InstantText.Format(at) : null;

    private string TitleOf(Experiment experiment) =>
        _program.Backlog.TryGet(experiment.Hypothesis, out Hypothesis? hypothesis) ? hypothesis.Title : experiment.Hypothesis.Value;

    private decimal? DaysOf(Experiment experiment) => ProgramWords.DaysOf(experiment, _cycle.Closed ?? _now);

    private string[] Row(Experiment experiment) =>
    [
        DaysOf(experiment) is { } days ? ExactNumber.Format(days) : "-",
        experiment.CarriedTo is { } to ? $"{experiment.Status} to {to}" : experiment.Learning is { } learning ? $"{experiment.Status}, {learning}" : experiment.Status.ToString(),
        Shown.Escaped(experiment.Owner ?? "-"),
        Shown.Escaped(TitleOf(experiment)),
        Shown.Escaped(experiment.Hypothesis.Value),
    ];

    private void WriteTest(Utf8JsonWriter writer, Experiment experiment)
    {
        writer.WriteStartObject();
        writer.WriteString("id", experiment.Hypothesis.Value);
        writer.WriteString("title", TitleOf(experiment));
        writer.WriteString("status", experiment.Status.ToString());
        writer.WriteString("owner", experiment.Owner);
        writer.WriteString("started", Text(experiment.Started));
        writer.WriteString("ended", Text(experiment.Ended));
        if (DaysOf(experiment) is { } days)
            writer.WriteNumber("days", days);
        else
            writer.WriteNull("days");
        writer.WriteString("learning", experiment.Learning);
        writer.WriteString("carriedFrom", experiment.CarriedFrom?.ToString());
        writer.WriteString("carriedTo", experiment.CarriedTo?.ToString());
        writer.WriteEndObject();
    }
}
