using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

/// <summary>One of the two JSON forms of a backlog, so that a law can be said once for both.</summary>
internal abstract class JsonForm
{
    public static JsonForm Document { get; } = new DocumentForm();

    public static JsonForm Lines { get; } = new LinesForm();

    public static IReadOnlyList<JsonForm> Both { get; } = [Document, Lines];

    public BacklogDocument Read(string text, ReadLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    public BacklogDocument Read(byte[] bytes, ReadLimits? limits = null) => Read(new MemoryStream(bytes), limits);

    public abstract BacklogDocument Read(Stream stream, ReadLimits? limits = null);

    public abstract Task<BacklogDocument> ReadAsync(Stream stream, ReadLimits? limits = null, CancellationToken cancellationToken = default);

    public abstract IAsyncEnumerable<Hypothesis> StreamAsync(Stream stream, CancellationToken cancellationToken = default);

    public abstract byte[] Write(BacklogDocument document);

    public abstract Task WriteAsync(Stream stream, BacklogDocument document, CancellationToken cancellationToken = default);

    /// <summary>A whole input with these hypotheses, each given as JSON on one line.</summary>
    public abstract string Around(string version, params string[] hypotheses);

    /// <summary>The JSON path of the hypothesis with this number in such an input.</summary>
    public abstract string PathOf(int index);

    // Off the few threads of the test runner, on one of which the caller waits.
    public List<Hypothesis> StreamAll(Stream stream) => Task.Run(() => Collect(StreamAsync(stream))).GetAwaiter().GetResult();

    public BacklogDocument ReadAsyncNow(Stream stream) => Task.Run(() => ReadAsync(stream)).GetAwaiter().GetResult();

    private static async Task<List<Hypothesis>> Collect(IAsyncEnumerable<Hypothesis> hypotheses)
    {
        var all = new List<Hypothesis>();
        await foreach (Hypothesis hypothesis in hypotheses)
            all.Add(hypothesis);
        return all;
    }

    private sealed class DocumentForm : JsonForm
    {
        public override BacklogDocument Read(Stream stream, ReadLimits? limits = null) => BacklogJson.Read(stream, limits);

        public override Task<BacklogDocument> ReadAsync(Stream stream, ReadLimits? limits = null, CancellationToken cancellationToken = default) =>
            BacklogJson.ReadAsync(stream, limits, cancellationToken);

        public override IAsyncEnumerable<Hypothesis> StreamAsync(Stream stream, CancellationToken cancellationToken = default) =>
            BacklogJson.StreamAsync(stream, null, cancellationToken);

        public override byte[] Write(BacklogDocument document)
        {
            using var stream = new MemoryStream();
            BacklogJson.Write(stream, document);
            return stream.ToArray();
        }

        public override Task WriteAsync(Stream stream, BacklogDocument document, CancellationToken cancellationToken = default) =>
            BacklogJson.WriteAsync(stream, document, cancellationToken);

        public override string Around(string version, params string[] hypotheses) =>
            $"{{\"growthExperiments\":\"{version}\",\"hypotheses\":[{string.Join(",\n", hypotheses)}]}}\n";

        public override string PathOf(int index) => $"$.hypotheses[{index}]";

        public override string ToString() => "document";
    }

    private sealed class LinesForm : JsonForm
    {
        public override BacklogDocument Read(Stream stream, ReadLimits? limits = null) => ReadAsync(stream, limits).GetAwaiter().GetResult();

        public override Task<BacklogDocument> ReadAsync(Stream stream, ReadLimits? limits = null, CancellationToken cancellationToken = default) =>
            BacklogJsonLines.ReadAsync(stream, limits, cancellationToken);

        public override IAsyncEnumerable<Hypothesis> StreamAsync(Stream stream, CancellationToken cancellationToken = default) =>
            BacklogJsonLines.StreamAsync(stream, null, cancellationToken);

        public override byte[] Write(BacklogDocument document)
        {
            using var stream = new MemoryStream();
            BacklogJsonLines.Write(stream, document);
            return stream.ToArray();
        }

        public override Task WriteAsync(Stream stream, BacklogDocument document, CancellationToken cancellationToken = default) =>
            BacklogJsonLines.WriteAsync(stream, document, cancellationToken);

        public override string Around(string version, params string[] hypotheses) =>
            $"{{\"growthExperiments\":\"{version}\"}}\n{string.Join('\n', hypotheses)}\n";

        public override string PathOf(int index) => "$";

        public override string ToString() => "lines";
    }
}
