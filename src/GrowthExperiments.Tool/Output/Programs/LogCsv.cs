using System.Globalization;
using CsvHelper;

namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>A log as CSV, safe to open in a spreadsheet.</summary>
internal static class LogCsv
{
    private static readonly (string Name, Func<Learning, string?> Text, bool IsGuarded)[] Columns =
    [
        ("id", l => l.Id, false),
        ("at", l => InstantText.Format(l.At), false),
        ("week", l => l.Week.ToString(), false),
        ("hypothesis", l => l.Hypothesis.Value, true),
        ("title", l => l.Title, true),
        ("stage", l => l.Stage?.ToString(), false),
        ("metric", l => l.Metric.Value, true),
        ("owner", l => l.Owner, true),
        ("tags", l => string.Join(';', l.Tags), true),
        ("outcome", l => l.Outcome.ToString(), false),
        ("effectKind", l => l.Effect?.Kind.ToString(), false),
        ("effect", l => Number(l.Effect?.Estimate), false),
        ("low", l => Number(l.Effect?.Interval?.Low), false),
        ("high", l => Number(l.Effect?.Interval?.High), false),
        ("level", l => Number(l.Effect?.Level), false),
        ("unit", l => l.Effect?.Unit, true),
        ("control", l => Number(l.Effect?.Samples?.Control), false),
        ("treatment", l => Number(l.Effect?.Samples?.Treatment), false),
        ("sampleRatioP", l => Number(l.Effect?.SampleRatioP), false),
        ("insight", l => l.Insight, true),
        ("decision", l => l.Decision.ToString(), false),
        ("actualEffort", l => l.ActualEffort?.ToString(), true),
        ("evidence", l => string.Join('\n', l.Evidence), true),
        ("followUps", l => string.Join('\n', l.FollowUps), true),
        ("author", l => l.Author, true),
        ("started", l => Instant(l.Started), false),
        ("ended", l => Instant(l.Ended), false),
        ("predictedScore", l => l.Prediction?.Score?.ToString(), false),
        ("expectedLift", l => Number(l.Prediction?.ExpectedLift), false),
        ("corrects", l => l.Corrects, false),
        ("hash", l => l.Hash, false),
    ];

    public static async Task WriteAsync(Stream stream, LearningLog log, CancellationToken cancellationToken)
    {
        CsvWriter writer = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await writer.WriteRecordAsync([.. Columns.Select(c => c.Name)], cancellationToken).ConfigureAwait(false);
            foreach (Learning learning in log)
            {
                await writer.WriteRecordAsync(
                    [.. Columns.Select(c => c.IsGuarded ? CellGuard.Protect(c.Text(learning) ?? "") : c.Text(learning) ?? "")], cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static string? Number(decimal? number) => number is { } value ? ExactNumber.Format(value) : null;

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Instant(DateTimeOffset? instant) => instant is { } at ? InstantText.Format(at) : null;
}
