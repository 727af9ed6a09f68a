namespace GrowthExperiments;

/// <summary>What is counted of one group while the log is gone through.</summary>
internal sealed class WinRateTally(string? name)
{
    private decimal _days;

    public int Tests { get; private set; }

    public int Counted { get; private set; }

    public int Won { get; private set; }

    public void Add(Learning learning, WinRateDefinition definition)
    {
        Tests++;
        _days += learning.ActualEffort?.Total ?? 0;
        if (!WinRate.Counts(definition, learning.Outcome))
            return;
        Counted++;
        if (learning.Outcome == Outcome.Won)
            Won++;
    }

    public WinRateGroup ToGroup(RateShrinkage shrinkage, InsightsOptions options)
    {
        var rate = new WinRate(options.Definition, Won, Counted);
        return new(name, rate, rate.IntervalAt(options.Level), shrinkage.RateOf(Won, Counted, options.Level)) { Days = _days };
    }
}
