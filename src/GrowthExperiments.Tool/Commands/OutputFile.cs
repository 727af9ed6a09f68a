using GrowthExperiments.Serialization;
using GrowthExperiments.Tool.Input;

namespace GrowthExperiments.Tool.Commands;

/// <summary>Writes a result to a new file, or over an old one with <c>--force</c>, whole or not at all.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(
        string path, bool force, Terminal terminal, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        if (path.Length == 0)
            throw new UsageException("The name of the output is empty. Name a file.");
        await OutputException.NameAsync(
            path, AtomicFile.WriteAsync(path, overwrite: force, followLink: false, WatchedAsync, expected: null, cancellationToken)).ConfigureAwait(false);

        async Task WatchedAsync(Stream stream, CancellationToken token)
        {
            var watched = new WatchedStream(stream, new Progress(terminal, $"Writing {Shown.Escaped(path)}", total: 0), ownsInner: false);
            await using (watched.ConfigureAwait(false))
                await write(watched, token).ConfigureAwait(false);
        }
    }
}
