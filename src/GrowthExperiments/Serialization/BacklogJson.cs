using System.Text;

namespace GrowthExperiments.Serialization;

/// <summary>Reads and writes the JSON document of a backlog.</summary>
/// <remarks>
/// <para>Reading is strict: UTF-8, no duplicate or unknown members, at most 32 levels, numbers never from strings, every number kept exactly
/// or refused. It takes the document with its <c>growthExperiments</c> marker, and also a bare list of hypotheses or a single one. What
/// a newer minor version added is kept and written back. A fault is a <see cref="GrowthException"/> with line, column and JSON path,
/// and nothing is half read.</para>
/// <para>Writing gives the same bytes on every machine and in every culture: indented by two, LF. Thread-safe: it keeps no state.</para>
/// </remarks>
public static partial class BacklogJson
{
    /// <summary>Reads a document from a stream to its end.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="GrowthException">The input is malformed, not allowed, too large or of a newer major version.</exception>
    public static BacklogDocument Read(Stream utf8Json, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return DocumentBuilder.Read(new DocumentParser(limits ?? ReadLimits.Default), utf8Json);
    }

    /// <summary>Reads a document from UTF-8 bytes.</summary>
    /// <inheritdoc cref="Read(Stream, ReadLimits?)"/>
    public static BacklogDocument Read(byte[] utf8Json, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using var stream = new MemoryStream(utf8Json, writable: false);
        return Read(stream, limits);
    }

    /// <summary>Reads a document from a text.</summary>
    /// <param name="json">The text; a byte order mark in front is passed over.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is null.</exception>
    /// <exception cref="GrowthException">The input is malformed, not allowed, too large or of a newer major version.</exception>
    public static BacklogDocument Parse(string json, ReadLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        CheckSurrogates(json);
        return Read(Encoding.UTF8.GetBytes(json), limits);
    }

    /// <summary>Reads a document from a stream to its end.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The document.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="GrowthException">The input is malformed, not allowed, too large or of a newer major version.</exception>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Task<BacklogDocument> ReadAsync(Stream utf8Json, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return DocumentBuilder.ReadAsync(new DocumentParser(limits ?? ReadLimits.Default), utf8Json, cancellationToken);
    }

    /// <summary>Reads the hypotheses of a document one by one, in bounded memory; an id that comes twice goes unnoticed.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="limits">The limits; null is <see cref="ReadLimits.Default"/>.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The hypotheses in order of arrival; a fault is thrown when the reading reaches it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    public static IAsyncEnumerable<Hypothesis> StreamAsync(Stream utf8Json, ReadLimits? limits = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return new DocumentParser(limits ?? ReadLimits.Default).ReadAsync(utf8Json, cancellationToken);
    }

    /// <summary>Writes a document to a stream.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(Stream utf8Json, BacklogDocument document)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(document);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Document(document))
            utf8Json.Write(piece.Span);
    }

    /// <summary>Writes a document to a stream.</summary>
    /// <param name="utf8Json">The stream; it stays open.</param>
    /// <param name="document">The document.</param>
    /// <param name="cancellationToken">Stops the writing; the stream then holds a part.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static async Task WriteAsync(Stream utf8Json, BacklogDocument document, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        ArgumentNullException.ThrowIfNull(document);
        foreach (ReadOnlyMemory<byte> piece in DocumentWriter.Document(document))
            await utf8Json.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The document as a text.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The JSON, ending with a line feed.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public static string ToJson(BacklogDocument document)
    {
        using var stream = new MemoryStream();
        Write(stream, document);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void CheckSurrogates(string json)
    {
        for (int i = 0; i < json.Length; i++)
        {
            if (!char.IsSurrogate(json[i]))
                continue;
            if (i + 1 == json.Length || !char.IsSurrogatePair(json[i], json[i + 1]))
                Throw.Growth(Messages.LoneSurrogateIn(json[i]), PlaceAfter(json.AsSpan(0, i)));
            i++;
        }
    }

    private static SourcePlace PlaceAfter(ReadOnlySpan<char> passed)
    {
        int column = 1;
        foreach (Rune rune in passed[(passed.LastIndexOf('\n') + 1)..].EnumerateRunes())
            column += rune.Value == '\uFEFF' && passed[0] == '\uFEFF' && column == 1 ? 0 : 1;
        return new SourcePlace(1 + passed.Count('\n'), column);
    }
}
