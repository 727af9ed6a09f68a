using System.Globalization;

namespace GrowthExperiments.Serialization;

/// <summary>Collects what a parser yields into a document, refusing an id that comes twice.</summary>
internal sealed class DocumentBuilder(HypothesisParser parser)
{
    private readonly Backlog _backlog = [];
    private readonly List<int> _lines = [];

    public static BacklogDocument Read(HypothesisParser parser, Stream stream)
    {
        var builder = new DocumentBuilder(parser);
        foreach (Hypothesis hypothesis in parser.Read(stream))
            builder.Add(hypothesis);
        return builder.Build();
    }

    public static async Task<BacklogDocument> ReadAsync(HypothesisParser parser, Stream stream, CancellationToken cancellationToken)
    {
        var builder = new DocumentBuilder(parser);
        await foreach (Hypothesis hypothesis in parser.ReadAsync(stream, cancellationToken).ConfigureAwait(false))
            builder.Add(hypothesis);
        return builder.Build();
    }

    private void Add(Hypothesis hypothesis)
    {
        if (_backlog.TryGetArrival(hypothesis.Id, out int first))
        {
            Throw.Growth(
                Messages.IdTwice(hypothesis.Id.Value, hypothesis.Title, Row(first, _lines[first]), Row(_backlog.Count, parser.RecordLine)),
                new SourcePlace(parser.RecordLine, 0));
        }

        _backlog.Add(hypothesis);
        _lines.Add(parser.RecordLine);
    }

    private BacklogDocument Build()
    {
        var document = new BacklogDocument(_backlog) { Version = parser.Version, Name = parser.Name, ProgramMembers = parser.ProgramMembers };
        document.TimeZone = parser.TimeZone ?? document.TimeZone;
        if (parser is DocumentParser)
            document.NewerMembers = parser.NewerMembers;
        else
            document.NewerHeader = parser.NewerMembers;

        return document;
    }

    private static string Row(int index, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"line {line} (hypothesis {index + 1})");
}
