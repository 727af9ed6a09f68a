namespace GrowthExperiments.Tests.Programs;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class Clock(DateTimeOffset now) : TimeProvider
{
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
