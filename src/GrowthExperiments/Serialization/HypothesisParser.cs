using System.Runtime.CompilerServices;

namespace GrowthExperiments.Serialization;

/// <summary>Turns a stream into hypotheses one by one; the formats differ in <see cref="TryNext"/> alone.</summary>
/// <param name="limits">The reader's limits.</param>
/// <param name="whole">All of the text; null for one that comes from a stream.</param>
internal abstract class HypothesisParser(ReadLimits limits, byte[]? whole = null)
{
    /// <summary>What is read and not yet parsed.</summary>
    protected JsonBuffer Buffer { get; } = whole is null ? new() : new(whole);

    protected ReadLimits Limits { get; } = limits;

    protected HypothesisJsonReader Records { get; } = new(limits);

    /// <summary>Whether the input is parsed to its end.</summary>
    protected bool AtEnd { get; set; }

    /// <summary>The version that the input declared; the first one when it declared none.</summary>
    public FormatVersion Version { get; protected set; } = FormatVersion.First;

    /// <summary>The name of the team or program, where the input has one.</summary>
    public string? Name { get; protected set; }

    /// <summary>The name of the time zone, where the input has one.</summary>
    public string? TimeZone { get; protected set; }

    /// <summary>What the document holds of a program besides the hypotheses.</summary>
    public List<RawMember> ProgramMembers { get; } = [];

    /// <summary>Members of a newer minor version, at the root of the document or in the header of the lines.</summary>
    public NewerMembers? NewerMembers { get; protected set; }

    /// <summary>Line on which the last hypothesis starts.</summary>
    public int RecordLine { get; protected set; }

    public IEnumerable<Hypothesis> Read(Stream stream)
    {
        while (true)
        {
            while (TryNext(out Hypothesis? hypothesis))
                yield return hypothesis!;
            if (AtEnd)
                yield break;
            Buffer.Commit(stream.Read(Buffer.Free().Span));
        }
    }

    public async IAsyncEnumerable<Hypothesis> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            while (TryNext(out Hypothesis? hypothesis))
                yield return hypothesis!;
            if (AtEnd)
                yield break;
            cancellationToken.ThrowIfCancellationRequested();
            Buffer.Commit(await stream.ReadAsync(Buffer.Free(), cancellationToken).ConfigureAwait(false));
        }
    }

    /// <summary>The JSON path of what is read now.</summary>
    protected abstract string Path { get; }

    /// <summary>The next hypothesis in the buffer; false when more must be read, or at the end.</summary>
    protected abstract bool TryNext(out Hypothesis? hypothesis);

    /// <summary>Refuses a record that does not end within the limit; it starts at a byte of the unread part.</summary>
    protected void CheckRecordSize(int bytes, int start = 0)
    {
        if (bytes <= Limits.MaxRecordBytes)
            return;
        (int line, int column) = Buffer.PlaceAt(start);
        Throw.Growth(Messages.RecordTooLarge(Limits.MaxRecordBytes, bytes), new SourcePlace(line, column, Path));
    }
}
