using System.Text.Json;
using GrowthExperiments.Serialization;

namespace GrowthExperiments;

/// <content>What a document holds of a program besides the hypotheses.</content>
public sealed partial class GrowthProgram
{
    private const int LongBytes = 256 * 1024;

    /// <summary>The program of a whole document; of a long one the hypotheses, the weeks and the log are read at once.</summary>
    private static GrowthProgram Of(byte[] json, TimeProvider? clock, ReadLimits? limits)
    {
        limits ??= ReadLimits.Default;
        if (json.Length >= LongBytes && ReadAhead.In(json) is { } ahead && TryReadAtOnce(json, ahead, clock, limits) is { } program)
            return program;
        using var stream = new MemoryStream(json, writable: false);
        return Of(BacklogJson.Read(stream, limits), clock);
    }

    /// <summary>Null when it must be read in order, to be read at all or to say what is wrong.</summary>
    private static GrowthProgram? TryReadAtOnce(byte[] json, ReadAhead ahead, TimeProvider? clock, ReadLimits limits)
    {
        Task<LearningLog> log = Task.Run(() => LogOf(ahead.Members, ahead.Version));
        Task<List<WeeklyCycle>> weeks = Task.Run(() => WeeksOf(ahead.Members, ahead.Version));
        try
        {
            BacklogDocument document = DocumentBuilder.Read(new DocumentParser(limits, json, ahead), Stream.Null);
            bool isAsFound = document.Version == ahead.Version && ahead.Members.All(document.ProgramMembers.Contains);
            return isAsFound ? Of(document, weeks.GetAwaiter().GetResult(), log.GetAwaiter().GetResult(), clock) : null;
        }
        catch (Exception e) when (e is GrowthException or JsonException)
        {
            _ = Task.WhenAll(log, weeks).ContinueWith(t => t.Exception, TaskScheduler.Default); // their faults are said in order
            return null;
        }
    }

    internal static GrowthProgram Of(BacklogDocument document, TimeProvider? clock)
    {
        LearningLog log = LogOf(document.ProgramMembers, document.Version); // first, for a broken log is the worst news
        return Of(document, WeeksOf(document.ProgramMembers, document.Version), log, clock);
    }

    private static GrowthProgram Of(BacklogDocument document, List<WeeklyCycle> weeks, LearningLog log, TimeProvider? clock)
    {
        var program = new GrowthProgram(document, clock)
        {
            Log = log,
            RatingPolicy = RatingPolicyJson.Read(document),
            Okrs = OkrJson.Read(document),
            Policy = Member(document.ProgramMembers, RawMember.Policy) is { } policy ? PolicyJson.Read(policy, document.Version) : CyclePolicy.Default,
        };
        program.ReadEconomics(document);
        program._weeks.AddRange(weeks);
        program.ReadGates(document);
        if (Member(document.ProgramMembers, RawMember.Weeks) is { } member)
            program.CheckWeeks(member);
        if (Member(document.ProgramMembers, RawMember.Playbooks) is { } playbooks)
            program._playbooks.AddRange(PlaybookJson.Read(playbooks, document.Version, log));
        program.Index();
        document.ProgramMembers = [];
        return program;
    }

    private void ReadGates(BacklogDocument document)
    {
        if (Member(document.ProgramMembers, RawMember.Gates) is { } gates)
            GateJson.Read(gates, document.Version).ForEach(Keep);
        if (Member(document.ProgramMembers, RawMember.GateDecisions) is { } said)
            GateDecisionJson.Read(said, document.Version).ForEach(Record);
    }

    private static LearningLog LogOf(IReadOnlyList<RawMember> members, FormatVersion version) =>
        Member(members, RawMember.Log) is { } m ? LearningLogJson.Read(m.Json, m.Line, m.Column, version) : new LearningLog();

    private static List<WeeklyCycle> WeeksOf(IReadOnlyList<RawMember> members, FormatVersion version) =>
        Member(members, RawMember.Weeks) is { } m ? WeekJson.Read(m, version) : [];

    private static RawMember? Member(IReadOnlyList<RawMember> members, string name) => members.FirstOrDefault(m => m.Name == name);

    /// <summary>Holds the weeks against the hypotheses and the log.</summary>
    private void CheckWeeks(RawMember weeks)
    {
        var open = new Dictionary<HypothesisId, IsoWeek>();
        for (int i = 0; i < _weeks.Count; i++)
        {
            for (int j = 0; j < _weeks[i].Experiments.Count; j++)
            {
                if (Fault(_weeks[i].Experiments[j], _weeks[i], open) is { } fault)
                    WeekJson.Fail(weeks, i, j, fault);
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

    private IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        bool isProgram = _weeks.Count > 0 || Log.Count > 0 || Policy != CyclePolicy.Default || RatingPolicy != RatingPolicy.Default;
        bool isSteered = HasEconomics || Okrs.Count > 0 || _gates.Count > 0 || _gateDecisions.Count > 0 || _playbooks.Count > 0;
        int least = isSteered ? FormatVersion.WithSteering.Minor : isProgram ? FormatVersion.WithPrograms.Minor : 0;
        return DocumentWriter.Document(_document, NewerMinors().Append(least).Max(), Parts);
    }

    /// <summary>What newer minor versions added to what is written anew, which may have come from another program.</summary>
    private IEnumerable<int> NewerMinors() =>
    [
        PolicyJson.MinorOf(Policy),
        OkrJson.MinorOf(Okrs),
        RatingPolicy.NewerMembers?.Minor ?? 0,
        .. _weeks.SelectMany(w => new[] { w.NewerMembers?.Minor ?? 0, PolicyJson.MinorOf(w.Policy) }),
        .. _weeks.SelectMany(w => w.Experiments).SelectMany(e => new[] { e.NewerMembers?.Minor ?? 0, e.Prediction?.NewerMinor ?? 0 }),
        .. Log.Select(l => l.Prediction?.NewerMinor ?? 0),
        .. EconomicsMinors,
        .. _gates.Select(g => g.NewerMinor),
        .. _gateDecisions.Select(d => d.NewerMinor),
        .. _playbooks.Select(p => p.NewerMinor),
    ];

    private IEnumerable<int> Parts(Utf8JsonWriter writer)
    {
        PolicyJson.Write(writer, RawMember.Policy, Policy);
        RatingPolicyJson.Write(writer, RatingPolicy);
        OkrJson.Write(writer, Okrs);
        EconomicsJson.Write(writer, Economics, MetricWorths, EconomicsCurrency, _economicsRead.Members);
        IEnumerable<int>[] lists =
        [
            ListOf(writer, RawMember.Quarters, _budgets, QuarterBudgetJson.Write),
            ListOf(writer, RawMember.Initiatives, _initiatives, InitiativeJson.Write),
            ListOf(writer, RawMember.Gates, _gates, GateJson.Write),
            ListOf(writer, RawMember.GateDecisions, _gateDecisions, GateDecisionJson.Write),
            ListOf(writer, RawMember.Weeks, _weeks, WeekJson.Write),
            ListOf(writer, RawMember.Playbooks, _playbooks, PlaybookJson.Write),
            LogParts(writer),
        ];
        return lists.SelectMany(list => list);
    }

    private static IEnumerable<int> ListOf<T>(Utf8JsonWriter writer, string name, IReadOnlyCollection<T> items, Action<Utf8JsonWriter, T> write)
    {
        if (items.Count == 0)
            yield break;
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            write(writer, item);
            yield return 1;
        }

        writer.WriteEndArray();
    }

    private IEnumerable<int> LogParts(Utf8JsonWriter writer)
    {
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
