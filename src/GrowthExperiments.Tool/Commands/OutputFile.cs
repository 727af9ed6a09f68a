using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tool.Commands;

/// <summary>Writes a result to a new file, or over an old one with <c>--force</c>, whole or not at all.</summary>
internal static class OutputFile
{
    public static async Task WriteAsync(string path, bool force, Func<Stream, CancellationToken, Task> write, CancellationToken cancellationToken)
    {
        try
        {
            await AtomicFile.WriteAsync(path, overwrite: force, followLink: false, write, expected: null, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OutputException($"{Shown.Quoted(path)} cannot be written: {Shown.Escaped(e.Message)}", e);
        }
    }
}
