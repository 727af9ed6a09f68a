namespace GrowthExperiments;

/// <summary>The base of every error that this library raises over what it was given to read, keep or do.</summary>
/// <remarks>
/// Wrong arguments in code are <see cref="ArgumentException"/> and its kin instead. The message holds the value, the rule that it
/// broke, the place and what to do; programs should branch on the type and on <see cref="Code"/>, never on the text.
/// </remarks>
public abstract class GrowthException : Exception
{
    private protected GrowthException(Fault fault, SourcePlace place, Exception? innerException)
        : base(fault.MessageAt(place), innerException)
    {
        Code = fault.Code;
        Place = place;
    }

    /// <summary>A short stable name of the rule that was broken, such as <c>rating.range</c>.</summary>
    public string Code { get; }

    /// <summary>Where in the input the problem stands; nowhere when it is not about an input.</summary>
    public SourcePlace Place { get; }
}
