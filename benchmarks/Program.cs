using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using GrowthExperiments.Benchmarks;
using Perfolizer.Horology;

// One process for all, so that ratios compare like with like. Arguments add to this; GROWTH_BENCHMARK_DRY=1 runs each once.
Job job = Environment.GetEnvironmentVariable("GROWTH_BENCHMARK_DRY") == "1"
    ? Job.Dry
    : Job.Default.WithWarmupCount(2).WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithEvaluateOverhead(false).WithGcForce(false);
IConfig config = ManualConfig.CreateEmpty()
    .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddColumnProvider(DefaultColumnProviders.Instance)
    .WithSummaryStyle(SummaryStyle.Default.WithRatioStyle(RatioStyle.Trend))
    .AddColumn(StatisticColumn.Median, new NanosecondsPerItemColumn());
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
