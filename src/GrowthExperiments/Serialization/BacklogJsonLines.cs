namespace GrowthExperiments.Serialization;

/// <summary>Reads and writes JSON Lines: a header line <c>{"growthExperiments":"1.0"}</c>, which may hold name and timeZone too, then one hypothesis a line.</summary>
/// <remarks>
/// The form for large backlogs: it is read and written in bounded memory and has no limit in size. Reading is as strict as
/// <see cref="BacklogJson"/>; the header may be missing, and blank lines are passed over. Thread-safe: it keeps no state.
/// </remarks>
public static class BacklogJsonLines
{
    /// <summary>Reads the hypotheses one by one; an id that comes twice goes unnoticed.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <returns>The hypotheses in order of arrival; a fault is thrown when the reading reaches it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Lines"/> is null.</exception>
    public static IEnumerable<Hypothesis> Stream(Stream utf8Lines, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        return new LinesParser(limits ?? ReadLimits.Default).Read(utf8Lines);
    }

    /// <summary>Reads the hypotheses one by one; an id that comes twice goes unnoticed.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The hypotheses in order of arrival; a fault is thrown when the reading reaches it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Lines"/> is null.</exception>
    public static IAsyncEnumerable<Hypothesis> StreamAsync(Stream utf8Lines, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        return new LinesParser(limits ?? ReadLimits.Default).ReadAsync(utf8Lines, cancellationToken);
    }

    /// <summary>Reads a whole backlog, refusing an id that comes twice.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Lines"/> is null.</exception>
    /// <exception cref="GrowthException">The input is malformed, not allowed, too large or of a newer major version.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Task<BacklogDocument> ReadAsync(Stream utf8Lines, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        return DocumentBuilder.ReadAsync(new LinesParser(limits ?? ReadLimits.Default), utf8Lines, cancellationToken);
    }

    /// <summary>Writes the header and the hypotheses, a line each, ended by LF.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="hypotheses">The hypotheses. Where some hold members of a newer minor version, pass a collection, not a lazy sequence.</param>
    /// <exception cref="ArgumentNullException">An argument or an item is null.</exception>
    /// <exception cref="ArgumentException">A lazy sequence yields a hypothesis of a newer minor version, which the header cannot announce any more.</exception>
    public static void Write(Stream utf8Lines, IEnumerable<Hypothesis> hypotheses)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(hypotheses);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Lines(hypotheses))
            utf8Lines.Write(piece.Span);
    }

    /// <summary>Writes the header and the hypotheses, a line each, ended by LF.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="hypotheses">The hypotheses. Where some hold members of a newer minor version, pass a collection, not a lazy sequence.</param>
    /// <param name="cancellationToken">Stops the writing; the stream then holds a part.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument or an item is null.</exception>
    /// <exception cref="ArgumentException">A lazy sequence yields a hypothesis of a newer minor version, which the header cannot announce any more.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static async Task WriteAsync(Stream utf8Lines, IEnumerable<Hypothesis> hypotheses, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(hypotheses);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Lines(hypotheses))
            await utf8Lines.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes a document: its name and zone in the header, then its hypotheses, a line each, ended by LF.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream utf8Lines, BacklogDocument document)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(document);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Lines(document))
            utf8Lines.Write(piece.Span);
    }

    /// <summary>Writes a document: its name and zone in the header, then its hypotheses, a line each, ended by LF.</summary>
    /// <param name="utf8Lines">The stream; it stays open.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops the writing; the stream then holds a part.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static async Task WriteAsync(Stream utf8Lines, BacklogDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Lines);
        ArgumentNullException.ThrowIfNull(document);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Lines(document))
            await utf8Lines.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }
}
