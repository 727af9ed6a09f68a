using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace GrowthExperiments.Benchmarks;

/// <summary>The median time, divided by the number of items.</summary>
internal sealed class NanosecondsPerItemColumn : IColumn
{
    public string Id => nameof(NanosecondsPerItemColumn);

    public string ColumnName => "ns/item";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "The median divided by the number of hypotheses, in nanoseconds";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        benchmarkCase.Descriptor.OperationsPerInvoke == 1 && summary[benchmarkCase]?.ResultStatistics is { } statistics && benchmarkCase.Parameters["Count"] is int count
            ? (statistics.Median / count).ToString("0.000", CultureInfo.InvariantCulture)
            : "";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
