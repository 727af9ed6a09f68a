namespace GrowthExperiments;

/// <summary>The document was written by a newer major version of the format than this library reads.</summary>
public sealed class GrowthVersionException : GrowthException
{
    internal GrowthVersionException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException)
    {
    }
}
