namespace GrowthExperiments;

/// <summary>The input is malformed: not UTF-8, not JSON, not a spreadsheet that can be read.</summary>
public sealed class GrowthFormatException : GrowthException
{
    internal GrowthFormatException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException)
    {
    }
}
