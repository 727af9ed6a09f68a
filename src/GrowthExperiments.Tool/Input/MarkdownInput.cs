using System.Text;

namespace GrowthExperiments.Tool.Input;

/// <summary>Reads something from a whole text in Markdown, from a file or standard input.</summary>
internal static class MarkdownInput
{
    private const int MostBytes = 16 << 20;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<T> ReadAsync<T>(string file, Terminal terminal, Func<string, T> parse, CancellationToken cancellationToken)
    {
        if (file.Length == 0)
            throw new UsageException("The name of the input is empty. Name a file, or - for standard input.");
        bool isFile = file != InputKinds.StandardInput;
        string name = isFile ? Shown.Escaped(file) : "standard input";
        try
        {
            Stream stream = isFile ? InputFile.OpenRead(file) : terminal.Input;
            var watched = new WatchedStream(stream, new Progress(terminal, $"Reading {name}", isFile ? stream.Length : 0), ownsInner: isFile);
            await using (watched.ConfigureAwait(false))
                return parse(await TextOfAsync(watched, cancellationToken).ConfigureAwait(false));
        }
        catch (GrowthException e)
        {
            throw new InputException(name, e);
        }
    }

    private static async Task<string> TextOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        var bytes = new byte[MostBytes + 1];
        int length = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        if (length > MostBytes)
            throw Messages.TextTooLarge(MostBytes).ToException();
        try
        {
            return Strict.GetString(bytes, 0, length);
        }
        catch (DecoderFallbackException e)
        {
            throw Messages.NotUtf8(e.Index).ToException();
        }
    }
}
