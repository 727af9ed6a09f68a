namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>Hypotheses by what they bring in a month, and those of which that is not known, to be printed.</summary>
internal sealed class ExpectedValuePage
{
    private static readonly string[] Headers = ["a month", "lift", "title", "metric", "id"];
    private static readonly string[] WithoutHeaders = ["without a value", "why", "id"];
    private const int NumberColumns = 2;
    private const int TitleColumn = 2;

    private readonly MetricWorths _worths;
    private readonly (Hypothesis Hypothesis, Money Value)[] _all;
    private readonly int _top;
    private readonly Hypothesis[] _without;

    public ExpectedValuePage(GrowthProgram program, int top)
    {
        _worths = program.MetricWorths;
        _top = top;
        Hypothesis[] open = [.. program.Backlog.Where(h => h.Status.CanBeChosen())];
        _all = [.. open.Select(h => (h, Value: _worths.ExpectedValueOf(h))).Where(p => p.Value is not null).Select(p => (p.h, p.Value!.Value)).OrderByDescending(p => p.Value.Amount)];
        _without = [.. open.Where(h => _worths.ExpectedValueOf(h) is null)];
    }

    public async Task PrintAsync(ListFormat format, Terminal terminal)
    {
        if (format == ListFormat.Json)
        {
            await WriteJsonAsync(terminal).ConfigureAwait(false);
            return;
        }

        string[][] rows = [.. _all.Take(_top).Select(p => Row(p.Hypothesis, p.Value))];
        string[][] others = [.. _without.Select(h => new[] { Shown.Escaped(h.Title), _worths.NoValueReason(h)!, Shown.Escaped(h.Id.Value) })];
        await WriteTableAsync(format, terminal, Headers, rows, NumberColumns, TitleColumn).ConfigureAwait(false);
        if (rows.Length > 0 && others.Length > 0)
            await terminal.Output.WriteLineAsync().ConfigureAwait(false);
        await WriteTableAsync(format, terminal, WithoutHeaders, others, 0, 0).ConfigureAwait(false);
    }

    private static string[] Row(Hypothesis hypothesis, Money value) =>
    [
        value.ToCents(),
        Percent.OfShare(hypothesis.ExpectedLift!.Value),
        Shown.Escaped(hypothesis.Title),
        Shown.Escaped(hypothesis.Metric.Value),
        Shown.Escaped(hypothesis.Id.Value),
    ];

    private static Task WriteTableAsync(ListFormat format, Terminal terminal, string[] headers, string[][] rows, int numberColumns, int wrapped)
    {
        if (rows.Length == 0)
            return Task.CompletedTask;
        if (format == ListFormat.Markdown)
            return MarkdownTable.WriteAsync(terminal.Output, headers, rows, numberColumns);
        if (terminal.OutputIsTerminal)
            ShortId.In(rows, headers.Length - 1, terminal);
        Grid.Write(terminal, headers, rows, numberColumns, wrapped, headers.Length - 2);
        return Task.CompletedTask;
    }

    private Task WriteJsonAsync(Terminal terminal) => JsonOutput.WriteAsync(terminal, writer =>
    {
        writer.WriteString("currency", _worths.Count == 0 ? null : _worths.Currency.Code);
        writer.WriteNumber("count", _all.Length);
        writer.WriteStartArray("items");
        foreach ((Hypothesis hypothesis, Money value) in _all.Take(_top))
        {
            writer.WriteStartObject();
            writer.WriteString("id", hypothesis.Id.Value);
            writer.WriteString("title", hypothesis.Title);
            writer.WriteString("metric", hypothesis.Metric.Value);
            writer.WriteNumber("expectedLift", hypothesis.ExpectedLift!.Value);
            writer.WriteNumber("perMonth", value.Amount);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("without");
        foreach (Hypothesis hypothesis in _without)
        {
            writer.WriteStartObject();
            writer.WriteString("id", hypothesis.Id.Value);
            writer.WriteString("title", hypothesis.Title);
            writer.WriteString("reason", _worths.NoValueReason(hypothesis));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });
}
