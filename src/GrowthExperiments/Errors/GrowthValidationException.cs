namespace GrowthExperiments;

/// <summary>The input is well-formed, but what it says is not allowed; or a move is not allowed now.</summary>
public sealed class GrowthValidationException : GrowthException
{
    internal GrowthValidationException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException)
    {
    }
}
