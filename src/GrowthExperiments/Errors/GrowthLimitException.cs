namespace GrowthExperiments;

/// <summary>The input is larger than a limit; the message holds the limit and the actual size.</summary>
public sealed class GrowthLimitException : GrowthException
{
    internal GrowthLimitException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException)
    {
    }
}
