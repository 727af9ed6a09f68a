namespace GrowthExperiments;

/// <summary>What the channels of one quarter must be together.</summary>
internal static class ChannelRules
{
    public const int Most = 1_000;

    /// <summary>A copy of channels that keep the rules.</summary>
    public static Channel[] Checked(IEnumerable<Channel> channels, string parameter)
    {
        ArgumentNullException.ThrowIfNull(channels, parameter);
        Channel[] all = [.. channels];
        foreach (Channel channel in all)
            ArgumentNullException.ThrowIfNull(channel, parameter);
        Throw.IfFault(Check(all), parameter);
        if (CheckSums(all) is { } fault)
            Throw.OutOfRange(fault, parameter);
        return all;
    }

    /// <summary>The rule that channels break together, or null.</summary>
    public static Fault? Check(IReadOnlyList<Channel> channels)
    {
        if (channels.Count == 0)
            return Messages.ChannelsMissing();
        if (channels.Count > Most)
            return Messages.TooMany("channels", Most, channels.Count);
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (Channel channel in channels)
        {
            if (!names.Add(channel.Name))
                return Messages.ChannelTwice(channel.Name);
            if (channel.Spend.Currency != channels[0].Spend.Currency)
                return Messages.CurrenciesDiffer(channels[0].Spend.ToString(), channel.Spend.ToString());
        }

        return null;
    }

    /// <summary>The rule that the sums break, or null.</summary>
    public static Fault? CheckSums(IReadOnlyList<Channel> channels)
    {
        decimal spend = channels.Sum(c => c.Spend.Amount);
        decimal gain = channels.Sum(c => Math.Abs(c.Gain.Amount));
        return spend > Money.Most ? Messages.MoneyRange(spend) : gain > Money.Most ? Messages.MoneyRange(gain) : null;
    }

    /// <summary>The sum of amounts, 0 of none.</summary>
    public static Money Sum(IEnumerable<Money> amounts, Currency currency) => amounts.Aggregate(Money.Of(0, currency), (sum, amount) => sum + amount);
}
