namespace GrowthExperiments;

/// <summary>Something else stands in the way: the id or file is already there, or was changed by someone else.</summary>
public sealed class GrowthConflictException : GrowthException
{
    internal GrowthConflictException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException)
    {
    }
}
