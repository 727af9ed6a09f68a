using System.Runtime.ExceptionServices;
using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>What a document holds of a program besides the hypotheses.</content>
public sealed partial class GrowthProgram
{
    /// <summary>The program of a whole document.</summary>
    private static GrowthProgram Of(byte[] json, TimeProvider? clock, ReadLimits? limits)
    {
        limits ??= ReadLimits.Default;
        try
        {
            return Of(DocumentBuilder.Read(new DocumentParser(limits, json), Stream.Null), clock);
        }
        catch (Exception e) when (e is GrowthException or JsonException)
        {
            using var stream = new MemoryStream(json, writable: false);
            return Of(BacklogJson.Read(stream, limits), clock); // in order, which says best what is wrong
        }
    }

    private static GrowthProgram Of(BacklogDocument document, TimeProvider? clock)
    {
        FormatVersion version = document.Version;
        Task<LearningLog> log = Task.Run(() => Member(document, RawMember.Log) is { } m ? LearningLogJson.Read(m.Json, m.Line, m.Column, version) : new LearningLog());
        RawMember? weeks = Member(document, RawMember.Weeks);
        List<WeeklyCycle>? cycles = null;
        GrowthException? fault = null;
        try
        {
            cycles = weeks is null ? [] : WeekJson.Read(weeks, version);
        }
        catch (GrowthException e)
        {
            fault = e; // a broken log is worse news
        }

        LearningLog learnings = log.GetAwaiter().GetResult();
        if (fault is not null)
            ExceptionDispatchInfo.Throw(fault);
        var program = new GrowthProgram(document, clock)
        {
            Log = learnings,
            Policy = Member(document, RawMember.Policy) is { } policy ? PolicyJson.Read(policy, version) : CyclePolicy.Default,
        };
        program._weeks.AddRange(cycles!);
        if (weeks is not null)
            program.CheckWeeks(weeks.Place);
        program.Index();
        document.ProgramMembers = [];
        return program;
    }

    private static RawMember? Member(BacklogDocument document, string name) => document.ProgramMembers.FirstOrDefault(m => m.Name == name);

    /// <summary>Holds the weeks against the hypotheses and the log.</summary>
    private void CheckWeeks(JsonPlace place)
    {
        var open = new Dictionary<HypothesisId, IsoWeek>();
        for (int i = 0; i < _weeks.Count; i++)
        {
            foreach (Experiment experiment in _weeks[i].Experiments)
            {
                if (Fault(experiment, _weeks[i], open) is { } fault)
                    place.At(i).Fail(fault, 0);
            }
        }
    }

    private Fault? Fault(Experiment experiment, WeeklyCycle cycle, Dictionary<HypothesisId, IsoWeek> open)
    {
        string id = experiment.Hypothesis.Value;
        if (!Backlog.TryGet(experiment.Hypothesis, out Hypothesis? hypothesis))
            return Messages.ExperimentUnknown(id);
        if (experiment.Learning is { } learning && !Log.TryGet(learning, out _))
            return Messages.ExperimentLearning(learning);
        if (!experiment.IsOpen)
            return null;
        if (!cycle.IsOpen)
            return Messages.ExperimentOpenInClosed(id, cycle.Week.ToString());
        if (!open.TryAdd(experiment.Hypothesis, cycle.Week))
            return Messages.ExperimentTwice(id, open[experiment.Hypothesis].ToString(), cycle.Week.ToString());
        return hypothesis.Status.ToString() == experiment.Status.ToString()
            ? null
            : Messages.ExperimentStatusDiffers(id, hypothesis.Status.ToString(), experiment.Status.ToString());
    }

    private IEnumerable<ReadOnlyMemory<byte>> Pieces() =>
        DocumentWriter.Document(_document, _weeks.Count > 0 || Log.Count > 0 || Policy != CyclePolicy.Default, Parts);

    private IEnumerable<int> Parts(Utf8JsonWriter writer)
    {
        PolicyJson.Write(writer, RawMember.Policy, Policy);
        if (_weeks.Count > 0)
        {
            writer.WriteStartArray(RawMember.Weeks);
            foreach (WeeklyCycle cycle in _weeks)
            {
                WeekJson.Write(writer, cycle);
                yield return 1;
            }

            writer.WriteEndArray();
        }

        if (Log.Count == 0)
            yield break;
        LearningLogJson.WriteStart(writer, Log);
        foreach (LearningEntry entry in Log.Entries)
        {
            LearningLogJson.WriteEntry(writer, entry);
            yield return 1;
        }

        LearningLogJson.WriteEnd(writer, Log);
    }
}
