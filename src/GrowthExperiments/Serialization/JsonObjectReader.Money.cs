using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <content>The values of members about money.</content>
internal ref partial struct JsonObjectReader
{
    /// <summary>The code of a currency.</summary>
    public readonly Currency Currency(ref Utf8JsonReader reader) => GrowthExperiments.Currency.Of(Text(ref reader, static (text, _) => GrowthExperiments.Currency.Check(text)));

    /// <summary>An amount of money.</summary>
    public readonly decimal Amount(ref Utf8JsonReader reader)
    {
        decimal amount = Number(ref reader, Messages.AllowedAmount);
        Check(Money.Check(amount));
        return amount;
    }

    /// <summary>An amount of money that was paid, 0 or more.</summary>
    public readonly decimal Paid(ref Utf8JsonReader reader)
    {
        decimal amount = Amount(ref reader);
        Check(amount < 0 ? Messages.MoneyBelowZero(Name, ExactNumber.Format(amount)) : null);
        return amount;
    }

    /// <summary>A share from 0 to 1.</summary>
    public readonly decimal Share(ref Utf8JsonReader reader)
    {
        decimal share = Number(ref reader, Messages.AllowedShare);
        Check(UnitEconomics.CheckShare(share, Name));
        return share;
    }

    /// <summary>A number from 0 to an end.</summary>
    public readonly decimal NumberTo(ref Utf8JsonReader reader, decimal most, string allowed)
    {
        decimal number = Number(ref reader, allowed);
        Check(number < 0 || number > most ? Messages.NumberRange(Name, number, allowed) : null);
        return number;
    }

    /// <summary>A quarter.</summary>
    public readonly Quarter Quarter(ref Utf8JsonReader reader)
    {
        string text = Text(ref reader, static (_, _) => null);
        if (!GrowthExperiments.Quarter.TryParse(text, out Quarter quarter))
            Fail(Messages.QuarterText(text) with { Kind = FaultKind.Value });
        return quarter;
    }
}
