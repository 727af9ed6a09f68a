namespace GrowthExperiments;

/// <content>Reckoning with money.</content>
public readonly partial record struct Money
{
    /// <summary>The sum of two amounts, exactly.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sum is out of range.</exception>
    public static Money operator +(Money left, Money right)
    {
        CheckSame(left, right, nameof(right));
        return InRange(left.Amount + right.Amount, left, right.ToString());
    }

    /// <summary>The difference of two amounts, exactly.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The difference is out of range.</exception>
    public static Money operator -(Money left, Money right)
    {
        CheckSame(left, right, nameof(right));
        return InRange(left.Amount - right.Amount, left, right.ToString());
    }

    /// <summary>The amount with the other sign.</summary>
    /// <exception cref="ArgumentException">The currency is missing.</exception>
    public static Money operator -(Money money)
    {
        CheckSame(money, money, nameof(money));
        return new Money(ExactNumber.Normalize(-money.Amount), money.Currency);
    }

    /// <summary>So many times the amount, rounded to the 12th decimal.</summary>
    /// <exception cref="ArgumentException">The currency is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The product is out of range.</exception>
    public static Money operator *(Money money, decimal factor)
    {
        CheckSame(money, money, nameof(money));
        if (Math.Abs(money.Amount) >= 1 && Math.Abs(factor) > Far / Math.Abs(money.Amount))
            Throw.OutOfRange(Messages.MoneyOverflow(money.ToString(), ExactNumber.Format(factor)), nameof(factor));
        return InRange(money.Amount * factor, money, ExactNumber.Format(factor));
    }

    /// <summary>So many times the amount, rounded to the 12th decimal.</summary>
    /// <exception cref="ArgumentException">The currency is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The product is out of range.</exception>
    public static Money operator *(decimal factor, Money money) => money * factor;

    /// <summary>A part of the amount, rounded to the 12th decimal.</summary>
    /// <exception cref="ArgumentException">The currency is missing.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The quotient is out of range.</exception>
    /// <exception cref="DivideByZeroException">The divisor is 0.</exception>
    public static Money operator /(Money money, decimal divisor)
    {
        CheckSame(money, money, nameof(money));
        if (divisor != 0 && Math.Abs(divisor) < Math.Abs(money.Amount) / Far)
            Throw.OutOfRange(Messages.MoneyOverflow(money.ToString(), ExactNumber.Format(divisor)), nameof(divisor));
        return InRange(money.Amount / divisor, money, ExactNumber.Format(divisor));
    }

    /// <summary>How many times the right amount the left one is.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    /// <exception cref="DivideByZeroException">The right amount is 0.</exception>
    public static decimal operator /(Money left, Money right)
    {
        CheckSame(left, right, nameof(right));
        return ExactNumber.Normalize(left.Amount / right.Amount);
    }

    /// <summary>Whether the left amount is smaller.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is larger.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is smaller or the same.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is larger or the same.</summary>
    /// <exception cref="ArgumentException">The currencies differ, or one is missing.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>Beyond every amount, and far within what a decimal can hold.</summary>
    private const decimal Far = 10 * Most;

    private static Money InRange(decimal amount, Money of, string with)
    {
        decimal rounded = Round(amount, Decimals);
        if (rounded is < -Most or > Most)
            Throw.OutOfRange(Messages.MoneyOverflow(of.ToString(), with), null);
        return new Money(rounded, of.Currency);
    }
}
