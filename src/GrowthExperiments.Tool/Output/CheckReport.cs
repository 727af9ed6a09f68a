using System.Text.Json;
using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;
using static System.FormattableString;

namespace GrowthExperiments.Tool.Output;

/// <summary>What the hypotheses of a backlog lack to be testable.</summary>
internal static class CheckReport
{
    private const int MaxListed = 100;

    public static void WriteText(BacklogInput source, Backlog backlog, Terminal terminal)
    {
        StreamWriter output = terminal.Output;
        int unscored = backlog.Count(h => h.Score is null);
        output.WriteLine(Invariant($"{source.Name}: {(source.SkippedCount == 0 ? "no problems" : $"{source.SkippedCount} bad rows left out")}; {backlog.Count} hypotheses, {unscored} not rated yet."));
        (Hypothesis Hypothesis, IReadOnlyList<HypothesisHint> Hints)[] hinted = [.. Hinted(backlog)];
        if (hinted.Length == 0)
            return;
        output.WriteLine();
        string[][] rows = [.. hinted.Take(MaxListed).Select(h => (string[])[Shown.Escaped(h.Hypothesis.Title), string.Join(", ", h.Hints.Select(Short))])];
        Grid.Write(terminal, ["hypothesis", "lacks"], rows, numberColumns: 0, wrappedColumns: 0);
        if (hinted.Length > MaxListed)
            output.WriteLine(Invariant($"and {hinted.Length - MaxListed} more"));
        output.WriteLine();
        foreach (HypothesisHint hint in hinted.SelectMany(h => h.Hints).Distinct().Order())
            output.WriteLine(HypothesisHints.TextOf(hint));
    }

    public static void WriteJson(Backlog backlog, Terminal terminal)
    {
        using (var writer = new Utf8JsonWriter(terminal.OutputStream, HypothesisJsonWriter.Indented))
        {
            writer.WriteStartObject();
            writer.WriteNumber("hypotheses", backlog.Count);
            writer.WriteNumber("unscored", backlog.Count(h => h.Score is null));
            writer.WriteStartArray("hints");
            foreach ((Hypothesis hypothesis, IReadOnlyList<HypothesisHint> hints) in Hinted(backlog))
            {
                writer.WriteStartObject();
                writer.WriteString("id", hypothesis.Id.Value);
                writer.WriteString("title", hypothesis.Title);
                writer.WriteStartArray("lacks");
                foreach (HypothesisHint hint in hints)
                    writer.WriteStringValue(Short(hint));
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        terminal.Output.WriteLine();
    }

    private static IEnumerable<(Hypothesis Hypothesis, IReadOnlyList<HypothesisHint> Hints)> Hinted(Backlog backlog) =>
        backlog.Select(h => (h, HypothesisHints.Of(h))).Where(x => x.Item2.Count > 0);

    private static string Short(HypothesisHint hint) => hint switch
    {
        HypothesisHint.NoChange => "change",
        HypothesisHint.NoMetric => "metric",
        HypothesisHint.NoDirection => "direction",
        _ => "reason",
    };
}
