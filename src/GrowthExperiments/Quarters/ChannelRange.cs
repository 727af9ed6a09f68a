namespace GrowthExperiments;

/// <summary>What a channel may get next quarter by its limits, and which limit says so.</summary>
internal sealed class ChannelRange
{
    private static readonly decimal Cents = 100;

    private readonly Channel _channel;
    private readonly string? _broken;
    private readonly decimal _lowByChange;
    private readonly decimal _highByChange;

    public ChannelRange(Channel channel)
    {
        _channel = channel;
        _broken = Broken(channel);
        decimal spend = channel.Spend.Amount;
        decimal change = channel.LargestChange is { } share ? DownToCent(Math.Min(spend * share, Money.Most)) : Money.Most;
        _lowByChange = Math.Max(0, spend - change);
        _highByChange = Math.Min(Money.Most, spend + change);
        Low = Math.Max(_lowByChange, channel.Floor?.Amount ?? 0);
        High = Math.Min(Math.Min(_highByChange, channel.Ceiling?.Amount ?? Money.Most), _broken is null ? Money.Most : spend);
    }

    public decimal Low { get; }

    public decimal High { get; }

    /// <summary>Whether its spend is below what it may get, so that it must get more.</summary>
    public bool MustGrow => _channel.Spend.Amount < Low;

    /// <summary>Whether its spend is above what it may get, so that it must get less.</summary>
    public bool MustShrink => _channel.Spend.Amount > High;

    /// <summary>The limit that keeps it from getting more.</summary>
    public string HighReason =>
        _channel.Ceiling is { } ceiling && High == ceiling.Amount ? $"its ceiling is {ceiling:N}"
        : _broken is not null && High == _channel.Spend.Amount ? _broken
        : High == _highByChange && _channel.LargestChange is { } change ? $"it grows by {Percent.OfShare(change)} at most"
        : "it has all that money can be";

    /// <summary>The limit that keeps it from getting less.</summary>
    public string LowReason =>
        _channel.Floor is { Amount: > 0 } floor && Low == floor.Amount ? $"its floor is {floor:N}"
        : Low == 0 ? "nothing is left"
        : $"it shrinks by {Percent.OfShare(_channel.LargestChange ?? 0)} at most";

    /// <summary>Why a channel gets no more than it had, by what its customers cost or how late they pay back; null when it may grow.</summary>
    private static string? Broken(Channel channel)
    {
        if (channel.Spend.Amount == 0)
            return null;
        if (channel.MaxAcquisitionCost is { } most)
        {
            if (channel.Customers is not { } customers)
                return $"its acquisition cost is not known, and the limit is {most:N}";
            if (customers == 0)
                return $"it won no customer, and the limit of acquisition cost is {most:N}";
            if (channel.Spend.Amount > most.Amount * customers)
                return $"its acquisition cost of {channel.AcquisitionCost:N} is above the limit of {most:N}";
        }

        if (channel.MaxPaybackMonths is { } latest)
        {
            if (channel.PaybackMonths is not { } months)
                return $"its payback is not known, and the limit is {ExactNumber.Format(latest)} months";
            if (months > latest)
                return $"its payback of {ExactNumber.Format(months)} months is above the limit of {ExactNumber.Format(latest)}";
        }

        return null;
    }

    private static decimal DownToCent(decimal amount) => decimal.Floor(amount * Cents) / Cents;
}
