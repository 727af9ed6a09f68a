namespace GrowthExperiments;

/// <summary>The chain of the learning log is broken: an entry was changed, moved or removed after it was written.</summary>
public sealed class GrowthIntegrityException : GrowthException
{
    internal GrowthIntegrityException(Fault fault, SourcePlace place = default, Exception? innerException = null)
        : base(fault, place, innerException) => Sequence = fault.Sequence;

    /// <summary>The number of the first entry that is wrong, from 1; null when no single entry is.</summary>
    public int? Sequence { get; }
}
